/** What a page says, as blocks of text: what a reader sees with everything opened, and hears instead of its pictures. */
import type { Page } from '@playwright/test';

/** White space as a browser shows it. */
export const asShown = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every block of the main part, opened. Controls say what they do, and drawings have their alternative text. */
export const blocksOf = async (page: Page): Promise<readonly string[]> => {
  const blocks = await page.getByRole('main').evaluate((main) => {
    for (const part of main.querySelectorAll('details')) part.open = true;
    const found: string[] = [];
    let now = '';
    const end = () => {
      found.push(now);
      now = '';
    };
    const read = (node: Node): void => {
      if (node instanceof Text) {
        now += node.data;
        return;
      }
      if (
        !(node instanceof Element) ||
        node.matches(
          '[aria-hidden="true"], select, textarea, input:is([type="range"], [type="radio"], [type="checkbox"]), [role="status"]',
        )
      )
        return;
      if (node instanceof HTMLInputElement) {
        end();
        now += node.value;
        end();
        return;
      }
      if (node instanceof SVGElement) {
        end();
        now += node.getAttribute('aria-label') ?? '';
        end();
        return;
      }
      const inline = getComputedStyle(node).display === 'inline' || node.tagName === 'S';
      if (!inline) end();
      for (const child of node.childNodes) read(child);
      if (!inline) end();
    };
    read(main);
    end();
    return found;
  });
  return blocks.map(asShown).filter((text) => text !== '');
};

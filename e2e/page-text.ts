/** What a page says, part by part: what a reader sees with everything opened, and hears instead of its pictures. */
import type { Page } from '@playwright/test';

/** A block of text, and the part of the page it stands in; null = in none. */
export interface Block {
  readonly part: string | null;
  readonly text: string;
}

/**
 * Every block of the main part, opened, in the order of the page. Controls say what they do, and drawings have their
 * alternative text. The nearest `data-part` around a block names its part.
 */
export const blocksOf = async (page: Page): Promise<readonly Block[]> => {
  const blocks = await page.getByRole('main').evaluate((main) => {
    for (const part of main.querySelectorAll('details')) part.open = true;
    const found: { part: string | null; text: string }[] = [];
    let now = '';
    let inside: string | null = null;
    const end = () => {
      found.push({ part: inside, text: now });
      now = '';
    };
    const alone = (text: string) => {
      end();
      now = text;
      end();
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
        alone(node.value);
        return;
      }
      if (node instanceof SVGElement) {
        alone(node.getAttribute('aria-label') ?? '');
        return;
      }
      const { display } = getComputedStyle(node);
      if (display === 'none') return;
      const inline = display === 'inline' || node.tagName === 'S';
      const part = node.getAttribute('data-part');
      const before: string | null = inside;
      if (!inline || part !== null) end();
      if (part !== null) inside = part;
      for (const child of node.childNodes) read(child);
      if (!inline || part !== null) end();
      inside = before;
    };
    read(main);
    end();
    return found;
  });
  return blocks
    .map(({ part, text }) => ({ part, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
};

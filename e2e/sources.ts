import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

interface Licence {
  readonly licenceName: { readonly value: string | null };
}

const licences: readonly Licence[] = JSON.parse(
  readFileSync(new URL('../src/catalog/data/licences.json', import.meta.url), 'utf8'),
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of licences as the catalogue writes them, without what it adds in brackets. */
const licenceNames = [
  ...new Set(
    licences.flatMap(({ licenceName: { value } }) => (value === null ? [] : [value.split(/ [(;]/)[0] ?? value])),
  ),
].filter((name) => name.length > 2);

/** What needs a source: dollars, a licence or how it stands, the status of a law. */
const facts = [
  String.raw`\$\d`,
  String.raw`(?<![\w-])(?:${licenceNames.map(escaped).join('|')})(?![\w-])`,
  '(?<!["“])allowed, if',
  String.raw`\b(?:not in force|in force since|applies from|licence (?:allows|excludes))\b(?! is our reading)`,
].join('|');

/** What a source must say: a year, or why there is none. */
const dated = String.raw`\b20\d\d\b|undated|typed by you|no source read`;

/** A row speaks for itself, or with the panel it stands in; a table that scrolls is none of its own, a panel that focus is led to is. */
const row = 'tr, li, dl > div, [data-fact]';
const panel = 'section:not([tabindex="0"]), article, aside, form';

/**
 * Every visible text that states a fact without a source in reach: none with a date in its row, and none in the closest
 * panel around it. Disclosures are opened first, since what they hold is in reach.
 */
export const unsourcedFacts = async (
  page: Page,
): Promise<{ readonly facts: number; readonly without: readonly string[] }> => {
  await page.evaluate(() => {
    for (const opener of document.querySelectorAll<HTMLElement>('main tbody button[aria-expanded="false"]'))
      opener.click();
  });
  return page.evaluate(
    ({ facts: factsPattern, dated: datedPattern, row: rowSelector, panel: panelSelector }) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const fact = new RegExp(factsPattern);
      const withDate = new RegExp(datedPattern);
      const isSourced = (region: Element | null) =>
        region !== null &&
        [...region.querySelectorAll('[data-source]')].some((source) => withDate.test(source.textContent ?? ''));
      const isVisible = (element: Element) => {
        const option = element.closest('option');
        return option === null ? element.checkVisibility({ visibilityProperty: true }) : option.selected;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const without: string[] = [];
      let found = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node.textContent ?? '').trim();
        const element = node.parentElement;
        if (element === null || !fact.test(text) || /^(SCRIPT|STYLE)$/.test(element.tagName) || !isVisible(element))
          continue;
        found++;
        const regions = [rowSelector, '[data-fact]', panelSelector].map((selector) => element.closest(selector));
        if (regions.some(isSourced)) continue;
        const place = element.closest(panelSelector);
        const name =
          place?.getAttribute('aria-label') ?? place?.querySelector('h2, h3, figcaption')?.textContent ?? 'no panel';
        without.push(`${text.slice(0, 80)} — in ${name.slice(0, 40)}`);
      }
      return { facts: found, without };
    },
    { facts, dated, row, panel },
  );
};

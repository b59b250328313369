import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and the good practices axe knows. The message names each rule with the elements that break it. */
export const expectNoAxeViolations = async (page: Page): Promise<void> => {
  // Legacy mode leaves out frames of other hosts, of which there are none, and opens no second page for each run.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length, 'rules that axe found something to check').toBeGreaterThan(5);
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(' ')) })),
    'axe violations',
  ).toEqual([]);
};

/** Content may be wider than a phone only inside a region that scrolls on its own. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { content, window: visible } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, 'width of the content').toBeLessThanOrEqual(visible);
};

/** What comes out of the printer: short, without controls, nothing cut off, every price with its source. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** A German hospital: signed terms, only in the EU. */
const hospital =
  'v=1&dc=2&as=4&st=yes&pl=eu&plr=rule&th=1&lt=2&el=1&tp=40M&isl=1500&osl=500&cp=2&tn=1&in=1&kw=normal&op=2&tv=2';

/** Sheets of A4 that a page takes. */
const sheets = async (page: Page): Promise<number> => {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

/** A sheet between its margins, in CSS pixels. */
const sheet = { width: 703, height: 1032 };

/** Nothing that is pressed or dragged, and no table that reaches beyond the sheet. */
const expectPaper = async (page: Page) => {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:not(th button, [aria-pressed="true"]):visible')).toHaveCount(0);
  await expect(page.locator('input[type="range"]:visible')).toHaveCount(0);
  const cutOff = await page.locator('table:visible').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const { right } = table.getBoundingClientRect();
      return right > document.documentElement.clientWidth + 1 ? [table.textContent?.slice(0, 60)] : [];
    }),
  );
  expect(cutOff).toEqual([]);
};

test('a result is at most twelve sheets, from the verdict to the sources and the link', async ({ page }) => {
  test.slow();
  await openScreen(page, `result/#${hospital}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rent it, under private terms.');
  // Every panel has come, and nothing is still being worked out.
  for (const name of ['Before you act on it', 'How to get there', 'When to look again'])
    await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.locator('main').getByText(/^\p{L}.*…$/u)).toHaveCount(0, { timeout: 120_000 });
  expect(await sheets(page)).toBeLessThanOrEqual(12);
  await expectPaper(page);
  for (const name of [
    'Why this one',
    'What would change it',
    'Weights',
    'Before you act on it',
    'What it costs',
    'How to get there',
    'When to look again',
    'Sources',
  ])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  // Points, strengths and risks of the winner and the runner-up; the other options are a line each.
  await expect(page.locator('table:visible', { hasText: 'Data control' })).toHaveCount(2);
  await expect(page.locator('h3:visible', { hasText: 'Risks for you' })).toHaveCount(2);
  await expect(page.getByText(/^Ruled out: You need signed terms/)).toBeVisible();
  await expect(page.getByText(/signs a contract under Art\. 28 GDPR/)).toBeVisible();
  const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
  const texts = await sources.allTextContents();
  expect(texts.length).toBeGreaterThan(20);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.join('\n')).toMatch(/genai-prices.*23 Sep 2026.*GPT-6 Luna at OpenAI: \$0\.10 in/);
  expect(texts.join('\n')).toMatch(/Sozialgesetzbuch V, § 393.*19 Aug 2026/);
  await expect(page.getByText(/prices and facts as of 20 Nov 2026 · .*#v=1&dc=2&as=4/)).toBeVisible();
});

test('scenarios side by side, What-if, several workloads and costs: no controls, no table cut off', async ({
  page,
}) => {
  test.slow();
  const pages: readonly (readonly [string, RegExp])[] = [
    ['compare/#v=1&1.n=A&1.tp=5M&2.n=B&2.tp=50M&3.n=C&3.dc=3&3.tp=1B', /scenarios/i],
    [`what-if/#${hospital}`, /What if/],
    ['routing/#v=1&tp=5M&wl=s60d3..Records,s40..Chat', /./],
    [`costs/#${hospital}`, /./],
  ];
  for (const [path, title] of pages) {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await openScreen(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await sheets(page), path).toBeGreaterThan(0);
    await expectPaper(page);
  }
});

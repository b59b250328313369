import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Locator, Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const decision =
  'costs/#v=1&th=1&lt=2&el=1&tp=64M&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol&own=self-hosted-cloud&vs=closed-api';

const taken = async (page: Page, figure: Locator, format: 'CSV' | 'SVG' | 'PNG'): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: new RegExp(`^${format}:`) }).click(),
  ]);
  return download;
};
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** What a reader of XML makes of a file, in a page that knows nothing of ours. */
const parsed = async (context: BrowserContext, text: string) => {
  const page = await context.newPage();
  const read = await page.evaluate((svg) => {
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...file.querySelectorAll('text')].map((each) => each.textContent ?? '');
    const sizes = [...file.querySelectorAll('text')].map((each) => Number(each.getAttribute('font-size')));
    return {
      broken: file.querySelector('parsererror')?.textContent ?? null,
      width: Number(file.documentElement.getAttribute('width')),
      height: Number(file.documentElement.getAttribute('height')),
      title: file.querySelector('title')?.textContent ?? '',
      description: file.querySelector('desc')?.textContent ?? '',
      texts,
      least: Math.min(...sizes),
    };
  }, text);
  await page.close();
  return read;
};

/** No style sheet, no token of ours, no notation that only a browser knows. */
const leansOnThePage = /\sclass=|\sstyle=|var\(|oklab|oklch|light-dark|rgba?\(/;

test('a chart as a table and as files: the same figures, and where they come from', async ({ page, context }) => {
  await openScreen(page, decision);
  const figure = page.getByRole('figure', { name: /^At 64M tokens a day cloud GPUs and a closed API/ });
  const csv = await taken(page, figure, 'CSV');
  expect(csv.suggestedFilename()).toMatch(/^rent-or-own-monthly-cost-\d{4}-\d\d-\d\d\.csv$/);
  const [heading = '', ...lines] = (await textOf(csv)).split('\n');
  await figure.getByText('Show as table').click();
  const table = figure.getByRole('region', { name: 'Monthly cost by tokens a day, USD' });
  expect(heading.match(/"[^"]*"|[^,]+/g)?.length).toBe(await table.getByRole('columnheader').count());
  const own =
    lines
      .find((line) => line.startsWith('64000000,'))
      ?.split(',')
      .map(Number) ?? [];
  const shown = await table
    .getByRole('row', { name: /^64M, you/ })
    .getByRole('cell')
    .allTextContents();
  expect(shown.map((text) => Number(text.replace(/[$,]/g, '')))).toEqual(own.slice(1).map(Math.round));

  const svg = await taken(page, figure, 'SVG');
  const text = await textOf(svg);
  expect(text).not.toMatch(leansOnThePage);
  const read = await parsed(context, text);
  expect(read.broken).toBeNull();
  expect(read.title).toMatch(/^At 64M tokens a day cloud GPUs and a closed API cost about the same: \$/);
  expect(read.description).toMatch(/^Monthly cost from/);
  expect(read.texts.join('\n')).toContain('you · 64M');
  expect(read.texts.join(' ')).toContain('Prices of 20 Nov 2026, catalogue edition 2026-11.');
  expect(read.texts.join('')).toContain('#v=1&');
  expect(read.texts.join('')).toContain('tp=64M');
  expect(read.least).toBeGreaterThanOrEqual(12);

  const png = await readFile(await (await taken(page, figure, 'PNG')).path());
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * read.width, 2 * read.height]);
});

test('in the dark a picture stands on the dark ground', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openScreen(page, `${decision}&tab=three-years`);
  const figure = page.getByRole('figure', { name: /^Over three years/ });
  const png = await readFile(await (await taken(page, figure, 'PNG')).path());
  const blank = await context.newPage();
  const corner = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 4;
    canvas.height = 4;
    const context2d = canvas.getContext('2d');
    context2d?.drawImage(image, 0, 0);
    return [...(context2d?.getImageData(2, 2, 1, 1).data ?? [])];
  }, png.toString('base64'));
  await blank.close();
  expect(corner).toEqual([0x10, 0x13, 0x16, 255]);
});

for (const [screen, charts] of [
  [`${decision}&tab=per-million`, 1],
  [`${decision}&tab=money`, 1],
  [`${decision}&tab=three-years`, 2],
  [`${decision}&tab=split`, 2],
  [`${decision}&tab=sure`, 3],
  [`${decision}&tab=flips`, 2],
  [decision.replace('costs/', 'result/'), 2],
  ['gpus/h100-sxm/', 1],
  ['prices/', 2],
  ['accuracy/', 1],
] as const) {
  test(`every chart has its sentence, its table and its files: ${screen.replace(/#.*tab=/, ' ').replace(/#.*/, '')}`, async ({
    page,
    context,
  }) => {
    test.slow();
    await openScreen(page, screen);
    const figures = page.getByRole('figure');
    await expect(figures).toHaveCount(charts, { timeout: 45_000 });
    for (const figure of await figures.all()) {
      const svg = await textOf(await taken(page, figure, 'SVG'));
      expect(svg).not.toMatch(leansOnThePage);
      const read = await parsed(context, svg);
      expect(read.broken).toBeNull();
      // A sentence, which the figure is also named by.
      expect(read.title).toMatch(/^.{15,}\.$/);
      await expect(figure).toHaveAccessibleName(new RegExp(`^${read.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
      expect(read.least).toBeGreaterThanOrEqual(12);
      const csv = await textOf(await taken(page, figure, 'CSV'));
      expect(csv.split('\n').length).toBeGreaterThan(2);
      await expect(figure.locator('details').first()).toBeAttached();
    }
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
  });
}

test('by keyboard: one stop a chart, arrows read, Escape leaves', async ({ page }) => {
  await openScreen(page, `${decision}&tab=three-years`);
  const reader = page.getByRole('slider', { name: 'Read what was paid by a month' });
  await reader.focus();
  await expect(reader).toHaveAttribute('aria-valuetext', /^Month 24: Cloud GPUs \$/);
  await reader.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuetext', /^Month 23: /);
  await expect(page.getByText(/^Month 23: Cloud GPUs/)).toBeVisible();
  await reader.press('Escape');
  await expect(reader).not.toBeFocused();
  await expect(page.getByText(/^Month 23: Cloud GPUs/)).toBeHidden();
});

test('in a frame without downloads: the text and the picture to copy', async ({ page, baseURL }) => {
  const address = `${baseURL}embed/#v=1&th=1&lt=3&el=2&tp=60M&cp=2&op=1&show=verdict,costs`;
  await page.route('**/host-page', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Host</title><iframe title="A decision" width="720" height="900"
        sandbox="allow-scripts allow-same-origin" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
    }),
  );
  await page.goto(new URL('/host-page', address).href);
  const figure = page.frameLocator('iframe').getByRole('figure');
  await figure.getByRole('button', { name: /^CSV:/ }).click();
  await expect(figure.getByRole('textbox', { name: /monthly-cost-.*\.csv$/ })).toHaveValue(/^Tokens a day,/);
  await figure.getByRole('button', { name: /^PNG:/ }).click();
  await expect(figure.locator('img[src^="data:image/png"]')).toBeVisible();
  await expect(figure.getByText(/here is .*\.png, to copy\.$/)).toBeVisible();
});

test('a slider moves field, marker and sentence, and rests in the address as one step for Back', async ({ page }) => {
  await openScreen(page, decision);
  const slider = page.getByRole('slider', { name: 'Tokens a day, slider' });
  await slider.focus();
  await slider.press('ArrowRight');
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await expect(volume).toHaveValue('80M');
  await expect(page.getByText('you · 80M')).toBeVisible();
  await expect(page.getByText(/^You are at 80 million\. Cloud GPUs cost .* less than a closed API\.$/)).toBeVisible();
  await expect.poll(() => page.url()).toContain('tp=80M');
  await slider.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('tp=100M');
  await page.goBack();
  await expect(volume).toHaveValue('64M');
  await page.getByRole('button', { name: 'Less: Tokens a day' }).click();
  await expect.poll(() => page.url()).toContain('tp=51M');
  await expect(volume).toHaveValue('51M');
});

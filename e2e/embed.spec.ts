import type { Page } from '@playwright/test';
import { embedFrame } from '../src/components/shared-text';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';

/** Rules leave own hardware alone. */
const alone = 'v=1&dc=4&dcr=rule&lt=2&cp=3&tn=3&op=1&tp=10M&isl=4k&osl=500';

interface Told {
  readonly type: string;
  readonly v: number;
  readonly id: string;
  readonly height: number;
}
declare global {
  interface Window {
    told?: Told[];
  }
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A page that knows nothing of us, with the card in a frame. It collects what the frame tells it. */
const frameOn = async (page: Page, address: string, sandbox: string) => {
  await page.route('**/host-page', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Host</title>
        <script>window.told = []; window.addEventListener('message', ({ data }) => window.told.push(data));</script>
        <iframe name="decision-7" title="A decision" width="720" height="440" sandbox="${sandbox}" src="${attribute(address)}"></iframe>`,
    }),
  );
  await page.goto(new URL('/host-page', address).href);
  return page.frameLocator('iframe');
};

test('in a frame: the verdict, its costs, and the way to the full analysis', async ({ page, baseURL }) => {
  const card = await frameOn(page, `${baseURL}embed/#${tuned}`, 'allow-scripts allow-same-origin');
  await expect(card.getByRole('heading', { level: 1, name: 'Own it, on rented GPUs.' })).toBeVisible();
  await expect(card.getByText(/prices of 20 Nov 2026$/)).toBeVisible();
  await expect(card.getByText(/a month \(\$.* to \$.*\) against \$/)).toBeVisible();
  await expect(card.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  const link = card.getByRole('link', { name: 'Open the full analysis' });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noopener/);
  expect(await link.getAttribute('href')).toBe(`${baseURL}result/#${tuned}`);
});

test('in a frame: its height is told to the page around it, and nothing else', async ({ page, baseURL }) => {
  const card = await frameOn(page, `${baseURL}embed/#${tuned}`, 'allow-scripts allow-same-origin');
  await expect(card.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  const measured = await card.getByRole('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  await expect.poll(() => page.evaluate(() => window.told?.at(-1)?.height ?? 0)).toBeGreaterThan(measured - 5);
  const told = (await page.evaluate(() => window.told)) ?? [];
  for (const [index, message] of told.entries()) {
    expect(Object.keys(message).sort()).toEqual(['height', 'id', 'type', 'v']);
    expect(message).toMatchObject({ type: 'roo:size', v: 1, id: 'decision-7' });
    expect(Math.abs(message.height - (told[index - 1]?.height ?? 0))).toBeGreaterThanOrEqual(4);
  }
});

test('in a frame: the told height holds what is said about a bad link', async ({ page, baseURL }) => {
  const bad = `${tuned}&d=2019-01&lt=9&zz=1&sw=gpt-oss-12b&show=verdict,why,costs,flips`;
  const card = await frameOn(page, `${baseURL}embed/#${bad}`, 'allow-scripts allow-same-origin');
  await expect(card.getByText(/^This link was made with data edition 2019-01;/)).toBeVisible();
  await expect(card.getByRole('region', { name: 'This link was not read entirely as written' })).toBeVisible();
  await expect(card.getByRole('region', { name: 'Some names are not in the catalogue' })).toBeVisible();
  await expect(card.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  await expect(card.getByText(/^If /).first()).toBeVisible();
  const missing = async () => {
    const whole = await card.locator('html').evaluate((html) => html.scrollHeight);
    return whole - (await page.evaluate(() => window.told?.at(-1)?.height ?? 0));
  };
  await expect.poll(missing).toBeLessThan(5);
});

test('in the strictest frame: the verdict with its link, and nothing thrown', async ({ page, baseURL }) => {
  const card = await frameOn(page, `${baseURL}embed/#${tuned}`, 'allow-scripts');
  await expect(card.getByRole('heading', { level: 1, name: 'Own it, on rented GPUs.' })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Open the full analysis' })).toBeVisible();
  // Uncaught errors and policy violations fail the test by themselves.
});

test('the link chooses the parts and the theme', async ({ page }) => {
  await openScreen(page, `embed/#${tuned}&show=verdict,why,flips&theme=dark`);
  await expect(page.getByRole('heading', { name: 'Why this one' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What would change it' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Monthly cost from/ })).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(/First in .* of the weightings/)).toBeVisible();
  // What stands alone is first whatever the weights: a share would say nothing.
  await openScreen(page, `embed/#${alone}`);
  await expect(page.getByText(/^Only option/)).toBeVisible();
  await expect(page.getByText(/First in/)).toHaveCount(0);
});

test('outside a frame nothing is posted', async ({ page }) => {
  await page.addInitScript(() => {
    window.told = [];
    window.addEventListener('message', ({ data }) => window.told?.push(data));
  });
  await openScreen(page, `embed/#${tuned}`);
  await expect(page.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  expect(await page.evaluate(() => window.told)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all parts, ${colorScheme}: accessible and no wider than its frame`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openScreen(page, `embed/#${tuned}&show=verdict,why,costs,flips`);
    await expect(page.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
    await expect(page.getByText(/^If /).first()).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
  });
}

test('the frame to copy holds the whole card', async ({ page, baseURL }) => {
  for (const answers of [
    tuned,
    'v=1&dc=2&as=4&st=yes&pl=eu&plr=rule&th=1&lt=2&el=1&tp=40M&isl=1500&osl=500&cp=2&tn=1&in=1&kw=normal&op=2&tv=2',
    'v=1&dc=2&as=4&st=yes&th=1&lt=2&el=1&tp=40M&cp=3&tn=2&in=2&kw=normal&op=2&tv=2',
  ]) {
    const frame = embedFrame(`${baseURL}embed/#${answers}&show=verdict,why,costs,flips`, 'A decision');
    await page.route('**/host-page', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Host</title>${frame}` }),
    );
    await page.goto(new URL('/host-page', baseURL).href);
    const card = page.frameLocator('iframe');
    await expect(card.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
    const flips = card.getByRole('heading', { name: 'What would change it' });
    await expect(flips.locator('xpath=..').getByRole('listitem').or(flips.locator('xpath=../p')).first()).toBeVisible();
    const left = await card.locator('html').evaluate((root) => root.clientHeight - root.scrollHeight);
    const room = await card
      .getByRole('main')
      .evaluate((main) => document.documentElement.clientHeight - main.getBoundingClientRect().bottom);
    expect([left, room >= 0]).toEqual([0, true]);
  }
});

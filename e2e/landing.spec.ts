import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const alive = (part: Locator) =>
  expect.poll(() => part.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react')))).toBe(true);

/** Both late parts have their code, and the fonts are in. */
const everythingIsHere = async (page: Page) => {
  await alive(page.getByRole('slider', { name: 'Tokens a day' }));
  await alive(page.getByRole('img', { name: /^Published break-evens/ }).first());
  await page.evaluate(() => document.fonts.ready);
};

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}
declare global {
  interface Window {
    moved?: number;
  }
}

test('the miniature is on the page before any script, and alive after', async ({ page, browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await context.newPage();
  await still.goto('');
  const picture = /^Monthly cost from .* closed API from/;
  await expect(still.getByRole('img', { name: picture }).first()).toBeVisible();
  const printed = await still.getByText(/^(cloud GPUs save|a closed API saves) \$\S+ a month$/).textContent();
  await context.close();

  await openScreen(page, '');
  await expect(page.getByText(printed ?? '')).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Tokens a day' });
  // The late part has its own moment of coming alive, after the page has.
  await alive(slider);
  await slider.focus();
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^a closed API saves \$\S+ a month$/)).toBeVisible();
  await expect(slider).toHaveAttribute('aria-valuetext', /tokens a day, a closed API saves/);
  const field = page.getByRole('textbox', { name: 'Tokens a day' });
  await field.fill('900M');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'At 900M tokens a day' })).toBeVisible();
  await expect(page.getByText(/^cloud GPUs save \$\S+ a month$/)).toBeVisible();
  await page.getByRole('link', { name: 'Change them' }).click();
  await expect(page).toHaveURL(/costs\/#.*tp=900M/);
});

test('a volume beyond the slider is taken as typed', async ({ page }) => {
  await openScreen(page, '');
  const slider = page.getByRole('slider', { name: 'Tokens a day' });
  await alive(slider);
  const field = page.getByRole('textbox', { name: 'Tokens a day' });
  await field.fill('5B');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'At 5B tokens a day' })).toBeVisible();
  await expect(field).toHaveValue('5B');
  await expect(page.getByText('The slider goes from 1M to 1B')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change them' })).toHaveAttribute('href', /tp=5B/);
  await field.fill('50B');
  await field.press('Enter');
  await expect(page.getByText('Tokens per day must be at most', { exact: false })).toBeVisible();
  await expect(field).toHaveValue('50B');
  await expect(page.getByRole('heading', { name: 'At 5B tokens a day' })).toBeVisible();
});

test('eight situations, each a whole set of answers', async ({ page }) => {
  await openScreen(page, '');
  const situations = page.getByRole('navigation', { name: 'Start from a situation' }).getByRole('link');
  await expect(situations).toHaveCount(8);
  await situations.filter({ hasText: 'Hospital' }).click();
  await expect(page).toHaveURL(/result\/#v=1.*st=yes/);
});

test('published rules are put on one axis, and how far they disagree is worked out', async ({ page }) => {
  await openScreen(page, '');
  await expect(
    page.getByRole('heading', { level: 2, name: /^Published rules of thumb disagree by \d+×$/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Published break-evens .* The example above breaks even at/ }),
  ).toBeVisible();
});

test('a saved decision opens from its link; any other text gets a sentence', async ({ page }) => {
  await openScreen(page, '');
  await page.getByRole('button', { name: 'Open a saved decision' }).click();
  const field = page.getByRole('textbox', { name: 'Its link' });
  await field.fill('my decision');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This text holds no decision.');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('my decision');
  await expectNoAxeViolations(page);
  await field.fill('https://wiki.example/rent-or-own/costs/#v=1&tp=40M&zz=9');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/costs\/#v=1&tp=40M/);
  await expect(page.getByText('This link was not read entirely as written')).toBeVisible();
});

test('who was here before may continue or start again', async ({ page }) => {
  await page.goto('method/');
  await page.evaluate(() => {
    const lastDecision = { fragment: 'v=1&dc=2&as=4&tp=40M', savedOn: '2026-11-03' };
    localStorage.setItem(
      'rent-or-own:workspace',
      JSON.stringify({ state: { lastDecision, preferences: {} }, version: 1 }),
    );
  });
  await openScreen(page, '');
  const link = page.getByRole('link', { name: 'Continue (3 of 14 answered, saved on this device 3 Nov 2026)' });
  await expect(link).toBeVisible();
  await expectNoAxeViolations(page);
  await link.click();
  await expect(page).toHaveURL(/assess\/#v=1&dc=2&as=4&tp=40M/);
  await page.goBack();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(link).toBeHidden();
});

test('where storage is refused, saving is not mentioned', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openScreen(page, '');
  await expect(page.getByRole('slider', { name: 'Tokens a day' })).toBeVisible();
  await expect(page.getByText('saved on this device')).toHaveCount(0);
});

test('nothing moves while the late parts arrive', async ({ page }) => {
  // Which stand-in a face has depends on the machine's fonts; here the late code alone is watched.
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.moved = (window.moved ?? 0) + (entry as LayoutShift).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openScreen(page, '');
  await everythingIsHere(page);
  expect(await page.evaluate(() => window.moved)).toBeLessThan(0.02);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`accessible and within a phone's width once alive, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openScreen(page, '');
    await everythingIsHere(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { screens } from './screens';

for (const { name, path } of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: accessible, nothing from elsewhere, no sideways scroll`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const response = await openScreen(page, path);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/Rent or Own/);
      for (const width of [1280, 320]) {
        await test.step(`at ${width} px`, async () => {
          await page.setViewportSize({ width, height: 800 });
          await expectNoAxeViolations(page);
          await expectNoSidewaysScroll(page);
        });
      }
    });
  }

  test(`${name}: readable before any script runs`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.close();
  });
}

test('the fragment, which holds the decision, is never sent', async ({ page, baseURL }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url().split('#')[0] ?? ''));
  await openScreen(page, 'result/#v=1&tp=40M');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) {
    expect(address.startsWith(baseURL ?? '')).toBe(true);
    expect(address).not.toContain('40M');
  }
});

test('a path that does not exist answers 404 with a page of its own', async ({ page }) => {
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link').first()).toBeVisible();
});

import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the day can be changed, and stays in the link', async ({ page }) => {
  await openScreen(page, 'prices/');
  const field = page.getByLabel('Prices on the day');
  await field.fill('2026-02-30');
  await page.getByRole('button', { name: 'Show this day' }).click();
  await expect(page.getByText('Day: the calendar has no 2026-02-30. Write one like 2026-11-20.')).toBeVisible();
  await field.fill('2027-02-01');
  await page.getByRole('button', { name: 'Show this day' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prices on 1 Feb 2027');
  expect(page.url()).toContain('on=2027-02-01');
  await page.getByRole('button', { name: 'Back to 20 Nov 2026' }).click();
  await expect.poll(() => page.url()).not.toContain('on=');
});

test('announced changes, the history of one price, and lists that differ', async ({ page }) => {
  await openScreen(page, 'prices/');
  const changes = page.getByRole('region', { name: /^Token prices that changed/ });
  const doubling = changes.getByRole('row', { name: /announced.*Gemini 3\.8 Flash.*Google Gemini API/ });
  await expect(doubling).toContainText('both +100%');
  await expect(page.getByRole('img', { name: /then \$0\.66 in, \$1\.98 out from 17 Aug 2026/ })).toBeVisible();
  await page.getByLabel('Model and seller').selectOption({ label: 'Claude Fable 5.2 at Anthropic' });
  await expect(page.getByText(/No change recorded; the first reading is of 10 Nov 2026/)).toBeVisible();
  const differ = page.getByRole('region', { name: /^Prices on which independent lists differ/ });
  await expect(differ.getByRole('row', { name: /Qwen3\.8 27B.*OpenRouter/ }).first()).toContainText('2.8×');
  await expect(
    page.getByText(/come from one list, or from lists that repeat each other, which confirms nothing/),
  ).toBeVisible();
});

test('rents that moved at one seller, and another card', async ({ page }) => {
  await openScreen(page, 'prices/');
  await expect(
    page.getByText(/H100 SXM 80GB, RunPod Secure, on demand: \$3\.29 \(19 Aug 2026\), then \$3\.49 .*then \$3\.99/),
  ).toBeVisible();
  await page.getByLabel('GPU', { exact: true }).selectOption({ label: 'B200' });
  await expect(page.getByRole('figure', { name: /on-demand rent of an hour of B200 (rose|fell|is)/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Do prices fall/ })).toBeVisible();
});

test('the catalogue is there as one file with its schema', async ({ page }) => {
  await openScreen(page, 'prices/');
  for (const [name, holds] of [
    [/^edition .*, JSON$/, '"edition"'],
    ['JSON Schema', 'https://json-schema.org/draft/2020-12/schema'],
  ] as const) {
    const address = await page.getByRole('link', { name }).evaluate((link) => (link as HTMLAnchorElement).href);
    const answer = await page.request.get(address);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(await answer.text()).toContain(holds);
  }
});

import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const decision =
  'costs/#v=1&th=1&lt=2&el=1&rq=32k&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol&own=self-hosted-cloud&vs=closed-api';

test('further calls and own prices move the bills, each with its working', async ({ page }) => {
  await openScreen(page, `${decision}&tab=per-million`);
  const mix = page.getByRole('heading', { level: 2, name: /^A million tokens of your mix/ });
  const before = await mix.textContent();
  await page.getByText('Reasoning, further calls, images').click();
  const calls = page.getByLabel('Calls to the model per request');
  await calls.fill('4');
  await calls.press('Enter');
  await expect(page.getByText(/A request is 4 calls of 2,250 tokens in/)).toBeVisible();
  await expect(mix).not.toHaveText(before ?? '');
  await page.getByText('Your own prices').click();
  const input = page.getByLabel('Input, a million tokens');
  await input.fill('1.25');
  await input.press('Enter');
  await expect.poll(() => page.url()).toContain('f.closed-api-input=1.25');

  await page.getByRole('link', { name: 'Where the money goes' }).click();
  await page
    .getByRole('radio', { name: /^Closed API/ })
    .first()
    .press(' ');
  await page.getByText('Working and sources').first().click();
  await expect(page.getByText(/read fresh × \$1\.25 a million/)).toBeVisible();
});

test('a split is solved for least cost, and a floor that nothing reaches is said', async ({ page }) => {
  await openScreen(page, `${decision}&tab=split`);
  await expect(page.getByRole('heading', { level: 2, name: /costs? least/ })).toBeVisible();
  for (const [label, value] of [
    ["The open model's score in your evaluation", '80'],
    ["The closed model's score in your evaluation", '90'],
    ['Lowest score you accept', '99'],
  ] as const) {
    const field = page.getByLabel(label);
    await field.fill(value);
    await field.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /^No split reaches the score/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

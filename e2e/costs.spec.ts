import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Near the crossing of cloud GPUs and a frontier API: every part of the screen has something to show. */
const decision = 'costs/#v=1&th=1&lt=2&el=1&tp=64M&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol';

test('a volume is asked for first, and gives every option a bill', async ({ page }) => {
  await openScreen(page, 'costs/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much text goes through in a day?');
  await expect(page.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('64M');
  await volume.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Owning');
  await expect(page.getByText('64 million tokens a day ≈ 1.9 billion a month')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Where the money goes' })).toBeVisible();
  expect(page.url()).toContain('tp=64M');
});

test('sentence, chart and table tell the same crossing', async ({ page }) => {
  await openScreen(page, decision);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const [, millions = ''] = /about (\d+) million tokens a day/.exec(heading ?? '') ?? [];
  expect(Number(millions)).toBeGreaterThan(0);
  await expect(page.getByRole('img', { name: new RegExp(`cross at ${millions}M`) })).toBeVisible();
  await page.getByText('Show as table').click();
  const table = page.getByRole('region', { name: 'Monthly cost by tokens a day, USD' });
  await expect(table.getByRole('rowheader', { name: `${millions}M, crossing` })).toBeVisible();
  await expect(table.getByRole('row', { name: /^64M, you/ })).toContainText('$');
});

test('what is typed moves the result while it is typed, and Back undoes it in one step', async ({ page }) => {
  await openScreen(page, decision);
  const peak = page.getByLabel('Busiest hour ÷ mean');
  await peak.pressSequentially('1.5');
  await expect.poll(() => page.url()).toContain('pk=1.5');
  await peak.press('Tab');
  await expect(peak).toHaveValue('1.5');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('pk=');
  await expect(peak).toHaveValue('');
});

test('an impossible number keeps the last picture and says what to write', async ({ page }) => {
  await openScreen(page, decision);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('1,5M');
  await volume.press('Tab');
  const problem = 'Tokens per day: 1.5 million or 15 million? Write it without the comma.';
  const summary = page.getByRole('alert');
  await expect(summary).toContainText(problem);
  await expect(volume).toHaveAttribute('aria-invalid', 'true');
  await expect(volume).toHaveValue('1,5M');
  await expect(heading).toHaveText(before ?? '');
  expect(page.url()).toContain('tp=64M');
  await summary.getByRole('link', { name: problem }).click();
  await expect(volume).toBeFocused();
  await volume.fill('80M');
  await expect(summary).toBeHidden();
  await expect.poll(() => page.url()).toContain('tp=80M');
});

test('small charts say where the answer flips', async ({ page }) => {
  await openScreen(page, decision);
  await expect(
    page.getByRole('img', {
      name: /^At 1M cloud GPUs cost .* than a closed API, at 1B they cost .* less; flips at \d+M\.$/,
    }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^At 0% cloud GPUs cost/ }).first()).toBeVisible();
});

test('another pair, another sentence', async ({ page }) => {
  await openScreen(page, decision);
  await page.getByLabel('against', { exact: true }).selectOption({ label: 'Hosted open API' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('a hosted open API');
  await page.getByLabel('Compare', { exact: true }).selectOption({ label: 'On-premise' });
  await expect(page.getByLabel('Price of a server of eight')).toBeVisible();
});

test('the bill adds up, opens its sources, and takes a cost nobody publishes', async ({ page }) => {
  await openScreen(page, decision);
  await page.getByText('Where the money goes', { exact: true }).first().click();
  const bill = page.getByRole('region', { name: 'Cloud GPUs, line by line' });
  const usd = async (name: RegExp) => {
    const cells = await bill.getByRole('row', { name }).getByRole('cell').allTextContents();
    return Number((cells[1] ?? '').replace(/[^\d]/g, ''));
  };
  const lines = [/always on/, /^Storage/, /^Engineering time/, /^Set-up/];
  const parts = await Promise.all(lines.map(usd));
  const total = await usd(/^Total a month/);
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThanOrEqual(2);
  await expect(bill.getByText("The lines' ends do not add up to the total's", { exact: false })).toBeVisible();

  await bill.getByText('Sources of An', { exact: false }).or(bill.getByText('Sources')).first().click();
  await expect(bill.getByText(/providers, \$.* an hour, middle/).first()).toBeVisible();

  await bill
    .getByRole('row', { name: /^Evaluation/ })
    .getByRole('link')
    .click();
  const evaluation = page.getByLabel('Evaluation', { exact: true });
  await expect(evaluation).toBeFocused();
  await evaluation.fill('8');
  await evaluation.press('Enter');
  await expect(page.getByText('Evaluation: hours or dollars? Write 8 h or $500.')).toBeVisible();
  await evaluation.fill('$500');
  await evaluation.press('Enter');
  await expect(bill.getByRole('row', { name: /^Evaluation/ })).toContainText('$500');
  expect(await usd(/^Total a month/)).toBe(total + 500);
});

test('labour can be left out, and the crossing moves', async ({ page }) => {
  await openScreen(page, decision);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.getByLabel('Count engineering time').uncheck();
  await expect(heading).not.toHaveText(before ?? '');
  expect(page.url()).toContain('labour=no');
  await expect(page.getByLabel('Hours a month to run it')).toBeHidden();
});

test('by keyboard alone: volume, view, bill', async ({ page }) => {
  await openScreen(page, 'costs/');
  await page.getByRole('link', { name: 'tokens or requests a day' }).first().press('Enter');
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await expect(volume).toBeFocused();
  await page.keyboard.type('200M');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Monthly', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Per million tokens' })).toBeChecked();
  await expect(page.getByText('Cost per million tokens', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Where the money goes' })).toBeChecked();
  await expect(page.getByRole('row', { name: /^Total a month/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view is accessible and fits a phone, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openScreen(page, decision);
    for (const view of ['Monthly', 'Per million tokens', 'Where the money goes', 'Over 36 months']) {
      await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
    }
    await page.getByLabel('Tokens a day', { exact: true }).fill('-5');
    await page.getByLabel('Tokens a day', { exact: true }).press('Tab');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

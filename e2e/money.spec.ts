import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const decision =
  'costs/#v=1&th=1&lt=2&el=1&rq=32k&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol&own=self-hosted-cloud&vs=closed-api';

test('every amount is written and typed in another currency, at a dated rate that stays in the link', async ({
  page,
}) => {
  await openScreen(page, decision);
  await page.getByRole('link', { name: 'Another currency' }).click();
  const currency = page.getByLabel('Amounts in');
  await expect(currency).toBeFocused();
  await currency.selectOption('EUR');
  await expect(
    page.getByText(/^Amounts are written, and typed, in EUR at 0\.85027 to the dollar \(European Central Bank/),
  ).toBeVisible();
  await expect(page.getByLabel('Amounts in')).toBeFocused();
  await expect.poll(() => page.url()).toContain('ccy=EUR&fx=0.850268&fxd=2026-05-08');
  await expect(page.getByRole('columnheader', { name: /line by line, EUR a month/ })).toBeVisible();
  // No cell of a bill and no figure of a chart is left in dollars; titles of sources keep their own.
  await expect(page.locator('section[aria-label="Bills"] td').filter({ hasText: '$' })).toHaveCount(0);
  await expect(page.locator('main svg text').filter({ hasText: '$' })).toHaveCount(0);

  const price = page.getByLabel('Price of a GPU hour', { exact: true });
  await price.fill('2');
  await price.press('Enter');
  await expect(price).toHaveValue('€2');
  await expect(page.getByText(/730 h × €2\.00/).first()).toBeVisible();
  await price.fill('$2');
  await price.press('Enter');
  await expect(page.getByText(/is typed in EUR here, without a dollar sign/).first()).toBeVisible();
  await price.fill('2');
  await price.press('Enter');

  const rate = page.getByLabel('EUR to one US dollar');
  await rate.fill('1.7');
  await rate.press('Enter');
  await expect(page.getByText(/Rate typed by you, 8 May 2026/)).toBeVisible();
  await expect(page.getByLabel('Price of a GPU hour', { exact: true })).not.toHaveValue('€2');
  await page.getByText('Show as table').first().click();
  await expect(page.getByRole('button', { name: /^CSV:/ }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('an edit says what it changed, opens every formula, and is undone by key and by button', async ({ page }) => {
  await openScreen(page, decision);
  const requests = page.getByLabel('Requests a day', { exact: true });
  await requests.fill('48k');
  await requests.press('Enter');
  const since = page.getByRole('region', { name: 'Since the last edit' });
  await expect(since.getByRole('status')).toHaveText(
    /^Requests a day 32k → 48k: Cloud GPUs .*, Closed API \$\S+ → \$\S+ and break-even .*\.$/,
  );
  await since.getByText('Every option, before and now').click();
  await expect(since.getByRole('row', { name: /^On-premise \$\S+ \(\$\S+ to \$\S+\)/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await since.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.url()).toContain('rq=32k');
  await expect(since).toHaveCount(0);

  await page.getByLabel('Count engineering time').click();
  await expect(since.getByRole('status')).toHaveText(/^Labour counted assumed → no: /);
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Count engineering time')).toBeChecked();

  const bill = page.getByRole('region', { name: /, line by line$/ });
  await bill
    .getByText(/^Working and sources/)
    .first()
    .click();
  await expect(bill.getByText(/^2 × 730 × \$\S+ = \$[\d,]+\.\d\d$/)).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('a split, a pair for bursts and three years open the lines they are made of', async ({ page }) => {
  await openScreen(page, `${decision}&f.split-review=2%25&f.split-router=0.05&tab=split`);
  await page.getByText(/^How your 70% comes to \$/).click();
  const lines = page.getByLabel('Your split, line by line');
  await expect(lines).toContainText('Review of open answers');
  await expect(lines).toContainText(/× 0\.7 × \(1 − 0\.1\)/);
  await expect(lines).toContainText('Total a month');
  await page.getByText(/^How your pair comes to \$/).click();
  await expect(page.getByLabel('Your pair for bursts, line by line')).toContainText('Total a month');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Over 36 months' }).click();
  await page.getByText(/^Cloud GPUs: how the \$\S+ before the first month come about/).click();
  await expect(page.getByLabel('Cloud GPUs, before the first month')).toContainText('Set-up, once');
});

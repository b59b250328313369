import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the sample becomes a profile, then the workload in the link, and Back takes it out', async ({ page }) => {
  test.slow();
  await openScreen(page, 'costs/#v=1&tp=5M');
  await page.getByRole('link', { name: 'Measure it from a log' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Measure your usage' })).toBeVisible();
  await page.getByRole('button', { name: 'Try with a made-up sample' }).click();
  await expect(page.getByRole('heading', { name: 'A made-up sample' })).toBeVisible();
  await expect(
    page.getByText(/^1 line could not be read and is left out\. Line 1502: timestamp must be a time/),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^The week is busiest on/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Your zone' }).selectOption('UTC+05:30');
  await expect(page.getByText(/Tokens by hour of the mean week, UTC\+05:30/).first()).toBeVisible();
  const table = page.getByRole('table', { name: 'Answers before and after' });
  await expect(table.getByRole('row', { name: /Tokens a day 5M/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Use as workload' }).click();
  await expect(page.getByText('Back takes them out again.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/isl=\d+&osl=\d+.*&wk=[0-9a-z]{336}/);
  await page.goBack();
  await expect(page).not.toHaveURL(/isl=/);
  await expect(table).toBeVisible();
});

test('a query for each engine, and its result pasted is a profile', async ({ page }) => {
  await openScreen(page, 'usage/');
  await page.getByRole('button', { name: 'Snowflake' }).click();
  await expect(page.getByRole('textbox', { name: 'Query for Snowflake' })).toHaveValue(/PERCENTILE_DISC/);
  await page.getByText('Or paste a profile or a few rows').click();
  const pasted = page.getByRole('textbox', { name: 'A profile as JSON, or rows with their header' });
  await pasted.fill('{"profile":1,"from":"2026-03-02 00:00","to":"2026-03-16 00:00","days":14,"tokensPerDay":"many"}');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'This profile cannot be read: tokensPerDay must be a number from 0 to 1e15.',
  );
  await pasted.fill('{"profile":1,"from":"2026-03-02 00:00","to":"2026-03-16 00:00","days":14,"tokensPerDay":4000000}');
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByText('4 million', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Use as workload' }).click();
  await expect(page).toHaveURL(/tp=4M/);
});

test('an unknown format names its columns, and is read once they are chosen; on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openScreen(page, 'usage/');
  const rows = Array.from(
    { length: 50 },
    (_, index) => `2026-03-${String(1 + (index % 20)).padStart(2, '0')},${index + 1},7`,
  );
  const file = { name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(`when,a,b\n${rows.join('\n')}\n`) };
  await page.getByLabel('Log or export').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('The columns found are when, a, b. Say which is which.');
  await page.getByRole('button', { name: 'Read with these columns' }).click();
  await expect(page.getByText('Output tokens needs a column: choose one.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Time of the request' }).selectOption('when');
  await page.getByRole('combobox', { name: 'Input tokens' }).selectOption('a');
  await page.getByRole('combobox', { name: 'Output tokens' }).selectOption('b');
  await page.getByRole('button', { name: 'Read with these columns' }).click();
  await expect(page.getByRole('heading', { name: 'What odd.csv says' })).toBeVisible();
  await expect(page.getByText(/too few: a trend needs 8 whole weeks/)).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('Log or export').setInputFiles({ ...file, name: 'none.csv', buffer: Buffer.from('') });
  await expect(page.getByRole('alert')).toHaveText('This file is empty.');
});

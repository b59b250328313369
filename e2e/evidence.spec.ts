import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the rows of the guides: found, filtered, explained, and opened as a decision', async ({ page }) => {
  await openScreen(page, 'evidence/');
  await expect(page.getByText(/^62 rows of five published guides: our engine agrees with \d+/)).toBeVisible();
  const rows = page.getByRole('region', { name: 'Their decision rows, put to our engine' });
  await rows.getByLabel('Guide', { exact: true }).selectOption('S0');
  await expect(rows.getByRole('article')).toHaveCount(8);
  await rows.getByLabel('Find a row').fill('budget binds');
  const row = rows.getByRole('article', { name: /^S0-11-3:/ });
  await expect(rows.getByRole('article')).toHaveCount(1);
  await expect(row.getByText('Disagrees', { exact: true })).toBeVisible();
  await expect(row.getByText(/points behind/)).toBeVisible();
  await row.getByText('Encoding, reading and source').click();
  await expect(row.getByText('20M tokens a day', { exact: true })).toBeVisible();
  await expect(row.getByText(/^Guide S0, .*undated: decision table, row 3\.$/)).toBeVisible();
  await rows.getByLabel('Guide', { exact: true }).selectOption('S4');
  await rows.getByRole('button', { name: 'Show all rows' }).click();
  await expect(rows.getByRole('article')).toHaveCount(62);
  await rows.getByRole('link', { name: /^Open S2-13-1 as a decision/ }).click();
  await expect(page.getByRole('heading', { name: 'What the published guides would say' })).toBeVisible();
  expect(page.url()).toContain('/result/#');
});

test('the claims: searched, filtered by basis and age, contradictions side by side, reached by an anchor', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openScreen(page, 'evidence/#at=C0-10');
  const claims = page.getByRole('region', { name: 'Every claim, and what we found' });
  const claim = claims.getByRole('article', { name: /^C0-10:/ });
  await expect(claim).toBeInViewport();
  await expect(claim.getByText('Said otherwise')).toBeVisible();
  await expect(claim.getByText(/Guide S4: Break-even is typically at 50–100M tokens per day/)).toBeVisible();
  await expect(claim.getByText(/^Recomputed: follows from its own figures/)).toBeVisible();
  await claims.getByLabel('Basis').selectOption('measurement');
  await claims.getByRole('button', { name: 'stale or undated prices' }).click();
  await claims.getByLabel('Find a claim').fill('A100');
  await expect(claims.getByRole('article')).toHaveCount(1);
  await expect(claims.getByText('stale: a price older than 90 days')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  await claims.getByLabel('Find a claim').fill('no such words');
  await claims.getByRole('button', { name: 'Show all claims' }).click();
  await expect(claims.getByText(/^234 claims$/)).toBeVisible();
});

test('a result names the published rows that match it, and leads to each', async ({ page }) => {
  await openScreen(page, 'result/#v=1&dc=3&op=1&tp=40M&isl=1500&osl=500');
  const panel = page.getByRole('region', { name: 'What the published guides would say' });
  await expect(panel.getByText(/published rows match what you answered: \d+ agree with this result/)).toBeVisible();
  const row = panel.getByRole('listitem').filter({ hasText: 'S2-13-1' });
  await expect(row.getByText('Agrees', { exact: true })).toBeVisible();
  await row.getByText('1 of 1 condition answered, 1 fits').click();
  await expect(row.getByText('Data control ¾ or more: fits')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Self-hosted is not compliant by itself' })).toBeVisible();
  await panel.getByRole('link', { name: /^S2-13-1/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the guides say, held against ours');
  await expect(page.getByRole('article', { name: /^S2-13-1:/ })).toBeInViewport();
  expect(page.url()).toContain('tp=40M');
  expect(page.url()).toContain('at=S2-13-1');
});

test('a printed sum beside what its own formula gives, opened as the decision whose bill is that sum', async ({
  page,
}) => {
  await openScreen(page, 'evidence/#at=printed');
  const printed = page.getByRole('region', { name: 'Printed, and worked out again' });
  await expect(printed.getByText(/^2 of 25 printed sums follow/)).toBeVisible();
  await expect(printed.getByRole('row', { name: /C3-36/ })).toContainText('$10,514.40 a month');
  await expect(printed.getByRole('row', { name: /C3-38/ })).toContainText('58,413 requests a day');
  await expect(printed.getByRole('row', { name: /C2-08/ })).toContainText('$127.50 a month');
  await printed.getByRole('link', { name: /^Open C2-10 as a decision/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toContain('/costs/#');
  const bill = page.getByRole('region', { name: 'Cloud GPUs, line by line' });
  await expect(bill.getByRole('row', { name: /^Total a month/ })).toContainText('$693');
});

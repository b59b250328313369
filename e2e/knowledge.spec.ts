import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const prototype = 'dc=0&as=1&th=0&lt=2&el=3&cp=3&ft=3&tn=0&in=1&op=3&tv=4&kw=normal&tp=1M';

test('a level is changed for one decision: link, list of changes, result before and after, and back', async ({
  page,
}) => {
  await openScreen(page, `knowledge/#v=1&${prototype}`);
  const changes = page.getByRole('region', { name: 'Your changes' });
  await expect(changes.getByText('Nothing is changed.')).toBeVisible();

  await page.getByText('Reasons for built-in features and safety, and change a level').click();
  const levels = page.getByRole('region', { name: 'Levels by criterion and option' });
  await expect(levels.getByText('guardrails are yours to add', { exact: false })).toBeVisible();
  await expect(levels.getByText('Informed by the guide', { exact: false }).first()).toBeVisible();
  await levels.getByLabel('Closed API: built-in features and safety').selectOption('0');

  await expect(changes.getByText('One judgement changed by you.')).toBeVisible();
  await expect(changes.getByRole('listitem')).toHaveText(/^Closed API: built-in features and safety: 1 → 0/);
  await expect(changes.getByText(/^With your changes .* comes first instead\.$/)).toBeVisible();
  await expect(changes.getByText(/^Before: Closed API, .*After: /)).toBeVisible();
  expect(page.url()).toContain('k.ca.ft=0');
  await expectNoAxeViolations(page);

  await changes.getByRole('link', { name: 'See the result' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('closed API.');
  await expect(page.getByText('judgements of edition 2, 1 of them changed by you', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Judgements of the method' }).click();
  await page.getByRole('button', { name: 'Take all back' }).click();
  await expect(changes.getByText('Nothing is changed.')).toBeVisible();
  expect(page.url()).not.toContain('k.ca.ft');
});

test('numbers and choices by keyboard on a narrow screen; what may not be is said and changes nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openScreen(page, 'knowledge/#v=1&tp=40M&k.r.co=9');
  await expect(
    page.getByText('Rank of cost within its axis ("k.r.co"): "9" could not be read.', { exact: false }),
  ).toBeVisible();
  const changes = page.getByRole('region', { name: 'Your changes' });
  const row = page.locator('summary', { hasText: 'Share of a loss that rewards headroom, λ' });
  await row.focus();
  await row.press('Enter');
  const field = page.getByLabel('Share of a loss that rewards headroom, λ', { exact: true });
  await field.fill('2');
  await field.press('Enter');
  await expect(page.getByText('must be a number from 0 to 0.5.', { exact: false })).toBeVisible();
  await expect(changes.getByText('Nothing is changed.')).toBeVisible();
  await field.fill('5%');
  await field.press('Enter');
  await expect(changes.getByRole('listitem')).toHaveText(/headroom, λ: 15% → 5%/);

  await page.getByText('A strong need for latency comes before points', { exact: true }).click();
  await page.getByLabel('A strong need for latency comes before points', { exact: true }).selectOption('Yes');
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  expect(page.url()).toContain('k.hr=0.05&k.o.lt=yes');
  await page.getByRole('button', { name: /^Take back ?: Share of a loss/ }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await page.goBack();
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

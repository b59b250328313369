import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** A hospital under signed terms, 4B tokens a day. */
const hospital = 'v=1&dc=2&as=4&st=yes&th=1&lt=2&el=1&cp=2&tn=1&in=1&op=2&tv=2&tp=4B&isl=1500&osl=500';

test('warnings come with who says so, and the result says when to look again', async ({ page }) => {
  await openScreen(page, `result/#${hospital}`);
  const warnings = page.getByRole('region', { name: 'Before you act on it' });
  await expect(warnings.getByRole('heading', { name: 'A signed agreement is not compliance' })).toBeVisible();
  await warnings
    .getByText(/^Who says so/)
    .first()
    .click();
  await expect(warnings.getByText(/^Guide S\d/).first()).toBeVisible();
  await warnings.getByText(/more warnings?$/).click();
  await expect(warnings.getByRole('heading', { name: 'The model changes under you' })).toBeVisible();

  const again = page.getByRole('region', { name: 'When to look again' });
  await expect(
    again.getByText(/^On .* the oldest (price|GPU rent) in the bill, of .*, is \d+ days old: read it again\.$/),
  ).toBeVisible();
  await expect(again.getByRole('heading', { name: /^Budget alarm: no ceiling is typed/ })).toBeVisible();
  await expect(
    again.getByText(/^Guide S2 on \$1,000 a month for an API: begin to evaluate self-hosting\./),
  ).toBeVisible();
  await expect(again.getByText('passed', { exact: true }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('the way there is told stage by stage, and an alarm stands under the ceiling', async ({ page }) => {
  await openScreen(page, `result/#${hospital}&ceil=60k&gr=2`);
  const way = page.getByRole('region', { name: 'How to get there' });
  await expect(way.getByText('Sign before data flows.')).toBeVisible();
  await way.getByText(/^Count tokens and route · /).click();
  await expect(way.getByText(/^Until: four weeks of log, read here, are within 20% of 4B tokens a day/)).toBeVisible();
  await way.getByText('Why, and who says so').first().click();
  await expect(way.locator('[data-source]').first()).toBeVisible();

  await way.getByText('What you still own with a closed API under private terms').click();
  await expect(way.getByText(/^Keys: one per project/)).toBeVisible();

  const again = page.getByRole('region', { name: 'When to look again' });
  await expect(again.getByRole('heading', { name: 'Budget alarm', exact: true })).toBeVisible();
  await expect(again.getByText(/^Set the alarm at \$48k a month, 80% of your ceiling of \$60k\./)).toBeVisible();
  await expect(again.getByText(/ceiling at about .* Doubling each year, that is in /)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await way.getByRole('link', { name: 'Compliance and provider terms' }).first().click();
  await expect(page).toHaveURL(/\/compliance\/#.*ceil=60k/);
});

test('a row of the ranking opens strengths, risks and what stays yours', async ({ page }) => {
  await openScreen(page, `result/#${hospital}`);
  const why = page.getByRole('region', { name: 'Why this one' });
  const row = why.getByRole('listitem').filter({ hasText: 'Cloud GPUs' }).first();
  await row.locator('summary').first().click();
  await expect(row.getByRole('heading', { name: 'Strengths you asked for' })).toBeVisible();
  await expect(row.getByRole('heading', { name: 'Risks for you' })).toBeVisible();
  await expect(row.getByText(/^GPUs, serving, load, monitoring/)).toBeVisible();
  await expect(row.getByRole('heading', { name: 'You still own' })).toBeVisible();
  await row.getByText(/^Who says so: \d+ places$/).click();
  await expect(row.locator('[data-source]').filter({ hasText: 'Guide S1' }).first()).toBeVisible();
  await expectNoAxeViolations(page);
});

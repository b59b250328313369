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
  await expect(again.getByText(/^On .* the prices of .* are 90 days old: read them again\.$/)).toBeVisible();
  await again.getByText('Sums at which the guides say to look or act').click();
  await expect(again.getByText(/^\$1,000 a month for an API: begin to evaluate self-hosting\./)).toBeVisible();
  await expect(again.getByText('passed', { exact: true }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

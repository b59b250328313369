import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const decision =
  'fine-tuning/#v=1&lt=2&cp=2&op=2&tp=40M&isl=1500&osl=500&m.self-hosted-cloud=phi-4&m.hosted-open=gpt-oss-20b';

test('a plan is worked out, a bad entry is named, and counting it changes the bills', async ({ page }) => {
  await openScreen(page, decision);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Training an adapter of Phi-4/);
  const before = await heading.textContent();
  await expect(page.getByText('5,000 examples × 1,000 tokens × 3 passes')).toBeVisible();

  await page.getByLabel('What is trained').selectOption({ label: 'Every weight' });
  await expect(heading).toHaveText(/^Training every weight of Phi-4/);
  await expect(heading).not.toHaveText(before ?? '');

  const examples = page.getByLabel('Training examples', { exact: true });
  await examples.fill('20k');
  await examples.press('Enter');
  await expect(page.getByText('20,000 examples × 1,000 tokens × 3 passes')).toBeVisible();
  await examples.fill('many');
  await examples.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Training examples');
  await expect(page.getByText('20,000 examples × 1,000 tokens × 3 passes')).toBeVisible();
  await examples.fill('20k');
  await examples.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);

  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Count tuning in every bill').check();
  await expect.poll(() => page.url()).toContain('tc=yes');
  await page.getByRole('link', { name: 'See the bills' }).click();
  await expect(page.getByRole('rowheader', { name: /^Tuning the model/ }).first()).toBeVisible();
});

import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('the first stop of the Tab key skips to the content and leaves the decision in the address alone', async ({
  page,
}) => {
  await openScreen(page, 'result/#v=1&tp=40M');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(page.url()).toContain('tp=40M');
});

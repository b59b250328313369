import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';

test('answers in words, what is assumed, and a way to change each that comes back', async ({ page }) => {
  await page.goto('check/#v=1&pl=eu&lt=u&tp=5M-20M&cm=openai..gpt-6-sol');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers, then read the result');
  await expect(page.getByText('3 of 14 questions answered.', { exact: false })).toBeVisible();
  await expect(page.getByText('Only in the European Union')).toBeVisible();
  await expect(page.getByText('Not sure: all five levels are weighed')).toBeVisible();
  await expect(
    page.getByText('5 million to 20 million tokens a day ≈ 152 million to 608 million a month'),
  ).toBeVisible();
  await expect(page.getByText('GPT-6 Sol at OpenAI')).toBeVisible();
  await expect(page.getByText('Not needed; the result says if a yes would change it.')).toBeVisible();

  await page.getByRole('link', { name: 'Change your answer: Signed terms needed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Do you need signed terms/);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers, then read the result');
  await expect(page.getByText('4 of 14 questions answered.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/st=yes/);
  await expect(page).not.toHaveURL(/q=/);

  await page.getByRole('link', { name: 'See the recommendation' }).click();
  await expect(page).toHaveURL(/\/result\/#v=1&.*st=yes/);
});

test('what is left blank says what is assumed and where that comes from', async ({ page }) => {
  await page.goto('check/#v=1&tp=5M');
  await page.getByText('15 details left blank').click();
  await expect(page.getByText(/129, a published chat median.*Source: .+\./)).toBeVisible();
});

test('answers that speak against each other are said first', async ({ page }) => {
  await page.goto('check/#v=1&dc=4&nop=yes&tv=4');
  const conflicts = page.getByRole('region', { name: 'Some answers speak against each other' });
  await expect(conflicts.getByRole('listitem')).toHaveCount(2);
  await conflicts.getByRole('link', { name: 'Change: Time to production' }).click();
  await page.getByRole('radio', { name: 'No deadline' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('region', { name: 'Two answers speak against each other' })).toBeVisible();
});

test('the order of the axes is optional, allows ties, and can be taken back', async ({ page }) => {
  await page.goto('check/#v=1&tp=5M');
  await page.getByRole('combobox', { name: 'Privacy' }).selectOption('first');
  await page.getByRole('combobox', { name: 'Scale' }).selectOption('first');
  await expect(page).toHaveURL(/ar=1100/);
  await page.getByRole('button', { name: 'Let all four weigh the same' }).click();
  await expect(page).not.toHaveURL(/ar=/);
});

test('nothing answered: says so and leads to the first question', async ({ page }) => {
  await page.goto('check/');
  await page.getByRole('link', { name: 'Start with the first question' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where may your data be processed?');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with answers and conflicts, ${colorScheme}: accessible, no sideways scroll`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('check/#v=1&dc=4&nop=yes&tv=4&tp=5M-20M&cm=openai..gpt-6-sol&ar=1200');
    await expect(page.getByText('GPT-6 Sol at OpenAI')).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

test('answers in words, what is assumed, and a way to change each that comes back', async ({ page }) => {
  await openScreen(page, 'check/#v=1&pl=eu&lt=u&tp=5M-20M&cm=openai..gpt-6-sol');
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
  await openScreen(page, 'check/#v=1&tp=5M');
  await page.getByText('15 details left blank').click();
  await expect(page.getByText(/129, a published chat median.*Source: .+\./)).toBeVisible();
});

test('answers that speak against each other are said first', async ({ page }) => {
  await openScreen(page, 'check/#v=1&dc=4&nop=yes&tv=4');
  const conflicts = page.getByRole('region', { name: 'Some answers speak against each other' });
  await expect(conflicts.getByRole('listitem')).toHaveCount(2);
  await conflicts.getByRole('link', { name: 'Change: Time to production' }).click();
  await page.getByRole('radio', { name: 'No deadline' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('region', { name: 'Two answers speak against each other' })).toBeVisible();
});

test('the order of the axes is optional, allows ties, and can be taken back', async ({ page }) => {
  await openScreen(page, 'check/#v=1&tp=5M');
  await page.getByRole('combobox', { name: 'Privacy' }).selectOption('first');
  await page.getByRole('combobox', { name: 'Scale' }).selectOption('first');
  await expect(page).toHaveURL(/ar=1100/);
  await page.getByRole('button', { name: 'Let all four weigh the same' }).click();
  await expect(page).not.toHaveURL(/ar=/);
});

test('nothing answered: says so and leads to the first question', async ({ page }) => {
  await openScreen(page, 'check/');
  await page.getByRole('link', { name: 'Start with the first question' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where may your data be processed?');
});

test('finer points: a company fact and one model for all travel in the link to the result', async ({ page }) => {
  await openScreen(page, 'check/#v=1&tp=5M&cp=2');
  const section = page.getByRole('region', { name: 'Finer points' });
  const company = section.getByRole('group').filter({ hasText: 'About your company' });
  await expect(company.getByRole('textbox', { name: 'Monthly active users', exact: true })).toBeHidden();
  await section.getByText('About your company').click();
  await section.getByRole('textbox', { name: 'Monthly active users', exact: true }).fill('2M');
  await expect(page).toHaveURL(/cu=2M/);
  await section.getByRole('radio', { name: 'European Union' }).check();
  await expect(section.getByText('2 million people a month; based in the European Union.')).toBeVisible();

  await section.getByText('Models', { exact: true }).click();
  await section.getByRole('combobox', { name: 'The same open model everywhere' }).selectOption('gpt-oss-120b');
  await expect(section.getByText(/^Wherever weights are open, gpt-oss-120b/)).toBeVisible();

  await page.getByRole('link', { name: 'See the recommendation' }).click();
  await expect(page).toHaveURL(/\/result\/#v=1&.*sw=gpt-oss-120b.*cu=2M.*cd=eu/);
  await expect(
    page
      .getByRole('main')
      .getByText(/gpt-oss-120b/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('finer points: restricted licences, low bits, terms in writing and what a link named, each set and cleared', async ({
  page,
}) => {
  await openScreen(page, 'check/#v=1&tp=5M&m.self-hosted-cloud=phi-4&sw=kimi-k3&al=llama-4');
  const section = page.getByRole('region', { name: 'Finer points' });
  await section.getByText('Models', { exact: true }).click();
  await expect(section.getByText(/only after you accept its terms\. As it stands, no option can use/)).toBeVisible();
  await section.getByRole('checkbox', { name: 'Kimi K3 License' }).check();
  await expect(page).toHaveURL(/al=kimi-k3,llama-4/);
  await expect(section.getByText(/no option can use/)).toBeHidden();
  await section.getByRole('list', { name: 'Accepted without effect' }).getByRole('button').click();
  await expect(page).toHaveURL(/al=kimi-k3(&|$)/);
  await section.getByRole('checkbox', { name: 'NVFP4' }).check();
  await expect(page).toHaveURL(/lowbit=nvfp4/);
  await section.getByRole('button', { name: 'Clear the model named for cloud GPUs' }).click();
  await expect(page).not.toHaveURL(/m\.self-hosted-cloud/);
  await section.getByRole('combobox', { name: 'The same open model everywhere' }).selectOption('');
  await expect(page).not.toHaveURL(/sw=/);

  await section.getByText('Terms in writing').click();
  const inWriting = section.getByRole('checkbox', { name: 'I have it in writing' });
  await inWriting.check();
  await expect(page).toHaveURL(/iw=yes/);
  await inWriting.uncheck();
  await expect(page).not.toHaveURL(/iw=/);
});

test('finer points: a day that is none stays in its field, holds back the result, and is led to', async ({ page }) => {
  await openScreen(page, 'check/#v=1&tp=5M');
  const section = page.getByRole('region', { name: 'Finer points' });
  const row = section.getByText('Prices as of', { exact: true });
  await row.click();
  const day = section.getByRole('textbox', { name: 'Day of the prices' });
  await day.fill('2026-02-30');
  await day.press('Tab');
  await expect(section.getByText(/Prices as of must be a day of the calendar/)).toBeVisible();
  await row.click();
  await expect(day).toBeHidden();

  await page.getByRole('link', { name: 'See the recommendation' }).click();
  const summary = page.getByRole('region', { name: 'There is a problem' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /Prices as of must be/ }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('2026-02-30');
  await day.fill('2026-10-01');
  await expect(page).toHaveURL(/on=2026-10-01/);
  await expect(summary).toBeHidden();
  await day.fill('2025-12-31');
  await expect(section.getByText(/no GPU has readings from three sellers/)).toBeVisible();
  await day.fill('');
  await expect(page).not.toHaveURL(/on=/);
  await page.getByRole('link', { name: 'See the recommendation' }).click();
  await expect(page).toHaveURL(/\/result\//);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finer points open, ${colorScheme}: accessible, no sideways scroll`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openScreen(page, 'check/#v=1&tp=5M&m.self-hosted-cloud=phi-4&sw=kimi-k3&al=llama-4&cu=2M&on=2025-12-31');
    const section = page.getByRole('region', { name: 'Finer points' });
    await expect(section.getByText(/Wherever weights are open, Kimi K3/)).toBeVisible();
    for (const name of ['About your company', 'Models', 'Terms in writing', 'Prices as of']) {
      await section.getByText(name, { exact: true }).click();
    }
    await section.getByRole('textbox', { name: 'Annual revenue' }).fill('much');
    await section.getByRole('textbox', { name: 'Annual revenue' }).press('Tab');
    await expect(section.getByText(/^Error: Annual revenue/)).toBeVisible();
    await expect(section.getByRole('checkbox', { name: 'Gemma Terms of Use' })).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with answers and conflicts, ${colorScheme}: accessible, no sideways scroll`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openScreen(page, 'check/#v=1&dc=4&nop=yes&tv=4&tp=5M-20M&cm=openai..gpt-6-sol&ar=1200');
    await expect(page.getByText('GPT-6 Sol at OpenAI')).toBeVisible();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

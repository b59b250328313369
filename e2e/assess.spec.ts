import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';

const heading = { level: 1 } as const;

test('one question after another: the answer is in the link at once, Back and reload bring it back', async ({
  page,
}) => {
  await page.goto('assess/');
  await expect(page.getByRole('heading', heading)).toHaveText('Where may your data be processed?');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1); // The theme's; nothing of the question.
  await expect(page.getByText('0 of 14 answered')).toBeVisible();

  await page.getByRole('radio', { name: /^Only in the European Union/ }).check();
  await expect(page).toHaveURL(/#v=1&pl=eu$/);
  await expect(page.getByText('1 of 14 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByRole('heading', heading)).toHaveText('Who may see your prompts and outputs?');
  await expect(page.getByRole('heading', heading)).toBeFocused();
  await expect(page).toHaveTitle(/^Question 2: Who may see/);
  await page.reload();
  await expect(page.getByRole('heading', heading)).toHaveText('Who may see your prompts and outputs?');
  await page.goBack();
  await expect(page.getByRole('radio', { name: /^Only in the European Union/ })).toBeChecked();
  await page.getByRole('button', { name: 'Clear this answer' }).first().click();
  await expect(page).not.toHaveURL(/pl=/);
});

test('every question can be left open, down to the check page', async ({ page }) => {
  await page.goto('assess/');
  for (let number = 1; number <= 14; number += 1) {
    await expect(page).toHaveTitle(new RegExp(`^Question ${number}: `));
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(page.getByRole('heading', heading)).toHaveText('Check your answers, then read the result');
  await expect(page).not.toHaveURL(/q=/);
});

test('the standing moves with the answer, and levels that would change it say so', async ({ page }) => {
  await page.goto('assess/#v=1&pl=anywhere&tp=40M&q=data-control');
  const soFar = page.getByRole('region', { name: 'So far' });
  await expect(soFar.getByText('Closed API', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: /^Only hardware we own/ }).check();
  await expect(soFar.getByText('Own it, on your own hardware.')).toBeVisible();
  await expect(soFar.locator('s', { hasText: 'Closed API' })).toBeVisible();
  await expect(soFar.getByText('not your hardware').first()).toBeVisible();
  await expect(page.getByText(/^Would change the result to /).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Now / })).toHaveText(/on-premise hardware/);
});

test('number keys choose only when switched on; Enter continues', async ({ page }) => {
  await page.goto('assess/#v=1&q=latency');
  await expect(page.getByRole('heading', heading)).toHaveText('How soon must the first word arrive?');
  await page.keyboard.press('3');
  await expect(page).not.toHaveURL(/lt=/);
  await page.getByRole('switch', { name: /Number keys/ }).check();
  await page.getByRole('heading', heading).focus();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: /^Within half a second to two/ })).toBeChecked();
  await page.keyboard.press('0');
  await expect(page).toHaveURL(/lt=u/);
  await page.getByRole('heading', heading).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('How should sudden peaks be handled?');
  await page.reload();
  await expect(page.getByRole('switch', { name: /Number keys/ })).toBeChecked();
});

test('with the Tab and arrow keys alone', async ({ page }) => {
  await page.goto('assess/#v=1&q=operations');
  await page.getByRole('heading', heading).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^A team with hardware/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^An ML or GPU team/ })).toBeChecked();
  await expect(page).toHaveURL(/op=1/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('When must it be in production?');
});

test('numbers are read as people type them; what cannot be read is named once, and nothing is lost', async ({
  page,
}) => {
  await page.goto('assess/#v=1&q=workload');
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('5M to 20M');
  await page.getByLabel('Input read from a cache').fill('1,5');
  await page.getByLabel('Growth a year').fill('100');
  await page.getByLabel('Growth a year').blur();
  await expect(
    page.getByText('5 million to 20 million tokens a day ≈ 152 million to 608 million a month'),
  ).toBeVisible();
  await expect(page.getByText('That is unusually high. Is 100 times a year right?')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('There is a problem');
  await expect(page).toHaveTitle(/^Error: Question 5/);
  await expectNoAxeViolations(page);
  await summary.getByRole('link', { name: /Write it without the comma/ }).click();
  await expect(page.getByLabel('Input read from a cache')).toBeFocused();
  await expect(page.getByLabel('Input read from a cache')).toHaveValue('1,5');
  await expect(page).toHaveURL(/tp=5M-20M/);
  await page.getByLabel('Input read from a cache').fill('15');
  // From the field, without leaving it first.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('How much capacity must you be able to count on?');
  await expect(page).toHaveURL(/ca=0\.15/);
  await expect(page.getByText(/^Your 10 million tokens a day suggest: /)).toBeVisible();
});

test('the closed model comes from the list, or as an id that the catalogue knows', async ({ page }) => {
  await page.goto('assess/#v=1&q=workload&tp=1M');
  const select = page.getByLabel('The closed model you would call otherwise');
  await select.selectOption('openai:gpt-6-sol');
  await expect(page).toHaveURL(/cm=openai\.\.gpt-6-sol/);
  await select.selectOption({ label: 'Another id' });
  await page.getByLabel('Id of the model').fill('gpt-99');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/No model of the catalogue has this id/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Id of the model')).toBeFocused();
  await page.getByLabel('Id of the model').fill('gpt-6-sol');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/cm=gpt-6-sol/);
});

test('on a phone the standing is one line at the bottom that leads to the result', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('assess/#v=1&dc=4&tp=40M&q=latency');
  const bar = page.getByRole('link', { name: /on-premise hardware · ≈\$/ });
  await expect(bar).toBeInViewport();
  await expect(page.getByRole('region', { name: 'So far' })).toBeHidden();
  await page.setViewportSize({ width: 800, height: 360 });
  await expect(bar).not.toBeInViewport();
});

test('the device remembers the decision once an answer is given', async ({ page }) => {
  const kept = () => page.evaluate(() => localStorage.getItem('rent-or-own:workspace') ?? '');
  await page.goto('assess/#v=1&pl=eu&q=latency');
  await expect(page.getByRole('heading', heading)).toBeVisible();
  expect(await kept()).not.toContain('pl=eu');
  await page.getByRole('radio', { name: /^Minutes are fine/ }).check();
  await expect.poll(kept).toMatch(/v=1&pl=eu&lt=0&q=latency.*savedOn":"\d{4}-\d\d-\d\d"/);
});

for (const [name, fragment] of [
  ['a ladder with follow-ups', 'v=1&dc=3&pl=eu&tp=40M&q=data-control'],
  ['task families', 'v=1&dc=2&tp=40M&q=capability'],
  ['numbers', 'v=1&dc=2&tp=40M&q=workload'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: accessible, no sideways scroll`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`assess/#${fragment}`);
      await expect(page.getByRole('region', { name: 'So far' }).getByText(/questions left/)).toBeVisible();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
}

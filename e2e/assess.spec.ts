import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const heading = { level: 1 } as const;

test('one question after another: the answer is in the link at once, Back and reload bring it back', async ({
  page,
}) => {
  await openScreen(page, 'assess/');
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
  await openScreen(page, 'assess/');
  for (let number = 1; number <= 14; number += 1) {
    await expect(page).toHaveTitle(new RegExp(`^Question ${number}: `));
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(page.getByRole('heading', heading)).toHaveText('Check your answers, then read the result');
  await expect(page).not.toHaveURL(/q=/);
});

test('the standing moves with the answer, and levels that would change it say so', async ({ page }) => {
  await openScreen(page, 'assess/#v=1&pl=anywhere&tp=40M&q=data-control');
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
  await openScreen(page, 'assess/#v=1&q=latency&pa=full');
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
  await openScreen(page, 'assess/#v=1&q=operations&pa=full');
  await page.getByRole('heading', heading).focus();
  // Past the other path and the six skills.
  for (const _stop of ['path', 'skills', 'answers']) await page.keyboard.press('Tab');
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
  await openScreen(page, 'assess/#v=1&q=workload&pa=full');
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('5M to 20M');
  await page.getByLabel('Input read from a cache', { exact: true }).fill('1,5');
  await page.getByLabel('Growth a year', { exact: true }).fill('100');
  await page.getByLabel('Growth a year', { exact: true }).blur();
  await expect(
    page.getByText('5 million to 20 million tokens a day ≈ 152 million to 608 million a month'),
  ).toBeVisible();
  await expect(page.getByText('That is unusually high. Is 100 times a year right?')).toBeVisible();
  await expect(page.getByRole('region', { name: 'There is a problem' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('region', { name: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('There is a problem');
  await expect(page).toHaveTitle(/^Error: Question 5/);
  await expectNoAxeViolations(page);
  await summary.getByRole('link', { name: /Write it without the comma/ }).click();
  await expect(page.getByLabel('Input read from a cache', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Input read from a cache', { exact: true })).toHaveValue('1,5');
  await expect(page).toHaveURL(/tp=5M-20M/);
  await page.getByLabel('Input read from a cache', { exact: true }).fill('15');
  // From the field, without leaving it first.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', heading)).toHaveText('How much capacity must you be able to count on?');
  await expect(page).toHaveURL(/ca=0\.15/);
  await expect(page.getByText(/^Your 10 million tokens a day suggest: /)).toBeVisible();
});

test('by keyboard alone at 320 px: asked what matters most, told to stop, and on to the result', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openScreen(page, 'assess/');
  const title = page.getByRole('heading', heading);
  await expect(page.getByText('Question 1. At most 13 left.')).toBeVisible();
  await title.focus();
  const tabTo = async (name: string | RegExp) => {
    const wanted = page.getByRole('main').getByRole('link', { name });
    for (let press = 0; press < 30; press += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  const tabToRadio = async () => {
    for (let press = 0; press < 10; press += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio')) return;
    }
  };
  await tabToRadio();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Anywhere/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Who may see your prompts and outputs?');
  await expect(page.getByText(/^Question 2\. At most 12 left; \d+ matter for your result\.$/)).toBeVisible();
  await tabToRadio();
  await page.keyboard.press('5');
  await expect(page.getByRole('radio', { name: /^Only hardware we own/ })).toBeChecked();
  await expect(page.getByText('You can stop here.', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^You can stop here\. No choice still open/ })).toHaveCount(
    1,
  );
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await tabTo('See the result');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/result\/#v=1&.*dc=4/);
});

test('both paths are one link apart, and the link keeps which', async ({ page }) => {
  await openScreen(page, 'assess/#v=1&pl=anywhere&tp=40M&q=latency');
  const title = page.getByRole('heading', heading);
  await page.getByRole('link', { name: 'Show all fourteen in order' }).click();
  await expect(page).toHaveURL(/q=latency&pa=full/);
  await expect(page).toHaveTitle(/^Question 7: How soon/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(title).toHaveText('How should sudden peaks be handled?');
  await page.getByRole('link', { name: 'Ask only what matters next' }).click();
  await expect(page).not.toHaveURL(/pa=/);
  await expect(page.getByText(/matter for your result\.$/)).toBeVisible();
  await page.getByRole('link', { name: 'Skip', exact: true }).click();
  // Worth far more than anything else while it is open.
  await expect(title).toHaveText('Who may see your prompts and outputs?');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(title).toHaveText('How should sudden peaks be handled?');
});

test('what a level would do stands beside it before it is chosen, and "not sure" is an answer to numbers too', async ({
  page,
}) => {
  await openScreen(page, 'assess/#v=1&q=data-control');
  await expect(page.getByText('Would leave only on-premise hardware.')).toBeVisible();
  await expect(page.getByText(/^We will weigh all levels/)).toBeVisible();
  await openScreen(page, 'assess/#v=1&q=workload');
  await page.getByRole('checkbox', { name: 'Not sure about: Tokens a day' }).check();
  await expect(page.getByText('1 of 14 answered')).toBeVisible();
  await expect(page).toHaveURL(/ns=tokensPerDay/);
  await page.getByLabel('Tokens a day', { exact: true }).fill('5M');
  await page.getByLabel('Growth a year', { exact: true }).focus();
  await expect(page.getByRole('checkbox', { name: 'Not sure about: Tokens a day' })).not.toBeChecked();
  await expect(page).toHaveURL(/tp=5M/);
  await expect(page).not.toHaveURL(/ns=/);
});

test('six skills give the level of the team, and another level may still be chosen', async ({ page }) => {
  await openScreen(page, 'assess/#v=1&tp=40M&q=operations&sk=nsnhh-');
  const updates = page.getByRole('group', { name: 'Updating it' });
  await expect(page.getByText('Rate all six to see the level.')).toBeVisible();
  await updates.getByRole('radio', { name: 'We do this today' }).check();
  await expect(page.getByRole('radio', { name: /^A platform team without GPU/ })).toBeChecked();
  await expect(
    page.getByText(/^Your ratings say: A platform team without GPU experience\. 3 of 6 in place/),
  ).toBeVisible();
  await expect(page).toHaveURL(/op=2.*sk=nsnhhh/);
  await page.getByRole('radio', { name: /^An ML or GPU team/ }).check();
  await page.reload();
  await expect(page.getByText('You chose another level below.')).toBeVisible();
  await page.getByRole('button', { name: 'Use the ratings' }).click();
  await expect(page.getByRole('radio', { name: /^A platform team without GPU/ })).toBeChecked();
  await expectNoAxeViolations(page);
});

test('the closed model comes from the list, or as an id that the catalogue knows', async ({ page }) => {
  await openScreen(page, 'assess/#v=1&q=workload&tp=1M');
  const select = page.getByLabel('The closed model you would call otherwise', { exact: true });
  await select.selectOption('openai:gpt-6-sol');
  await expect(page).toHaveURL(/cm=openai\.\.gpt-6-sol/);
  await select.selectOption({ label: 'Another id' });
  await page.getByLabel('Id of the model').fill('gpt-99');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('region', { name: 'There is a problem' }).getByRole('link')).toHaveText(
    /No model of the catalogue has this id/,
  );
  await page.getByRole('region', { name: 'There is a problem' }).getByRole('link').click();
  await expect(page.getByLabel('Id of the model')).toBeFocused();
  await page.getByLabel('Id of the model').fill('gpt-6-sol');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/cm=gpt-6-sol/);
});

test('on a phone the standing is one line at the bottom that leads to the result', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openScreen(page, 'assess/#v=1&dc=4&tp=40M&q=latency');
  const bar = page.getByRole('link', { name: /on-premise hardware · ≈\$/ });
  await expect(bar).toBeInViewport();
  await expect(page.getByRole('region', { name: 'So far' })).toBeHidden();
  await page.setViewportSize({ width: 800, height: 360 });
  await expect(bar).not.toBeInViewport();
});

test('the device remembers the decision once an answer is given', async ({ page }) => {
  const kept = () => page.evaluate(() => localStorage.getItem('rent-or-own:workspace') ?? '');
  await openScreen(page, 'assess/#v=1&pl=eu&q=latency');
  await expect(page.getByRole('heading', heading)).toBeVisible();
  expect(await kept()).not.toContain('pl=eu');
  await page.getByRole('radio', { name: /^Minutes are fine/ }).check();
  await expect.poll(kept).toMatch(/v=1&pl=eu&lt=0&q=latency.*savedOn":"\d{4}-\d\d-\d\d"/);
});

test('an answer given elsewhere is remembered too, a link that was only opened is not', async ({ page }) => {
  const kept = () => page.evaluate(() => localStorage.getItem('rent-or-own:workspace') ?? '');
  await openScreen(page, 'check/#v=1&pl=eu&tp=5M');
  await page.getByText('Prices as of', { exact: true }).click();
  expect(await kept()).not.toContain('pl=eu');
  await page.getByRole('textbox', { name: 'Day of the prices' }).fill('2026-10-01');
  await expect.poll(kept).toContain('pl=eu');
  expect(await kept()).toContain('on=2026-10-01');
});

test('what is saved on the device can be deleted, after a word on what that means', async ({ page }) => {
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  await openScreen(page, 'assess/');
  const remove = page.getByRole('button', { name: 'Delete what is saved on this device' });
  await expect(page.getByRole('radio', { name: /^Only in the European Union/ })).toBeEnabled();
  await expect(remove).toHaveCount(0);
  await page.getByRole('radio', { name: /^Only in the European Union/ }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await remove.click();
  await expect(page.getByText(/The answers in the address stay/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(remove).toBeFocused();
  expect(await kept()).not.toEqual([]);
  await remove.click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Nothing is saved on this device.')).toBeFocused();
  expect(await kept()).toEqual([]);
  await expect(page.getByRole('radio', { name: 'Auto' })).toBeChecked();
  await expect(page).toHaveURL(/pl=eu/);
});

test('a link within the page keeps the decision, also when its target is missing', async ({ page }) => {
  await openScreen(page, 'assess/#v=1&pl=eu&tp=5M');
  await page.getByRole('main').evaluate((main) => {
    const link = document.createElement('a');
    link.href = '#nowhere';
    link.textContent = 'Nowhere';
    main.append(link);
  });
  await page.getByRole('link', { name: 'Nowhere' }).click();
  await expect(page).toHaveURL(/#v=1&pl=eu&tp=5M$/);
  await page.getByRole('link', { name: 'Skip to main content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#v=1&pl=eu&tp=5M$/);
});

test('before the app is there, nothing can be chosen that would be lost', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const path of ['', 'assess/', 'check/', 'costs/']) {
    await page.goto(path);
    await expect(page.locator('main :is(input, select, button)').first()).toBeDisabled();
    await expect(page.locator(':is(input, select, textarea, button):enabled')).toHaveCount(0);
    await expect(page.getByRole('link').first()).toBeEnabled();
  }
  await context.close();
});

for (const fragment of ['#//evil.com', '#/../x', '#/%E0%A4%A', '#%', '#v=%E0%A4%A', '#/\\evil.com', '#at=%']) {
  test(`${fragment} leaves no blank page`, async ({ page }) => {
    await openScreen(page, fragment);
    await expect(page.getByRole('heading', heading)).toBeVisible();
  });
}

for (const [name, fragment] of [
  ['a ladder with follow-ups', 'v=1&dc=3&pl=eu&tp=40M&q=data-control'],
  ['task families', 'v=1&dc=2&tp=40M&q=capability'],
  ['numbers', 'v=1&dc=2&tp=40M&q=workload'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: accessible, no sideways scroll`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openScreen(page, `assess/#${fragment}`);
      await expect(page.getByRole('region', { name: 'So far' }).getByText(/question left/)).toBeVisible();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
}

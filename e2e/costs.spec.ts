import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Near the crossing of cloud GPUs and a frontier API: every part of the screen has something to show. */
const decision =
  'costs/#v=1&th=1&lt=2&el=1&tp=64M&isl=1500&osl=500&cp=2&op=2&cm=gpt-6-sol&own=self-hosted-cloud&vs=closed-api';

test('a volume is asked for first, and gives every option a bill', async ({ page }) => {
  await openScreen(page, 'costs/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How much text goes through in a day?');
  await expect(page.getByRole('img', { name: /^Monthly cost from/ })).toBeVisible();
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('64M');
  await volume.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/closed API|hosted open API/);
  await expect(page.getByText('64 million tokens a day ≈ 1.9 billion a month')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Where the money goes' })).toBeVisible();
  expect(page.url()).toContain('tp=64M');
});

test('sentence, chart and table tell the same crossing', async ({ page }) => {
  await openScreen(page, decision);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const [, millions = ''] = /about (\d+) million tokens a day/.exec(heading ?? '') ?? [];
  expect(Number(millions)).toBeGreaterThan(0);
  await expect(page.getByRole('img', { name: new RegExp(`cross at ${millions}M`) })).toBeVisible();
  await page.getByText('Show as table').click();
  const table = page.getByRole('region', { name: 'Monthly cost by tokens a day, USD' });
  await expect(table.getByRole('rowheader', { name: `${millions}M, crossing` })).toBeVisible();
  await expect(table.getByRole('row', { name: /^64M, you/ })).toContainText('$');
});

test('what is typed moves the result while it is typed, and Back undoes it in one step', async ({ page }) => {
  await openScreen(page, decision);
  const peak = page.getByLabel('Busiest hour ÷ mean', { exact: true });
  await peak.pressSequentially('1.5');
  await expect.poll(() => page.url()).toContain('pk=1.5');
  await peak.press('Tab');
  await expect(peak).toHaveValue('1.5');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('pk=');
  await expect(peak).toHaveValue('');
});

test('an impossible number keeps the last picture and says what to write', async ({ page }) => {
  await openScreen(page, decision);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await volume.fill('1,5M');
  await volume.press('Tab');
  const problem = 'Tokens per day: 1.5 million or 15 million? Write it without the comma; a point is a decimal sign.';
  const summary = page.getByRole('alert');
  await expect(summary).toContainText(problem);
  await expect(volume).toHaveAttribute('aria-invalid', 'true');
  await expect(volume).toHaveValue('1,5M');
  await expect(heading).toHaveText(before ?? '');
  expect(page.url()).toContain('tp=64M');
  await summary.getByRole('link', { name: problem }).click();
  await expect(volume).toBeFocused();
  await volume.fill('80M');
  await expect(summary).toBeHidden();
  await expect.poll(() => page.url()).toContain('tp=80M');
});

test('small charts say where the answer flips', async ({ page }) => {
  await openScreen(page, decision);
  await expect(
    page.getByRole('img', {
      name: /^At 1M cloud GPUs cost .* than a closed API, at 1B they cost .* less; flips at \d+M\.$/,
    }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^At 0% cloud GPUs cost/ }).first()).toBeVisible();
});

test('another pair, another sentence', async ({ page }) => {
  await openScreen(page, decision);
  await page.getByLabel('against', { exact: true }).selectOption({ label: 'Hosted open API' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('a hosted open API');
  await page.getByLabel('Compare', { exact: true }).selectOption({ label: 'On-premise' });
  await expect(page.getByLabel('Price of a server of eight', { exact: true })).toBeVisible();
  await expect.poll(() => page.url()).toContain('own=self-hosted-onprem');
  await page.reload();
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue('self-hosted-onprem');
  await page.goBack();
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue('self-hosted-cloud');
});

test('a field that goes takes its problem along', async ({ page }) => {
  await openScreen(page, decision);
  const hour = page.getByLabel('Price of a GPU hour', { exact: true });
  await hour.fill('two');
  await hour.press('Tab');
  const problems = page.getByRole('alert').filter({ hasText: 'The figures below' });
  await expect(problems).toBeVisible();
  await page.getByLabel('Compare', { exact: true }).selectOption({ label: 'On-premise' });
  await expect(hour).toBeHidden();
  await expect(problems).toBeHidden();
  await page.getByLabel('Compare', { exact: true }).selectOption({ label: 'Cloud GPUs' });
  await expect(hour).toHaveValue('');
  await expect(problems).toBeHidden();
});

test('a cost nobody publishes can be typed for a bill outside the pair', async ({ page }) => {
  await openScreen(page, decision);
  const bills = page.getByRole('group', { name: 'Show the bill of' });
  const names = await bills
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent ?? ''));
  expect(names.length).toBeGreaterThan(3);
  await page.getByText(/^Costs nobody publishes a figure for/).click();
  for (const name of names) {
    await bills.getByText(name, { exact: true }).click();
    const bill = page.getByRole('region', { name: `${name}, line by line` });
    await expect(bill).toBeVisible();
    const targets = await bill
      .locator('a[href*="cost-line-"]')
      .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/^.*#/, '')));
    for (const id of targets) await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  }
});

test('the output length typed key by key leaves the input as typed', async ({ page }) => {
  await openScreen(page, decision.replace('isl=1500&osl=500', 'isl=100&osl=1000'));
  const output = page.getByLabel('Output tokens per request', { exact: true });
  await output.fill('');
  await expect.poll(() => page.url()).not.toContain('osl=');
  await output.pressSequentially('1000');
  await output.press('Tab');
  await expect.poll(() => page.url()).toContain('isl=100&osl=1k');
  await expect(page.getByText('100 in, 1,000 out per request')).toBeVisible();
});

test('a name that is not on its list is seen and can be taken back', async ({ page }) => {
  await openScreen(page, decision.replace('cm=gpt-6-sol', 'cm=gpt-99&m.self-hosted-cloud=no-such&gpu=L4'));
  for (const [label, name, key] of [
    ['Closed model', 'gpt-99', 'cm='],
    ['Model to run', 'no-such', 'm.self-hosted-cloud='],
    ['GPU', 'L4', 'gpu='],
  ] as const) {
    const list = page.getByLabel(label, { exact: true });
    await expect(list.locator('option:checked')).toContainText(name);
    await list.selectOption({ value: '' });
    await expect.poll(() => page.url()).not.toContain(key);
  }
});

test('a GPU price taken back takes the GPU it named along, and no other', async ({ page }) => {
  await openScreen(page, decision);
  const hour = page.getByLabel('Price of a GPU hour', { exact: true });
  await hour.fill('2.5');
  await expect.poll(() => page.url()).toMatch(/gpu=.*gph=2\.5/);
  await hour.fill('');
  await expect.poll(() => page.url()).not.toMatch(/gpu=|gph=/);
  await page.getByLabel('GPU', { exact: true }).selectOption({ label: 'H200' });
  await expect.poll(() => page.url()).toContain('gpu=');
  await hour.fill('2.5');
  await expect.poll(() => page.url()).toContain('gph=2.5');
  await hour.fill('');
  await expect.poll(() => page.url()).not.toContain('gph=');
  expect(page.url()).toContain('gpu=');
});

test('the bill adds up, opens its sources, and takes a cost nobody publishes', async ({ page }) => {
  await openScreen(page, decision);
  await page.getByRole('link', { name: 'Where the money goes' }).click();
  const bill = page.getByRole('region', { name: 'Cloud GPUs, line by line' });
  const usd = async (name: RegExp) => {
    const cells = await bill.getByRole('row', { name }).getByRole('cell').allTextContents();
    return Number((cells[1] ?? '').replace(/[^\d]/g, ''));
  };
  const lines = [/always on/, /^Storage/, /^Engineering time/, /^Set-up/];
  const parts = await Promise.all(lines.map(usd));
  const total = await usd(/^Total a month/);
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThanOrEqual(2);
  await expect(bill.getByText("The lines' ends do not add up to the total's", { exact: false })).toBeVisible();

  await bill.getByText('Sources of An', { exact: false }).or(bill.getByText('Sources')).first().click();
  await expect(bill.getByText(/providers, \$.* an hour, middle/).first()).toBeVisible();

  await bill.getByRole('link', { name: 'Evaluation' }).click();
  const evaluation = page.getByLabel('Evaluation', { exact: true });
  await expect(evaluation).toBeFocused();
  await evaluation.fill('8');
  await evaluation.press('Enter');
  await expect(page.getByText('Evaluation: hours or dollars? Write 8 h or $500.')).toBeVisible();
  await evaluation.fill('$500');
  await evaluation.press('Enter');
  await expect(bill.getByRole('row', { name: /^Evaluation/ })).toContainText('$500');
  expect(await usd(/^Total a month/)).toBe(total + 500);
});

test('how sure it is: shares, ranges and what matters most, the same again from the link', async ({ page }) => {
  test.slow();
  await openScreen(page, decision.replace('tp=64M', 'tp=20M-200M').replace('#v=1', '#v=1&st=yes'));
  await page.getByRole('link', { name: 'How sure' }).click();
  const sure = page.getByRole('region', { name: 'How sure' });
  const title = sure.getByRole('heading', { name: /^Cheapest in/ });
  await expect(title).toBeVisible({ timeout: 30_000 });
  const said = await title.textContent();
  await expect(sure.getByRole('img', { name: /the cheapest in \d+ of 100 samples/ }).first()).toBeVisible();
  await expect(sure.getByRole('img', { name: /a month in eight samples of ten/ }).first()).toBeVisible();
  await expect(sure.getByRole('heading', { name: /the figure that matters most/ })).toBeVisible();
  await sure.getByText('Show as table').last().click();
  await expect(sure.getByRole('rowheader', { name: 'Tokens a day' })).toBeVisible();
  expect(page.url()).toContain('tab=sure');
  await page.reload();
  await expect(title).toHaveText(said ?? '', { timeout: 30_000 });
});

test('a reservation is held against the work in it, and the reader may pay for other hours or bring a speed', async ({
  page,
}) => {
  await openScreen(page, `${decision}&tab=money`);
  const bill = page.getByRole('region', { name: 'Bills' });
  await expect(bill.getByRole('row', { name: /^Held around the clock, which the bill has/ })).toContainText('$');
  await expect(bill.getByRole('row', { name: /^Used: the work alone/ })).toContainText('$');
  await page.getByLabel('When the GPUs run').selectOption('office-hours');
  await expect(bill.getByRole('row', { name: /^Paid for, which the bill has/ })).toBeVisible();
  await expect(bill.getByRole('row', { name: /50 h a week/ })).toContainText('GPU-hours');
  const uptime = page.getByLabel('Hours a week the GPUs are on');
  await uptime.fill('200');
  await uptime.press('Tab');
  await expect(page.getByRole('alert')).toContainText('Hours a week the GPUs are on must be at most 168.');
  await uptime.fill('60');
  await expect(bill.getByRole('row', { name: /60 h a week/ })).toBeVisible();
  await page.getByLabel('When the GPUs run').selectOption('hourly');
  await expect(page.getByRole('img', { name: /^Busiest hour 4 times the mean/ })).toBeVisible();
  await page.getByLabel('Your measured tokens a second').fill('150');
  await expect(bill.getByText('your own measurement. It takes the place of the capacity model.')).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/sc=hourly.*f\.own-speed=150.*/);
  await page.getByText('Finer points of owning').click();
  await page.getByLabel('Cloud bill beyond the GPUs').fill('0');
  await expect.poll(() => page.url()).toContain('e.cloud-bill-overhead=0');
});

test('labour can be left out, and the crossing moves', async ({ page }) => {
  await openScreen(page, decision);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.getByLabel('Count engineering time').uncheck();
  await expect(heading).not.toHaveText(before ?? '');
  expect(page.url()).toContain('labour=no');
  await expect(page.getByLabel('Hours a month to run it', { exact: true })).toBeHidden();
});

test('by keyboard alone: volume, view, bill', async ({ page }) => {
  await openScreen(page, 'costs/');
  await page.getByRole('link', { name: 'tokens or requests a day' }).first().press('Enter');
  const volume = page.getByLabel('Tokens a day', { exact: true });
  await expect(volume).toBeFocused();
  await page.keyboard.type('200M');
  await page.keyboard.press('Enter');
  const view = (name: string) => page.getByRole('navigation', { name: 'What to show' }).getByRole('link', { name });
  await view('Monthly').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(view('Per million tokens')).toHaveAttribute('aria-current', 'page');
  await expect(view('Per million tokens')).toBeFocused();
  await expect(page.getByRole('figure', { name: /a million tokens\./ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(view('Where the money goes')).toHaveAttribute('aria-current', 'page');
  expect(page.url()).toContain('tab=money');
  await expect(page.getByRole('row', { name: /^Total a month/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view is accessible and fits a phone, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openScreen(page, decision);
    for (const view of ['Monthly', 'Per million tokens', 'Where the money goes', 'Over 36 months', 'How sure']) {
      await page.getByRole('navigation', { name: 'What to show' }).getByRole('link', { name: view }).click();
      if (view === 'How sure') await expect(page.getByText(/^Cheapest in/)).toBeVisible({ timeout: 30_000 });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
    }
    await page.getByLabel('Tokens a day', { exact: true }).fill('-5');
    await page.getByLabel('Tokens a day', { exact: true }).press('Tab');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('what flips it: one number at a time, two at a time, and against three references', async ({ page }) => {
  // A search in a worker, three times: seconds on a busy machine.
  test.slow();
  await openScreen(page, `${decision}&tab=flips`);
  const table = page.getByRole('region', { name: 'What turns Cloud GPUs against Closed API' });
  await expect(table).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/change places soonest with/)).toBeVisible();
  // The volume it turns at is the one of the sentence on top.
  const [, millions = ''] =
    /about (\d+) million/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '') ?? [];
  await expect(table.getByRole('row', { name: /^Tokens a day/ })).toContainText(`${millions}M`);
  await expect(table.getByRole('img', { name: /^Price of a GPU hour\. At/ })).toBeVisible();

  const map = page.getByRole('region', { name: 'Two numbers at a time' });
  await map.getByLabel('Volume and').selectOption({ label: 'Price of a GPU hour' });
  await expect(map.getByRole('img', { name: /^Cheapest by tokens a day and Price of a GPU hour/ })).toBeVisible({
    timeout: 30_000,
  });
  const reader = map.getByRole('slider', { name: 'Read the map' });
  await reader.focus();
  const before = await reader.getAttribute('aria-valuetext');
  await reader.press('ArrowUp');
  await expect(reader).not.toHaveAttribute('aria-valuetext', before ?? '');
  await map.getByText('Show as table').click();
  await expect(
    map
      .getByRole('region', { name: /^Cheapest by tokens a day/ })
      .getByText(', you')
      .first(),
  ).toBeVisible();

  const references = page.getByRole('region', { name: 'Against what' });
  await expect(references.getByRole('row', { name: /The closed model you would call: GPT-6 Sol/ }).first()).toBeVisible(
    {
      timeout: 30_000,
    },
  );
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('three years: who has cost less by when, and what a discount rate does to it', async ({ page }) => {
  await openScreen(page, `${decision}&gr=1.5&tab=three-years`);
  await expect(
    page.getByRole('img', { name: /^Paid by the end of each of 36 months\. Cloud GPUs have cost less/ }),
  ).toBeVisible();
  await expect(page.getByText(/^At 8% a year, 36 months cost/)).toBeVisible();
  const rate = page.getByLabel('Discount rate a year', { exact: true });
  await rate.fill('20%');
  await rate.press('Enter');
  await expect(page.getByText(/^At 20% a year, 36 months cost/)).toBeVisible();
  await page.getByText('Show as table').first().click();
  await expect(page.getByRole('rowheader', { name: '0, set-up' })).toBeVisible();
  await expectNoAxeViolations(page);
});

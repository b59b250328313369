import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { unsourcedFacts } from './sources';

/** Two people who differ on who may see the data, on money and on labour; only the first decides. */
const anna = 'dc=2&st=yes&pl=eu&tp=40M&cp=3&kw=normal&op=2';
const people = `v=1&0.m=people&1.n=Anna&1.v=1&${anna.replaceAll(/(^|&)/g, '$11.')}&2.n=Ben&2.dc=3&2.kw=tight&2.labour=no`;

test('two situations side by side, a third added, renamed, shared, opened and found again', async ({ page }) => {
  await openScreen(page, 'compare/');
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing to compare yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Two situations side by side' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two scenarios, two answers.' })).toBeVisible();
  const prototype = page.getByRole('region', { name: 'Prototype' });
  await expect(prototype.getByText(/^First in (about|over) \d?[05]% of the weightings we tried\.$/)).toBeVisible();
  await expect(prototype.getByText(/^If .* → |^No change of up to/)).toBeVisible();
  await expect(prototype.getByText(/^80% range \$[\d.k]+ to \$[\d.k]+$/)).toBeVisible();
  const differing = page.getByRole('region', { name: 'What differs' });
  await expect(differing.getByRole('row', { name: /^Tokens a day/ })).toBeVisible();

  await page.getByLabel('From', { exact: true }).selectOption('batch');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Three scenarios, / })).toBeVisible();
  await page.getByRole('button', { name: 'Rename Prototype' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Our first version');
  await page.getByRole('button', { name: 'Save name' }).click();
  const ours = page.getByRole('region', { name: 'Our first version' });
  await expect(ours).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate Our first version' }).click();
  const copy = page.getByRole('region', { name: 'Our first version 2' });
  await expect(copy.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(page.getByText('Added Our first version 2.')).toHaveRole('status');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Rename Our first version 2' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Duplicate/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Nothing is chosen yet', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Trying other weightings…')).toHaveCount(0);
  const { facts, without } = await unsourcedFacts(page);
  expect(without).toEqual([]);
  expect(facts).toBeGreaterThan(10);
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('Link to this comparison').inputValue();
  expect(link.split('#')[1]).toMatch(/^[A-Za-z0-9.,=&-]{100,1800}$/);
  await page.goto('about:blank');
  await openScreen(page, link);
  await expect(page.getByRole('region', { name: 'Our first version 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Our first version 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Three scenarios, / })).toBeVisible();
  await ours.getByRole('link', { name: 'Open Our first version' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rent it, from a closed API.' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Three scenarios, / })).toBeVisible();
});

test('a bad link names field and fix and keeps what was typed; bad parts of a set are named and the rest shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const scenarios = [{ id: 1, name: 'Kept in spring', fragment: 'v=1&tp=90M&tn=9', keptOn: '2026-11-03' }];
    localStorage.setItem('rent-or-own:scenarios', JSON.stringify({ state: { scenarios }, version: 1 }));
  });
  await openScreen(page, 'compare/#v=1&1.n=A&1.lt=9&1.tp=5M&2.n=B&2.tp=50M&2.x=zz&2.tab=money');
  for (const notice of [
    'A and B: Latency ("lt"): "9" is not one of the answers.',
    'B: What it leaves out of scenario 1 ("x"): "zz" could not be read.',
    'B: View of the costs ("tab") is no part of a decision.',
  ])
    await expect(page.getByText(notice, { exact: false })).toBeVisible();
  await expect(page.getByRole('region', { name: 'B', exact: true })).toBeVisible();

  const field = page.getByLabel('Or paste links or answers');
  await field.fill('https://host.example/result/#v=1&lt=fast&tp=5M');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  await expect(field).toHaveAccessibleDescription(
    /^Error: Latency \("lt"\) cannot be "fast"; write 0, 1, 2, 3 or 4, or u for not sure\./,
  );
  await expect(field).toHaveValue('https://host.example/result/#v=1&lt=fast&tp=5M');
  await field.fill('#v=1&lt=2\n#v=1&tp=fast\n#v=1&lt=3');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  await expect(field).toHaveAccessibleDescription(/^Error: Line 2: Tokens per day .* Nothing was added\./);
  await field.fill('#v=1&lt=2\n#v=1&tp=7M\n#v=1&lt=3');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  await expect(field).toHaveAccessibleDescription(/^Error: There are 3 decisions here and room for 2: /);
  await expect(field).toHaveValue('#v=1&lt=2\n#v=1&tp=7M\n#v=1&lt=3');
  await field.fill('{ "required": { "latency": 0.5 }, "workload": { "tokensPerDay": "5M" } }');
  await page.getByLabel('Name for it').fill('From a file');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  await expect(page.getByRole('region', { name: 'From a file' })).toBeVisible();
  await expect(field).toHaveValue('');

  await page.getByLabel('From', { exact: true }).selectOption('Kept in spring');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Kept in spring' })).toBeVisible();
  const unread = page.getByRole('region', { name: 'The scenario was not read entirely as it was kept' });
  await expect(unread.getByText('Tuning depth ("tn"): "9" is not one of the answers.', { exact: false })).toBeVisible();
  await field.fill('tp=7M');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  await expect(field).toHaveAccessibleDescription(/^Error: Four scenarios are the most that stand side by side/);
  await expect(field).toHaveValue('tp=7M');
  await expectNoAxeViolations(page);
});

test('several people: where they disagree, who says what, and whether it matters', async ({ page }) => {
  await openScreen(page, `compare/#${people}`);
  await expect(
    page.getByRole('heading', { name: 'One of your three disagreements decides the result.' }),
  ).toBeVisible();
  const panel = page.getByRole('region', { name: 'One of your three disagreements decides the result.' });
  await expect(panel.getByText('Settle “Who may see the data”', { exact: false })).toBeVisible();
  await expect(panel.getByText('“Only infrastructure we control” alone gives cloud GPUs.')).toBeVisible();
  await expect(panel.getByText('Alone it changes nothing.')).toHaveCount(2);
  await expect(panel.getByRole('row', { name: /Only infrastructure we control Cloud GPUs/ })).toBeVisible();
  await panel.getByLabel('Try each from').selectOption('Ben');
  await expect(panel.getByText('From the answers of Ben, which gives cloud GPUs:')).toBeVisible();
  expect(page.url()).toContain('0.b=2');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Several people, one decision' }).click();
  await expect(page.getByRole('heading', { name: 'What differs' })).toBeVisible();
});

test('by keyboard alone on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openScreen(page, `compare/#v=1&${anna}`);
  const start = page.getByRole('button', { name: 'Compare this decision with a prototype' });
  await start.focus();
  await start.press('Enter');
  const own = page.getByRole('region', { name: 'This decision' });
  const prototype = page.getByRole('region', { name: 'Prototype' });
  await expect(own).toBeVisible();
  await expect(prototype).toBeHidden();
  const select = page.getByLabel('Scenario', { exact: true });
  await select.focus();
  await select.press('ArrowDown');
  await expect(prototype).toBeVisible();
  await expect(own).toBeHidden();
  await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rename Prototype' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pilot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Pilot' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename Pilot' })).toBeFocused();
  await page.getByRole('button', { name: 'Duplicate Pilot' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Pilot 2');
  await page.keyboard.type('Later');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Later' })).toBeFocused();
  await select.selectOption('Pilot');
  await page.getByRole('button', { name: 'Remove Pilot' }).press('Enter');
  await expect(page.getByText('Removed Pilot.')).toHaveRole('status');
  await expect(page.getByRole('button', { name: 'Rename Later' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Later' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Rename This decision' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove This decision' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing to compare yet' })).toBeFocused();
  await page.getByRole('button', { name: 'Compare this decision with a prototype' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Two scenarios, / })).toBeFocused();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});

test('links one a line are a scenario each', async ({ page }) => {
  await openScreen(page, 'compare/#v=1&1.n=A&1.tp=5M');
  await page
    .getByLabel('Or paste links or answers')
    .fill('https://host.example/#v=1&tp=6M\nhttps://host.example/#v=1&tp=7M https://host.example/#v=1&tp=8M');
  await page.getByRole('button', { name: 'Add what is pasted' }).click();
  for (const name of ['Scenario 2', 'Scenario 3', 'Scenario 4'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await expect(page.getByText('Added Scenario 2, Scenario 3 and Scenario 4.')).toBeVisible();
});

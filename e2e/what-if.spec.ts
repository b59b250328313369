import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Everything answered; owning wins because the model must be tuned. */
const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';

const kept = (page: Page, name: string) =>
  page.evaluate((key) => localStorage.getItem(`rent-or-own:${key}`) ?? '', name);
const comesTo = (page: Page) => page.getByRole('region', { name: 'What it comes to' });

test('answers are changed, put back one by one, undone, redone and reset, and the saved decision stays', async ({
  page,
}) => {
  await openScreen(page, `what-if/#${tuned}`);
  const comes = comesTo(page);
  const tuning = page.getByRole('combobox', { name: 'Depth of tuning' });
  const terms = page.getByRole('combobox', { name: 'Signed terms needed' });
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(comes.getByText(/^Nothing differs yet/)).toBeVisible();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(tuning.getByRole('option', { name: 'Not sure' })).toHaveCount(1);

  await tuning.selectOption('Prompts only');
  await expect(comes.getByText('Hosted open API instead of cloud GPUs.')).toBeVisible();
  await expect(page).toHaveURL(/tn=0.*&was=tn\.\.3$/);
  await expect(tuning).toHaveAccessibleDescription('Saved: Full fine-tuning and your own decoding');
  await terms.selectOption('Yes');
  await expect(comes.getByText('2 answers differ from your saved decision.')).toBeVisible();
  await expect(comes.getByText(/now out/).first()).toBeVisible();
  await expect(page.locator('[aria-live="polite"].sr-only')).toHaveText(/^Now .*\.$/);
  await expectNoAxeViolations(page);

  await comes.getByRole('button', { name: 'Put back: Depth of tuning' }).click();
  await expect(tuning).toHaveValue('0.75');
  await expect(terms).toHaveValue('yes');
  await undo.click();
  await expect(tuning).toHaveValue('0');
  await page.keyboard.press('Control+z');
  await expect(terms).toHaveValue('no');
  await redo.click();
  await expect(terms).toHaveValue('yes');
  await page.keyboard.press('Control+Shift+Z');
  await expect(tuning).toHaveValue('0.75');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');

  await page.reload();
  await page.locator('html[data-alive] main').waitFor();
  await expect(comes.getByText('One answer differs from your saved decision.')).toBeVisible();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page).not.toHaveURL(/was=/);
  await expect(terms).toHaveValue('no');
  expect(await kept(page, 'workspace')).toBe('');
});

test('numbers and weights are tried, kept as a scenario, tried again, and used', async ({ page }) => {
  await openScreen(page, `what-if/#${tuned}`);
  const comes = comesTo(page);
  const volume = page.getByRole('textbox', { name: 'Tokens a day' });
  await volume.fill('2M');
  await volume.press('Enter');
  await expect(page).toHaveURL(/tp=2M.*was=tp\.\.60M/);
  await page.getByRole('button', { name: 'More weight on privacy' }).click();
  await expect(comes.getByRole('button', { name: /^Put back: / })).toHaveCount(2);
  await expect(comes.getByText(/privacy 26%/)).toBeVisible();

  const keep = async (name: string) => {
    await comes.getByRole('textbox', { name: 'Name of the scenario' }).fill(name);
    await comes.getByRole('button', { name: 'Keep it' }).click();
  };
  await comes.locator('summary').filter({ hasText: 'Keep as scenario' }).click();
  await keep('Small');
  await expect(comes.getByText('Kept as “Small”.')).toBeVisible();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await keep('small');
  await expect(comes.getByText('Kept as “small 2”.')).toBeVisible();

  const list = page.getByRole('region', { name: 'Kept scenarios' });
  await list.getByRole('button', { name: 'Rename small 2' }).click();
  await list.getByRole('textbox', { name: 'New name of small 2' }).fill('As it is');
  await page.keyboard.press('Enter');
  await expect(list.getByText('As it is', { exact: false }).first()).toBeVisible();
  await expect(list.getByRole('button', { name: 'Rename As it is' })).toBeFocused();
  await page.keyboard.press('Enter');
  await list.getByRole('textbox', { name: 'New name of As it is' }).fill('Not this');
  await page.keyboard.press('Escape');
  await expect(list.getByRole('button', { name: 'Rename As it is' })).toBeFocused();
  await list.getByRole('button', { name: 'Remove As it is' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Kept scenarios' })).toBeFocused();
  await expect(page.getByText('Removed As it is.')).toHaveRole('status');
  await list.getByRole('button', { name: /^Try it\s*: Small$/ }).click();
  await expect(volume).toHaveValue('2M');
  await expectNoAxeViolations(page);
  expect(await kept(page, 'workspace')).toBe('');

  await page.getByRole('link', { name: 'Costs' }).first().click();
  const note = page.getByRole('region', { name: 'What if' });
  await expect(note.getByText(/only tried/)).toBeVisible();
  await note.getByRole('link', { name: 'Back to What-if' }).click();
  await comes.getByRole('button', { name: 'Use these answers' }).click();
  await expect(page).toHaveURL(/result\/#.*tp=2M/);
  await expect(page).not.toHaveURL(/was=/);
  await expect.poll(() => kept(page, 'workspace')).toContain('tp=2M');
  expect(await kept(page, 'scenarios')).toContain('"name":"Small"');
});

test('with the keyboard alone: from the decision, another answer, back again, and used', async ({ page }) => {
  await openScreen(page, `result/#${tuned}`);
  const link = page.getByRole('link', { name: 'What if: try other answers' });
  await link.focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'What if your answers were different?' });
  await expect(heading).toBeFocused();
  for (let stops = 0; stops < 4; stops += 1) await page.keyboard.press('Tab');
  const place = page.getByRole('combobox', { name: 'Where data may be processed' });
  await expect(place).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/pl=eu.*was=pl\.\.anywhere/);
  await expect(place).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(place).toHaveValue('anywhere');
  await page.keyboard.press('Control+Shift+Z');
  await expect(place).toHaveValue('eu');
  const back = page.getByRole('button', { name: 'Put back: Where data may be processed' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(place).toHaveValue('anywhere');
  await expect(page.getByRole('heading', { name: 'Different from your saved answers' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(place).toHaveValue('eu');
  const use = page.getByRole('button', { name: 'Use these answers' });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/result\/#.*pl=eu/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what was tried from the result is a step: undone to the saved decision, redone, and more on top', async ({
  page,
}) => {
  await openScreen(page, `result/#${tuned}`);
  await page
    .getByRole('link', { name: /^Try it: / })
    .first()
    .click();
  const comes = comesTo(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(page).toHaveURL(/what-if\/#.*was=/);
  const triedLink = page.url();
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await undo.click();
  await expect(page).not.toHaveURL(/was=/);
  await expect(comes.getByText(/^Nothing differs yet/)).toBeVisible();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Shift+Z');
  await expect(page).toHaveURL(triedLink);
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('combobox', { name: 'Signed terms needed' }).selectOption('Yes');
  await undo.click();
  await expect(page).toHaveURL(triedLink);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/was=/);
  await redo.click();
  await expect(page).toHaveURL(triedLink);
  await redo.click();
  await expect(page.getByRole('combobox', { name: 'Signed terms needed' })).toHaveValue('yes');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
});

test('at 320 px nothing scrolls sideways, and the verdict stays at the bottom edge', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    const scenarios = [{ id: 1, name: 'Kept in spring', fragment: 'v=1&tp=90M&tn=9', keptOn: '2026-11-03' }];
    localStorage.setItem('rent-or-own:scenarios', JSON.stringify({ state: { scenarios }, version: 1 }));
  });
  await openScreen(page, `what-if/#${tuned}&was=tn..0,ceil`);
  const bar = page.getByRole('link', { name: /Result$/ }).filter({ hasText: 'cloud GPUs' });
  await expect(bar).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBe(0);
  await page.getByRole('combobox', { name: 'Depth of tuning' }).selectOption('Prompts only');
  await expect(page.getByRole('link', { name: /Result$/ }).filter({ hasText: 'hosted open API' })).toBeInViewport();
  await page.locator('summary').filter({ hasText: 'Keep as scenario' }).click();
  await page.getByRole('button', { name: /^Try it\s*: Kept in spring$/ }).click();
  const unread = page.getByRole('region', { name: 'The scenario was not read entirely as it was kept' });
  await expect(unread.getByText('Tuning depth ("tn"): "9" is not one of the answers.', { exact: false })).toBeVisible();
  expect(await wide()).toBe(0);
  await expectNoAxeViolations(page);
});

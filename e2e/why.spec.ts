import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Everything answered; owning wins because the model must be tuned. */
const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';
/** Rented options that nothing separates. */
const close =
  'v=1&dc=1&as=1&th=1&lt=2&el=1&tp=300M&isl=1500&osl=300&sh=batch&ba=1&sg=launched&cp=2&tn=1&in=1&kw=tight&op=2&tv=1';

const open = (page: Page, decision: string) => openScreen(page, `result/#${decision}`);
const percentOf = async (page: Page, label: string) =>
  Number((await page.getByLabel(label, { exact: true }).inputValue()).replace('%', ''));
const axes = ['Privacy', 'Scale', 'Customization', 'Budget and team'];

test('weights are set by typing and by buttons, share the rest, travel in the link and can be taken back', async ({
  page,
}) => {
  await open(page, close);
  const panel = page.getByRole('region', { name: 'Weights' });
  await expect(panel.getByText(/could be anything/)).toHaveCount(4);
  const privacy = panel.getByLabel('Privacy', { exact: true });
  await privacy.fill('most');
  await page.keyboard.press('Tab');
  await expect(panel.getByText('Enter a percentage from 0 to 100.')).toBeVisible();
  await privacy.fill('40');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/aw=40-20-20-20/);
  await panel.getByRole('button', { name: 'More weight on scale' }).click();
  await expect(panel.getByLabel('Scale', { exact: true })).toHaveValue('21%');
  const all = await Promise.all(axes.map((label) => percentOf(page, label)));
  expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6);
  await expectNoAxeViolations(page);
  await panel.getByRole('link', { name: 'Take back the weights you set' }).click();
  await expect(page).not.toHaveURL(/aw=/);
  await expect(privacy).toHaveValue('25%');
});

test('a losing option says which places it takes and what would make it win, and trying that makes it win', async ({
  page,
}) => {
  await open(page, tuned);
  const why = page.getByRole('region', { name: 'Why this one' });
  await why.locator('summary').filter({ hasText: 'Hosted open API' }).click();
  const opened = why.locator('details[open]');
  await expect(opened.getByText(/place in (at least )?8 of 10 weightings we tried\./)).toBeVisible();
  await expect(opened.getByRole('heading', { name: 'What would make it come first' })).toBeVisible();
  await opened
    .getByRole('link', { name: /^Try it: .*→ Hosted open API$/ })
    .first()
    .click();
  await expect(page.getByText('Hosted open API instead of cloud GPUs.')).toBeVisible();
});

test('a number that changes the winner can be tried, and Back undoes it', async ({ page }) => {
  test.slow();
  await open(page, close);
  const before = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const first = page.getByRole('region', { name: 'Why this one' }).locator('summary').first();
  const leader = (await first.textContent()) ?? '';
  const number = page.getByRole('link', { name: /^Try it: With .* (above|below|between) .*→/ }).first();
  await expect(number).toBeVisible({ timeout: 60_000 });
  const outcome = ((await number.getAttribute('aria-label')) ?? '').split('→ ')[1] ?? 'no outcome';
  expect(leader.startsWith(outcome)).toBe(false);
  await number.click();
  const comes = page.getByRole('region', { name: 'What it comes to' });
  await expect(comes.getByRole('listitem').first()).toContainText(outcome);
  await expect(comes.getByRole('button', { name: /^Put back: / })).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before);
});

test('a close call shows its options as equal cards', async ({ page }) => {
  await open(page, close);
  await expect(page.getByRole('heading', { level: 1, name: /^It is close: / })).toBeVisible();
  const cards = page.locator('li.card');
  expect(await cards.count()).toBeGreaterThan(1);
  const widths = await cards.evaluateAll((all) => all.map((card) => Math.round(card.getBoundingClientRect().width)));
  expect(new Set(widths).size).toBe(1);
});

test('on a phone the verdict stays at the bottom edge, and scrolls along where height is scarce', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, tuned);
  const bar = page.getByRole('link', { name: /Result$/ }).filter({ hasText: 'cloud GPUs' });
  await expect(bar).toBeInViewport();
  expect((await bar.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(56);
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(bar).not.toBeInViewport();
});

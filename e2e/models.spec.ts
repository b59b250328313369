import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Strong general work in the EU: few models are left, for several reasons. */
const strong = 'v=1&cp=3&tp=5M&isl=1500&osl=500&ca=0.3&ba=0.5&pl=eu';

test('what fits comes first, priced for the mix, and what is hidden is counted', async ({ page }) => {
  await openScreen(page, `models/#${strong}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^\d+ of \d+ models meet your limits\.$/);
  await expect(page.getByText('3 in to 1 out, 30% of the input cached, half of it in batches')).toBeVisible();
  const [shown = 0, total = 0] = ((await heading.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  const hidden = (await page.getByText(/hidden by your limits/).textContent()) ?? '';
  expect(hidden).toContain('too weak for “strong general work”');
  const [all = 0, ...reasons] = (hidden.match(/\d+(?= (?!more))/g) ?? []).map(Number);
  expect(all).toBe(total - shown);
  expect(reasons.reduce((sum, each) => sum + each, 0)).toBe(all);

  await page.getByRole('button', { name: 'fits my limits' }).click();
  await expect(heading).toHaveText(`All ${total} models.`);
  await expect(page).toHaveURL(/mf=none/);
});

test('an empty list says which filter removed the last model, and drops it', async ({ page }) => {
  await openScreen(page, `models/#${strong}&mf=fits,nonsense`);
  await expect(page.getByText(/"nonsense" could not be read/)).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Find a model by name' });
  await search.fill('no such thing');
  await expect(page.getByText(/“no such thing” removed the last/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();

  await search.fill('qwen3-32b');
  await expect(page.getByText(/removed the last/)).toBeVisible();
  await page.getByRole('button', { name: 'fits my limits' }).click();
  await expect(page.getByRole('link', { name: 'Qwen3-32B', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/mn=qwen3-32b/);
});

test('headings sort by keyboard, and the order stays in the link', async ({ page }) => {
  await openScreen(page, 'models/');
  const context = page.getByRole('columnheader', { name: 'Context' });
  await context.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(context).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(context).toHaveAttribute('aria-sort', 'descending');
  // The rows follow their heading a moment later.
  const first = page.getByRole('table').getByRole('link').first();
  await expect(first).toHaveText('Llama 4 Scout');
  await expect(page).toHaveURL(/ms=context-down/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Context' })).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toHaveText('Llama 4 Scout');
});

test('a row opens to the memory sum, the licence and the hosts, each with sources', async ({ page }) => {
  await openScreen(page, 'models/#v=1&mn=qwen3-32b');
  await page.getByRole('button', { name: 'Details of Qwen3-32B' }).press('Enter');
  const panel = page.getByRole('region', { name: 'Details of Qwen3-32B' });
  await expect(panel.getByText(/^Weights .* GB \+ .* MB a token\./)).toBeVisible();
  await expect(panel.getByText(/weights \+ .* cache \+ .* reserve = .* GB/)).toBeVisible();
  await expect(panel.getByText(/Not legal advice/)).toBeVisible();
  await expect(panel.getByText(/for the mix/).first()).toBeVisible();
  for (const summary of await panel.locator('summary').all()) await summary.click();
  expect(await panel.locator('[data-source]:visible').count()).toBeGreaterThan(3);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
});

test('the page of a model says everything about it and names it for an option', async ({ page }) => {
  await openScreen(page, `models/#${strong}&mf=none&mn=gpt-oss-120b`);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /gpt-oss-120b/ })).toBeVisible();
  for (const name of [
    'Price',
    'Fits on',
    'Licence, for you',
    'Your data there',
    'Capability',
    'What it can do',
    'How it is built',
  ])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  const history = page.getByRole('group').filter({ hasText: 'every price and reading' }).first();
  await history.locator('summary').click();
  await expect(history.getByText(/10 Nov 2026/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Use for Hosted open API' }).click();
  await expect(page).toHaveURL(/m\.hosted-open=gpt-oss-120b/);
  const used = page.getByRole('button', { name: /^Used for Hosted open API/ });
  await expect(used).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('It meets your limits.')).toBeVisible();
  await used.click();
  await expect(page).not.toHaveURL(/m\.hosted-open/);
});

test('an unknown model is named, with the nearest ones', async ({ page }) => {
  await openScreen(page, '#/models/qwen3-33b');
  await expect(page.getByRole('heading', { level: 1, name: 'No such model' })).toBeVisible();
  await expect(page.getByText(/No model is called "qwen3-33b" here\. The nearest names are/)).toBeVisible();
  await page.getByRole('link', { name: 'Qwen3-32B' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Qwen3-32B' })).toBeVisible();
});

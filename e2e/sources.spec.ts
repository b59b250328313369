// Whoever doubts a number finds its source and its day: on every screen, for real decisions.
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { screens } from './screens';
import { unsourcedFacts } from './sources';

/** A hospital: 40 million tokens a day under a signed agreement. */
const hospital =
  'v=1&dc=2&as=4&st=yes&th=1&lt=2&el=1&tp=40M&isl=1500&osl=500&cp=2&tn=1&in=1&op=2&tv=2&kw=normal&sg=launched';
/** Cloud GPUs win, so that a licence and rents are on the page. */
const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';
/** A closed model whose list price doubles on 1 January 2027. */
const doubling = 'v=1&tp=40M&isl=1500&osl=500&cm=google:gemini-3.8-flash&vs=closed-api';

/** Opens screens one after the other: none may state a fact without a source, and together they state some. */
const walk = async (page: Page, paths: readonly string[], least: number) => {
  let seen = 0;
  const without: string[] = [];
  for (const path of paths) {
    await page.goto('about:blank');
    await openScreen(page, path);
    await expect(page.locator('main')).not.toContainText(/Drawing costs|Trying other weightings|Working out/);
    const found = await unsourcedFacts(page);
    seen += found.facts;
    without.push(...found.without.map((text) => `${path.split('#')[0]}: ${text}`));
  }
  expect([...new Set(without)]).toEqual([]);
  expect(seen, 'facts looked at').toBeGreaterThanOrEqual(least);
};

test('every screen: prices, licences and legal statuses have a dated source in reach', async ({ page }) => {
  test.slow();
  await walk(
    page,
    screens.map(({ path }) => `${path}#${hospital}`),
    60,
  );
});

test('every view of the costs, and a result that owns, do too', async ({ page }) => {
  test.slow();
  const tabs = ['per-million', 'money', 'three-years'].map((tab) => `costs/#${hospital}&tab=${tab}`);
  await walk(page, [...tabs, `result/#${tuned}`, 'method/'], 60);
});

test('a price, a licence or a status without a dated source is noticed', async ({ page }) => {
  await page.setContent(`<main>
    <section><h2>Bare</h2><p>It costs $5.</p></section>
    <section><h2>Undated</h2><p>Under the Gemma Terms of Use</p><p data-source>A page</p></section>
    <section><h2>Elsewhere</h2><p>The law applies from May.</p></section>
    <section><h2>Sourced</h2><p>$6</p><details><p data-source>A page, 3 May 2026</p></details></section>
    <section tabindex="-1"><h2>Led to</h2><p>$6</p><p data-source>A page, 3 May 2026</p></section>
    <section><h2>Scrolled</h2><section tabindex="0"><p>$6</p></section><p data-source>A page, 3 May 2026</p></section>
    <section><h2>Typed</h2><ul><li>$7 <span data-source>typed by you</span></li></ul><p hidden>$8</p></section>
    <p>$9</p>
  </main>`);
  const { facts, without } = await unsourcedFacts(page);
  expect(facts).toBe(8);
  expect(without.map((text) => text.split(' — in ')[1])).toEqual(['Bare', 'Undated', 'Elsewhere', 'no panel']);
});

test('a source with a known address can be followed, and nothing of it is asked for before', async ({ page }) => {
  await openScreen(page, 'models/gpt-oss-120b/');
  const price = page.getByRole('region', { name: 'Price' });
  for (const summary of await price.locator('summary').all()) await summary.click();
  const list = price.getByRole('link', { name: /^@earendil-works\/pi-ai / }).first();
  await expect(list).toHaveAttribute('href', 'https://www.npmjs.com/package/@earendil-works/pi-ai/v/1.5.2');
  await expect(list).toHaveAttribute('rel', 'noreferrer');
  await expect(list).not.toHaveAttribute('target');
  await list.focus();
  await expect(list).toBeFocused();
});

test('how old the figures are is said with the oldest, and an announced price with its day and total', async ({
  page,
}) => {
  await openScreen(page, `result/#${tuned}`);
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.getByText(/of this cost rests on figures older than 90 days \(GPU rents: 60\)/)).toBeVisible();
  await expect(verdict.getByText(/Oldest: .* These prices are as of 20 Nov 2026/)).toBeVisible();
  await verdict.getByText('every figure, its source and its age').click();
  await expect(verdict.getByText(/old: \d+ days, limit (60|90)/).first()).toBeVisible();

  await page.goto('about:blank');
  await openScreen(page, `costs/#${doubling}`);
  const said = /From 1 Jan 2027 the list price doubles: about \$[\d.]+k a month \(\$[^)]+\) then\./;
  await expect(page.getByRole('region', { name: 'The comparison' }).getByText(said)).toBeVisible();
  await page.getByRole('link', { name: 'Over 36 months' }).click();
  await expect(page.getByText(/announced \(1 Jan 2027\)/)).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Everything answered; owning wins because the model must be tuned. */
const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';
/** Rules leave one option. */
const forced = 'v=1&dc=4&dcr=rule&lt=2&cp=3&tn=3&op=1&tp=10M&isl=4k&osl=500';

const open = (page: Page, decision: string) => openScreen(page, `result/${decision && `#${decision}`}`);
const openAllDetails = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    for (const part of main.querySelectorAll('details')) part.open = true;
  });
const numberIn = (text: string | null) => Number((text ?? '').replace('−', '-').replace(/[^\d.-]/g, ''));

test('a link shows verdict, costs, how sure, and the chart with its numbers', async ({ page }) => {
  await open(page, tuned);
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1, name: 'Own it, on rented GPUs.' })).toBeVisible();
  await expect(main.getByText(/^Recommendation · (Clear|Leaning)/)).toBeVisible();
  await expect(main.getByText(/^First in (about|over) \d+% of the weightings we tried$/)).toBeVisible();
  await expect(main.getByText(/^80% range \$[\d.k]+ to \$[\d.k]+$/)).toHaveCount(2);
  await expect(main.getByRole('img', { name: /^Monthly cost from .* tokens a day/ })).toBeVisible();

  await main.getByText('show as table').click();
  const row = main.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '60M, you' }) });
  const headline = main.getByText(/^Cloud GPUs, all-in$/).locator('xpath=..');
  const printed = (await headline.textContent())?.match(/\$[\d.]+[kM]?/)?.[0] ?? 'no headline';
  await expect(row.getByText(printed, { exact: true })).toBeVisible();
});

test('printed points add up: losses to what a score lacks, lines to the difference of the scores', async ({ page }) => {
  await open(page, tuned);
  const section = page.getByRole('region', { name: 'Why this one' });
  const summary = section.locator('summary').first();
  const score = numberIn((await summary.textContent())?.match(/(\d+)−/)?.[1] ?? null);
  await summary.click();
  const cells = section.getByRole('table', { name: 'Points lost, by criterion' }).first().getByRole('row');
  const lost = await cells.locator('td:last-child').allTextContents();
  expect(lost).toHaveLength(12);
  expect(score - lost.reduce((sum, text) => sum + numberIn(text), 0)).toBe(100);

  const lines = page.getByRole('region', { name: /^Why .* over / }).getByRole('listitem');
  const points = (await lines.locator(':scope > span:first-child').allTextContents()).map(numberIn);
  const total = points.pop() ?? Number.NaN;
  expect(points.length).toBeGreaterThan(1);
  expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6);
});

test('trying a change opens it beside the decision, and Back returns to it', async ({ page }) => {
  await open(page, tuned);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Own it, on rented GPUs.');
  const flip = page.getByRole('link', { name: /^Try it: .*→ Hosted open API$/ }).first();
  await expect(flip).toBeVisible();
  await flip.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('What if your answers were different?');
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/was=/);
  const comes = page.getByRole('region', { name: 'What it comes to' });
  await expect(comes.getByText('Hosted open API instead of cloud GPUs.')).toBeVisible();
  await page.goBack();
  await expect(heading).toHaveText('Own it, on rented GPUs.');
  await expect(page).toHaveURL(/tn=3/);
  await expect(page).not.toHaveURL(/was=/);
});

test('ruled-out options say why and can be brought back', async ({ page }) => {
  await open(page, forced);
  await expect(page.getByText('Recommendation · Only option')).toBeVisible();
  await expect(page.getByText(/^Your rules leave only on-premise hardware\./)).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Ruled out: Your rule' }).filter({ hasText: 'Cloud GPUs' });
  await row.locator('summary').click();
  await expect(row.getByText(/^It would cost about \$/)).toBeVisible();
  await row.getByRole('link', { name: /^Relax, for Cloud GPUs/ }).click();
  await expect(page.getByText('Recommendation · Only option')).toBeHidden();
  await expect(page).toHaveURL(/dcr=preference/);
});

test('without a volume the order stands without costs, and a volume is typed right there', async ({ page }) => {
  await open(page, 'v=1&dc=3&as=2&lt=2');
  await expect(page.getByText('No volume was given, so the options were compared without costs.')).toBeVisible();
  const field = page.getByLabel('Tokens a day');
  await field.fill('lots');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tokens per day must be a number, like 5M.')).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('lots');
  await field.fill('5M to 20M');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tp=5-20M|tp=5M-20M/);
  await expect(page.getByRole('table', { name: /(US dollars|USD) a month/ })).toBeVisible();
});

test('a condition heads the page', async ({ page }) => {
  await open(page, 'v=1&dc=4&dcr=rule&op=4&tp=10M');
  await expect(page.getByText('Recommendation · Conditional')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Verdict' }).getByText('Only if you hire or contract someone to run it.'),
  ).toBeVisible();
});

test('no option left: the smallest way out is one press away', async ({ page }) => {
  await open(page, 'v=1&dc=4&dcr=rule&lt=4&tp=10M&isl=8k&osl=500&ttft=1');
  await expect(page.getByRole('heading', { level: 1, name: 'No option is left.' })).toBeVisible();
  await page
    .getByRole('link', { name: /^Relax: / })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'No option is left.' })).toBeHidden();
});

test('nothing answered: defaults, not advice, and the first question answered right there', async ({ page }) => {
  await open(page, '');
  await expect(page.getByText(/^These are defaults, not advice\./)).toBeVisible();
  await expect(page.getByRole('region', { name: 'The defaults, in order' }).locator('summary')).toHaveCount(6);
  const question = page.getByRole('group', { name: 'Where may your data be processed?' });
  await page.getByRole('button', { name: 'Show what it changes' }).click();
  await expect(question.getByText('Choose one of the answers, or that you are not sure.')).toBeVisible();
  await expect(question.getByRole('radio').first()).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('2');
  await expect(page).not.toHaveURL(/pl=/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/result\/#.*pl=/);
  await expect(page.getByRole('region', { name: 'Why this one' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await page.getByRole('link', { name: 'All questions' }).click();
  await expect(page).toHaveURL(/assess\//);
});

test('every figure of the bill leads to its source', async ({ page }) => {
  await open(page, tuned);
  const bill = page.getByRole('table', { name: /^Cloud GPUs, all-in, (US dollars|USD) a month/ });
  await bill
    .getByText(/^\d sources$/)
    .first()
    .click();
  await expect(bill.getByText(/\d{4}/).first()).toBeVisible();
  await bill.getByRole('link', { name: 'not included: enter hours or dollars' }).first().click();
  await expect(page).toHaveURL(/costs\/#v=1.*tn=3/);
});

test('the share dialog offers link and text, and selects them where the clipboard is refused', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, tuned);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this decision' });
  const link = dialog.getByLabel('Link to this decision');
  await expect(link).toHaveValue(/\/result\/#v=1&d=[\d-]+&dc=1&.*tn=3/);
  await expect(dialog.getByLabel('Text to paste')).toHaveValue(
    /^(Clear|Leaning).*: Own it, on rented GPUs\. · ≈ \$.* a month · first in .*% of weightings · http/,
  );
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(link).toBeFocused();
  await expect(dialog.getByText(/The text is selected/)).toBeVisible();
  await dialog.getByText('For a wiki or a page').click();
  await expect(dialog.getByLabel('HTML frame')).toHaveValue(/<iframe src="http[^"]*\/embed\/#v=1&amp;/);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everything opened, ${colorScheme}: accessible and no wider than a phone`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await open(page, tuned);
    await expect(page.getByRole('link', { name: /^Try it/ }).first()).toBeVisible();
    await openAllDetails(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
    }
    await open(page, forced);
    await openAllDetails(page);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });
}

test('on paper: no controls, and what was folded is there', async ({ page }) => {
  await open(page, tuned);
  await expect(page.getByRole('link', { name: /^Try it/ }).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: /^Try it/ }).first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Points lost, by criterion' }).first()).toBeVisible();
});

test('a model that the catalogue does not have is named, with the nearest, and everything else still counts', async ({
  page,
}) => {
  await open(page, `${tuned}&sw=gpt-oss-12b`);
  const notice = page.getByRole('region', { name: 'Some names are not in the catalogue' });
  await expect(notice).toContainText(
    'The open model for all options "gpt-oss-12b" is not in the catalogue; did you mean',
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a finer point alone is a decision, and Share passes it on with the edition it was computed with', async ({
  page,
}) => {
  await open(page, 'v=1&d=2019-01&ceil=5000&isl=1200&osl=300');
  await expect(page.getByText('This link was made with data edition 2019-01; it is computed with')).toBeVisible();
  await expect(page.getByText(/^These are defaults, not advice\./)).toHaveCount(0);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByRole('dialog').getByLabel('Link to this decision');
  await expect(link).toHaveValue(/#v=1&d=2026-11&isl=1200&osl=300&ceil=5k$|#v=1&d=2026-11&isl=1200&osl=300&ceil=5000$/);
});

test('a need set aside is said and can be taken back', async ({ page }) => {
  await open(page, `${tuned}&wv=tuning`);
  await expect(page.getByText('You set aside: tuning depth.')).toBeVisible();
  await page.getByRole('link', { name: 'Take back: tuning depth' }).click();
  await expect(page.getByText('You set aside:')).toHaveCount(0);
  await expect(page).not.toHaveURL(/wv=/);
});

test('a table whose copy is refused gives its text to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, tuned);
  await page.getByText('show as table').click();
  await page.getByRole('button', { name: 'Copy CSV' }).click();
  await expect(page.getByText('This page may not use the clipboard. Copy the text below.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /, as CSV$/ })).toHaveValue(/^Tokens a day,.*\n/);
});

test('printed before the longer calculations have answered, a page says so, and nothing that is still to come', async ({
  page,
}) => {
  await page.addInitScript(() => {
    class Silent extends EventTarget {
      postMessage() {}
      terminate() {}
    }
    Object.assign(window, { Worker: Silent });
  });
  const said = 'tp=40M&cp=3&kw=normal&op=2';
  for (const [address, waits, times] of [
    [`result/#v=1&${said}`, 'Trying every change of up to three answers…', 3],
    [`compare/#v=1&0.m=people&1.n=A&1.v=1&1.tp=40M&2.n=B&2.tp=9M`, 'Working out every combination…', 5],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await openScreen(page, address);
    await expect(page.getByText(waits)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(waits)).toBeHidden();
    await expect(page.getByText('Not worked out yet when this was printed.').filter({ visible: true })).toHaveCount(
      times,
    );
    expect(await page.locator('main').innerText()).not.toContain('…');
  }
});

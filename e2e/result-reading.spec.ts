/** The result and what leads to and from it, as read without a mouse, without a screen, and on a narrow one. */
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

/** Everything answered; owning wins because the model must be tuned. */
const tuned =
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&sg=launched&cp=2&tn=3&it=no&in=2&kw=normal&op=1&tv=1';
/** Rules leave one option. */
const forced = 'v=1&dc=4&dcr=rule&lt=2&cp=3&tn=3&op=1&tp=10M&isl=4k&osl=500';

/** Presses Tab until something has the focus, as a reader does who knows what to look for. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${wanted}`);
};

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

test('with the keyboard alone: from the start over two answers to the result, a rule relaxed, a change tried and used', async ({
  page,
}) => {
  test.slow();
  await openScreen(page, '');
  await tabTo(
    page,
    page
      .getByRole('main')
      .getByRole('link', { name: /^Start \(/ })
      .first(),
  );
  await page.keyboard.press('Enter');
  const question = page.getByRole('main').getByRole('group').first();
  await expect(page).toHaveURL(/assess\//);
  await expect(heading(page)).toBeFocused();
  for (let answered = 0; answered < 2; answered += 1) {
    const asked = (await heading(page).textContent()) ?? '';
    await tabTo(page, question.getByRole('radio').first());
    await page.keyboard.press('1');
    await expect(question.getByRole('radio').first()).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText(asked);
    await expect(heading(page)).toBeFocused();
  }
  await tabTo(page, page.getByRole('link', { name: 'Skip to result' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/result\//);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('region', { name: 'Why this one' })).toBeVisible();

  await openScreen(page, `result/#${forced}`);
  const out = page
    .getByRole('region', { name: 'Why this one' })
    .getByRole('listitem')
    .filter({ hasText: 'Ruled out: Your rule' });
  const cloud = out.filter({ hasText: 'Cloud GPUs' });
  await tabTo(page, cloud.locator('summary').first());
  await page.keyboard.press('Enter');
  await tabTo(page, cloud.getByRole('link', { name: /^Relax, for Cloud GPUs/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dcr=preference/);
  await expect(heading(page)).toBeFocused();
  const losses = page.getByRole('table', { name: 'Points lost, by criterion' });
  await expect(losses.first()).toBeHidden();
  await tabTo(page, page.getByRole('region', { name: 'Why this one' }).locator('summary').first());
  await page.keyboard.press('Enter');
  await expect(losses.first()).toBeVisible();

  const trial = page
    .getByRole('region', { name: 'What would change it' })
    .getByRole('link', { name: /^Try it: / })
    .first();
  await tabTo(page, trial);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('What if your answers were different?');
  await expect(heading(page)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Use these answers' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/result\//);
  await expect(page).not.toHaveURL(/was=/);
  await expect(heading(page)).toBeFocused();
});

/** Levels of the headings in the order they are read. */
const headingLevels = (page: Page): Promise<number[]> =>
  page.getByRole('heading').evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));

const expectNamed = async (all: Locator): Promise<void> => {
  for (const one of await all.all()) await expect.soft(one).toHaveAccessibleName(/\S/);
};

test('read aloud: landmarks, headings in order, named controls, tables and figures, and each change told once', async ({
  page,
}) => {
  test.slow();
  await openScreen(page, `result/#${tuned}`);
  const main = page.getByRole('main');
  await expect(page.getByRole('link', { name: /^Try it/ }).first()).toBeVisible();
  await expect(page.getByText('Moving every number across its range…')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What the published guides would say' })).toBeVisible();
  for (const landmark of ['banner', 'main', 'contentinfo'] as const)
    await expect(page.getByRole(landmark)).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(1);
  await expect(main.getByRole('region', { name: 'Verdict' })).toContainText('Own it, on rented GPUs.');

  await main.evaluate((element) => {
    for (const part of element.querySelectorAll('details')) part.open = true;
  });
  const levels = await headingLevels(page);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  expect(jumps, 'headings that skip a level').toEqual([]);

  for (const role of ['link', 'button', 'radio', 'checkbox', 'textbox', 'combobox', 'slider', 'figure', 'img'] as const)
    await expectNamed(page.getByRole(role));
  const tables = main.getByRole('table');
  expect(await tables.count()).toBeGreaterThan(5);
  await expectNamed(tables);
  for (const table of await tables.all()) {
    await expect.soft(table.getByRole('columnheader').first()).toBeAttached();
    await expect.soft(table.getByRole('rowheader').first()).toBeAttached();
  }
  await expect(main.getByRole('figure').first()).toBeVisible();

  const told = page.getByRole('status').filter({ hasText: /^Now .*\.$/ });
  await expect(told).toHaveCount(0);
  await openScreen(page, `what-if/#${tuned}`);
  await page.getByRole('combobox', { name: 'Depth of tuning' }).selectOption('Prompts only');
  await expect(told).toHaveText(/^Now .*hosted open API.*\.$/);
  await expect(told).toHaveCount(1);
  expect((await told.textContent())?.match(/\.(\s|$)/g), 'sentences told').toHaveLength(1);
});

/** Controls that are smaller than 24 px both ways; links in running text are excepted. */
const tooSmall = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .locator('a, button, input, select, summary, [role="slider"]')
    .evaluateAll((all) =>
      all.flatMap((control) => {
        const target = control.matches('[type=radio], [type=checkbox]')
          ? (control.closest('label') ?? control)
          : control;
        const { width, height } = target.getBoundingClientRect();
        const inText = getComputedStyle(target).display === 'inline';
        const hidden = !control.checkVisibility({ visibilityProperty: true }) || width < 2;
        return hidden || inText || (width >= 24 && height >= 24)
          ? []
          : [`${control.tagName} "${control.textContent?.slice(0, 40)}" ${width.toFixed(1)} × ${height.toFixed(1)}`];
      }),
    );

/** What a bar at the edge lies over, of everything the Tab key reaches. */
const coveredByBar = async (page: Page): Promise<string[]> => {
  const covered: string[] = [];
  await page.getByRole('main').focus();
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused.closest('footer')) return null;
      const shown = focused.matches('[type=radio], [type=checkbox]') ? (focused.closest('label') ?? focused) : focused;
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, Math.min(bottom, window.innerHeight) - 2);
      const first = document.elementFromPoint((left + right) / 2, Math.max(top, 0) + 2);
      const over = (one: Element | null) => one !== null && !shown.contains(one) && !one.contains(shown);
      const bar = [...document.querySelectorAll('[data-sticky]')].find(
        (one) => one.contains(at) || one.contains(first),
      );
      return {
        name: focused.textContent?.slice(0, 40) || focused.id,
        hidden: over(at) && over(first) && bar && !bar.contains(focused),
      };
    });
    if (found === null) return covered;
    if (found.hidden) covered.push(found.name);
  }
  return covered;
};

test('at 320 px: result, what-if, two situations and several workloads stay in the window, and no bar lies over the focus', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  const screens: readonly (readonly [string, () => Promise<void>])[] = [
    [`result/#${tuned}`, () => expect(page.getByRole('link', { name: /^Try it/ }).first()).toBeVisible()],
    [`what-if/#${tuned}&was=tn..0`, () => expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport()],
    ['compare/', () => page.getByRole('button', { name: 'Two situations side by side' }).click()],
    ['routing/#v=1&tp=40M&dc=3&op=1', () => page.getByRole('button', { name: 'Start with these two' }).click()],
  ];
  for (const [path, ready] of screens)
    await test.step(path, async () => {
      await openScreen(page, path);
      await ready();
      await expect(page.getByText('Trying other weightings…')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      expect.soft(await coveredByBar(page), 'controls a bar lies over').toEqual([]);
      expect.soft(await tooSmall(page), 'controls under 24 px').toEqual([]);
      await expectNoAxeViolations(page);
    });

  await openScreen(page, `what-if/#${tuned}&was=tn..0`);
  const bar = page.getByRole('link', { name: /Result$/ });
  await expect(bar).toBeInViewport();
  expect((await bar.boundingBox())?.height).toBeGreaterThanOrEqual(56);
  await bar.press('Enter');
  await expect(page.getByRole('region', { name: 'What it comes to' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Use these answers' })).toBeInViewport();
  await expect(page).toHaveURL(/what-if\/#.*was=tn/);
  await page.setViewportSize({ width: 640, height: 380 });
  // Where the window is that low the bar stands at the end of the page, and the page is at its beginning again.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(bar).not.toBeInViewport();
});

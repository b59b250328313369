/** The result page and `recommend` say the same: the page in the browser against the text that the command prints. */
import { builtModule } from '../scripts/bundle.mjs';
import { pageLayouts } from '../src/cli/situations.fixture';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { type Block, blocksOf } from './page-text';

interface Printed {
  readonly on: string;
  readonly link: string;
  readonly page: readonly { readonly part: string; readonly says: readonly string[] }[];
}

/** The command in this process: one bundle for every situation. */
const chapters = ['units', 'catalog', 'framework', 'engine', 'evidence', 'narrative', 'permalink', 'export', 'cli'];
const recommend = async (answers: object): Promise<Printed> => {
  const load = await builtModule(
    'run',
    'src/cli/run.ts',
    chapters.map((chapter) => `src/${chapter}`),
  );
  const { run } = await load();
  const { stdout, stderr } = run(['recommend', '-'], { stdin: JSON.stringify(answers), readFile: () => '' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

/** What belongs to the page alone: names of controls, which say what they do and nothing of the result. */
const controls: readonly RegExp[] = [
  /^(CSV|SVG|PNG|Copy CSV|[Ss]how as table|Show all \d+( as a table)?)$/,
  /^(Relax|Try it|Take it back|Take them back|Take back: [a-z ,]+)$/,
  /^(Source|\d+ sources)$/,
  /^(Show what it changes|All questions|Answer|Result|[−+])$/,
];

const bare = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

/** The page under the names of its parts, in its own order. Where the result is a page of its own kind, so is its part. */
const partsOf = (blocks: readonly Block[], rest: string): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, string[]>();
  for (const { part, text } of blocks) {
    if (part === 'sources' || controls.some((control) => control.test(text))) continue;
    const name = part ?? rest;
    parts.set(name, [...(parts.get(name) ?? []), text]);
  }
  return parts;
};

/** Lists of sources, each under its own figures. */
const sourceLists = (blocks: readonly Block[]): readonly (readonly string[])[] => {
  const lists: string[][] = [];
  blocks.forEach(({ part, text }, index) => {
    if (part !== 'sources') return;
    if (blocks[index - 1]?.part !== 'sources') lists.push([]);
    lists.at(-1)?.push(text);
  });
  return lists;
};

/** Where two texts part, with what stands around; null = nowhere. */
const parting = (shown: string, printed: string): object | null => {
  if (shown === printed) return null;
  let at = 0;
  while (shown[at] === printed[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 160);
  return { shown: around(shown), printed: around(printed) };
};

for (const { name, answers } of pageLayouts) {
  test(`page and command say the same: ${name}`, async ({ page }) => {
    test.slow();
    const printed = await recommend(answers);
    // Narrow enough for the line at the bottom edge, wide enough for whole tables.
    await page.setViewportSize({ width: 1000, height: 900 });
    // The page says how long ago its prices were read, and the command has no clock.
    await page.clock.setFixedTime(`${printed.on}T12:00:00Z`);
    await openScreen(page, `result/#${printed.link}`);
    if (printed.page.some(({ part }) => part === 'guides')) {
      await expect(page.getByRole('heading', { name: 'What the published guides would say' })).toBeVisible();
      await expect(page.getByText('Trying every change of up to three answers…')).toHaveCount(0, { timeout: 60_000 });
      await expect(page.getByText('Moving every number across its range…')).toHaveCount(0, { timeout: 60_000 });
      await expect(page.getByText('Drawing costs over volume…')).toHaveCount(0);
      await expect(page.getByText('how good is this figure?')).toHaveCount(0);
    }
    if (printed.page.some(({ part }) => part === 'nothing-answered'))
      await expect(page.getByRole('button', { name: 'Show what it changes' })).toBeVisible();
    const [first] = printed.page;
    const blocks = await blocksOf(page);
    const shown = partsOf(blocks, first?.part ?? '');

    const parts = printed.page.filter(({ part }) => part !== 'sources');

    expect.soft([...shown.keys()], 'parts, in their order').toEqual(parts.map(({ part }) => part));
    for (const { part, says } of parts)
      expect.soft(parting(bare(shown.get(part) ?? []), bare(says)), `shown and printed: ${part}`).toBeNull();

    // Each list has what its own figures rest on. The one under all options has everything.
    const lists = sourceLists(blocks);
    const titles = printed.page.flatMap(({ says }) => says).filter((text) => /^Prices of .*: sources$/.test(text));
    expect.soft(lists.length, 'lists of sources').toBe(titles.length);
    const whole = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const sources = printed.page.find(({ part }) => part === 'sources')?.says ?? [];
    expect.soft(parting(bare(whole), bare(sources)), 'shown and printed: sources').toBeNull();
    for (const list of lists)
      expect
        .soft(
          list.filter((text) => !whole.includes(text)),
          'sources of their own',
        )
        .toEqual([]);
  });
}

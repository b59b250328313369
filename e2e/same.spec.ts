/** The result page and `recommend` say the same: the page in the browser against the text that the command prints. */
import { builtModule } from '../scripts/bundle.mjs';
import { layouts } from '../src/cli/situations.fixture';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';
import { asShown, blocksOf } from './page-text';

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

/**
 * What belongs to the page alone: names of controls, which say what they do and nothing of the result. Everything else
 * that the command does not print fails.
 */
const controls: readonly RegExp[] = [
  /^(CSV|SVG|PNG|Copy CSV|[Ss]how as table|Show all \d+( as a table)?)$/,
  /^(Relax|Try it|Take it back|Take them back|Take back: [a-z ,]+)$/,
  /^(Source|\d+ sources|Prices of \d+ \w+ \d+: sources)$/,
  /^(Enter what is missing|Change what these costs rest on|How sure the costs are)$/,
  /^(Check your answers|Change assumptions|Judgements of the method|Compliance and provider terms)$/,
  /^(Show what it changes|All questions|Show costs|Answer|Result)$/,
  /^(What if: try other answers|Try it in What-if|Several kinds of requests\? Decide them together)$/,
  /^(Tokens a day|tokens a day|Input plus output\. A range works too: 5M to 20M\.)$/,
];
/** Words that join what is printed where the page puts two of them in one block, and links at its end. */
const joints =
  /^(?:and|to|from|among the evidence|came first|turns the order|type them on the costs|[·.,:;()→+−-]|\s)*$/i;

/** What is left of a block once everything that the command prints is taken out of it, the longest first. */
const leftOf = (block: string, printed: readonly string[]): string => {
  let left = ` ${block} `;
  for (const text of printed) {
    if (text.length > left.length || !left.includes(text)) continue;
    left = left.split(text).join('\u0000');
  }
  return left.replaceAll('\u0000', ' ').trim();
};

const joined = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

for (const { name, answers } of layouts) {
  test(`page and command say the same: ${name}`, async ({ page }) => {
    test.slow();
    const printed = await recommend(answers);
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
    const blocks = await blocksOf(page);
    const all = joined(blocks);
    const says = printed.page.flatMap((part) => part.says.map((text) => ({ part: part.part, text: asShown(text) })));

    const notShown = says.filter(({ text }) => !all.includes(text.replace(/\s+/g, '')));
    expect.soft(notShown, 'printed by recommend, and not on the page').toEqual([]);

    const texts = [...new Set(says.map(({ text }) => text))].toSorted((a, b) => b.length - a.length);
    const notPrinted = blocks.filter(
      (block) => !controls.some((control) => control.test(block)) && !joints.test(leftOf(block, texts)),
    );
    expect.soft(notPrinted, 'on the page, and not printed by recommend').toEqual([]);
  });
}

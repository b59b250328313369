/**
 * Every field that `recommend` prints has a row here: the words of the result page that carry it, the screen it is on
 * instead, or why it is for machines. A field without a row fails, and so does one whose words the page does not say.
 */
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import type { ResultFlip } from '../engine/result-flips';
import { axisIds, axisLabels, criteria, criterionIds, optionIds, optionLabels } from '../framework';
import { knowledgeFields } from '../framework/knowledge-fields';
import { numericFlip } from '../narrative/flips';
import { count, day, decimal, money, moneyExact, moneyRange, percent, score } from '../narrative/numbers';
import { plain } from '../narrative/segments';
import { optionNoun } from '../narrative/terms';
import { inputName, inputValue } from '../narrative/turning';
import { labelName } from '../narrative/verdict';
import { scoreRangeText } from '../narrative/weights';
import { runRecommend } from './recommend';
import { layouts } from './situations.fixture';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Row {
  /** Path of the printed field; `[]` any row of a list, `<…>` any id of its kind. Whatever lies below goes with it. */
  readonly at: string;
  /** Words the page must hold for a value; null = this value is said by the words of its neighbours. */
  readonly shown?: (value: never, whole: { readonly [key: string]: Json }) => string | readonly string[] | null;
  /** Why the page does not show it. */
  readonly not?: string;
  /** None of the layouts below has one. */
  readonly seldom?: true;
}

const machine = 'an id or a switch for programs; its meaning is in words beside it';
const costsScreen = 'on the costs screen, where any two options are compared; the page leads there';

const rows: readonly Row[] = [
  { at: 'edition', shown: (edition: string, { winner }) => (winner === null ? null : `data edition ${edition}`) },
  {
    at: 'knowledgeEdition',
    shown: (edition: string, { winner }) => (winner === null ? null : `judgements of edition ${edition}`),
  },
  { at: 'knowledgeChanges[].id', shown: (id: string) => knowledgeFields.find((field) => field.id === id)?.label ?? id },
  { at: 'knowledgeChanges[].label', shown: (label: string) => label },
  { at: 'knowledgeChanges[].from', not: 'stands before the arrow of the same line' },
  { at: 'knowledgeChanges[].to', not: 'stands after the arrow of the same line' },
  { at: 'on', shown: (on: string, { winner }) => (winner === null ? null : `Prices of ${day(on)}`) },
  { at: 'label', shown: (label: never) => labelName(label) },
  { at: 'winner', shown: (winner: 'hybrid' | null) => (winner === null ? 'No option is left.' : optionLabels[winner]) },
  { at: 'runnerUp', shown: (runnerUp: 'hybrid' | null) => (runnerUp === null ? null : optionNoun[runnerUp]) },
  { at: 'delta', not: 'the sum of the signed lines, whose tenths are on the page' },
  {
    at: 'withoutCosts',
    shown: (without: boolean, { winner }) => (without && winner !== null ? 'No volume was given' : null),
  },
  { at: 'freshness.shares', shown: () => 'on figures older than' },
  { at: 'freshness.option', not: machine },
  { at: 'freshness.on', shown: (on: string) => `These prices are as of ${day(on)}.` },
  { at: 'freshness.figures[]', not: 'each by name, source and age in the list below the verdict' },
  { at: 'freshness.lines[]', not: 'summed into the share that rests on old figures' },
  { at: 'freshness.oldest', not: 'named after "Oldest:"' },
  { at: 'freshness.newest', not: 'one of the figures in the list below the verdict' },
  { at: 'ranking[].option', shown: (option: 'hybrid') => optionLabels[option] },
  { at: 'ranking[].score', shown: (points: number) => score(points) },
  {
    at: 'ranking[].tier',
    shown: (tier: number, { demoted }) =>
      tier === 0 || (demoted as readonly Json[]).length === 0 ? null : 'Demoted by your',
  },
  { at: 'ranking[].losses.<criterion>', not: 'whole points with their reason in the table of every option' },
  {
    at: 'ranking[].monthlyUsd',
    shown: (usd: never) =>
      usd === null ? null : `About ${money((usd as { mid: number }).mid)} a month (${moneyRange(usd)})`,
  },
  {
    at: 'ranking[].configuration',
    shown: (configuration: { considered?: number }) =>
      configuration?.considered === undefined || configuration.considered === 1
        ? null
        : `${count(configuration.considered)} configurations that meet your limits`,
  },
  { at: 'ranking[].conditions[]', not: 'a sentence above the verdict' },
  { at: 'ranking[].announced[]', seldom: true, shown: (change: { day: string }) => `From ${day(change.day)}` },
  {
    at: 'ranking[].lines[]',
    shown: (line: { usd: { mid: number } | null }, { winner, ranking }) =>
      isWinners(line as never, winner, ranking) && line.usd !== null ? moneyExact(line.usd.mid) : null,
  },
  { at: 'vetoed[].option', shown: (option: 'hybrid') => optionLabels[option] },
  { at: 'vetoed[].id', not: machine },
  { at: 'vetoed[].kind', not: 'a rule excludes; a practical obstacle that stands alone becomes a condition, in words' },
  { at: 'vetoed[].because', not: machine },
  { at: 'vetoed[].unknownFact', not: 'another sentence is said where it rests on what nobody states' },
  {
    at: 'vetoed[].monthlyUsd',
    shown: (usd: never) =>
      usd === null ? null : `It would cost about ${money((usd as { mid: number }).mid)} a month (${moneyRange(usd)}).`,
  },
  { at: 'vetoed[].reason', not: 'said whole, or for one not assessed by the words of `unassessed`' },
  { at: 'vetoed[].relax', shown: (relax: string) => relax },
  {
    at: 'vetoed[].source',
    shown: (source: string | null) =>
      source === null ? null : source === 'judgement' ? 'Our rule.' : 'A rule of the guide',
  },
  { at: 'vetoed[].topics[]', not: 'ids of the vocabulary of topics' },
  { at: 'vetoed[].kept', seldom: true, not: 'in the reason' },
  { at: 'vetoed[].lines[]', not: costsScreen },
  { at: 'demoted[]', shown: (demotion: { option: 'hybrid' }) => optionLabels[demotion.option] },
  { at: 'unassessed[].option', shown: (option: 'hybrid') => optionLabels[option] },
  { at: 'unassessed[].reason', not: machine },
  { at: 'unassessed[].text', shown: (text: string) => (/until you give a volume/.test(text) ? null : text) },
  { at: 'weights.<criterion>', not: 'in percent under the four weights' },
  {
    at: 'axisWeights',
    shown: (weights: Readonly<Record<'privacy', number>>) =>
      axisIds.map((axis) => `${axisLabels[axis]} ${percent(weights[axis as 'privacy'])}`),
  },
  {
    at: 'robustness.samples',
    shown: (samples: number, { ranking }) => (isCompared(ranking) ? `We drew ${count(samples)} plausible cases` : null),
  },
  { at: 'robustness.winnerShare.<option>', not: 'to five percent, in the list behind "how sure?"' },
  { at: 'robustness.deltaSd', not: 'a step towards the label' },
  {
    at: 'robustness.rankShare',
    shown: (_: never, { ranking }) => (isCompared(ranking) ? 'weightings we tried' : null),
  },
  { at: 'robustness.centralWeights', shown: () => 'Teams that should pick this care' },
  { at: 'robustness.ahead', not: 'of the first two in a sentence; of the others their places say it' },
  { at: 'robustness.scoreRange.<option>', shown: (range: never) => scoreRangeText(range) },
  { at: 'robustness.entropy', not: 'the shares in one number, to compare runs' },
  { at: 'flips[]', not: 'the sets of one among `nearestFlips`' },
  { at: 'nearestFlips.upTo', shown: (upTo: number, { winner }) => (winner === null ? null : [`${upTo}`]) },
  {
    at: 'nearestFlips.tried',
    shown: (tried: number, { nearestFlips }) =>
      (nearestFlips as { flips: readonly Json[] }).flips.length === 0 ? null : `${count(tried)} sets were tried`,
  },
  { at: 'nearestFlips.flips[].changes[]', not: 'a sentence each; the next row holds its outcome' },
  {
    at: 'nearestFlips.flips[].winner',
    shown: (winner: 'hybrid' | null) => `→ ${winner === null ? 'no option is left' : optionLabels[winner]}`,
  },
  { at: 'nearestFlips.flips[].distance', not: 'the order of the sentences' },
  {
    at: 'nearestFlips.towards',
    shown: (towards: object) => (Object.keys(towards).length === 0 ? null : 'What would make it come first'),
  },
  {
    at: 'weightIntervals',
    shown: (intervals: object | null) =>
      intervals === null ? null : axisIds.map((axis) => `${axisLabels[axis]} could be anything`),
  },
  { at: 'pareto[]', shown: () => 'No weights can put it ahead of' },
  {
    at: 'nextQuestions[]',
    shown: (value: { points: number }) =>
      value.points < 0.05 ? 'Worth less than a tenth of a point.' : `Worth ${decimal(value.points)} points.`,
  },
  {
    at: 'canStop',
    shown: (canStop: boolean, { nextQuestions }) =>
      canStop && (nextQuestions as readonly Json[]).length > 0 ? 'You can stop here.' : null,
  },
  {
    at: 'settled',
    shown: (settled: boolean, { nextQuestions }) =>
      settled && (nextQuestions as readonly Json[]).length > 0 ? 'that is proved' : null,
  },
  { at: 'breakEvens[]', not: `of the pair compared in the chart and its sentence, of the others ${costsScreen}` },
  { at: 'numericFlips', not: costsScreen },
  { at: 'resultFlips.winner', not: machine },
  {
    at: 'resultFlips.flips[]',
    shown: ({ input, stretches }: ResultFlip) =>
      stretches.map(({ low, high, winner }) => {
        const [from, to] = [low, high].map((at) => (at === null ? null : inputValue(input, at)));
        return plain(numericFlip(inputName(input), { low: from ?? null, high: to ?? null, winner }));
      }),
  },
  { at: 'resultFlips.never[]', not: 'numbers that change nothing are the ones not listed' },
  { at: 'uncertainty', not: 'the samples of the cost are on the costs screen, under How sure; the page leads there' },
  { at: 'tornado.leading', shown: (option: 'hybrid') => optionLabels[option] },
  { at: 'tornado.pair[]', shown: (option: 'hybrid') => optionLabels[option] },
  { at: 'tornado.totalUsd', not: 'the upright line where one option is left' },
  { at: 'tornado.gapUsd', shown: (usd: number | null) => (usd === null ? null : moneyExact(usd)) },
  {
    at: 'tornado.bars[]',
    shown: (bar: { total: { atLow: number; atHigh: number } }) => [
      moneyExact(bar.total.atLow),
      moneyExact(bar.total.atHigh),
    ],
  },
  {
    at: 'otherModel.model',
    shown: (model: string, { label }) =>
      label === 'close-call' ? null : `; with ${catalog.modelByKey.get(model)?.name ?? model} it would be `,
  },
  {
    at: 'otherModel.priced',
    shown: (model: string, { label }) =>
      label === 'close-call' ? null : `Priced with ${catalog.modelByKey.get(model)?.name ?? model}, the cheapest`,
  },
  { at: 'otherModel.option', not: 'the option in front, whose name is the verdict' },
  { at: 'otherModel.monthlyUsd', not: 'its middle in words behind the name of the model; the range once it is tried' },
  { at: 'unmet[]', shown: (need: { criterion: 'latency' }) => criteria[need.criterion].label },
  { at: 'capabilityShort[]', seldom: true, shown: (short: { option: 'hybrid' }) => optionLabels[short.option] },
  { at: 'withoutOverride', shown: (without: object | null) => (without === null ? null : 'Without the override') },
  { at: 'relaxations[]', shown: (relaxation: { option: 'hybrid' }) => `${optionLabels[relaxation.option]}, if ` },
  { at: 'neverCheaper[]', shown: () => 'not cheaper at your volume' },
  { at: 'guides[].row', shown: (row: string) => row },
  { at: 'guides[].source', shown: (source: string) => source },
  { at: 'guides[].situation', shown: (situation: string) => situation },
  { at: 'guides[].says', shown: (says: string) => says },
  { at: 'guides[].recommends[]', not: 'what the row says, read into options; the evidence screen has the reading' },
  { at: 'guides[].conditions[].text', shown: (text: string) => text },
  { at: 'guides[].conditions[].standing', not: machine },
  { at: 'guides[].conditions[].at', not: 'in the words behind the condition' },
  { at: 'guides[].conditions[].by', not: machine },
  { at: 'guides[].match', not: 'near rows stand under a heading of their own' },
  { at: 'guides[].conditionsMet', shown: (met: string) => met },
  { at: 'guides[].agreement', not: 'one word at the end of the row' },
  { at: 'guides[].against', not: 'in the sentence of `why`' },
  { at: 'guides[].why', shown: (why: string | null) => why },
  { at: 'warnings[].id', not: machine },
  { at: 'warnings[].severity', not: 'the order of the rows, and the most severe in another colour' },
  { at: 'warnings[].title', shown: (title: string, { winner }) => (winner === null ? null : title) },
  { at: 'warnings[].topics[]', not: 'ids of the vocabulary of topics' },
  { at: 'warnings[].text', shown: (text: string, { winner }) => (winner === null ? null : text) },
  { at: 'warnings[].sources[]', shown: (source: string, { winner }) => (winner === null ? null : source) },
  { at: 'triggers[].id', not: machine },
  { at: 'triggers[].text', shown: (text: string, { winner }) => (winner === null ? null : text) },
  { at: 'triggers[].value', not: 'in the sentence' },
  { at: 'triggers[].now', not: 'in the sentence' },
  { at: 'triggers[].range', not: 'in the sentence' },
  { at: 'triggers[].unit', not: machine },
  { at: 'triggers[].passed', shown: (passed: boolean, { winner }) => (passed && winner !== null ? 'passed' : null) },
  { at: 'triggers[].topics[]', not: 'ids of the vocabulary of topics' },
  { at: 'triggers[].sources[]', shown: (source: string, { winner }) => (winner === null ? null : source) },
  ...(['strengths', 'risks', 'youStillOwn'] as const).map(
    (list): Row => ({ at: `ranking[].${list}[]`, shown: (note: { text: string }) => note.text }),
  ),
  {
    at: 'roadmap[]',
    shown: (step: { title: string; text: string; why: string }, { winner }) =>
      winner === null ? null : [step.title, step.text, step.why],
  },
  { at: 'triggers[].about', not: 'in the sentence' },
  { at: 'triggers[].by', not: 'in the sentence' },
  {
    at: 'mentions[]',
    not: 'ids of the vocabulary of topics; `mentions` lists them with the sentences that carry them',
  },
  { at: 'link', not: 'the address of the page' },
  { at: 'answers', not: 'on the screen that checks the answers, one press away' },
  { at: 'assumptions', not: 'on the screens for answers and costs, one press away' },
];

/** One option alone has nothing to be held against. */
const isCompared = (ranking: Json | undefined): boolean => (ranking as readonly Json[]).length > 1;
const isWinners = (line: never, winner: Json | undefined, ranking: Json | undefined): boolean =>
  (ranking as readonly { option: string; lines: readonly Json[] }[]).some(
    ({ option, lines }) => option === winner && lines.includes(line),
  );

const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['<option>', optionIds],
  ['<criterion>', criterionIds],
  ['<axis>', axisIds],
];
const keyOf = (key: string): string => kinds.find(([, ids]) => ids.includes(key))?.[0] ?? key;

/** Every value of the printed object with its path, parents before what they hold. */
function* fields(
  value: Json,
  path = '',
): Generator<{ readonly path: string; readonly value: Json; readonly leaf: boolean }> {
  const inside = value !== null && typeof value === 'object';
  if (path !== '') yield { path, value, leaf: !inside };
  if (!inside) return;
  if (Array.isArray(value)) for (const each of value) yield* fields(each, `${path}[]`);
  else
    for (const [key, each] of Object.entries(value)) yield* fields(each, path === '' ? key : `${path}.${keyOf(key)}`);
}

const covers = (at: string, path: string): boolean =>
  path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`);

interface Told {
  readonly part: string;
  readonly says: readonly string[];
}
const printedAnew = (answers: object) => {
  const { stdout, stderr } = runRecommend(['-'], { readFile: () => '', stdin: JSON.stringify(answers) });
  if (stdout === '') throw new Error(stderr);
  const { page, ...whole } = JSON.parse(stdout) as {
    readonly page: readonly Told[] & readonly Json[];
    readonly [key: string]: Json;
  };
  return { whole, page, paths: [...new Set([...fields(whole)].map(({ path }) => path))] };
};

const known = new Map<object, ReturnType<typeof printedAnew>>();

/** Seconds for each, so once. */
const printedFor = (answers: object): ReturnType<typeof printedAnew> => {
  const found = known.get(answers) ?? printedAnew(answers);
  known.set(answers, found);
  return found;
};

/** Where no option is left, the page says only what excludes them and what brings one back. */
const saidAnyway = ['label', 'winner', 'vetoed[]', 'relaxations[]', 'unassessed[]', 'nearestFlips.flips[]', 'guides[]'];

/** What is wrong with a printed result: fields without a row, and words that the page does not say. */
const complaints = (
  whole: { readonly [key: string]: Json },
  page: readonly Told[],
  table = rows,
): readonly string[] => {
  const all = page.flatMap(({ says }) => says).join('\n');
  const found = new Set<string>();
  for (const { path, value, leaf } of fields(whole)) {
    const isAbsent = (at: string) => value === null && covers(path, at);
    if (leaf && !table.some(({ at }) => covers(at, path) || isAbsent(at))) found.add(`${path} has no row`);
    for (const { at, shown } of table) {
      if (at !== path || shown === undefined || !(whole.winner !== null || saidAnyway.some((one) => covers(one, at))))
        continue;
      const words = shown(value as never, whole);
      for (const text of words === null ? [] : typeof words === 'string' ? [words] : words)
        if (!all.includes(text)) found.add(`${path}: the page does not say "${text}"`);
    }
  }
  return [...found];
};

describe('what recommend prints is on the page', () => {
  it.each(layouts.filter(({ name }) => name !== 'nothing answered'))('$name', ({ answers }) => {
    const { whole, page } = printedFor(answers);
    expect(complaints(whole, page)).toEqual([]);
  });

  it('a field without a row and a sentence that is missing would be seen', () => {
    const { whole, page } = printedFor(layouts[0]?.answers ?? {});
    expect(complaints({ ...whole, planted: 1 }, page)).toEqual(['planted has no row']);
    const without = page.filter(({ part }) => part !== 'warnings');
    expect(complaints(whole, without).length).toBeGreaterThan(0);
  });

  it('every row is about something that is printed, and says one thing', () => {
    const paths = new Set(layouts.flatMap(({ answers }) => printedFor(answers).paths));
    expect(rows.filter(({ at, seldom }) => !seldom && !paths.has(at)).map(({ at }) => at)).toEqual([]);
    expect(rows.filter(({ shown, not }) => (shown === undefined) === (not === undefined))).toEqual([]);
  });
});

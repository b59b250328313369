/** The rows of the published guides in words: what they ask for, how they stand to a result, and why. */
import type { Against, Agreement, Outcome } from '../evidence/agreement';
import type { Condition, GuideRow } from '../evidence/guide-row';
import type { GuideId } from '../evidence/guides';
import { guideOf } from '../evidence/guides';
import { inTokens, type Match, type Reading, type Standing } from '../evidence/matching';
import type { OverrideRow } from '../evidence/overrides';
import type { Answers, LadderId, Level, OptionId, TaskFamilyId } from '../framework';
import { criteria, ladderIds, levels, optionLabels } from '../framework';
import { amountText, count, day, money, moneyExact, tokens } from './numbers';
import { capitalised, listed } from './segments';
import { agreeing } from './terms';
import { liftedText } from './vetoes';

export const agreementNames = {
  agrees: 'Agrees',
  'about-equal': 'About equal',
  wider: 'Agrees, read widely',
  disagrees: 'Disagrees',
} as const satisfies Record<Agreement, string>;

export const agreementMeanings = {
  agrees: 'Our result is what the row recommends.',
  'about-equal': 'Another option leads, and what the row recommends is less than a point behind it.',
  wider: 'Our result is not what the row says, but what the reason it gives allows too.',
  disagrees: 'Our result is another, by a point or more.',
} as const satisfies Record<Agreement, string>;

/** ¼ reads better than 0.25 beside a ladder of five. */
export const levelMark = (level: Level): string => ['0', '¼', '½', '¾', '1'][levels.indexOf(level)] ?? String(level);

const taskWords = {
  'hard-reasoning': 'hard reasoning',
  'coding-assistance': 'help with code',
  'coding-long-horizon': 'long coding tasks',
  'extraction-classification': 'extraction and classification',
  'rag-qa': 'answers from documents',
  summarisation: 'summaries',
  'long-context': 'long documents',
  'tool-use-agents': 'agents with tools',
  'vision-documents': 'images and scans',
  multilingual: 'many languages',
} as const satisfies Record<TaskFamilyId, string>;

const tasksText = (tasks: readonly TaskFamilyId[], word = 'and') =>
  listed(
    tasks.map((task) => taskWords[task]),
    word,
  );

const valueWords: Readonly<Record<string, string>> = {
  'before-launch': 'before launch',
  launched: 'launched',
  mature: 'mature',
  'working-hours': 'office hours',
  worldwide: 'round the clock',
  coding: 'coding',
  batch: 'batch',
  anywhere: 'anywhere',
  eu: 'the EU',
  us: 'the United States',
  other: 'another place',
  tight: 'tight',
  normal: 'normal',
  secondary: 'secondary',
  yes: 'yes',
  no: 'no',
};
const valueText = (value: string): string => valueWords[value] ?? value;

const fieldNames = {
  stage: 'Stage',
  shape: 'Load',
  place: 'Place of processing',
  costWeight: 'Weight of money',
  signedTerms: 'Signed terms',
  internals: 'Internals needed',
} as const;

const bounds = (least: string | null, most: string | null): string =>
  least !== null && most !== null
    ? least === most
      ? least
      : `${least} to ${most}`
    : least !== null
      ? `${least} or more`
      : `${most} or less`;

const mark = (level: Level | undefined) => (level === undefined ? null : levelMark(level));
const written = (value: number | undefined, write: (value: number) => string) =>
  value === undefined ? null : write(value);
const within = (
  { least, most }: { readonly least?: number; readonly most?: number },
  write: (value: number) => string,
): string => bounds(written(least, write), written(most, write));

/** "Data control ¾ or more", "10M tokens a day or more". */
export const conditionText = (condition: Condition): string => {
  switch (condition.on) {
    case 'volume':
      return `Tokens a day: ${within(condition, tokens)}`;
    case 'requests':
      return `Requests a day: ${within(condition, count)}`;
    case 'bill':
      return `Tokens at a closed API, a month: ${within(condition, moneyExact)}`;
    case 'tasks':
      return `Tasks: ${tasksText(condition.any, 'or')}`;
    case 'mixture':
      return 'Requests of unequal difficulty';
    case 'stage':
    case 'shape':
    case 'place':
    case 'costWeight':
    case 'signedTerms':
    case 'internals':
      return `${fieldNames[condition.on]}: ${valueText(condition.is)}`;
    default:
      return `${criteria[condition.on].label} ${condition.most === 0 ? '0' : condition.least === 1 ? '1' : bounds(mark(condition.least), mark(condition.most))}`;
  }
};

const standingWords = {
  fits: 'fits',
  near: 'near',
  off: 'does not fit',
  open: 'not answered',
} as const satisfies Record<Standing, string>;

const unknownWords = {
  requests: 'the length of a request is not given',
  bill: 'no closed API has a price here',
} as const;

/** "Requests a day: 10,000 or more: near, at 5,000": a condition, how the reader stands to it, and by which figure. */
const readingText = (condition: Condition, { standing, at, by }: Reading): string => {
  const said = `${conditionText(condition)}: ${standingWords[standing]}`;
  if (at === null || (condition.on !== 'requests' && condition.on !== 'bill')) return said;
  return by === 'tokens'
    ? `${said}, counted as tokens a day (${within(inTokens(condition), tokens)}), at ${tokens(at)}, because ${unknownWords[condition.on]}`
    : `${said}, at ${condition.on === 'bill' ? money(at) : count(Number(at.toPrecision(3)))}`;
};

/** Each condition of a row, and how the reader stands to it. */
export const conditionsText = ({ row, readings }: Pick<Match, 'row' | 'readings'>): readonly string[] =>
  row.conditions.flatMap((condition, index) => {
    const reading = readings[index];
    return reading === undefined ? [] : [readingText(condition, reading)];
  });

const levelText = (answers: Answers, ladder: LadderId): string | null => {
  const level = answers.required[ladder];
  if (level === undefined) return null;
  return `${criteria[ladder].label} ${level === 'not-sure' ? 'not sure' : levelMark(level)}`;
};

/** What a row is put to the engine with, field by field: "Data control ¾", "20M tokens a day". */
export const encodingText = (answers: Answers): readonly string[] => {
  const { workload, taskFamilies, dataControlIs, placeIs, place, costWeight, signedTerms, internals } = answers;
  const { tokensPerDay, requestsPerDay, inputTokens, outputTokens, stage, shape, routineShare, batchableShare } =
    workload;
  const rule = (is: 'rule' | 'preference' | undefined) => (is === undefined ? '' : `, as a ${is}`);
  return [
    ...ladderIds.map((ladder) => {
      const text = levelText(answers, ladder);
      return text !== null && ladder === 'data-control' ? text + rule(dataControlIs) : text;
    }),
    place && `${fieldNames.place}: ${valueText(place)}${rule(placeIs)}`,
    signedTerms && `${fieldNames.signedTerms}: ${valueText(signedTerms)}`,
    internals && `${fieldNames.internals}: ${valueText(internals)}`,
    costWeight && `${fieldNames.costWeight}: ${valueText(costWeight)}`,
    taskFamilies && `Tasks: ${tasksText(taskFamilies)}`,
    tokensPerDay && `${amountText(tokensPerDay)} tokens a day`,
    requestsPerDay && `${amountText(requestsPerDay)} requests a day`,
    inputTokens && outputTokens && `${count(inputTokens)} tokens in, ${count(outputTokens)} out`,
    stage && `${fieldNames.stage}: ${valueText(stage)}`,
    shape && `${fieldNames.shape}: ${valueText(shape)}`,
    routineShare && `${Math.round(routineShare * 100)}% of requests routine`,
    batchableShare && `${Math.round(batchableShare * 100)}% deferrable`,
  ].filter((text): text is string => typeof text === 'string' && text !== '');
};

const names = (options: readonly OptionId[], word: 'and' | 'or' = 'or') =>
  listed(
    options.map((id) => optionLabels[id]),
    word,
  );

/** "Cloud GPUs or On-premise". */
export const recommendsText = ({ recommends }: Pick<GuideRow, 'recommends'>): string => names(recommends);

/** Less than a point is never printed as one: the row is called about equal for it. */
const pointsText = (points: number) =>
  points < 0.05 ? 'under 0.1' : (points < 1 ? Math.min(0.9, points) : points).toFixed(1);

/** What keeps the row's option from winning, from the figures of the result. */
export const againstText = (against: Against, winner: OptionId | null): string => {
  switch (against.kind) {
    case 'vetoed': {
      const reasons = [...new Set(against.vetoes.map(({ option, id }) => liftedText(option, id)))];
      return reasons.length === 0
        ? 'What it recommends has no result here.'
        : `What it recommends is ruled out here, unless ${listed(reasons, 'and')}.`;
    }
    case 'demoted':
      return `${optionLabels[against.option]} stands in a lower tier: it misses a strong need, ${listed(against.criteria.map((id) => criteria[id].label.toLowerCase()))}.`;
    case 'points': {
      const most = against.most.map(
        ({ criterion, points }) => `${criteria[criterion].label.toLowerCase()} ${pointsText(points)}`,
      );
      const ahead = winner === null ? 'the leader' : optionLabels[winner];
      const gap = `${optionLabels[against.option]} ${agreeing(against.option, 'is', 'are')} ${pointsText(against.gap)} points behind ${ahead}`;
      return most.length === 0 ? `${gap}.` : `${gap}, most on ${listed(most)}.`;
    }
    default:
      return against satisfies never;
  }
};

/** Why a row and a result differ: the words written for this winner, the wider reading, else the figures. null = they agree. */
export const whyText = (row: GuideRow, { winner, agreement, against }: Outcome): string | null => {
  if (against === null) return null;
  const figures = againstText(against, winner);
  if (agreement === 'wider' && row.wider !== undefined) return `${row.wider.why} ${figures}`;
  const written = row.explained?.find((each) => each.winner === winner)?.why;
  return agreement === 'disagrees' && written !== undefined ? `${written} ${figures}` : figures;
};

/** The same for a reader's own result, whose figures the words written for the row do not know. */
export const whyHere = ({ row, outcome }: Match): string | null => {
  if (outcome.against === null) return null;
  const figures = againstText(outcome.against, outcome.winner);
  return outcome.agreement === 'wider' && row.wider !== undefined ? `${row.wider.why} ${figures}` : figures;
};

/** "2 of 3 conditions answered: 1 fits, 1 is near." */
export const matchText = ({ readings, fits, near, open }: Match): string => {
  const answered = readings.length - open;
  const parts = [fits > 0 ? `${fits} ${fits === 1 ? 'fits' : 'fit'}` : '', near > 0 ? `${near} near` : ''].filter(
    Boolean,
  );
  return `${answered} of ${readings.length} ${readings.length === 1 ? 'condition' : 'conditions'} answered, ${listed(parts)}`;
};

/** "Guide S2, “Open vs Closed LLMs: …”, Mar 2026". */
export const guideText = (id: GuideId): string => {
  const { title, published } = guideOf(id);
  return `Guide ${id}, “${title}”, ${published === null ? 'undated' : day(published)}`;
};

/** Where a row stands: its guide, its day, its place in it. */
export const placeText = ({ guide, place }: { readonly guide: GuideId; readonly place: string }): string =>
  `${guideText(guide)}: ${place}.`;

export const situationText = ({ situation }: Pick<GuideRow, 'situation'>): string => capitalised(situation);

/** How the engine carries an override of a guide. */
export const carriedText = ({ carried, note }: Pick<OverrideRow, 'carried' | 'note'>): string => {
  switch (carried.as) {
    case 'veto':
      return `Excludes. ${note}`;
    case 'tier':
      return `Goes before points, on ${listed(carried.criteria.map((id) => criteria[id].label.toLowerCase()))}. ${note}`;
    case 'points':
      return `Counts in points. ${note}`;
    default:
      return carried satisfies never;
  }
};

/** "63 rows of five guides: 30 agree, …". */
export const agreementHeadline = (tally: Readonly<Record<Agreement, number>>): string => {
  const all = Object.values(tally).reduce((sum, each) => sum + each, 0);
  return `${count(all)} rows of five published guides: our engine agrees with ${tally.agrees}, calls ${tally['about-equal']} about equal, agrees with ${tally.wider} more read widely, and disagrees with ${tally.disagrees}. Each disagreement says why.`;
};

/** "9 published rows match what you answered: 5 agree with this result, 2 are about equal, 2 disagree." */
export const matchesHeadline = (all: readonly Match[]): string => {
  const matches = all.filter(({ near }) => near === 0);
  if (matches.length === 0) return 'No published row matches what you answered so far.';
  const having = (kind: Agreement) => matches.filter(({ outcome }) => outcome.agreement === kind).length;
  const are = (many: number) => (many === 1 ? 'is' : 'are');
  const parts = [
    [having('agrees'), (many: number) => `${many} ${many === 1 ? 'agrees' : 'agree'} with this result`],
    [having('about-equal'), (many: number) => `${many} ${are(many)} about equal`],
    [having('wider'), (many: number) => `${many} ${many === 1 ? 'agrees' : 'agree'} if read widely`],
    [having('disagrees'), (many: number) => `${many} ${many === 1 ? 'disagrees' : 'disagree'}`],
  ] as const;
  const said = parts.flatMap(([many, words]) => (many === 0 ? [] : [words(many)]));
  const rows = matches.length === 1 ? 'One published row matches' : `${matches.length} published rows match`;
  return `${rows} what you answered: ${listed(said)}.`;
};

export const matchingRule =
  'A row matches when what it is named after is answered and fits, and nothing else you answered contradicts it; it is near when an answer is one level, or a volume, a count of requests or a bill a factor of two, away. Where a row counts requests or a bill, yours are held against it, and tokens a day stand in only where they are not known. What you left open counts neither way.';

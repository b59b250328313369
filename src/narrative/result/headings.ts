/** Headings of the result page, and the sentences that stand under them whatever the result is. */
import type { NearestFlips, Recommendation } from '../../engine/recommendation';
import type { Answers, Assumptions, OptionId } from '../../framework';
import { openIn, pageOf } from '../../framework/asking';
import { currentKnowledge } from '../../framework/editions';
import { changedRows } from '../../framework/knowledge-with';
import { answeredCount, questionIds, questionOf } from '../../framework/questions';
import type { Range } from '../../units';
import { askedName } from '../asking';
import { withoutLabour } from '../costs';
import { judgementText } from '../knowledge';
import { amountsIn, count, day, money, moneyRange } from '../numbers';
import { pricesOf } from '../result-page';
import { listed } from '../segments';

/** Parts of the page, by the heading they stand under; the first two have none and are named for whoever hears it. */
export const panelTitles = {
  verdict: 'The verdict',
  chart: 'The cost chart',
  why: 'Why this one',
  flips: 'What would change it',
  numbers: 'Numbers that change it',
  unmet: 'What it does not give you',
  'why-over': 'Why this over the others',
  weights: 'Weights',
  costs: 'What it costs',
  matters: 'Which figures matter most',
  guides: 'What the published guides would say',
  assumptions: 'What it takes for granted',
  excluded: 'What excludes each option',
  neutral: 'The defaults, in order',
} as const;

export const recommendationWord = 'Recommendation';

/** Until the longer calculations have answered. */
export const waiting = {
  share: 'Trying other weightings…',
  chart: 'Drawing costs over volume…',
  flips: 'Trying every change of up to three answers…',
  numbers: 'Moving every number across its range…',
} as const;

/** Before the answers are read from the address. */
export const beforeScripts = {
  title: 'The decision in your link',
  text: 'The answers stand in the address of this page, after the # sign, and the recommendation is computed from them in your browser.',
} as const;

export const noCost = 'no cost could be worked out';
/** Under a figure of what something costs. */
export const eightyRange = (usd: Pick<Range, 'low' | 'high'>): string => `80% range ${moneyRange(usd)}`;
export const perMonth = '/month';

export const howSureLink = 'how sure?';

/** Over the rows of all six options. */
export const whyIntro =
  "Each bar is the option's score out of 100; the pieces add up to it exactly, and the points lost stand beside it. The thin line under it spans eight of ten weightings. Open a row to see the answers behind it.";
export const lossesTable = {
  caption: 'Points lost, by criterion',
  criterion: 'Criterion',
  why: 'Why',
  points: 'Points lost',
} as const;
export const pointsLost = 'points lost';
export const complianceLead = 'What providers sign, keep and train on, and what a law asks of each option:';
export const complianceLink = 'Compliance and provider terms';

/** A ruled-out option's row. */
export const ruledOutBefore = 'Ruled out:';
export const andMore = (more: number): string => `And ${count(more)} more.`;
export const termsLink = 'What each provider signs, with sources';
export const wouldCost = (usd: Range): string => `It would cost about ${money(usd.mid)} a month (${moneyRange(usd)}).`;

export const flipsIntro = ({ upTo, tried }: Pick<NearestFlips, 'upTo' | 'tried'>): string =>
  `The smallest changes to your answers that give another winner, up to ${upTo} at once: ${count(tried)} sets were tried. Trying one opens it beside your decision, which stays as it is.`;
export const noNumbers = (winner: OptionId | null): string =>
  `None: volume, lengths, prices and hours, each moved alone across its range, ${winner === null ? 'leave no option either' : 'give the same winner'}.`;
export const numbersFailed = 'These could not be worked out.';
export const showAll = (all: number): string => `Show all ${all}`;

export const needWord = 'You need';
export const givesWord = 'It gives';
/** "It costs 3 points." */
export const itCosts = (points: string): string => `It ${points}.`;
export const laterPrice = (on: string): string => `${pricesOf(day(on))} A later price may change the result.`;

export const differenceLine = 'Difference of the scores';
export const weightsBack = { label: 'Take back the weights you set', text: 'Take them back' } as const;

export const chartNote = (): string =>
  `Monthly cost as volume grows, ${amountsIn().code}. Each step on both axes is ten times more.`;
export const cardChartNote = (): string => `Monthly cost as volume grows, ${amountsIn().code}, both axes logarithmic.`;
export const chartTitle = 'What each option costs a month';
export const chartCaption = (): string => `Monthly cost in ${amountsIn().code}, by tokens a day`;

/** The bill of the option in front. */
export const bill = {
  line: 'Line',
  low: 'Low',
  middle: 'Middle',
  high: 'High',
  total: 'Total a month',
  none: 'no figure',
  speed: 'Speed:',
  missing: 'Enter what is missing',
  change: 'Change what these costs rest on',
} as const;
export const billCaption = (of: string, ranges: string): string => `${of}, ${amountsIn().code} a month. ${ranges}`;
export const hoursBelow = (cost: Parameters<typeof withoutLabour>[0]): string =>
  `${withoutLabour(cost)} Engineering time:`;
export const sourcesName = (count: number): string => (count === 1 ? 'Source' : `${count} sources`);

/** Of the figures that matter most, drawn; all of them stand in the table. */
export const barsShown = 5;
export const howSureCosts = 'How sure the costs are';
export const moreRows = (count: number): string => `${count} more that match`;
export const amongEvidence = 'among the evidence';

/** Said where there are any, because they move the result. */
const ownJudgements = (judgements: Assumptions['judgements']): string => {
  const changed = changedRows(currentKnowledge, judgements).length;
  return changed === 0 ? '' : `, ${count(changed)} of them changed by you`;
};
/** "Latency of the closed API: ½ → ¾", for every judgement that the reader changed. */
export const changedJudgements = (judgements: Assumptions['judgements']): readonly string[] =>
  changedRows(currentKnowledge, judgements).map(
    ({ field, from, to }) => `${field.label}: ${judgementText(field, from)} → ${judgementText(field, to)}`,
  );
/** A question may be answered while a further one on its page is not. */
const openParts = (answers: Answers): string => {
  const parts = openIn(answers, currentKnowledge).filter((id) => {
    const page = pageOf(id);
    return page !== id && questionOf(page).answered(answers);
  });
  return parts.length === 0 ? '' : `, but not ${listed(parts.map((id) => askedName(id).toLowerCase()))}`;
};
/** What was answered, and from what the rest comes. */
export const grantedIntro = (
  { answers, assumptions, on, edition }: Pick<Recommendation, 'answers' | 'assumptions' | 'on' | 'edition'>,
  dataEdition: string,
): string =>
  `${answeredCount(answers)} of ${questionIds.length} questions answered${openParts(answers)}; what you left open is weighed over all its levels. Prices of ${day(on)}, data edition ${dataEdition}, judgements of edition ${edition}${ownJudgements(assumptions.judgements)}.`;
export const figuresNotTyped = (count: number): string =>
  `${count} figures you did not have to type, with their sources`;
export const ourJudgement = 'our judgement, undated';
export const grantedLinks = {
  terms: 'Type them on the costs',
  check: 'Check your answers',
  costs: 'Change assumptions',
  judgements: 'Judgements of the method',
} as const;

/** Instead of the chart while there is no volume. */
export const askVolume = {
  title: 'Give a volume to see costs',
  text: 'The order below does without money. With tokens a day, every option gets a bill with a range.',
  label: 'Tokens a day',
  hint: 'Input plus output. A range works too: 5M to 20M.',
  unit: 'tokens a day',
  submit: 'Show costs',
} as const;
export const volumeProblem = (sample: string): string => `Tokens per day must be a number, like ${sample}.`;

/** Announced to whoever hears only the control. */
export const relaxFor = (option: string, relax: string): string => `Relax, for ${option}: ${relax}`;
export const relaxWord = 'Relax';
export const tryIt = 'Try it';

/** Points lost as they are printed, with the sign in front. */
export const lostText = (whole: number): string => (whole === 0 ? '0' : `−${whole}`);

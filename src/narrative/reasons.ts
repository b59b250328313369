/** Why an option stands where it stands: criterion by criterion, against the runner-up, and what it leaves open. */
import { catalog } from '../catalog';
import { leadOf } from '../engine/decision/explain';
import { largestRemainder, printedScore } from '../engine/decision/printing';
import type { Demotion, OptionCost, Ranked, Recommendation, UnmetNeed } from '../engine/recommendation';
import { tuningEndedOf } from '../engine/tuning-ended';
import {
  type CriterionId,
  criteria,
  criteriaIn,
  type Knowledge,
  type LadderId,
  type Level,
  type NotSure,
  type OptionId,
  optionLabels,
  type SingleOptionId,
  singleOptionIds,
} from '../framework';
import type { TopicId } from '../framework/questions';
import { roundScore } from '../units';
import { levelsShort, needWords, noNeed, offerVerb, offerWords } from './ladder-words';
import { namesOf } from './names';
import { money, moneyRange } from './numbers';
import { capitalised, listed } from './segments';
import { creditedLevel, teamLadders } from './split-classes';
import { agreeing, anOption, tierName } from './terms';

const isLadder = (criterion: CriterionId): criterion is LadderId => criterion !== 'cost';

/** Topics a reason about a criterion speaks to. */
export const criterionTopics = {
  'data-control': ['third-party-processor'],
  assurance: ['compliance-burden'],
  throughput: ['capacity'],
  latency: ['latency'],
  elasticity: ['capacity'],
  capability: ['quality-gap', 'task-fit'],
  features: ['tool-use', 'safety-layer'],
  tuning: ['fine-tuning'],
  independence: ['vendor-risk'],
  cost: ['break-even'],
  operations: ['staffing'],
  'time-to-value': ['roadmap'],
} as const satisfies Record<CriterionId, readonly TopicId[]>;

const legsOf = ({ option, configuration }: Pick<Ranked, 'option' | 'configuration'>): readonly SingleOptionId[] => {
  const single = singleOptionIds.find((id) => id === option);
  if (single !== undefined) return [single];
  return configuration?.kind === 'plan' ? configuration.legs.map((leg) => leg.option) : [];
};

/**
 * Levels an option offers on a ladder: one for a single option, one per differing leg for a hybrid (the lowest alone
 * where the team carries all legs). Capability is what the model priced is credited with.
 */
export const offeredLevels = (
  ranked: Pick<Ranked, 'option' | 'configuration'>,
  ladder: LadderId,
  knowledge: Knowledge,
  { capabilityShort }: Pick<Recommendation, 'capabilityShort'>,
): readonly Level[] => {
  const found = legsOf(ranked).map((leg) => creditedLevel(leg, ladder, knowledge, { capabilityShort }));
  const distinct = [...new Set(found)].sort((a, b) => b - a);
  return teamLadders.includes(ladder) ? distinct.slice(-1) : distinct;
};

const names = namesOf(catalog);

/** An option is credited with the strongest model it reaches; its bill is that of one model, so that one is named. */
const pricedHere = ({ configuration }: Pick<Ranked, 'configuration'>): string => {
  if (configuration === null || configuration.kind === 'plan') return '';
  const { model, tier } = configuration;
  return ` (priced here: ${names.model(model)}${tier === null ? '' : `, tier ${tier}`})`;
};

/** Loss in words. `whole` is the printed integer where a list must add up. */
export const pointsText = (points: number, whole = Math.round(points)): string => {
  if (points < 0.05) return 'costs nothing';
  if (whole < 1) return 'costs less than a point';
  return whole === 1 ? 'costs 1 point' : `costs ${whole} points`;
};

/** "You need …; this option gives …; costs 3 points." */
export const ladderSentence = (
  ladder: LadderId,
  required: Level | NotSure | undefined,
  offered: readonly Level[],
  points: number,
  whole?: number,
  priced = '',
): string => {
  const words = listed(offered.map((level) => offerWords(ladder, level)));
  const verb = ladder === 'capability' ? 'reaches up to' : offerVerb(ladder);
  const given = offered.length === 0 ? '' : `; this option ${verb} ${words}${priced}`;
  const lost = `; ${pointsText(points, whole)}.`;
  if (required === 0) return `${noNeed[ladder]}${given}; costs nothing.`;
  if (required === undefined) return `You have not said what you need${given}${lost}`;
  if (required === 'not-sure') return `You are not sure what you need${given}${lost}`;
  return `You need ${needWords(ladder, required)}${given}${lost}`;
};

/** "It costs about $7.6k a month ($4.7k to $13k); costs 3 points." */
export const costReason = (usd: OptionCost['total'] | null, points: number, whole?: number): string =>
  usd === null
    ? 'No volume was given, so cost does not count.'
    : `About ${money(usd.mid)} a month (${moneyRange(usd)}); ${pointsText(points, whole)}.`;

export interface CriterionReason {
  readonly criterion: CriterionId;
  readonly label: string;
  /** Points lost, as printed: all of an option's add up to what it lacks to 100. */
  readonly whole: number;
  readonly text: string;
  readonly topics: readonly TopicId[];
}

/** A level that is judged for all vendors together is said with what this one has ended. */
const closedToNew = (option: OptionId, recommendation: Recommendation): string => {
  const ended = tuningEndedOf(option, recommendation, catalog);
  return ended === null ? '' : ` ${names.seller(ended.provider)} takes no new customers for it.`;
};

/** One sentence per criterion of an option, in canonical order. */
export const criterionReasons = (
  ranked: Ranked,
  recommendation: Recommendation,
  knowledge: Knowledge,
): readonly CriterionReason[] => {
  const whole = printedScore(ranked.losses).losses;
  return criteriaIn(ranked.losses).map((criterion) => {
    const points = ranked.losses[criterion];
    const printed = whole[criterion];
    const text = isLadder(criterion)
      ? ladderSentence(
          criterion,
          recommendation.answers.required[criterion],
          offeredLevels(ranked, criterion, knowledge, recommendation),
          points,
          printed,
          criterion === 'capability' ? pricedHere(ranked) : '',
        ) + (criterion === 'tuning' ? closedToNew(ranked.option, recommendation) : '')
      : costReason(ranked.monthlyUsd, points, printed);
    return { criterion, label: criteria[criterion].label, whole: printed, text, topics: criterionTopics[criterion] };
  });
};

/** What a need that is not met costs, in the points that the option's row prints. */
export const unmetCosts = (
  { criterion, points }: Pick<UnmetNeed, 'criterion' | 'points'>,
  recommendation: Recommendation,
): string => {
  const [winner] = recommendation.ranking;
  return pointsText(points, winner && printedScore(winner.losses).losses[criterion]);
};

export interface Difference {
  readonly criterion: CriterionId | 'rest';
  readonly label: string;
  /** Points in favour of the first option; negative counts against it. The lines add up to the printed difference. */
  readonly points: number;
  readonly text: string;
}

const against = (
  criterion: CriterionId,
  one: Ranked,
  other: Ranked,
  recommendation: Recommendation,
  knowledge: Knowledge,
): string => {
  if (!isLadder(criterion)) {
    if (one.monthlyUsd === null || other.monthlyUsd === null) return 'cost';
    return `${money(one.monthlyUsd.mid)} a month (${moneyRange(one.monthlyUsd)}); with ${anOption(other.option)}, ${money(other.monthlyUsd.mid)} (${moneyRange(other.monthlyUsd)})`;
  }
  const words = (ranked: Ranked) => {
    const offered = listed(
      offeredLevels(ranked, criterion, knowledge, recommendation).map((level) => offerWords(criterion, level)),
    );
    return criterion === 'capability' && offered !== '' ? `reaches up to ${offered}${pricedHere(ranked)}` : offered;
  };
  const [mine, theirs] = [words(one), words(other)];
  return mine === theirs ? mine : `${mine}; with ${anOption(other.option)}, ${theirs}`;
};

/** Tenths of a point. Less than a point stays less: other sentences call it so. */
const inTenths = (tenths: number): number =>
  Math.abs(tenths) < 10 ? Math.sign(tenths) * Math.min(9, Math.round(Math.abs(tenths))) : Math.round(tenths);

/**
 * Why one option is ahead of another: signed lines in tenths of a point, the largest first, that add up to the printed
 * difference. At most five, then "smaller effects together"; what rounds to nothing is left out.
 */
export const whyOver = (
  one: Ranked,
  other: Ranked,
  recommendation: Recommendation,
  knowledge: Knowledge,
): readonly Difference[] => {
  const lead = leadOf(one, other);
  const printed = largestRemainder([...lead.lines.map(({ points }) => points), lead.rest], 0.1, inTenths);
  const tenths = (index: number) => Math.round((printed[index] ?? 0) * 10) / 10;
  const lines = lead.lines.map(
    ({ criterion }, index): Difference => ({
      criterion,
      label: criteria[criterion].label,
      points: tenths(index),
      text: against(criterion, one, other, recommendation, knowledge),
    }),
  );
  const rest = criteriaIn(one.losses).filter(
    (id) =>
      roundScore(other.losses[id] - one.losses[id]) !== 0 && lead.lines.every(({ criterion }) => criterion !== id),
  );
  const together: Difference = {
    criterion: 'rest',
    label: 'Smaller effects together',
    points: tenths(lines.length),
    text: listed(rest.map((criterion) => criteria[criterion].label.toLowerCase())),
  };
  return [...lines, together].filter(({ points }) => points !== 0);
};

const rivalOf = ({ ranking, runnerUp }: Recommendation) =>
  ranking.find(({ option }) => option === runnerUp) ?? ranking[1] ?? null;

/** Of the criteria where the winner beats its rival, the strongest; then needs it meets in full, the heaviest first. */
export const strongestReasons = (
  recommendation: Recommendation,
  knowledge: Knowledge,
  most = 3,
): readonly { readonly criterion: CriterionId; readonly text: string; readonly topics: readonly TopicId[] }[] => {
  const winner = recommendation.ranking.find(({ option }) => option === recommendation.winner);
  if (winner === undefined) return [];
  const rival = rivalOf(recommendation);
  const reason = (criterion: CriterionId, text: string) => ({
    criterion,
    text: capitalised(text),
    topics: criterionTopics[criterion],
  });
  const ahead =
    rival === null
      ? []
      : whyOver(winner, rival, recommendation, knowledge).flatMap(({ criterion, points, text }) =>
          criterion === 'rest' || points < 0.1 ? [] : [reason(criterion, `${text}.`)],
        );
  const met = knowledge.ladders
    .map((ladder) => ({ ladder, required: recommendation.answers.required[ladder] }))
    .filter(({ ladder, required }) => {
      const offered = offeredLevels(winner, ladder, knowledge, recommendation);
      return (
        typeof required === 'number' &&
        required >= 0.5 &&
        offered.length > 0 &&
        offered.every((level) => level >= required)
      );
    })
    .sort((a, b) => recommendation.weights[b.ladder] - recommendation.weights[a.ladder])
    .map(({ ladder, required }) => reason(ladder, `it meets your need for ${needWords(ladder, required as Level)}.`));
  const chosen = new Map([...met, ...ahead].map((one) => [one.criterion, one]));
  const order = [...ahead, ...met].map(({ criterion }) => criterion);
  return [...new Set(order)].slice(0, most).flatMap((criterion) => chosen.get(criterion) ?? []);
};

/** The strongest reasons by name, for a narrow card; null where there are none. */
export const speaksForIt = (recommendation: Recommendation, knowledge: Knowledge): string | null => {
  const names = strongestReasons(recommendation, knowledge).map(({ criterion }) =>
    criteria[criterion].label.toLowerCase(),
  );
  return names.length === 0 ? null : `Speaks for it most: ${listed(names)}.`;
};

/** "You need …; it gives …: two levels short." */
export const unmetSentence = ({ criterion, required, offered, points }: UnmetNeed): string =>
  `${criteria[criterion].label}: you need ${needWords(criterion, required)}, and it ${offerVerb(criterion)} ${offerWords(criterion, offered)}. ${capitalised(levelsShort(required, offered))}; ${pointsText(points)}.`;

export interface Demoted {
  readonly option: OptionId;
  readonly label: string;
  readonly reason: string;
  readonly relax: string;
  readonly topics: readonly TopicId[];
}

/** Options ranked after the others, because a strong need outranks points. */
export const demoted = ({ option, criteria: missed }: Demotion, answers: Recommendation['answers']): Demoted => {
  const names = listed(missed.map((criterion) => criteria[criterion].label.toLowerCase()));
  const needs = missed.map((criterion) => {
    const required = answers.required[criterion];
    return typeof required === 'number' ? needWords(criterion, required) : criteria[criterion].meaning;
  });
  return {
    option,
    label: optionLabels[option],
    reason: `Ranked after the others: you need ${listed(needs)}, and ${agreeing(option, 'it does', 'they do')} not give that.`,
    relax: `Let ${names} count by points only, or lower what you need there.`,
    topics: ['override', ...missed.flatMap((criterion) => criterionTopics[criterion])],
  };
};

/** What the result would be if no need came before points, or null when no override is at work. */
export const withoutOverride = ({ withoutOverride: other, winner }: Recommendation): string | null => {
  if (other === null) return null;
  const points = Math.round(other.delta);
  const lead = other.delta < 1 ? 'by less than a point' : `by ${points === 1 ? '1 point' : `${points} points`}`;
  const still = other.winner === winner ? 'still ' : '';
  return `Without the override, ${anOption(other.winner)} would ${still}come first, ${lead}.`;
};

/** The model priced is weaker than what was asked for. */
export const capabilityShort = (
  { option, wanted, got }: Recommendation['capabilityShort'][number],
  answers: Recommendation['answers'],
): string => {
  const label = optionLabels[option];
  const closed = option === 'closed-api' || option === 'closed-enterprise';
  const single = singleOptionIds.find((id) => id === option);
  const named =
    (single !== undefined && answers.models?.[single] !== undefined) ||
    (closed ? answers.closedModel : answers.sameWeights) !== undefined;
  if (named) return `${label}: the model you named is of ${tierName(got)}; your answers ask for ${tierName(wanted)}.`;
  if (closed)
    return `${label}: no closed model of ${tierName(wanted)} has a price that two sources agree on, so the price is for ${tierName(got)}.`;
  const missing = option === 'hosted-open' ? 'with a price' : 'with a published architecture';
  return `${label}: no open model of ${tierName(wanted)} ${missing} in this edition, so the price is for ${tierName(got)}.`;
};

/** A reason, not a veto: renting does everything owning does here, for less at any plausible price. */
export const neverCheaper = ({ option, than }: Recommendation['neverCheaper'][number]): string =>
  `${optionLabels[option]}: not cheaper at your volume. ${capitalised(anOption(than))} ${agreeing(than, 'gives', 'give')} no less on anything you need, and even ${agreeing(than, 'its', 'their')} highest estimate is below ${agreeing(option, 'its', 'their')} lowest.`;

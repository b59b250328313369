/** Which published rows speak of the reader's situation. */
import type { Recommendation } from '../engine';
import { type Answers, type Knowledge, type Level, levels } from '../framework';
import { type Outcome, outcomeOf } from './agreement';
import type { Condition, GuideRow } from './guide-row';
import { closedApiUsd, statedRequests, statedVolume } from './measures';
import { guideRows } from './rows';

/**
 * `fits`: the answer meets the condition. `near`: one level short of a ladder's bound, or a quantity within a factor of two.
 * `off`: further away. `open`: not answered, which counts neither way.
 */
export type Standing = 'fits' | 'near' | 'off' | 'open';

export interface Reading {
  readonly standing: Standing;
  /** What was held against it, in the unit of `by`: tokens or requests a day, or USD a month; null = no quantity, or open. */
  readonly at: number | null;
  /** `tokens`: requests or a bill that are not known, so tokens a day stand in for them. */
  readonly by: 'itself' | 'tokens';
}

export interface Match {
  readonly row: GuideRow;
  /** In the order of the row's conditions. */
  readonly readings: readonly Reading[];
  readonly fits: number;
  readonly near: number;
  readonly open: number;
  readonly outcome: Outcome;
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;

const ladderStanding = (
  level: Level | 'not-sure' | undefined,
  { least = 0, most = 1 }: { readonly least?: Level; readonly most?: Level },
): Standing => {
  if (level === undefined || level === 'not-sure') return 'open';
  const place = levels.indexOf(level);
  const [low, high] = [levels.indexOf(least), levels.indexOf(most)];
  return within(place, low, high) ? 'fits' : within(place, low - 1, high + 1) ? 'near' : 'off';
};

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const quantityStanding = (value: number, { least = 0, most = Number.POSITIVE_INFINITY }: Bounds): Standing =>
  within(value, least, most) ? 'fits' : within(value, least / 2, most * 2) ? 'near' : 'off';

const quantity = (at: number | null, bounds: Bounds): Reading => ({
  standing: at === null ? 'open' : quantityStanding(at, bounds),
  at,
  by: 'itself',
});

type Counted = Extract<Condition, { readonly on: 'requests' | 'bill' }>;

/** The bounds of requests or of a bill as tokens a day, as the guide itself counts them. */
export const inTokens = (condition: Counted): Bounds => {
  const { least, most } = condition;
  const asTokens = (bound: number) => (condition.on === 'bill' ? condition.tokensADay : bound * condition.tokensEach);
  return {
    ...(least !== undefined && { least: asTokens(least) }),
    ...(most !== undefined && { most: asTokens(most) }),
  };
};

/** By what the row counts in; tokens a day only where that is not known. */
const counted = (at: number | null, condition: Counted, answers: Answers): Reading => {
  const volume = at === null ? statedVolume(answers) : null;
  return volume === null ? quantity(at, condition) : { ...quantity(volume, inTokens(condition)), by: 'tokens' };
};

/** What was stated is or is not the value; "not sure" and nothing at all leave it open. */
const valueStanding = (stated: string | undefined, wanted: string): Standing =>
  stated === undefined || stated === 'not-sure' ? 'open' : stated === wanted ? 'fits' : 'off';

const standingOf = (condition: Exclude<Condition, Counted | { readonly on: 'volume' }>, answers: Answers): Standing => {
  switch (condition.on) {
    case 'tasks': {
      const { taskFamilies = [] } = answers;
      if (taskFamilies.length === 0) return 'open';
      return condition.any.some((task) => taskFamilies.includes(task)) ? 'fits' : 'off';
    }
    case 'stage':
    case 'shape':
      return valueStanding(answers.workload[condition.on], condition.is);
    case 'place':
    case 'costWeight':
    case 'signedTerms':
    case 'internals':
      return valueStanding(answers[condition.on], condition.is);
    case 'mixture': {
      const { routineShare, mixed } = answers.workload;
      if (routineShare === undefined && mixed === undefined) return 'open';
      return mixed === true || (routineShare !== undefined && routineShare > 0 && routineShare < 1) ? 'fits' : 'off';
    }
    default:
      return ladderStanding(answers.required[condition.on], condition);
  }
};

/** How a situation stands to one condition of a row: its answers, and the bill that its result gives a closed API. */
export const readingOf = (condition: Condition, situation: Pick<Recommendation, 'answers' | 'costs'>): Reading => {
  const { answers } = situation;
  switch (condition.on) {
    case 'volume':
      return quantity(statedVolume(answers), condition);
    case 'requests':
      return counted(statedRequests(answers), condition, answers);
    case 'bill':
      return counted(closedApiUsd(situation), condition, answers);
    default:
      return { standing: standingOf(condition, answers), at: null, by: 'itself' };
  }
};

const count = (readings: readonly Reading[], kind: Standing) =>
  readings.filter(({ standing }) => standing === kind).length;

/**
 * The rows that match, and how the recommendation stands to each. A row matches when what it is named after is answered
 * and fits or is near, and no other answer is off; a condition that was not answered does not count against it. Rows that
 * fit in all that was answered come before near ones, then more conditions met, then fewer open, then the order of the
 * guides. Runs no engine; deterministic.
 */
export const matchingRows = (
  answers: Answers,
  recommendation: Recommendation,
  knowledge: Pick<Knowledge, 'constants'>,
): readonly Match[] =>
  guideRows
    .flatMap((row) => {
      const readings = row.conditions.map((condition) =>
        readingOf(condition, { answers, costs: recommendation.costs }),
      );
      const [named] = readings;
      if (named === undefined || named.standing === 'open' || count(readings, 'off') > 0) return [];
      const [fits, near, open] = [count(readings, 'fits'), count(readings, 'near'), count(readings, 'open')];
      return [{ row, readings, fits, near, open, outcome: outcomeOf(row, recommendation, knowledge) }];
    })
    .toSorted((a, b) => Number(a.near > 0) - Number(b.near > 0) || b.fits - a.fits || a.open - b.open);

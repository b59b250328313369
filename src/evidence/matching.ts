/** Which published rows speak of the reader's situation. */
import type { Recommendation } from '../engine';
import { type Answers, type Knowledge, type Level, levels } from '../framework';
import { type Outcome, outcomeOf } from './agreement';
import type { Condition, GuideRow } from './guide-row';
import { guideRows } from './rows';

/**
 * `fits`: the answer meets the condition. `near`: one level short of a ladder's bound, or a volume within a factor of two.
 * `off`: further away. `open`: not answered, which counts neither way.
 */
export type Standing = 'fits' | 'near' | 'off' | 'open';

export interface Match {
  readonly row: GuideRow;
  /** In the order of the row's conditions. */
  readonly standings: readonly Standing[];
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

const volumeStanding = (
  volume: number | null,
  { least = 0, most = Number.POSITIVE_INFINITY }: { readonly least?: number; readonly most?: number },
): Standing => {
  if (volume === null) return 'open';
  return within(volume, least, most) ? 'fits' : within(volume, least / 2, most * 2) ? 'near' : 'off';
};

const middle = (amount: number | { readonly low: number; readonly high: number }): number =>
  typeof amount === 'number' ? amount : Math.sqrt(amount.low * amount.high);

/** Tokens a day as stated: given, or requests times their length; null where neither is. A range counts with its geometric mean. */
export const statedVolume = ({ workload }: Answers): number | null => {
  const { tokensPerDay, requestsPerDay, inputTokens, outputTokens } = workload;
  if (tokensPerDay !== undefined) return middle(tokensPerDay);
  if (requestsPerDay === undefined || inputTokens === undefined || outputTokens === undefined) return null;
  return middle(requestsPerDay) * (inputTokens + outputTokens);
};

/** What was stated is or is not the value; "not sure" and nothing at all leave it open. */
const valueStanding = (stated: string | undefined, wanted: string): Standing =>
  stated === undefined || stated === 'not-sure' ? 'open' : stated === wanted ? 'fits' : 'off';

/** How an answer stands to one condition of a row. */
export const standingOf = (condition: Condition, answers: Answers): Standing => {
  switch (condition.on) {
    case 'volume':
      return volumeStanding(statedVolume(answers), condition);
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

const count = (standings: readonly Standing[], kind: Standing) => standings.filter((each) => each === kind).length;

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
      const standings = row.conditions.map((condition) => standingOf(condition, answers));
      const [named] = standings;
      if (named === undefined || named === 'open' || standings.includes('off')) return [];
      const [fits, near, open] = [count(standings, 'fits'), count(standings, 'near'), count(standings, 'open')];
      return [{ row, standings, fits, near, open, outcome: outcomeOf(row, recommendation, knowledge) }];
    })
    .toSorted((a, b) => Number(a.near > 0) - Number(b.near > 0) || b.fits - a.fits || a.open - b.open);

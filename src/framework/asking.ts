/** Which questions have a value of being asked, how likely their answers are before anybody answers, and when to stop. */
import { type Answers, type CostWeight, costWeights, type Place } from './answers';
import { type LadderId, ladderIds } from './criteria';
import type { Judged, Knowledge } from './knowledge';
import { type QuestionId, questionIds } from './questions/question';

export type AskedId = QuestionId | 'features';

/** What is asked, in the order of the full path: its pages, and one ladder that shares the page of capability. */
export const askedIds: readonly AskedId[] = questionIds.flatMap((id): AskedId[] =>
  id === 'capability' ? [id, 'features'] : [id],
);

const judgement = <T>(value: T, why: string): Judged<T> => ({ value, why, basis: 'judgement' });
const guided = <T>(ref: string, value: T, why: string): Judged<T> => ({ value, why, basis: 'guide', ref });

/** Chances of the answers that stand on no ladder; each list sums to 1. Ladders have the prior of their edition. */
export const factChances = {
  place: judgement<readonly (readonly [Place, number])[]>(
    [
      ['anywhere', 0.5],
      ['eu', 0.2],
      ['us', 0.2],
      ['other', 0.1],
    ],
    'Half of the workloads are tied to no place; of the others most name the European Union or the United States.',
  ),
  signedTerms: judgement<readonly (readonly ['yes' | 'no', number])[]>(
    [
      ['yes', 0.25],
      ['no', 0.75],
    ],
    'A quarter, as for data control at ¾ and above: contracts belong to regulated work.',
  ),
  costWeight: judgement<readonly (readonly [CostWeight, number])[]>(
    costWeights.map((weight) => [weight, 1 / costWeights.length] as const),
    'Nothing speaks for one of the three.',
  ),
  tokensPerDay: guided<readonly (readonly [number, number])[]>(
    'S1',
    [
      [1e6, 0.4],
      [5e7, 0.3],
      [5e8, 0.2],
      [5e9, 0.1],
    ],
    'The four volumes one guide works through, the smaller ones more often.',
  ),
} as const;

export const askingConstants = {
  /** Points lost where the option in front turns out to be ruled out. */
  ruledOutRegret: judgement(100, 'To recommend what may not be done is the worst a recommendation can do.'),
  /** Points lost where it falls to a worse tier than the new winner. */
  tierRegret: judgement(25, 'A strong need missed weighs more than any gap of scores, less than a rule broken.'),
  /** Points: an open question worth less is not worth asking. */
  stopBelowPoints: judgement(0.25, 'A quarter of what counts as about equal.'),
  /** Chance of another winner below which a question may stay open. */
  stopBelowChance: judgement(0.1, 'Nine of ten readers would see the same result without it.'),
} as const;

/** Asked as five levels. */
export const isLadder = (id: AskedId): id is AskedId & LadderId => ladderIds.some((ladder) => ladder === id);

/** The page a question stands on. */
export const pageOf = (id: AskedId): QuestionId => (id === 'features' ? 'capability' : id);

/** Still open: "not sure" is an answer. */
export const isOpen = (
  { required, place, signedTerms, costWeight, workload, unsure = [] }: Answers,
  id: AskedId,
): boolean => {
  if (isLadder(id)) return required[id] === undefined;
  if (id === 'place') return place === undefined;
  if (id === 'signed-terms') return signedTerms === undefined;
  if (id === 'money') return costWeight === undefined;
  if (unsure.includes('tokensPerDay')) return false;
  return workload.tokensPerDay === undefined && workload.requestsPerDay === undefined;
};

/** What is still open, of everything the edition judges by. */
export const openIn = (answers: Answers, { ladders }: Pick<Knowledge, 'ladders'>): readonly AskedId[] =>
  askedIds.filter((id) => isOpen(answers, id) && (!isLadder(id) || ladders.includes(id)));

/** Classes to begin with, made only from what was answered; a share that nobody stated is a guess that says so. */
import { type Answers, isLevel, type Knowledge } from '../../framework';
import {
  type ClassLadder,
  classLadders,
  exampleShares,
  unboundUpTo,
  type WorkloadClass,
} from '../../framework/portfolio';
import { trafficClasses } from '../decision';
import type { TrafficClass } from '../recommendation';

type ClassKnowledge = Pick<Knowledge, 'restLevel' | 'classLevels'>;

export interface Examples {
  readonly classes: readonly WorkloadClass[];
  /** Which share was not answered and is a guess; null = the answers divide the traffic themselves. */
  readonly guessed: keyof typeof exampleShares | null;
}

/** Something binds the traffic: an example can set free what it does not bind. */
const binds = ({ required, signedTerms, place, placeIs }: Answers): boolean => {
  const control = required['data-control'];
  const placed = place === 'eu' || place === 'us' || place === 'other';
  return (isLevel(control) && control > unboundUpTo) || signedTerms === 'yes' || (placed && placeIs !== 'preference');
};

const divided = (answers: Answers, guessed: Examples['guessed']): Answers => {
  if (guessed === null) return answers;
  if (guessed === 'restricted') return { ...answers, sensitiveShare: exampleShares.restricted.value };
  return { ...answers, workload: { ...answers.workload, routineShare: exampleShares.routine.value } };
};

/** What a class needs otherwise than the answers. */
const statedBy = (part: Omit<TrafficClass, 'goesTo'>, answers: Answers): WorkloadClass['required'] => {
  const required: { [L in ClassLadder]?: WorkloadClass['required'][L] } = {};
  for (const ladder of classLadders) {
    const level = part.required[ladder];
    if (isLevel(level) && level !== answers.required[ladder]) required[ladder] = level;
  }
  const free = part.bound ? {} : { 'data-control': unboundUpTo };
  return { ...required, ...free };
};

/**
 * Two classes or, where both a routine and a restricted share were answered, four. Without such a share: a restricted part
 * where something binds the traffic, a routine part where nothing does. Shares sum to 1.
 */
export const exampleClasses = (
  answers: Answers,
  knowledge: ClassKnowledge,
  names: Readonly<Record<TrafficClass['id'], string>>,
): Examples => {
  const own = trafficClasses(answers, knowledge).length > 1;
  const guessed = own ? null : binds(answers) ? 'restricted' : 'routine';
  const classes = trafficClasses(divided(answers, guessed), knowledge).map(
    (part): WorkloadClass => ({
      name: names[part.id],
      share: Number(part.share.toPrecision(12)),
      required: statedBy(part, answers),
    }),
  );
  return { classes, guessed };
};

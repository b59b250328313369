/**
 * Six skills that serving a model takes, rated one by one, and the level of operations that follows. A way to answer that
 * question: what the engine reads is the level, and the reader may choose another.
 */
import type { NotSure } from './answers';
import { type Level, levels } from './criteria';
import type { Judged } from './knowledge';

/** The list of one guide (S1). */
export const skillIds = ['procurement', 'serving', 'quantisation', 'load-balancing', 'monitoring', 'updates'] as const;
export type SkillId = (typeof skillIds)[number];

export const skillRatings = ['have', 'some', 'none'] as const;
export type SkillRating = (typeof skillRatings)[number];
export type TeamSkills = { readonly [S in SkillId]?: SkillRating | NotSure };

interface Skill {
  readonly title: string;
  readonly example: string;
}
export const skills = {
  procurement: { title: 'Getting GPUs', example: 'Buying or reserving the right cards, and knowing when they arrive.' },
  serving: { title: 'Serving a model', example: 'vLLM, TensorRT-LLM or SGLang in production.' },
  quantisation: { title: 'Quantisation', example: 'Fitting a model into fewer bits, and measuring what that costs.' },
  'load-balancing': {
    title: 'Balancing the load',
    example: 'Several replicas behind one address, full but not choked.',
  },
  monitoring: { title: 'Watching it', example: 'Latency, errors and quality, with somebody on call.' },
  updates: { title: 'Updating it', example: 'New models, drivers and security fixes without an outage.' },
} as const satisfies Record<SkillId, Skill>;

export const ratingTitles: Readonly<Record<SkillRating | NotSure, string>> = {
  have: 'We do this today',
  some: 'In part',
  none: 'No',
  'not-sure': 'Not sure',
};

interface SkillRule extends Judged<Level> {
  /** The rule holds where these are in place, */
  readonly have: readonly SkillId[];
  /** and these at least in part. */
  readonly some: readonly SkillId[];
}
const rule = (value: Level, have: readonly SkillId[], some: readonly SkillId[], why: string): SkillRule => ({
  value,
  have,
  some,
  why,
  basis: 'judgement',
});

/**
 * Levels of operations in order, with what they take; the first that holds is the one. Nobody is rated into the last
 * level: that nobody can be hired is not a skill, and the level excludes options.
 */
export const skillRules: readonly SkillRule[] = [
  rule(0, skillIds, [], 'All six are done today, buying included: that is a team with its own hardware.'),
  rule(
    0.25,
    ['serving', 'monitoring'],
    ['quantisation', 'load-balancing', 'updates'],
    'Models are served and watched in production; cards can be rented.',
  ),
  rule(
    0.5,
    ['monitoring'],
    ['load-balancing', 'updates'],
    'Services are balanced, watched and updated; GPUs would be new.',
  ),
  rule(0.75, [], [], 'What is missing is learned or bought before a GPU server runs for long.'),
];

const rank = (rating: SkillRating | NotSure | undefined): number => (rating === 'have' ? 2 : rating === 'some' ? 1 : 0);

/** Every one of the six has a rating; "not sure" is one. */
export const allRated = (rated: TeamSkills): boolean => skillIds.every((id) => rated[id] !== undefined);

/** The level of operations that six ratings stand for; null until all are given. "Not sure" counts as missing. */
export const operationsFromSkills = (rated: TeamSkills): Level | null => {
  if (!allRated(rated)) return null;
  const holds = ({ have, some }: SkillRule) =>
    have.every((id) => rank(rated[id]) === 2) && some.every((id) => rank(rated[id]) >= 1);
  return skillRules.find(holds)?.value ?? levels[3];
};

/** How many are in place, and which are not, in the order asked. */
export const readiness = (rated: TeamSkills): { readonly inPlace: number; readonly gap: readonly SkillId[] } => ({
  inPlace: skillIds.filter((id) => rated[id] === 'have').length,
  gap: skillIds.filter((id) => rated[id] !== 'have'),
});

/** Classes of traffic, made only from what the reader stated: a routine share, a restricted share, or both. */
import { type Answers, type Knowledge, type LadderId, type Level, ladderIds } from '../../framework';
import type { TrafficClassInput } from './inputs';
import { statedLevel } from './needs';

type Required = TrafficClassInput['required'];
type ClassKnowledge = Pick<Knowledge, 'restLevel' | 'classLevels'>;
interface Part<Name extends string> {
  readonly name: Name;
  readonly share: number;
  readonly adapt: (required: Required) => Required;
}

const within = (share: number | undefined): share is number => share !== undefined && share > 0 && share < 1;

/** Levels of the hard class: frontier capability, and tuning only where every request needs the weights. */
const hard =
  (answers: Answers, { classLevels }: ClassKnowledge) =>
  (required: Required): Required => {
    const needsWeights = statedLevel(required, 'tuning') === 1 || answers.internals === 'yes';
    return { ...required, capability: classLevels.hard, ...(needsWeights ? {} : { tuning: 0 as Level }) };
  };

const difficulty = (answers: Answers, knowledge: ClassKnowledge): readonly Part<'routine' | 'hard'>[] => {
  const { routineShare, mixed } = answers.workload;
  const assumed =
    mixed === true && within(answers.sensitiveShare) ? knowledge.classLevels.mixedRoutineShare : undefined;
  const share = routineShare ?? assumed;
  if (!within(share)) return [];
  return [
    { name: 'routine', share, adapt: (required) => ({ ...required, capability: knowledge.classLevels.routine }) },
    { name: 'hard', share: 1 - share, adapt: hard(answers, knowledge) },
  ];
};

/** What unrestricted traffic needs where a share is restricted: never more than was asked for the restricted part. */
const rest =
  (knowledge: ClassKnowledge) =>
  (required: Required): Required => {
    const eased: { [L in LadderId]?: Level } = {};
    for (const ladder of ladderIds) {
      const level = knowledge.restLevel[ladder];
      if (level === undefined) continue;
      const stated = statedLevel(required, ladder);
      eased[ladder] = stated !== null && stated < level ? stated : level;
    }
    return { ...required, ...eased };
  };

const restriction = (answers: Answers, knowledge: ClassKnowledge): readonly Part<'restricted' | 'rest'>[] => {
  const share = answers.sensitiveShare ?? 1;
  const unrestricted = { name: 'rest', share: 1 - share, adapt: rest(knowledge) } as const;
  if (share >= 1) return [];
  if (share <= 0) return [{ ...unrestricted, share: 1 }];
  return [{ name: 'restricted', share, adapt: (required) => required }, unrestricted];
};

/**
 * The classes of a workload. Shares sum to 1; `bound` says whether the privacy rules apply to the class.
 * One class when nothing was stated that divides the traffic; shares of 0 and 1 divide nothing.
 */
export const trafficClasses = (answers: Answers, knowledge: ClassKnowledge): readonly TrafficClassInput[] => {
  const byDifficulty = difficulty(answers, knowledge);
  const byRestriction = restriction(answers, knowledge);
  const required = answers.required;
  const [onlyRestriction] = byRestriction;
  if (byRestriction.length < 2) {
    const bound = onlyRestriction === undefined;
    const base = onlyRestriction ? onlyRestriction.adapt(required) : required;
    if (byDifficulty.length === 0) return [{ id: 'all', share: 1, bound, required: base }];
    return byDifficulty.map(({ name, share, adapt }) => ({ id: name, share, bound, required: adapt(base) }));
  }
  return byRestriction.flatMap((outer): TrafficClassInput[] => {
    const bound = outer.name === 'restricted';
    const base = outer.adapt(required);
    if (byDifficulty.length === 0) return [{ id: outer.name, share: outer.share, bound, required: base }];
    return byDifficulty.map((inner) => ({
      id: `${outer.name}-${inner.name}` as const,
      share: outer.share * inner.share,
      bound,
      required: inner.adapt(base),
    }));
  });
};

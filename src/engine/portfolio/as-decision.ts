/** Two classes that the decision's own answers can say: as a routine share, or as a restricted one. */
import { type Answers, type Knowledge, type LadderId, ladderIds } from '../../framework';
import { shareTolerance, unboundUpTo, type WorkloadClass } from '../../framework/portfolio';
import { trafficClasses } from '../decision';
import { answersOf, isBound, sharesWithin } from './class-answers';

type ClassKnowledge = Pick<Knowledge, 'restLevel' | 'classLevels'>;

export interface AsDecision {
  readonly as: 'routine' | 'restricted';
  readonly share: number;
  /** The decision's answers with that share in them. */
  readonly answers: Answers;
}

/** What no privacy rule binds may be seen by a third party, at either of the levels that say so. */
const comparable = (required: Answers['required'], bound: boolean): Answers['required'] =>
  bound ? required : { ...required, 'data-control': unboundUpTo };

const sameNeeds = (one: Answers['required'], other: Answers['required']): boolean =>
  ladderIds.every((ladder: LadderId) => (one[ladder] ?? null) === (other[ladder] ?? null));

/** The decision divided by these answers has just these classes. */
const says = (
  divided: Answers,
  classes: readonly WorkloadClass[],
  base: Answers,
  knowledge: ClassKnowledge,
): boolean => {
  const shares = sharesWithin(classes);
  const parts = trafficClasses(divided, knowledge);
  return (
    parts.length === classes.length &&
    classes.every((one, k) => {
      const own = answersOf(one, base, knowledge);
      return parts.some(
        (part) =>
          part.bound === isBound(one) &&
          Math.abs(part.share - (shares[k] ?? 0)) <= shareTolerance &&
          sameNeeds(comparable(part.required, part.bound), comparable(own.required, isBound(one))),
      );
    })
  );
};

/** Which of two classes stands for the share, and what the decision would then answer. */
const candidates = (one: WorkloadClass, share: number, base: Answers, knowledge: ClassKnowledge): AsDecision[] => {
  const needs = answersOf(one, base, knowledge);
  const { sensitiveShare: _sensitive, ...plain } = base;
  const { routineShare: _routine, mixed: _mixed, ...workload } = base.workload;
  const rule = needs.dataControlIs === undefined ? {} : { dataControlIs: needs.dataControlIs };
  const { dataControlIs: _rule, ...unruled } = plain;
  const shared = { ...unruled, ...rule, required: needs.required, workload };
  return [
    { as: 'restricted', share, answers: { ...shared, sensitiveShare: share } },
    {
      as: 'routine',
      share,
      // The hardest task stays as it was answered: a routine share sets it for both parts.
      answers: {
        ...shared,
        required: { ...needs.required, ...capabilityOf(base) },
        workload: { ...workload, routineShare: share },
      },
    },
  ];
};

const capabilityOf = ({ required }: Answers): Answers['required'] =>
  required.capability === undefined ? {} : { capability: required.capability };

/** null unless two classes by share say exactly what a share of the decision would. */
export const asDecision = (
  classes: readonly WorkloadClass[],
  base: Answers,
  knowledge: ClassKnowledge,
): AsDecision | null => {
  const [first, second, ...more] = classes;
  if (first?.share === undefined || second?.share === undefined || more.length > 0) return null;
  const shares = sharesWithin(classes);
  const found = [first, second].flatMap((one, k) =>
    isBound(one) ? candidates(one, Number((shares[k] ?? 0).toPrecision(12)), base, knowledge) : [],
  );
  return found.find(({ answers }) => says(answers, classes, base, knowledge)) ?? null;
};

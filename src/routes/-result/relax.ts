/** The answer that would bring a ruled-out option back, as changed answers for a link. */
import type { Veto } from '../../engine/recommendation';
import type { Answers } from '../../framework';
import { ceilingAbove } from '../../narrative/round-ceiling';

/** Answers without a key: absent means not answered. */
const without = <K extends keyof Answers>(answers: Answers, key: K): Answers => {
  const { [key]: _, ...rest } = answers;
  return rest as Answers;
};

/** The reader's closed model forgotten, so that another one is chosen; null where none was named. */
const withoutClosedModel = (answers: Answers): Answers | null => {
  const { 'closed-enterprise': named, ...models } = answers.models ?? {};
  if (named === undefined && answers.closedModel === undefined) return null;
  return { ...without(without(answers, 'closedModel'), 'models'), ...(Object.keys(models).length > 0 && { models }) };
};

/** Answers under which this veto no longer stands, or null where no single switch does it. */
export const relaxed = (answers: Answers, { id, unknownFact, monthlyUsd, kept }: Veto): Answers | null => {
  switch (id) {
    case 'data-control-rule':
    case 'own-hardware':
      return { ...answers, dataControlIs: 'preference' };
    case 'signed-terms':
      if (kept) return withoutClosedModel(answers) ?? without(answers, 'signedTermsAre');
      return unknownFact ? { ...answers, inWriting: true } : { ...answers, signedTerms: 'no' };
    case 'place':
      return unknownFact ? { ...answers, inWriting: true } : { ...answers, placeIs: 'preference' };
    case 'internals':
      return { ...answers, internalsAre: 'preference' };
    case 'nobody-operates':
      return { ...answers, required: { ...answers.required, operations: 0.75 } };
    case 'no-purchase':
      return without(answers, 'noPurchase');
    case 'ceiling':
      return monthlyUsd === null
        ? without(answers, 'ceilingUsd')
        : { ...answers, ceilingUsd: ceilingAbove(monthlyUsd.low) };
    case 'deadline':
      return without(answers, 'deadlineWeeks');
    case 'one-kind-of-request':
    case 'no-feasible-split':
    case 'not-assessed':
      return null;
    default:
      return id satisfies never;
  }
};

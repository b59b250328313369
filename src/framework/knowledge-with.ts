/** An edition with the reader's own judgements in it. */
import type { Knowledge } from './knowledge';
import {
  type KnowledgeChanges,
  type KnowledgeField,
  type KnowledgeValue,
  knowledgeFields,
  valueProblem,
} from './knowledge-fields';

export interface ChangedRow {
  readonly field: KnowledgeField;
  readonly from: KnowledgeValue;
  readonly to: KnowledgeValue;
}

/** What differs from the edition, in the order of the fields. What no field is called, or what it may not be, changes nothing. */
export const changedRows = (base: Knowledge, changes: KnowledgeChanges): readonly ChangedRow[] =>
  knowledgeFields.flatMap((field) => {
    if (!Object.hasOwn(changes, field.id)) return [];
    const [from, to] = [field.get(base), changes[field.id]];
    if (from === undefined || to === undefined || to === from || valueProblem(field, to) !== null) return [];
    return [{ field, from, to }];
  });

/** Chances that sum to 1. All zero: nothing is known at all, and every level is as likely. */
const distribution = (prior: Knowledge['prior']): Knowledge['prior'] => {
  const sum = prior.reduce<number>((total, chance) => total + chance, 0);
  return prior.map((chance) => (sum > 0 ? chance / sum : 1 / prior.length)) as unknown as Knowledge['prior'];
};

/**
 * The edition with changes applied; the edition itself where nothing differs. The chances of an open answer are kept in
 * proportion and made to sum to 1. Pure; `base` stays as it is.
 */
export const knowledgeWith = (base: Knowledge, changes: KnowledgeChanges): Knowledge => {
  const rows = changedRows(base, changes);
  if (rows.length === 0) return base;
  const changed = rows.reduce((knowledge, { field, to }) => field.set(knowledge, to), base);
  return changed.prior === base.prior ? changed : { ...changed, prior: distribution(changed.prior) };
};

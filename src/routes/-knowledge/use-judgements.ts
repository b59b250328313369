import type { KnowledgeRow } from '../../framework/editions/rows-2';
import type { KnowledgeChanges, KnowledgeValue } from '../../framework/knowledge-fields';
import type { Decision } from '../-decision';

export interface Judgements {
  /** As it counts in this decision. */
  readonly currentOf: (row: KnowledgeRow) => KnowledgeValue;
  readonly isChanged: (row: KnowledgeRow) => boolean;
  /** The edition's own value takes the change back. */
  readonly change: (row: KnowledgeRow, value: KnowledgeValue) => void;
  readonly reset: (id: string) => void;
  readonly resetAll: () => void;
}

const without = (judgements: KnowledgeChanges, id: string): KnowledgeChanges => {
  const { [id]: _gone, ...others } = judgements;
  return others;
};

/** The reader's own judgements, kept in the address. */
export const useJudgements = ({ state, update }: Pick<Decision, 'state' | 'update'>): Judgements => {
  const { judgements } = state.assumptions;
  const put = (next: (before: KnowledgeChanges) => KnowledgeChanges) =>
    update((current) => ({
      ...current,
      assumptions: { ...current.assumptions, judgements: next(current.assumptions.judgements) },
    }));
  const currentOf = ({ field, value }: KnowledgeRow): KnowledgeValue =>
    Object.hasOwn(judgements, field.id) ? (judgements[field.id] ?? value) : value;
  return {
    currentOf,
    isChanged: (row) => currentOf(row) !== row.value,
    change: (row, value) =>
      put((before) => (value === row.value ? without(before, row.field.id) : { ...before, [row.field.id]: value })),
    reset: (id) => put((before) => without(before, id)),
    resetAll: () => put(() => ({})),
  };
};

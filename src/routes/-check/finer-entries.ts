/** Fields of the finer points that are typed: how the text is read into the decision, and what is wrong with it. */
import { companyFields, type NumberField } from '../../framework/questions';
import type { DecisionState } from '../../permalink';
import { isDay } from '../../units';
import { problemIn, textIn, withDraft } from '../-assess/drafts';

export interface Entry {
  /** Of its input. */
  readonly id: string;
  readonly group: 'company' | 'prices';
  /** As the decision has it. */
  readonly text: (state: DecisionState) => string;
  /** A sentence that names the field and the fix; null = it can be read. */
  readonly problem: (text: string) => string | null;
  /** Text that can be read, taken over; an empty one takes the value away. */
  readonly put: (state: DecisionState, text: string) => DecisionState;
}

export interface CompanyNumber extends Entry {
  readonly field: NumberField;
}

export const companyNumbers: readonly CompanyNumber[] = companyFields
  .filter((field): field is NumberField => field.kind === 'number')
  .map((field) => ({
    id: `finer-${field.id}`,
    group: 'company',
    field,
    text: ({ answers }) => textIn(field, answers, {}),
    problem: (text) => problemIn(field, { [field.id]: text }, null),
    put: (state, text) => ({ ...state, answers: withDraft(field, state.answers, { [field.id]: text }, null) }),
  }));

export const asOfDay: Entry = {
  id: 'finer-as-of',
  group: 'prices',
  text: ({ assumptions }) => assumptions.on ?? '',
  problem: (text) =>
    text.trim() === '' || isDay(text.trim())
      ? null
      : 'Prices as of must be a day of the calendar, written year-month-day like 2026-10-01.',
  put: (state, text) => ({ ...state, assumptions: { ...state.assumptions, on: text.trim() || null } }),
};

export const entries: readonly Entry[] = [...companyNumbers, asOfDay];

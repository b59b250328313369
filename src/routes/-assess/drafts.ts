/** Text as it stands in the fields while it is typed, and as long as it cannot be read: Continue and Skip lose none of it. */
import { entryText, readEntry } from '../../components/amount-entry';
import type { Amount, Answers } from '../../framework';
import { type Field, putUnsure } from '../../framework/questions';

export type Drafts = Readonly<Record<string, string>>;
export type NumericField = Extract<Field, { readonly kind: 'amount' | 'number' }>;
/** Fields that are typed; the others are chosen. */
export type TypedField = NumericField | Extract<Field, { readonly kind: 'closed-model' }>;
/** Whether an id names one model; null = the catalogue is not here yet. */
export type IsModel = ((id: string) => boolean) | null;

export const isTyped = (field: Field): field is TypedField =>
  field.kind === 'amount' || field.kind === 'number' || field.kind === 'closed-model';

const rulesOf = (field: NumericField) => ({
  bounds: field.bounds,
  share: field.measure === 'share',
  ranges: field.kind === 'amount',
});

const unknownModel = 'No model of the catalogue has this id. Write it like openai:gpt-6-sol, or choose from the list.';

/** What is wrong with the text in a field, as a sentence; null when nothing is typed or it can be read. */
export const problemIn = (field: TypedField, drafts: Drafts, isModel: IsModel): string | null => {
  const text = drafts[field.id];
  if (text === undefined) return null;
  if (field.kind === 'closed-model')
    return text.trim() === '' || isModel === null || isModel(text.trim()) ? null : unknownModel;
  const entry = readEntry(text, rulesOf(field));
  return entry.kind === 'problem' ? entry.text : null;
};

/** The answers with what is typed in a field; text that cannot be read changes nothing. */
export const withDraft = (field: TypedField, answers: Answers, drafts: Drafts, isModel: IsModel): Answers => {
  const text = drafts[field.id];
  if (text === undefined || problemIn(field, drafts, isModel) !== null) return answers;
  if (field.kind === 'closed-model') {
    const id = text.trim();
    return id === '' ? field.set(answers, undefined) : putUnsure(field.set(answers, id), field.id, false);
  }
  const entry = readEntry(text, rulesOf(field));
  const value = entry.kind === 'value' ? entry.value : undefined;
  const known = value === undefined ? answers : putUnsure(answers, field.id, false);
  if (field.kind === 'amount') return field.set(known, value);
  return field.set(known, typeof value === 'number' ? value : undefined);
};

/** What stands in a field: the draft, else the answer. */
export const textIn = (field: TypedField, answers: Answers, drafts: Drafts): string => {
  const draft = drafts[field.id];
  if (draft !== undefined) return draft;
  return field.kind === 'closed-model' ? (field.get(answers) ?? '') : entryText(field.get(answers), rulesOf(field));
};

const same = (one: Amount | string | undefined, other: Amount | string | undefined): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? one.low === other.low && one.high === other.high
    : one === other;

/** The answer says by now what the draft says: the draft can go. */
export const caughtUp = (field: TypedField, answers: Answers, drafts: Drafts, isModel: IsModel): boolean =>
  drafts[field.id] !== undefined &&
  problemIn(field, drafts, isModel) === null &&
  same(field.get(withDraft(field, answers, drafts, isModel)), field.get(answers));

/** What is chosen from a list, question or field alike, as text: levels, values, yes or no, and "not sure" for every one of them. */
import type { Answers } from '../../framework';
import { type ChoiceQuestion, type Field, isUnsure, type LadderQuestion, putUnsure } from '../../framework/questions';

export type ChosenField = Extract<Field, { readonly kind: 'choice' | 'flag' | 'ladder' }>;
export type Chosen = LadderQuestion | ChoiceQuestion | ChosenField;

export interface Card {
  readonly value: string;
  readonly title: string;
  readonly example: string;
}

export const notSure = 'not-sure';

const yesOrNo: readonly Card[] = [
  { value: 'yes', title: 'Yes', example: '' },
  { value: 'no', title: 'No', example: '' },
];

/** The answers on offer, without "not sure". */
export const cardsOf = (asked: Chosen): readonly Card[] => {
  if (asked.kind === 'ladder')
    return asked.levels.map(({ level, title, example }) => ({ value: String(level), title, example }));
  return asked.kind === 'flag' ? yesOrNo : asked.choices;
};

/** A field with no "not sure" of its own keeps it in the list beside the answers. */
const listsUnsure = (asked: Chosen): boolean =>
  asked.kind === 'flag' || ('allowsNotSure' in asked && !asked.allowsNotSure);

/** What is chosen now; undefined = nothing. */
export const chosenIn = (asked: Chosen, answers: Answers): string | undefined => {
  const value = asked.get(answers);
  if (value === undefined) return listsUnsure(asked) && isUnsure(answers, asked.id) ? notSure : undefined;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
};

const put = (asked: Chosen, answers: Answers, value: string | undefined): Answers => {
  switch (asked.kind) {
    case 'ladder':
      if (value === undefined) return asked.set(answers, undefined);
      return asked.set(answers, asked.levels.find(({ level }) => String(level) === value)?.level ?? notSure);
    case 'flag':
      return asked.set(answers, value === undefined ? undefined : value === 'yes');
    default:
      return asked.set(answers, value);
  }
};

/** The answers with a value chosen; undefined takes it back. */
export const choosing = (asked: Chosen, answers: Answers, value: string | undefined): Answers => {
  if (!listsUnsure(asked)) return put(asked, answers, value);
  const unsure = value === notSure;
  return putUnsure(put(asked, answers, unsure ? undefined : value), asked.id, unsure);
};

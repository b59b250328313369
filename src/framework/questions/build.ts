/** Builders that give a page its reading and writing of the answers, so that an axis file is only words. */
import { numberBounds } from '../answer-bounds';
import type { Amount, Answers, NotSure, WorkloadAnswers } from '../answers';
import type { LadderId } from '../criteria';
import { putLevel, putWorkload } from './edit';
import type {
  AmountField,
  ChoiceField,
  ChoiceQuestion,
  LadderChoice,
  LadderField,
  LadderLevels,
  LadderQuestion,
  NumberField,
} from './question';

type Five<T> = readonly [T, T, T, T, T];
/** Title and example of each level, from the least to the most demanding. */
type Rungs = Five<readonly [title: string, example: string]>;
type Derived = 'kind' | 'get' | 'set' | 'answered' | 'notSure';
type LadderPage = Omit<LadderQuestion, Derived | 'levels' | 'ifBlank'> & {
  /** Instead of a weighing of all levels. */
  readonly leftOpen?: string;
  readonly id: LadderId;
  readonly rungs: Rungs;
};

const levelsFrom = (rungs: Rungs): LadderLevels => {
  const rung = (index: 0 | 1 | 2 | 3 | 4): LadderChoice => ({
    level: ([0, 0.25, 0.5, 0.75, 1] as const)[index],
    title: rungs[index][0],
    example: rungs[index][1],
  });
  return [rung(0), rung(1), rung(2), rung(3), rung(4)];
};

const allWeighed = 'All five levels are weighed, and the result is less certain.';

/** `settle` drops follow-up answers that the new level no longer asks for. */
export const ladderQuestion = (
  { rungs, leftOpen = allWeighed, ...page }: LadderPage,
  settle = (answers: Answers) => answers,
): LadderQuestion => {
  const get = (answers: Answers) => answers.required[page.criterion];
  return {
    ...page,
    kind: 'ladder',
    levels: levelsFrom(rungs),
    ifBlank: { assumed: leftOpen, source: null },
    get,
    set: (answers, value) => settle(putLevel(answers, page.criterion, value)),
    answered: (answers) => get(answers) !== undefined,
    notSure: (answers) => get(answers) === 'not-sure',
  };
};

/** A ladder on the page of another question. */
export const ladderField = ({
  rungs,
  ...field
}: Pick<LadderField, 'label' | 'hint' | 'criterion'> & { readonly rungs: Rungs }): LadderField => ({
  ...field,
  id: field.criterion,
  kind: 'ladder',
  levels: levelsFrom(rungs),
  ifBlank: { assumed: allWeighed, source: null },
  get: (answers) => answers.required[field.criterion],
  set: (answers, value) => putLevel(answers, field.criterion, value),
});

type Access<Value> = {
  readonly get: (answers: Answers) => Value | NotSure | undefined;
  readonly set: (answers: Answers, value: Value | NotSure | undefined) => Answers;
};
const refuseUnknown = (name: string, values: readonly string[], value: string | undefined) => {
  if (value !== undefined && !values.includes(value))
    throw new RangeError(`${name} must be one of ${values.join(', ')}, got ${value}`);
};

/** A page with a few answers. `set` throws on a value that is not one of them. */
export const choiceQuestion = <Value extends string>(
  page: Omit<ChoiceQuestion<Value>, Derived>,
  access: Access<Value>,
): ChoiceQuestion<Value> => ({
  ...page,
  kind: 'choice',
  get: access.get,
  set(answers, value) {
    refuseUnknown(page.id, [...page.choices.map((choice) => choice.value), 'not-sure'], value);
    return access.set(answers, value);
  },
  answered: (answers) => access.get(answers) !== undefined,
  notSure: (answers) => access.get(answers) === 'not-sure',
});

/** The same inside a page. */
export const choiceField = <Value extends string>(
  field: Omit<ChoiceField<Value>, 'kind' | 'get' | 'set'>,
  access: Access<Value>,
): ChoiceField<Value> => ({
  ...field,
  kind: 'choice',
  get: access.get,
  set(answers, value) {
    const values: string[] = field.choices.map((choice) => choice.value);
    refuseUnknown(field.id, field.allowsNotSure ? [...values, 'not-sure'] : values, value);
    return access.set(answers, value);
  },
});

type KeyOf<T, Value> = {
  [K in keyof T]-?: [NonNullable<T[K]>, Value] extends [Value, NonNullable<T[K]>] ? K : never;
}[keyof T];
type WorkloadNumber = KeyOf<WorkloadAnswers, number> & keyof typeof numberBounds;
type WorkloadAmount = KeyOf<WorkloadAnswers, Amount> & keyof typeof numberBounds;

/** A single number of the workload. */
export const workloadNumber = (
  field: Omit<NumberField, 'kind' | 'get' | 'set' | 'id' | 'bounds'> & { readonly id: WorkloadNumber },
): NumberField => ({
  ...field,
  kind: 'number',
  bounds: numberBounds[field.id],
  get: (answers) => answers.workload[field.id],
  set: (answers, value) => putWorkload<WorkloadNumber>(answers, field.id, value),
});

/** A number or range of the workload. */
export const workloadAmount = (
  field: Omit<AmountField, 'kind' | 'get' | 'set' | 'id' | 'bounds'> & { readonly id: WorkloadAmount },
): AmountField => ({
  ...field,
  kind: 'amount',
  bounds: numberBounds[field.id],
  get: (answers) => answers.workload[field.id],
  set: (answers, value) => putWorkload<WorkloadAmount>(answers, field.id, value),
});

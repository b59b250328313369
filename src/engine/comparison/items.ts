/**
 * A decision as a list of single answers and assumptions, each named as in the JSON of answers (`required.latency`,
 * `workload.tokensPerDay`, `assumptions.gpu`), so that two decisions can be held against each other.
 */
import { type Answers, type Assumptions, defaultAssumptions, noAnswers } from '../../framework';
import { companyFields, type Field, type Question, questions } from '../../framework/questions';

export interface Decided {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

type Part = Readonly<Record<string, unknown>>;

/** Parts that are records of their own; what is in none of them is a field of the answers. The longest prefix comes first. */
const nested = [
  'assumptions.economics.',
  'assumptions.typed.',
  'assumptions.finer.',
  'assumptions.judgements.',
  'assumptions.',
  'required.',
  'workload.',
  'company.',
  'models.',
] as const;

/** Said beside the answers and read by no result: which skills a level came from, which fields were left open on purpose. */
const changesNothing: readonly string[] = ['teamSkills', 'unsure'];

const placeOf = (item: string): { readonly part: string; readonly field: string } => {
  const part = nested.find((prefix) => item.startsWith(prefix)) ?? '';
  return { part, field: item.slice(part.length) };
};

const isRecord = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const recordAt = (from: unknown, key: string): Part => {
  const value = isRecord(from) ? from[key] : undefined;
  return isRecord(value) ? value : {};
};

const partOf = ({ answers, assumptions }: Decided, part: string): Part => {
  if (part === '') return { ...answers };
  if (part === 'assumptions.') return { ...assumptions };
  const name = part.slice(0, -1);
  return name.startsWith('assumptions.')
    ? recordAt(assumptions, name.slice('assumptions.'.length))
    : recordAt(answers, name);
};

const whole = new Set(['required', 'workload', 'company', 'models', 'economics', 'typed', 'finer', 'judgements']);

/** "Not sure", no answer, an empty list and an assumption left at its default all count as nothing said. */
const said = (part: string, field: string, value: unknown): unknown => {
  if (value === 'not-sure' || value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (part === 'assumptions.' && value === partOf(nothingSaid, part)[field]) return undefined;
  return value;
};

const nothingSaid: Decided = { answers: noAnswers, assumptions: defaultAssumptions };

/** What a decision says of an item; undefined = nothing: no answer, "not sure", or the default. */
export const saidOf = (decided: Decided, item: string): unknown => {
  const { part, field } = placeOf(item);
  const record = partOf(decided, part);
  return Object.hasOwn(record, field) ? said(part, field, record[field]) : undefined;
};

/** Whether two values say the same; the order of a list of words says nothing. */
export const sameValue = (one: unknown, other: unknown): boolean => one === other || written(one) === written(other);

const written = (value: unknown): string => {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return JSON.stringify(value.toSorted());
  if (!isRecord(value) || Array.isArray(value)) return JSON.stringify(value) ?? '';
  return JSON.stringify(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, value[key]]),
  );
};

/** The decision with an item saying something else; undefined takes it back. The one given stays as it is. */
export const withValue = ({ answers, assumptions }: Decided, item: string, value: unknown): Decided => {
  const { part, field } = placeOf(item);
  const record: Record<string, unknown> = { ...partOf({ answers, assumptions }, part) };
  if (value !== undefined) record[field] = value;
  else if (part === 'assumptions.') record[field] = partOf(nothingSaid, part)[field];
  else Reflect.deleteProperty(record, field);
  // What comes in was taken out of a decision by the same name, so that it has the shape of its place.
  if (part === '') return { answers: record as unknown as Answers, assumptions };
  if (part === 'assumptions.') return { answers, assumptions: record as unknown as Assumptions };
  const name = part.slice(0, -1);
  if (name.startsWith('assumptions.'))
    return { answers, assumptions: { ...assumptions, [name.slice('assumptions.'.length)]: record } };
  return { answers: { ...answers, [name]: record }, assumptions };
};

/** What stands on a page of questions: the question itself, or a field of it. */
export interface AskedItem {
  readonly item: string;
  readonly question: Question | null;
  /** null = the question itself. */
  readonly field: Field | null;
}

const sampleAnswer = (field: Field): Answers => {
  switch (field.kind) {
    case 'amount':
    case 'number':
      return field.set(noAnswers, 1);
    case 'choice':
      return field.set(noAnswers, field.choices[0]?.value);
    case 'flag':
      return field.set(noAnswers, true);
    case 'ladder':
      return field.set(noAnswers, 0.5);
    case 'task-families':
      return field.set(
        noAnswers,
        field.choices.slice(0, 1).map(({ value }) => value),
      );
    case 'closed-model':
      return field.set(noAnswers, 'any');
    default:
      return field satisfies never;
  }
};

/** Where a field keeps its answer: the one item that setting it gives. */
const itemOf = (field: Field): string =>
  everyItem({ answers: sampleAnswer(field), assumptions: defaultAssumptions })[0] ?? field.id;

const questionItem = (question: Question): readonly AskedItem[] => {
  if (question.kind === 'ladder') return [{ item: `required.${question.criterion}`, question, field: null }];
  if (question.kind === 'numbers') return [];
  const answers = question.set(noAnswers, question.choices[0]?.value);
  const [item] = everyItem({ answers, assumptions: defaultAssumptions });
  return item === undefined ? [] : [{ item, question, field: null }];
};

const everyItem = (decided: Decided): readonly string[] =>
  ['', ...nested].flatMap((part) =>
    Object.keys(partOf(decided, part))
      .filter((field) => !((part === '' || part === 'assumptions.') && whole.has(field)))
      .filter((field) => !(part === '' && changesNothing.includes(field)))
      .map((field) => part + field)
      .filter((item) => saidOf(decided, item) !== undefined),
  );

let asked: readonly AskedItem[] | null = null;

/** Every item that a page asks for, in the order of the pages; facts about the company last. */
export const askedItems = (): readonly AskedItem[] => {
  asked ??= [
    ...questions.flatMap((question) => [
      ...questionItem(question),
      ...[...(question.kind === 'numbers' ? question.fields : []), ...question.followUps].map((field) => ({
        item: itemOf(field),
        question,
        field,
      })),
    ]),
    ...companyFields.map((field) => ({ item: itemOf(field), question: null, field })),
  ];
  return asked;
};

/** Items that at least one of the decisions says something of: in the order they are asked, then the rest by name. */
export const itemsOf = (decisions: readonly Decided[]): readonly string[] => {
  const found = new Set(decisions.flatMap(everyItem));
  const inOrder = askedItems()
    .map(({ item }) => item)
    .filter((item) => found.delete(item));
  return [...inOrder, ...[...found].toSorted()];
};

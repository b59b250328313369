/** What a question is: one page, one thing asked. Data for the screens; the answers themselves live in `answers.ts`. */

import type { BoundedNumber, NumberBounds } from '../answer-bounds';
import type { Amount, Answers, NotSure, TaskFamilyId } from '../answers';
import type { AxisId, LadderId, Level } from '../criteria';
import type { TopicId } from './topics';

/** The fourteen pages, in the order they are shown. */
export const questionIds = [
  'place',
  'data-control',
  'assurance',
  'signed-terms',
  'workload',
  'throughput',
  'latency',
  'elasticity',
  'capability',
  'tuning',
  'independence',
  'money',
  'operations',
  'time-to-value',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** What happens when a field stays empty, and the economics key the default is read from. */
export interface IfBlank {
  readonly assumed: string;
  readonly source: string | null;
}

/** What a typed number counts; it decides how the number is read and echoed. Shares are typed as percent, kept as 0 to 1. */
export type Measure =
  | 'tokens'
  | 'requests'
  | 'ratio'
  | 'multiple'
  | 'share'
  | 'milliseconds'
  | 'weeks'
  | 'usd'
  | 'people';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly title: string;
  readonly example: string;
}

interface FieldBase {
  /** The field's own name in the answers; unique over all pages. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Fields that belong together share a group heading. */
  readonly group?: string;
  readonly ifBlank: IfBlank;
  /** Shown only when this holds; absent = always. */
  readonly when?: (answers: Answers) => boolean;
}

interface NumericField extends FieldBase {
  readonly id: BoundedNumber;
  readonly measure: Measure;
  /** In words, beside the field: "tokens a day". */
  readonly unit: string;
  /** What the entry may be, with a well-formed sample: the table the link and the command line use too. */
  readonly bounds: NumberBounds;
  /** Outside these the entry is odd: a note beside the field, never an error. */
  readonly plausible: { readonly min: number; readonly max: number };
}

/** A number, or an 80 % range. */
export interface AmountField extends NumericField {
  readonly kind: 'amount';
  get(answers: Answers): Amount | undefined;
  set(answers: Answers, value: Amount | undefined): Answers;
}
/** A single number. */
export interface NumberField extends NumericField {
  readonly kind: 'number';
  get(answers: Answers): number | undefined;
  set(answers: Answers, value: number | undefined): Answers;
}
export interface ChoiceField<Value extends string = string> extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice<Value>[];
  /** The answer may be "not sure". */
  readonly allowsNotSure: boolean;
  get(answers: Answers): Value | NotSure | undefined;
  set(answers: Answers, value: Value | NotSure | undefined): Answers;
}
export interface FlagField extends FieldBase {
  readonly kind: 'flag';
  get(answers: Answers): boolean | undefined;
  set(answers: Answers, value: boolean | undefined): Answers;
}
export interface TaskFamiliesField extends FieldBase {
  readonly kind: 'task-families';
  readonly choices: readonly Choice<TaskFamilyId>[];
  get(answers: Answers): readonly TaskFamilyId[] | undefined;
  set(answers: Answers, value: readonly TaskFamilyId[] | undefined): Answers;
}
/** An exact id of a closed model: product key or `seller:id`. The screen offers the catalogue's own. */
export interface ClosedModelField extends FieldBase {
  readonly kind: 'closed-model';
  get(answers: Answers): string | undefined;
  set(answers: Answers, value: string | undefined): Answers;
}
/** A ladder asked on the page of another question: five levels, or not sure. */
export interface LadderField extends FieldBase {
  readonly kind: 'ladder';
  readonly criterion: LadderId;
  readonly levels: LadderLevels;
  get(answers: Answers): Level | NotSure | undefined;
  set(answers: Answers, value: Level | NotSure | undefined): Answers;
}
export type Field =
  | AmountField
  | NumberField
  | ChoiceField
  | FlagField
  | TaskFamiliesField
  | ClosedModelField
  | LadderField;

interface QuestionBase {
  readonly id: QuestionId;
  readonly axis: AxisId;
  /** Above the title: axis and position in it. */
  readonly caption: string;
  /** The page's h1, one plain question. */
  readonly title: string;
  /** One short sentence under the title. */
  readonly hint: string;
  /** One line: why we ask. */
  readonly why: string;
  /** The question in a few words, for the check page. */
  readonly short: string;
  readonly topics: readonly TopicId[];
  /** Asked on the same page, under the question. */
  readonly followUps: readonly Field[];
  readonly ifBlank: IfBlank;
  readonly answered: (answers: Answers) => boolean;
  readonly notSure: (answers: Answers) => boolean;
}

export interface LadderChoice {
  readonly level: Level;
  readonly title: string;
  readonly example: string;
}
export type LadderLevels = readonly [LadderChoice, LadderChoice, LadderChoice, LadderChoice, LadderChoice];
/** Five levels in order, plus "I'm not sure". */
export interface LadderQuestion extends QuestionBase {
  readonly kind: 'ladder';
  readonly criterion: LadderId;
  readonly levels: LadderLevels;
  readonly get: (answers: Answers) => Level | NotSure | undefined;
  readonly set: (answers: Answers, value: Level | NotSure | undefined) => Answers;
}
/** A fact with a few answers, plus "I'm not sure". */
export interface ChoiceQuestion<Value extends string = string> extends QuestionBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice<Value>[];
  get(answers: Answers): Value | NotSure | undefined;
  set(answers: Answers, value: Value | NotSure | undefined): Answers;
}
/** A page of fields; each may stay empty or be "not sure". */
export interface NumbersQuestion extends QuestionBase {
  readonly kind: 'numbers';
  readonly fields: readonly Field[];
}
export type Question = LadderQuestion | ChoiceQuestion | NumbersQuestion;

/** The fields a page shows for these answers: its own first, then the follow-ups whose condition holds. */
export const visibleFields = (question: Question, answers: Answers): readonly Field[] =>
  [...(question.kind === 'numbers' ? question.fields : []), ...question.followUps].filter(
    (field) => field.when?.(answers) ?? true,
  );

import { catalog } from '../../catalog';
import { ChipToggle } from '../../components/chip';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import type { Assessment } from '../../engine';
import { type AxisId, axisIds, axisLabels } from '../../framework';
import { type Field, isUnsure, putUnsure, type Question, questions, visibleFields } from '../../framework/questions';
import { fieldText } from '../../narrative/answers-in-words';
import { amountText } from '../../narrative/numbers';
import { aboutField, wasText, whatIfWords } from '../../narrative/what-if';
import type { DecisionState } from '../../permalink';
import { type Chosen, cardsOf, choosing, chosenIn, notSure } from '../-assess/chosen';
import { useConsequences } from '../-assess/use-consequences';
import { type CostInput, owningInputs, workloadInputs } from '../-costs/cost-inputs';
import { InputRow } from '../-costs/input-row';
import { usualPair } from '../-costs/pair';
import { hasVolume } from '../-costs/picture';
import { countsRequests } from '../-costs/volume-unit';
import type { Decision } from '../-decision';
import { PriceSources } from '../-price-sources';
import { AnswerRow } from './answer-row';
import { fieldInput } from './field-input';

/** The numbers that move most, each with its slider; what else a question asks in numbers is folded below them. */
export const topInputs = (assessment: Assessment, { answers }: DecisionState): readonly CostInput[] => [
  ...workloadInputs(assessment, countsRequests(answers), hasVolume(answers)),
  ...owningInputs(assessment, usualPair(assessment.recommendation).own, catalog),
];

/** Asked as one of the numbers above already, in other words. */
const coveredIds: readonly string[] = [
  'tokensPerDay',
  'requestsPerDay',
  'inputTokens',
  'outputTokens',
  'inputOutputRatio',
  'peakToMean',
  'cachedShare',
  'batchableShare',
  'growthPerYear',
];
/** Of the numbers that are no bill's, those that rule options out. */
const leading: readonly string[] = ['ceilingUsd', 'deadlineWeeks', 'sensitiveShare'];

type NumericField = Extract<Field, { readonly kind: 'amount' | 'number' }>;

const isNumeric = (field: Field): field is NumericField => field.kind === 'amount' || field.kind === 'number';

interface ControlsProps {
  readonly decision: Decision;
  /** The decision that this one is held against. */
  readonly saved: DecisionState;
  readonly assessment: Assessment;
  readonly inputs: readonly CostInput[];
  readonly onProblem: (id: string, text: string | null) => void;
}
type RowProps = Pick<ControlsProps, 'decision' | 'saved'>;

/** One of a few, with "not sure" and none at all. */
const ChosenRow = ({
  asked,
  label,
  decision,
  saved,
}: RowProps & { readonly asked: Chosen; readonly label: string }) => {
  const choices = [
    ...cardsOf(asked).map(({ value, title }) => ({ value, title })),
    { value: notSure, title: whatIfWords.notSure },
  ];
  const [now, before] = [decision.state, saved].map(({ answers }) => chosenIn(asked, answers) ?? '');
  return (
    <AnswerRow
      id={`what-${asked.id}`}
      label={label}
      value={now ?? ''}
      choices={[{ value: '', title: whatIfWords.notAnswered }, ...choices]}
      was={now === before ? null : wasText(choices.find(({ value }) => value === before)?.title ?? null)}
      onChoose={(value) =>
        decision.update((state) => ({
          ...state,
          answers: choosing(asked, state.answers, value === '' ? undefined : value),
        }))
      }
    />
  );
};

type Of<Kind extends Field['kind']> = Extract<Field, { readonly kind: Kind }>;

const ModelRow = ({ field, decision, saved }: RowProps & { readonly field: Of<'closed-model'> }) => {
  const consequences = useConsequences();
  const { answers, assumptions } = decision.state;
  const named = (id: string | undefined) => (id === undefined ? null : (consequences?.modelText(id) ?? id));
  const unsure = isUnsure(answers, field.id);
  const [value, before] = [field.get(answers), field.get(saved.answers)];
  const groups = consequences?.closedModels(assumptions.on) ?? [];
  const listed = groups.some(({ models }) => models.some(({ id }) => id === value));
  return (
    <AnswerRow
      id={`what-${field.id}`}
      label={field.label}
      value={value ?? (unsure ? notSure : '')}
      choices={[
        { value: '', title: whatIfWords.notNamed },
        { value: notSure, title: whatIfWords.notSure },
        ...(value !== undefined && !listed ? [{ value, title: named(value) ?? value }] : []),
      ]}
      groups={groups.map(({ seller, models }) => ({
        label: seller,
        choices: models.map(({ id, text }) => ({ value: id, title: text })),
      }))}
      was={value === before ? null : wasText(named(before))}
      onChoose={(chosen) =>
        decision.update((state) => {
          const id = chosen === '' || chosen === notSure ? undefined : chosen;
          return { ...state, answers: putUnsure(field.set(state.answers, id), field.id, chosen === notSure) };
        })
      }
    />
  );
};

const FamiliesRow = ({ field, decision, saved }: RowProps & { readonly field: Of<'task-families'> }) => {
  const { answers } = decision.state;
  const chosen = field.get(answers) ?? [];
  const unsure = isUnsure(answers, field.id);
  const [now, before] = [fieldText(field, answers), fieldText(field, saved.answers)];
  return (
    <fieldset className="border-b border-hairline py-2.5">
      <legend className="float-left mb-1.5 w-full">{field.label}</legend>
      <span className="flex clear-both flex-wrap gap-1.5">
        {field.choices.map(({ value, title }) => (
          <ChipToggle
            key={value}
            pressed={chosen.includes(value)}
            onChange={(on) =>
              decision.update((state) => {
                const held = field.get(state.answers) ?? [];
                const next = field.choices
                  .map((choice) => choice.value)
                  .filter((each) => (each === value ? on : held.includes(each)));
                const answered = field.set(state.answers, next.length === 0 ? undefined : next);
                return { ...state, answers: putUnsure(answered, field.id, false) };
              })
            }
          >
            {title}
          </ChipToggle>
        ))}
        <ChipToggle
          pressed={unsure}
          onChange={(on) =>
            decision.update((state) => ({
              ...state,
              answers: putUnsure(on ? field.set(state.answers, undefined) : state.answers, field.id, on),
            }))
          }
        >
          {whatIfWords.notSure} <span className="sr-only">{aboutField(field.label)}</span>
        </ChipToggle>
      </span>
      {now !== before && <p className="mt-1.5 text-note text-accent">{wasText(before)}</p>}
    </fieldset>
  );
};

const FieldRow = ({ field, ...rest }: RowProps & { readonly field: Field }) => {
  switch (field.kind) {
    case 'choice':
    case 'flag':
    case 'ladder':
      return <ChosenRow asked={field} label={field.label} {...rest} />;
    case 'closed-model':
      return <ModelRow field={field} {...rest} />;
    case 'task-families':
      return <FamiliesRow field={field} {...rest} />;
    default:
      return null;
  }
};

const QuestionRows = ({ question, ...rest }: RowProps & { readonly question: Question }) => (
  <>
    {question.kind !== 'numbers' && <ChosenRow asked={question} label={question.short} {...rest} />}
    {visibleFields(question, rest.decision.state.answers).map((field) => (
      <FieldRow key={field.id} field={field} {...rest} />
    ))}
  </>
);

const AxisSection = ({ axis, ...rest }: RowProps & { readonly axis: AxisId }) => (
  <section aria-labelledby={`what-${axis}`}>
    <SectionHeading id={`what-${axis}`} className="border-b border-hairline pb-2 text-h3">
      {axisLabels[axis]}
    </SectionHeading>
    {questions
      .filter((question) => question.axis === axis)
      .map((question) => (
        <QuestionRows key={question.id} question={question} {...rest} />
      ))}
  </section>
);

const NumberRow = ({
  input,
  decision,
  saved,
  onProblem,
}: Omit<ControlsProps, 'inputs' | 'assessment'> & { readonly input: CostInput }) => {
  const [now, before] = [decision.state, saved].map((state) => {
    const value = input.get(state);
    return value === undefined ? null : amountText(value, input.print);
  });
  return (
    <InputRow
      input={input}
      typed={input.get(decision.state)}
      onValue={(value, first) => decision.update((state) => input.set(state, value), { replace: !first })}
      onProblem={onProblem}
      effect={undefined}
      pair={null}
      note={now === before ? null : <span className="text-accent">{wasText(before ?? null)}</span>}
    />
  );
};

/** Every answer by axis, then the numbers. */
export const Controls = ({ inputs, onProblem, assessment, ...rest }: ControlsProps) => {
  const { recommendation } = assessment;
  const { answers } = rest.decision.state;
  const others = questions
    .flatMap((question) => visibleFields(question, answers))
    .filter(isNumeric)
    .filter(({ id }) => !coveredIds.includes(id))
    .map((field) => ({ id: field.id as string, input: fieldInput(field, answers) }));
  const numbers = { ...rest, onProblem };
  return (
    <div className="grid gap-9">
      {axisIds.map((axis) => (
        <AxisSection key={axis} axis={axis} {...rest} />
      ))}
      <section aria-labelledby="what-numbers">
        <SectionHeading id="what-numbers" className="border-b border-hairline pb-2 text-h3">
          {whatIfWords.numbers}
        </SectionHeading>
        {inputs.map((input) => (
          <NumberRow key={input.id} input={input} {...numbers} />
        ))}
        {others
          .filter(({ id }) => leading.includes(id))
          .map(({ id, input }) => (
            <NumberRow key={id} input={input} {...numbers} />
          ))}
        {/* What is assumed rests on figures of the bill that it moves. */}
        <PriceSources recommendation={recommendation} options={[usualPair(recommendation).own]} />
        {others.some(({ id }) => !leading.includes(id)) && (
          <div className="pt-3">
            <Details summary={whatIfWords.more}>
              {others
                .filter(({ id }) => !leading.includes(id))
                .map(({ id, input }) => (
                  <NumberRow key={id} input={input} {...numbers} />
                ))}
            </Details>
          </div>
        )}
      </section>
    </div>
  );
};

import { AmountField } from '../../components/amount-field';
import { ChecksField } from '../../components/check-field';
import { ChoiceField } from '../../components/choice-field';
import type { Answers, Assumptions } from '../../framework';
import { type Field, implausible, isUnsure, putUnsure } from '../../framework/questions';
import { entryText, fieldText } from '../../narrative/answers-in-words';
import { amountsIn } from '../../narrative/numbers';
import { type ChosenField, cardsOf, choosing, chosenIn, notSure } from './chosen';
import { ClosedModelField } from './closed-model-field';
import { type Drafts, type NumericField, problemIn, textIn } from './drafts';
import { useConsequences } from './use-consequences';
import { useMarkers } from './use-markers';

export interface FieldsProps {
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly change: (change: (answers: Answers) => Answers) => void;
  readonly drafts: Drafts;
  /** null = nothing is typed any more. */
  readonly onText: (field: Field, text: string | null) => void;
  readonly onLeave: (field: Field) => void;
  /** After Continue found a problem; before that nothing is marked as wrong. */
  readonly complain: boolean;
}
interface FieldProps extends Omit<FieldsProps, 'fields'> {
  readonly field: Field;
}

export const fieldElement = (field: Pick<Field, 'id'>): string => `field-${field.id}`;
/** Where an error summary leads: the id typed by hand has a field of its own. */
export const problemElement = (field: Pick<Field, 'id' | 'kind'>): string =>
  field.kind === 'closed-model' ? `${fieldElement(field)}-other` : fieldElement(field);

/** What is taken as long as the field is empty, with its source once the catalogue is here. */
const IfBlank = ({ field, answers }: Pick<FieldProps, 'field' | 'answers'>) => {
  const consequences = useConsequences();
  const unsure = isUnsure(answers, field.id);
  if (!unsure && fieldText(field, answers) !== null) return null;
  const { assumed, source } = field.ifBlank;
  const title = source === null ? null : (consequences?.sourceOf(source) ?? null);
  return (
    <>
      {unsure ? 'Not sure' : 'Left blank'}: {assumed}
      {title && ` Source: ${title}.`}
    </>
  );
};
const Hint = (props: Pick<FieldProps, 'field' | 'answers'>) => (
  <>
    {props.field.hint}{' '}
    <span className="block">
      <IfBlank {...props} />
    </span>
  </>
);

/** Clears the field and says so, or takes that back. */
const NotSure = ({ field, answers, change, onText }: Pick<FieldProps, 'field' | 'answers' | 'change' | 'onText'>) => {
  const unsure = isUnsure(answers, field.id);
  return (
    <label className="inline-flex min-h-6 items-center gap-2 text-[0.875rem]">
      <input
        type="checkbox"
        checked={unsure}
        onChange={() => {
          onText(field, null);
          change((current) => putUnsure(unsure ? current : field.set(current, undefined), field.id, !unsure));
        }}
        className="size-4 accent-ink"
      />
      Not sure <span className="sr-only">about: {field.label}</span>
    </label>
  );
};

const Choices = ({ field, answers, assumptions, change }: FieldProps & { readonly field: ChosenField }) => {
  const markers = useMarkers(field, answers, assumptions);
  const choices = [...cardsOf(field), { value: notSure, title: 'Not sure', example: '' }].map((card) => {
    const note = markers.get(card.value);
    return note === undefined ? card : { ...card, note };
  });
  return (
    <ChoiceField
      id={fieldElement(field)}
      label={field.label}
      hint={<Hint field={field} answers={answers} />}
      choices={choices}
      chosen={chosenIn(field, answers) ?? null}
      onChoose={(value) => change((current) => choosing(field, current, value))}
      onClear={() => change((current) => choosing(field, current, undefined))}
    />
  );
};

const Numeric = (props: FieldProps & { readonly field: NumericField }) => {
  const { field, answers, drafts, onText, onLeave, complain } = props;
  const value = field.get(answers);
  const problem = complain ? problemIn(field, drafts, null) : null;
  return (
    <AmountField
      id={fieldElement(field)}
      label={field.label}
      hint={field.hint}
      unit={field.bounds.money === true ? field.unit.replace(/USD/, amountsIn().code) : field.unit}
      text={textIn(field, answers, drafts)}
      onText={(text) => onText(field, text)}
      onLeave={() => onLeave(field)}
      echo={value === undefined || problem !== null ? null : entryText(field, value)}
      note={value === undefined ? null : implausible(field, value)}
      problem={problem}
      beside={<NotSure {...props} />}
    >
      <IfBlank field={field} answers={answers} />
    </AmountField>
  );
};

const OneField = (props: FieldProps) => {
  const { field, answers, change, assumptions } = props;
  const id = fieldElement(field);
  switch (field.kind) {
    case 'amount':
    case 'number':
      return <Numeric {...props} field={field} />;
    case 'choice':
    case 'flag':
    case 'ladder':
      return <Choices {...props} field={field} />;
    case 'task-families':
      return (
        <div className="grid gap-3">
          <ChecksField
            id={id}
            legend={
              <>
                {field.label}
                <span className="block text-note font-normal text-muted">
                  <Hint field={field} answers={answers} />
                </span>
              </>
            }
            choices={field.choices}
            values={field.get(answers) ?? []}
            onChange={(values) => change((current) => putUnsure(field.set(current, values), field.id, false))}
          />
          <NotSure {...props} />
        </div>
      );
    case 'closed-model':
      return (
        <div className="grid gap-2">
          <ClosedModelField
            {...props}
            field={field}
            id={id}
            on={assumptions.on}
            hint={<Hint field={field} answers={answers} />}
          />
          <NotSure {...props} />
        </div>
      );
    default:
      return field satisfies never;
  }
};

const groupsOf = (fields: readonly Field[]): ReadonlyMap<string | undefined, readonly Field[]> => {
  const groups = new Map<string | undefined, Field[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return groups;
};

/** The fields of a page, under the headings of their groups. */
export const Fields = ({ fields, ...rest }: FieldsProps) => (
  <div className="grid gap-8">
    {[...groupsOf(fields)].map(([group, members]) => (
      <div key={group ?? ''} className="border-t border-hairline pt-5">
        {group && <h2 className="mb-4 font-sans text-lead font-semibold tracking-normal">{group}</h2>}
        <div className="grid gap-6">
          {members.map((field) => (
            <OneField key={field.id} field={field} {...rest} />
          ))}
        </div>
      </div>
    ))}
  </div>
);

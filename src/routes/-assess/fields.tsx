import { AmountField } from '../../components/amount-field';
import { ChecksField, FlagField } from '../../components/check-field';
import { ChoiceField } from '../../components/choice-field';
import type { Answers, Level, NotSure } from '../../framework';
import { type Field, implausible, type LadderField } from '../../framework/questions';
import { entryText, fieldText } from '../../narrative/answers-in-words';
import { amountsIn } from '../../narrative/numbers';
import { ClosedModelField } from './closed-model-field';
import { type Drafts, type NumericField, problemIn, textIn } from './drafts';
import { useConsequences } from './use-consequences';

export interface FieldsProps {
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly on: string | null;
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
  if (fieldText(field, answers) !== null) return null;
  const { assumed, source } = field.ifBlank;
  const title = source === null ? null : (consequences?.sourceOf(source) ?? null);
  return (
    <>
      Left blank: {assumed}
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

const notSure = { value: 'not-sure', title: 'Not sure' } as const;
const levelOf = (field: LadderField, text: string): Level | NotSure =>
  field.levels.find(({ level }) => String(level) === text)?.level ?? 'not-sure';

const Numeric = ({
  field,
  answers,
  drafts,
  onText,
  onLeave,
  complain,
}: FieldProps & { readonly field: NumericField }) => {
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
    >
      <IfBlank field={field} answers={answers} />
    </AmountField>
  );
};

const OneField = (props: FieldProps) => {
  const { field, answers, change, on } = props;
  const id = fieldElement(field);
  switch (field.kind) {
    case 'amount':
    case 'number':
      return <Numeric {...props} field={field} />;
    case 'choice':
      return (
        <ChoiceField
          id={id}
          label={field.label}
          hint={<Hint field={field} answers={answers} />}
          choices={field.allowsNotSure ? [...field.choices, notSure] : field.choices}
          chosen={field.get(answers) ?? null}
          onChoose={(value) => change((current) => field.set(current, value))}
          onClear={() => change((current) => field.set(current, undefined))}
        />
      );
    case 'ladder':
      return (
        <ChoiceField
          id={id}
          label={field.label}
          hint={<Hint field={field} answers={answers} />}
          choices={[...field.levels.map((one) => ({ ...one, value: String(one.level) })), notSure]}
          chosen={field.get(answers)?.toString() ?? null}
          onChoose={(value) => change((current) => field.set(current, levelOf(field, value)))}
          onClear={() => change((current) => field.set(current, undefined))}
        />
      );
    case 'flag':
      return (
        <FlagField
          id={id}
          label={field.label}
          hint={<Hint field={field} answers={answers} />}
          value={field.get(answers) ?? false}
          onChange={(value) => change((current) => field.set(current, value || undefined))}
        />
      );
    case 'task-families':
      return (
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
          onChange={(values) => change((current) => field.set(current, values))}
        />
      );
    case 'closed-model':
      return (
        <ClosedModelField {...props} field={field} id={id} on={on} hint={<Hint field={field} answers={answers} />} />
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

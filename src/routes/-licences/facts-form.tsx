import { AmountField } from '../../components/amount-field';
import { FieldFrame } from '../../components/field';
import type { Answers } from '../../framework';
import { companyFields } from '../../framework/questions';
import { fieldText } from '../../narrative/answers-in-words';
import { companyNumbers } from '../-check/finer-entries';
import type { Entries } from '../-check/use-entries';

interface FactsFormProps {
  readonly answers: Answers;
  readonly entries: Entries;
  readonly change: (change: (answers: Answers) => Answers) => void;
}

/** The facts a licence may turn on, all optional, in a few lines; the same that travel in the link. */
export const FactsForm = ({ answers, entries, change }: FactsFormProps) => (
  <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
    {companyNumbers.map((entry) => {
      const input = entries.of(entry);
      return (
        <AmountField
          key={entry.id}
          {...input}
          label={entry.field.label}
          unit={entry.field.unit}
          echo={input.problem === null ? fieldText(entry.field, answers) : null}
        />
      );
    })}
    {companyFields.map((field) =>
      field.kind === 'choice' ? (
        <FieldFrame key={field.id} id={`fact-${field.id}`} label={field.label} hint={field.hint} problem={null}>
          <select
            id={`fact-${field.id}`}
            aria-describedby={`fact-${field.id}-hint`}
            className="field w-full max-w-56"
            value={field.get(answers) ?? ''}
            onChange={({ target: { value } }) =>
              change((current) => field.set(current, value === '' ? undefined : value))
            }
          >
            <option value="">Not said</option>
            {field.choices.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </FieldFrame>
      ) : null,
    )}
  </div>
);

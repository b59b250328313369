import { AmountField } from '../../components/amount-field';
import { ChoiceField } from '../../components/choice-field';
import type { Answers } from '../../framework';
import { companyFields, implausible } from '../../framework/questions';
import { fieldText } from '../../narrative/answers-in-words';
import { companyNumbers } from './finer-entries';
import type { Entries } from './use-entries';

interface CompanyFieldsProps {
  readonly answers: Answers;
  readonly entries: Entries;
  readonly change: (change: (answers: Answers) => Answers) => void;
}

/** Facts that the thresholds and clauses of licences are held against. */
export const CompanyFields = ({ answers, entries, change }: CompanyFieldsProps) => (
  <>
    <p className="text-muted">
      Some licences have thresholds: above so many users or so much revenue, or for companies of some places, the terms
      differ; others bar a use. With these facts "allowed, if" becomes a yes or a no, and models that are ruled out for
      you are left out.
    </p>
    {companyNumbers.map((entry) => {
      const { field } = entry;
      const value = field.get(answers);
      const input = entries.of(entry);
      return (
        <AmountField
          key={entry.id}
          {...input}
          label={field.label}
          hint={field.hint}
          unit={field.unit}
          echo={input.problem === null ? fieldText(field, answers) : null}
          note={value === undefined ? null : implausible(field, value)}
        >
          {value === undefined && field.ifBlank.assumed}
        </AmountField>
      );
    })}
    {companyFields.map((field) =>
      field.kind === 'choice' ? (
        <ChoiceField
          key={field.id}
          label={field.label}
          hint={field.get(answers) === undefined ? `${field.hint} ${field.ifBlank.assumed}` : field.hint}
          choices={field.choices}
          chosen={field.get(answers) ?? null}
          onChoose={(value) => change((current) => field.set(current, value))}
          onClear={() => change((current) => field.set(current, undefined))}
        />
      ) : null,
    )}
  </>
);

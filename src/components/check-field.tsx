import type { ReactNode } from 'react';
import { describedBy } from './field';
import { Followed } from './followed';

interface FlagFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Yes or no, as one checkbox. */
export const FlagField = ({ id, label, hint, value, onChange }: FlagFieldProps) => (
  <div className="flex items-start gap-3">
    <input
      id={id}
      type="checkbox"
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
      aria-describedby={describedBy(id, hint, null)}
      className="mt-px size-5 shrink-0 accent-ink"
    />
    <div>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-note text-muted">
          {hint}
        </p>
      )}
    </div>
  </div>
);

interface ChecksFieldProps<Value extends string> {
  readonly id: string;
  readonly legend: ReactNode;
  readonly choices: readonly {
    readonly value: Value;
    readonly title: string;
    readonly example?: string;
    readonly source?: string;
  }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of a few, kept in the order of the choices. */
export const ChecksField = <Value extends string>({
  id,
  legend,
  choices,
  values,
  onChange,
}: ChecksFieldProps<Value>) => (
  <fieldset className="min-w-0">
    <legend className="mb-2 font-medium">{legend}</legend>
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {choices.map((choice, index) => (
        <FlagField
          key={choice.value}
          id={index === 0 ? id : `${id}-${choice.value}`}
          label={choice.title}
          hint={
            choice.source === undefined ? (
              choice.example
            ) : (
              <>
                {choice.example}
                <span data-source="" className="block">
                  <Followed>{choice.source}</Followed>
                </span>
              </>
            )
          }
          value={values.includes(choice.value)}
          onChange={(on) =>
            onChange(
              choices
                .map(({ value }) => value)
                .filter((value) => (value === choice.value ? on : values.includes(value))),
            )
          }
        />
      ))}
    </div>
  </fieldset>
);

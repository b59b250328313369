import type { ReactNode } from 'react';
import { describedBy, FieldFrame } from './field';

interface SelectFieldProps<Value extends string> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly value: Value | undefined;
  /** What an empty choice reads as: "Not answered", or what is assumed then. */
  readonly emptyTitle: string;
  readonly onChange: (value: Value | undefined) => void;
  readonly problem?: string | null;
}

/** One of a few, in a native select. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => {
  const { id, label, hint, choices, value, emptyTitle, onChange, problem = null } = props;
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        className="field max-w-full"
        value={value ?? ''}
        aria-invalid={problem !== null}
        aria-describedby={describedBy(id, hint, problem)}
        onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value)}
      >
        <option value="">{emptyTitle}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};

import { type ReactNode, useId } from 'react';
import { Button } from './button';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly example?: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  /** Absent: an answer once given stays given. */
  readonly onClear?: () => void;
  /** Below the choices: what is assumed without an answer. */
  readonly children?: ReactNode;
}

/** A few answers in a compact list, as one question among others on a page. */
export const ChoiceField = <Value extends string>({
  label,
  hint,
  choices,
  chosen,
  onChoose,
  onClear,
  children,
}: ChoiceFieldProps<Value>) => {
  const name = useId();
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined} className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-[0.875rem] text-muted">
          {hint}
        </p>
      )}
      <div className="mt-1.5 grid gap-x-6 md:grid-cols-2">
        {choices.map(({ value, title, example }) => (
          <label key={value} className="flex min-h-11 gap-3 py-2">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              aria-labelledby={`${name}-${value}-title`}
              aria-describedby={example ? `${name}-${value}-example` : undefined}
              className="size-5 shrink-0 appearance-none rounded-pill border-2 border-control bg-surface checked:border-[6px] checked:border-ink"
            />
            <span className="min-w-0">
              <span id={`${name}-${value}-title`} className="block">
                {title}
              </span>
              {example && (
                <span id={`${name}-${value}-example`} className="block text-note text-muted">
                  {example}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {onClear && chosen !== null && (
        <Button look="text" onClick={onClear} aria-label={`Clear: ${label}`}>
          Clear
        </Button>
      )}
      {children}
    </fieldset>
  );
};

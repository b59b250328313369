import { type ReactNode, useId } from 'react';
import { Button } from './button';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly example?: string;
  /** In words: what choosing it would do. */
  readonly note?: string;
}

interface ChoiceFieldProps<Value extends string> {
  /** Of the first radio, so that an error summary can lead there. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
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
  id,
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
        <div id={`${name}-hint`} className="text-[0.875rem] text-muted">
          {hint}
        </div>
      )}
      <div className="mt-1.5 grid gap-x-6 md:grid-cols-2">
        {choices.map(({ value, title, example, note }, index) => (
          <label key={value} className="flex min-h-11 gap-3 py-2">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              aria-labelledby={`${name}-${value}-title`}
              aria-describedby={
                [example && `${name}-${value}-example`, note && `${name}-${value}-note`].filter(Boolean).join(' ') ||
                undefined
              }
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
              {note && (
                <span id={`${name}-${value}-note`} className="block text-note font-medium text-accent">
                  {note}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {onClear && chosen !== null && (
        <Button look="text" onClick={onClear}>
          Clear this answer <span className="sr-only">to: {label}</span>
        </Button>
      )}
      {children}
    </fieldset>
  );
};

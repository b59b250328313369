import { type ReactNode, useId } from 'react';

interface AmountFieldProps {
  /** Of the input: an error summary links to it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Beside the field, in words: "tokens a day". */
  readonly unit: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** On leaving the field: take over what was typed, if it can be read. */
  readonly onLeave: () => void;
  /** The value in words, once it has been read. */
  readonly echo?: string | null;
  /** Odd, but used. */
  readonly note?: string | null;
  /** Wrong: the same sentence as in the summary. */
  readonly problem?: string | null;
  /** Beside the unit: a way to say that it is not known. */
  readonly beside?: ReactNode;
  /** Below the field: what is assumed without an entry. */
  readonly children?: ReactNode;
}

/** A number as people type it, `5M` or `5M to 20M`. Never `type="number"`: a scroll wheel would change it. */
export const AmountField = ({
  id,
  label,
  hint,
  unit,
  text,
  onText,
  onLeave,
  echo,
  note,
  problem,
  beside,
  children,
}: AmountFieldProps) => {
  const name = useId();
  const described = [
    hint && `${name}-hint`,
    problem && `${name}-problem`,
    echo && `${name}-echo`,
    note && `${name}-note`,
    children && `${name}-more`,
  ].filter(Boolean);
  return (
    <div className={problem ? 'border-l-4 border-danger pl-3' : ''}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-[0.875rem] text-muted">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="mt-1 font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={id}
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onBlur={onLeave}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          className={`min-h-11 w-40 min-w-0 rounded-control border bg-surface px-3 ${problem ? 'border-2 border-danger' : 'border-control'}`}
        />
        <span className="text-muted">{unit}</span>
        {beside}
      </div>
      {echo && (
        <p id={`${name}-echo`} className="mt-1 text-[0.875rem]">
          {echo}
        </p>
      )}
      {note && (
        <p id={`${name}-note`} className="mt-1 text-[0.875rem] text-warn">
          {note}
        </p>
      )}
      {children && (
        <div id={`${name}-more`} className="mt-1 text-note text-muted">
          {children}
        </div>
      )}
    </div>
  );
};

import { type ReactNode, useState } from 'react';
import type { Amount } from '../framework/answers';
import { type EntryRules, entryText, readEntry } from './amount-entry';
import { describedBy, FieldFrame } from './field';

export interface AmountFieldProps extends EntryRules {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** In words, beside the field: "tokens a day". */
  readonly unit: ReactNode;
  readonly value: Amount | undefined;
  /** With every readable entry; `undefined` when emptied. An unreadable one changes nothing. */
  readonly onChange: (value: Amount | undefined) => void;
  /** The sentence to show in an error summary; null once the entry is fine. */
  readonly onProblem?: (text: string | null) => void;
  /** When to speak up: after the field is left, or only once a form was sent. */
  readonly complain?: 'on-leaving' | 'always' | 'never';
  /** Said back in words under the field: "5 million tokens a day ≈ 152 million a month". */
  readonly echo?: (value: Amount) => ReactNode;
}

/** A big number as people type it, or a range of two. What cannot be read stays in the field with the reason. */
export const AmountField = (props: AmountFieldProps) => {
  const { id, label, hint, unit, value, onChange, onProblem, complain = 'on-leaving', echo } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const entry = draft === null ? null : readEntry(draft, props);
  const speaks = complain === 'always' || (complain === 'on-leaving' && left);
  const problem = entry?.kind === 'problem' && speaks ? entry.text : null;
  const echoed = problem === null && value !== undefined ? echo?.(value) : null;

  const type = (text: string) => {
    setDraft(text);
    setLeft(false);
    const typed = readEntry(text, props);
    onProblem?.(typed.kind === 'problem' ? typed.text : null);
    if (typed.kind !== 'problem') onChange(typed.kind === 'value' ? typed.value : undefined);
  };

  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <div className="flex items-center gap-2.5">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          className="field w-44"
          value={draft ?? entryText(value, props)}
          aria-invalid={problem !== null}
          aria-describedby={describedBy(id, hint, problem, echoed)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            setLeft(true);
            if (entry?.kind !== 'problem') setDraft(null);
          }}
        />
        <span className="text-muted">{unit}</span>
      </div>
      {echoed && (
        <p id={`${id}-echo`} className="mt-1 text-note text-muted">
          {echoed}
        </p>
      )}
    </FieldFrame>
  );
};

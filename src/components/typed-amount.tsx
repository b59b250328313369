import { type ReactNode, useState } from 'react';
import type { Amount } from '../framework/answers';
import { type EntryRules, entryText, readEntry } from './amount-entry';
import { AmountField } from './amount-field';

export interface TypedAmountProps extends EntryRules {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** In words, beside the field: "tokens a day". */
  readonly unit: string;
  readonly value: Amount | undefined;
  /** With every readable entry; `undefined` when emptied. An unreadable one changes nothing. */
  readonly onChange: (value: Amount | undefined) => void;
  /** Said back in words under the field: "5 million tokens a day ≈ 152 million a month". */
  readonly echo?: (value: Amount) => string;
  readonly children?: ReactNode;
}

/** An amount field that keeps its own text while it is typed: what cannot be read stays there, with the reason. */
export const TypedAmount = (props: TypedAmountProps) => {
  const { id, label, hint, unit, value, onChange, echo, children } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const entry = draft === null ? null : readEntry(draft, props);
  const problem = entry?.kind === 'problem' && left ? entry.text : null;

  const type = (text: string) => {
    setDraft(text);
    setLeft(false);
    const typed = readEntry(text, props);
    if (typed.kind !== 'problem') onChange(typed.kind === 'value' ? typed.value : undefined);
  };
  const leave = () => {
    setLeft(true);
    if (entry?.kind !== 'problem') setDraft(null);
  };

  return (
    <AmountField
      id={id}
      label={label}
      hint={hint}
      unit={unit}
      text={draft ?? entryText(value, props)}
      onText={type}
      onLeave={leave}
      echo={problem === null && value !== undefined ? echo?.(value) : null}
      problem={problem}
    >
      {children}
    </AmountField>
  );
};

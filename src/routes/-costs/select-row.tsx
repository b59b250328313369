import type { ReactNode } from 'react';

interface SelectRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly children?: ReactNode;
}

/** One of a list, in the same row grammar as the numbers. */
export const SelectRow = ({ id, label, value, onChoose, choices, children }: SelectRowProps) => (
  <div className="border-b border-hairline py-3">
    <label htmlFor={id} className="block">
      {label}
    </label>
    <select
      id={id}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      aria-describedby={children ? `${id}-note` : undefined}
      className="mt-1.5 min-h-9 w-full min-w-0 rounded-control border border-control bg-surface px-2 text-ink"
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </select>
    {children && (
      <div id={`${id}-note`} className="mt-1 text-note text-muted">
        {children}
      </div>
    )}
  </div>
);

import type { ReactNode } from 'react';
import type { FinerKey } from '../../framework';
import type { DecisionState } from '../../permalink';
import { finerInput, finerReason } from './finer-inputs';
import { InputRow } from './input-row';

export interface FinerRowsProps {
  readonly state: DecisionState;
  readonly keys: readonly FinerKey[];
  readonly change: (edit: (state: DecisionState) => DecisionState, replace?: boolean) => void;
  readonly onProblem: (id: string, text: string | null) => void;
  /** Under a field, after the reason of its default. */
  readonly notes?: { readonly [K in FinerKey]?: ReactNode };
}

/** Fields of finer figures, each with its default and the reason for it. */
export const FinerRows = ({ state, keys, change, onProblem, notes = {} }: FinerRowsProps) =>
  keys.map((key) => {
    const input = finerInput(key);
    const typed = input.get(state);
    const reason = typed === undefined ? finerReason(key) : null;
    const note = notes[key];
    return (
      <InputRow
        key={key}
        input={input}
        typed={typed}
        onValue={(value, first) => change((before) => input.set(before, value), !first)}
        onProblem={onProblem}
        effect={undefined}
        pair={null}
        note={
          reason || note ? (
            <>
              {reason}
              {reason && note && '; '}
              {note}
            </>
          ) : null
        }
      />
    );
  });

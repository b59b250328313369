import { useState } from 'react';
import type { Decision } from '../-decision';
import { type Entry, entries } from './finer-entries';

export interface EntryInput {
  readonly id: string;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

export interface Entries {
  /** What an input of the entry shows and does. */
  readonly of: (entry: Entry) => EntryInput;
  /** Text that cannot be read; it stays in its field and changes nothing. */
  readonly wrong: readonly { readonly entry: Entry; readonly text: string }[];
}

/** Owns the text of a field while it is typed; whatever can be read is in the address at once. */
export const useEntries = ({ state, update }: Pick<Decision, 'state' | 'update'>): Entries => {
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [editing, setEditing] = useState<string | null>(null);
  const problemOf = (entry: Entry): string | null => {
    const draft = drafts[entry.id];
    return draft === undefined ? null : entry.problem(draft);
  };
  return {
    of: (entry) => ({
      id: entry.id,
      text: drafts[entry.id] ?? entry.text(state),
      // Not while it is still being typed.
      problem: editing === entry.id ? null : problemOf(entry),
      onText: (text) => {
        setEditing(entry.id);
        setDrafts((before) => ({ ...before, [entry.id]: text }));
        if (entry.problem(text) === null) update((current) => entry.put(current, text), { replace: true });
      },
      onLeave: () => {
        setEditing(null);
        if (problemOf(entry) === null) setDrafts(({ [entry.id]: _said, ...others }) => others);
      },
    }),
    wrong: entries.flatMap((entry) => {
      const text = problemOf(entry);
      return text === null ? [] : [{ entry, text }];
    }),
  };
};

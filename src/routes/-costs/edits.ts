import { startTransition, useCallback, useEffect, useState } from 'react';

const longest = 50;

/** Decisions in order, with one more once it has rested; the oldest is forgotten first. */
export const editsWith = (edits: readonly string[], decided: string): readonly string[] =>
  edits.at(-1) === decided ? edits : [...edits, decided].slice(-longest);

/**
 * One step back: where it leads, and what is left. An edit that has not rested yet is no decision of the list, so undoing it
 * leads to the last of them. null = there is nothing to go back to.
 */
export const stepBack = (
  edits: readonly string[],
  decided: string,
): { readonly to: string; readonly left: readonly string[] } | null => {
  const left = edits.at(-1) === decided ? edits.slice(0, -1) : edits;
  const to = left.at(-1);
  return to === undefined ? null : { to, left };
};

/**
 * The decisions of this visit, each once it has rested for a moment: what an edit changed is read between the last two.
 * Older ones are the way back; `back` goes one step and names where it leads.
 */
export const useEdits = (decided: string, rest = 800) => {
  const [edits, setEdits] = useState<readonly string[]>([decided]);
  useEffect(() => {
    // What it changed is worked out in the background: a field that is in use keeps answering.
    const timer = setTimeout(() => startTransition(() => setEdits((known) => editsWith(known, decided))), rest);
    return () => clearTimeout(timer);
  }, [decided, rest]);
  const back = useCallback((): string | null => {
    const step = stepBack(edits, decided);
    if (step !== null) setEdits(step.left);
    return step?.to ?? null;
  }, [edits, decided]);
  return { before: edits.at(-2) ?? null, now: edits.at(-1) ?? decided, back };
};

import { useCallback, useEffect, useState } from 'react';

const longest = 50;

/**
 * The decisions of this visit, each once it has rested for a moment: what an edit changed is read between the last two.
 * Older ones are the way back; `back` leaves the last and names the one before it.
 */
export const useEdits = (decided: string, rest = 800) => {
  const [edits, setEdits] = useState<readonly string[]>([decided]);
  useEffect(() => {
    const timer = setTimeout(
      () => setEdits((known) => (known.at(-1) === decided ? known : [...known, decided].slice(-longest))),
      rest,
    );
    return () => clearTimeout(timer);
  }, [decided, rest]);
  const before = edits.at(-2) ?? null;
  const back = useCallback(() => setEdits((known) => known.slice(0, -1)), []);
  return { before, now: edits.at(-1) ?? decided, back };
};

import { useEffect, useState } from 'react';
import { askTurning } from '../workers/ask-turning';
import type { TurningAsked, TurningFound } from '../workers/turning';

interface Heard {
  readonly key: string;
  readonly asked: TurningAsked;
  readonly found: TurningFound | 'failed';
}

/**
 * What would turn a comparison, from a worker: null until it has replied once. While another question is worked on, the
 * last reply of the same kind stays with the question it answers, and `fresh` is false. `null` asks nothing.
 */
export const useTurning = <K extends TurningFound['kind']>(
  asked: Extract<TurningAsked, { kind: K }> | null,
): {
  readonly found: Extract<TurningFound, { kind: K }> | null;
  /** What `found` answers. */
  readonly answers: Extract<TurningAsked, { kind: K }> | null;
  readonly fresh: boolean;
  readonly failed: boolean;
} => {
  const key = asked === null ? '' : JSON.stringify(asked);
  const [heard, setHeard] = useState<Heard | null>(null);
  useEffect(() => {
    if (key === '') return;
    const question = JSON.parse(key) as TurningAsked;
    return askTurning(question, (found) => setHeard({ key, asked: question, found }));
  }, [key]);
  const found = heard === null || heard.found === 'failed' ? null : heard.found;
  return {
    answers: (found === null ? null : heard?.asked) as Extract<TurningAsked, { kind: K }> | null,
    found: found as Extract<TurningFound, { kind: K }> | null,
    fresh: heard !== null && heard.key === key,
    failed: heard?.found === 'failed' && heard.key === key,
  };
};

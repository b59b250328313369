/** The small effect charts, worked out while the page has nothing else to do. */
import { useEffect, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { knowledgeFor } from '../../framework/editions';
import { type DecisionState, toFragment } from '../../permalink';
import type { CostInput } from './cost-inputs';
import { type Effect, effectSteps } from './effect';
import type { Pair } from './pair';

export type Effects = ReadonlyMap<string, Effect>;

interface Known {
  readonly key: string;
  readonly effect: Effect;
}

const sliceMs = 8;

/** Run between two frames, or when idle where the browser says so. */
const later = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 200 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 16);
  return () => clearTimeout(timer);
};

/** Everything an input's effect depends on, which is everything but the input itself. */
const keyOf = (input: CostInput, state: DecisionState, { own, rent }: Pair): string =>
  [input.id, own, rent, input.span?.join(), toFragment({ ...input.set(state, undefined), view: {} })].join('|');

/**
 * Effects of some inputs on the difference of two options, by input. One that is not there yet is absent; while the others
 * change, the last one stays. `inputs` and `state` start a run when they change; nothing is worked out on a server.
 */
export const useEffects = (inputs: readonly CostInput[], state: DecisionState, pair: Pair | null): Effects => {
  const known = useRef(new Map<string, Known>());
  const [effects, setEffects] = useState<Effects>(new Map());
  const { own, rent } = pair ?? {};
  useEffect(() => {
    if (own === undefined || rent === undefined) return;
    const compared = { own, rent };
    const due = inputs
      .toSorted((a, b) => Number(a.slow ?? false) - Number(b.slow ?? false))
      .map((input) => ({ input, key: keyOf(input, state, compared) }))
      .filter(({ input, key }) => input.span !== null && known.current.get(input.id)?.key !== key);
    let running: { steps: Generator<undefined, Effect>; id: string; key: string } | null = null;
    const slice = () => {
      const until = performance.now() + sliceMs;
      while (performance.now() < until) {
        if (running === null) {
          const next = due.shift();
          if (next === undefined) return;
          const tables = { catalog, knowledge: knowledgeFor(state.assumptions) };
          running = { steps: effectSteps(next.input, state, compared, tables), id: next.input.id, key: next.key };
        }
        const step = running.steps.next();
        if (!step.done) continue;
        known.current.set(running.id, { key: running.key, effect: step.value });
        setEffects(new Map([...known.current].map(([id, { effect }]) => [id, effect])));
        running = null;
      }
      stop = later(slice);
    };
    let stop = later(slice);
    return () => stop();
  }, [inputs, state, own, rent]);
  return effects;
};

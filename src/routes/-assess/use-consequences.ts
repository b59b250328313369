import { useSyncExternalStore } from 'react';

export type Consequences = typeof import('./consequences');

let loaded: Consequences | null = null;
let loading = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!loading) {
    loading = true;
    void import('./consequences').then((module) => {
      loaded = module;
      for (const each of listeners) each();
    });
  }
  return () => listeners.delete(listener);
};

/** Engine and catalogue once they are here; null before, so that a question never waits for them. */
export const useConsequences = (): Consequences | null =>
  useSyncExternalStore(
    subscribe,
    () => loaded,
    () => null,
  );

import { useSyncExternalStore } from 'react';

export type OpenModels = typeof import('./open-models');

let loaded: OpenModels | null = null;
let loading = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!loading) {
    loading = true;
    void import('./open-models').then((module) => {
      loaded = module;
      for (const each of listeners) each();
    });
  }
  return () => listeners.delete(listener);
};

/** The catalogue's models and licences once they are here; null before, so that the page never waits for them. */
export const useOpenModels = (): OpenModels | null =>
  useSyncExternalStore(
    subscribe,
    () => loaded,
    () => null,
  );

import { useSyncExternalStore } from 'react';

/** A hook that gives a module once it has loaded, and null before: the page never waits for it. Asked for once, shared by all. */
export const lateModule = <Module>(load: () => Promise<Module>): (() => Module | null) => {
  let loaded: Module | null = null;
  let loading = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (!loading) {
      loading = true;
      void load().then((module) => {
        loaded = module;
        for (const each of listeners) each();
      });
    }
    return () => listeners.delete(listener);
  };
  const useModule = () =>
    useSyncExternalStore(
      subscribe,
      () => loaded,
      () => null,
    );
  return useModule;
};

/** What a slider is moved to, before the decision follows: who shows it redraws at every move, and nobody else. */
import { createContext, useContext, useSyncExternalStore } from 'react';

export interface Drag {
  /** Of the input. */
  readonly id: string;
  readonly value: number;
}

export interface DragStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Drag | null;
  readonly move: (drag: Drag | null) => void;
}

export const createDragStore = (): DragStore => {
  let drag: Drag | null = null;
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => drag,
    move: (next) => {
      if (next === drag) return;
      drag = next;
      for (const listener of listeners) listener();
    },
  };
};

export const DragContext = createContext<DragStore>(createDragStore());

/** The move under way, if any. */
export const useDrag = (): Drag | null => {
  const store = useContext(DragContext);
  return useSyncExternalStore(store.subscribe, store.now, () => null);
};

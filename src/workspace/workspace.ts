/**
 * What the reader keeps on this device: the last decision and a few preferences. The address owns the answers in hand;
 * this is only the copy to continue from.
 */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { isDay } from '../units';
import { deviceStorage, type SafeStorage } from './safe-storage';

export interface SavedDecision {
  /** As `toFragment` wrote it; reading migrates it. */
  readonly fragment: string;
  /** YYYY-MM-DD. */
  readonly savedOn: string;
}

export interface Preferences {
  /** Single-key shortcuts; off unless switched on. */
  readonly shortcuts: boolean;
}

interface Kept {
  readonly lastDecision: SavedDecision | null;
  readonly preferences: Preferences;
}

export interface Workspace extends Kept {
  /** Keeps a decision to continue from. The day comes from the caller; throws when it is none. */
  saveDecision(fragment: string, savedOn: string): void;
  /** "Start again": preferences stay. */
  dropDecision(): void;
  prefer(changes: Partial<Preferences>): void;
  /** Deletes everything we ever kept on this device. */
  forget(): void;
}

/** Every name we store under starts with this, so that `forget` finds older ones too. */
const storagePrefix = 'rent-or-own';
const workspaceKey = `${storagePrefix}:workspace`;

const nothingKept: Kept = { lastDecision: null, preferences: { shortcuts: false } };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What storage holds may be older, edited or broken: each part is taken if it has its shape, else as if never kept. */
const keptFrom = (stored: unknown): Kept => {
  const { lastDecision, preferences } = isRecord(stored) ? stored : {};
  const saved = isRecord(lastDecision) ? lastDecision : {};
  const preferred = isRecord(preferences) ? preferences : {};
  const { fragment, savedOn } = saved;
  return {
    lastDecision:
      typeof fragment === 'string' && typeof savedOn === 'string' && isDay(savedOn)
        ? { fragment, savedOn }
        : nothingKept.lastDecision,
    preferences: { shortcuts: preferred.shortcuts === true },
  };
};

/**
 * A workspace over a storage. It starts empty: call `persist.rehydrate()` once before the first render, and before any
 * change, which would otherwise overwrite what was kept.
 */
export const createWorkspace = (storage: SafeStorage) =>
  create<Workspace>()(
    persist(
      (set, get) => ({
        ...nothingKept,
        saveDecision: (fragment, savedOn) => {
          if (!isDay(savedOn)) throw new RangeError(`the day must be YYYY-MM-DD, got ${savedOn}`);
          set({ lastDecision: { fragment, savedOn } });
        },
        dropDecision: () => set({ lastDecision: null }),
        prefer: (changes) => set({ preferences: { ...get().preferences, ...changes } }),
        forget: () => {
          set(nothingKept);
          for (const key of storage.keys()) if (key.startsWith(storagePrefix)) storage.removeItem(key);
        },
      }),
      {
        name: workspaceKey,
        version: 1,
        storage: createJSONStorage(() => storage),
        skipHydration: true,
        partialize: ({ lastDecision, preferences }): Kept => ({ lastDecision, preferences }),
        migrate: (stored) => stored as Kept,
        merge: (stored, current) => ({ ...current, ...keptFrom(stored) }),
      },
    ),
  );

export const useWorkspace = createWorkspace(deviceStorage);

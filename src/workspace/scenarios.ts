/**
 * Decisions the reader kept under a name on this device, to return to or to compare. A store of its own, so that it loads
 * only with the screens that show it.
 */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { freeName, numberedName } from '../permalink/free-name';
import { isDay } from '../units';
import { deviceStorage, type SafeStorage } from './safe-storage';

export interface Scenario {
  /** Counts up from 1; stays when the scenario is renamed. */
  readonly id: number;
  /** One line, never empty, no two alike. */
  readonly name: string;
  /** As `toFragment` wrote it; reading migrates it. */
  readonly fragment: string;
  /** YYYY-MM-DD. */
  readonly keptOn: string;
}

export interface Scenarios {
  /** In the order they were kept. */
  readonly scenarios: readonly Scenario[];
  /**
   * Keeps a decision under a name and returns the scenario. A name that is taken gets a number, so that nothing kept
   * before is lost; an empty one becomes "Scenario" with a number. Throws when the day is none.
   */
  keepScenario(name: string, fragment: string, keptOn: string): Scenario;
  /** A taken name gets a number, an empty one changes nothing; so does an id that is not kept. */
  renameScenario(id: number, name: string): void;
  /** An id that is not kept changes nothing. */
  removeScenario(id: number): void;
}

const scenariosKey = 'rent-or-own:scenarios';

const oneLine = (name: string): string => name.trim().replace(/\s+/g, ' ');

const nextId = (scenarios: readonly Scenario[]): number => Math.max(0, ...scenarios.map(({ id }) => id)) + 1;

/** The name as it is kept beside these: `EU only`, or `EU only 2` where that is taken. An empty one is `Scenario 1`. */
const keptName = (wanted: string, scenarios: readonly Scenario[]): string => {
  const [name, taken] = [oneLine(wanted), scenarios.map((kept) => kept.name)];
  return name === '' ? numberedName('Scenario', taken, 1) : freeName(name, taken);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What storage holds may be edited or broken: each scenario that has its parts is taken, alike names and ids numbered anew. */
const scenariosFrom = (stored: unknown): readonly Scenario[] => {
  const listed = isRecord(stored) && Array.isArray(stored.scenarios) ? (stored.scenarios as readonly unknown[]) : [];
  const sound: Scenario[] = [];
  for (const each of listed) {
    const { id, name, fragment, keptOn } = isRecord(each) ? each : {};
    if (typeof name !== 'string' || typeof fragment !== 'string') continue;
    if (typeof keptOn !== 'string' || !isDay(keptOn)) continue;
    const usable = typeof id === 'number' && Number.isSafeInteger(id) && id > 0 && !sound.some((one) => one.id === id);
    sound.push({ id: usable ? id : nextId(sound), name: keptName(name, sound), fragment, keptOn });
  }
  return sound;
};

/**
 * Scenarios over a storage. It starts empty: call `persist.rehydrate()` once before it is shown. A change reads the storage
 * again first, so that what another tab kept meanwhile stays.
 */
export const createScenarios = (storage: SafeStorage) =>
  create<Scenarios>()(
    persist(
      (set, get, store) => {
        const current = (): readonly Scenario[] => {
          void store.persist.rehydrate();
          return get().scenarios;
        };
        return {
          scenarios: [],
          keepScenario: (name, fragment, keptOn) => {
            if (!isDay(keptOn)) throw new RangeError(`the day must be YYYY-MM-DD, got ${keptOn}`);
            const before = current();
            const scenario = { id: nextId(before), name: keptName(name, before), fragment, keptOn };
            set({ scenarios: [...before, scenario] });
            return scenario;
          },
          renameScenario: (id, name) => {
            const before = current();
            if (oneLine(name) === '') return;
            const others = before.filter((each) => each.id !== id);
            set({
              scenarios: before.map((each) => (each.id === id ? { ...each, name: keptName(name, others) } : each)),
            });
          },
          removeScenario: (id) => set({ scenarios: current().filter((each) => each.id !== id) }),
        };
      },
      {
        name: scenariosKey,
        version: 1,
        storage: createJSONStorage(() => storage),
        skipHydration: true,
        partialize: ({ scenarios }) => ({ scenarios }),
        migrate: (stored) => stored as { readonly scenarios: readonly Scenario[] },
        merge: (stored, initial) => ({ ...initial, scenarios: scenariosFrom(stored) }),
      },
    ),
  );

export const useScenarios = createScenarios(deviceStorage);

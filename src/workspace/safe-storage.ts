/**
 * Storage that may refuse. In a sandboxed frame even reading `localStorage` throws, private windows may have no room, and
 * the prerenderer has none at all: then values live in memory until the page closes.
 */
export interface SafeStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Names of everything kept, on the device and in memory. */
  keys(): readonly string[];
  /** False when nothing outlives the page: then saving is not mentioned. */
  readonly lasts: boolean;
}

const probe = 'rent-or-own-probe';

/** The device's storage if it really takes a value, else null. */
const usable = (open: () => Storage | undefined): Storage | null => {
  try {
    const storage = open() ?? null;
    storage?.setItem(probe, probe);
    storage?.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
};

const attempt = <T>(action: () => T, otherwise: T): T => {
  try {
    return action();
  } catch {
    return otherwise;
  }
};

/** Opens nothing until first used, then once. What the device refuses is kept in memory. */
export const safeStorage = (open: () => Storage | undefined): SafeStorage => {
  const memory = new Map<string, string>();
  let opened: { readonly device: Storage | null } | undefined;
  const device = () => {
    opened ??= { device: usable(open) };
    return opened.device;
  };
  return {
    getItem: (key) => memory.get(key) ?? attempt(() => device()?.getItem(key) ?? null, null),
    setItem: (key, value) => {
      const taken = attempt(() => {
        device()?.setItem(key, value);
        return device() !== null;
      }, false);
      if (taken) memory.delete(key);
      else memory.set(key, value);
    },
    removeItem: (key) => {
      memory.delete(key);
      attempt(() => device()?.removeItem(key), undefined);
    },
    keys: () => {
      const kept = device();
      const names = attempt(() => Array.from({ length: kept?.length ?? 0 }, (_, index) => kept?.key(index) ?? ''), []);
      return [...new Set([...names.filter((name) => name !== ''), ...memory.keys()])];
    },
    get lasts() {
      return device() !== null;
    },
  };
};

export const deviceStorage = safeStorage(() => globalThis.localStorage);

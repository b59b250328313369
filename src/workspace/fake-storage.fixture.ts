/** A device's storage as browsers have it, with room for so many characters. */
export const fakeStorage = (room = Number.POSITIVE_INFINITY): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
    clear: () => items.clear(),
  };
};

/** What a sandboxed frame does. */
export const refusingStorage = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

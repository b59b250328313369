import { describe, expect, it, vi } from 'vitest';
import { fakeStorage, refusingStorage } from './fake-storage.fixture';
import { safeStorage } from './safe-storage';

describe.each([
  ['a device that keeps', () => fakeStorage(), true],
  ['a sandboxed frame that throws on reading', refusingStorage, false],
  ['no storage at all', () => undefined, false],
  ['a private window without room', () => fakeStorage(0), false],
])('on %s', (_, open, lasts) => {
  it('keeps, finds and removes values', () => {
    const storage = safeStorage(open);
    expect(storage.getItem('a')).toBeNull();
    storage.setItem('a', '1');
    storage.setItem('a', '2');
    storage.setItem('b', '3');
    expect(storage.getItem('a')).toBe('2');
    expect(storage.keys().toSorted()).toEqual(['a', 'b']);
    storage.removeItem('a');
    expect(storage.getItem('a')).toBeNull();
    expect(storage.keys()).toEqual(['b']);
  });

  it(`says that values ${lasts ? 'last' : 'do not last'}`, () => {
    expect(safeStorage(open).lasts).toBe(lasts);
  });
});

describe('safeStorage', () => {
  it('writes to the device, not only to memory', () => {
    const device = fakeStorage();
    safeStorage(() => device).setItem('a', '1');
    expect(device.getItem('a')).toBe('1');
    expect(safeStorage(() => device).getItem('a')).toBe('1');
  });

  it('keeps in memory what the device has no room for, and returns to the device afterwards', () => {
    const device = fakeStorage(20);
    const storage = safeStorage(() => device);
    storage.setItem('a', 'short');
    storage.setItem('a', 'x'.repeat(50));
    expect(storage.getItem('a')).toBe('x'.repeat(50));
    storage.setItem('a', 'short again');
    expect(device.getItem('a')).toBe('short again');
    expect(storage.getItem('a')).toBe('short again');
  });

  it('leaves the device alone until it is used, opens it once, and leaves no trace of trying', () => {
    const device = fakeStorage();
    const open = vi.fn(() => device);
    const storage = safeStorage(open);
    expect(open).not.toHaveBeenCalled();
    storage.getItem('a');
    storage.getItem('b');
    expect(open).toHaveBeenCalledTimes(1);
    expect(device.length).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { currentVersion, firstVersion, type Migration, migrated, migrations } from './migrations';

const renamed = (from: number, old: string, now: string): Migration => ({
  from,
  migrate: (pairs) => ({
    pairs: new Map([...pairs].map(([key, value]) => [key === old ? now : key, value])),
    changes: pairs.has(old) ? [`${old} is now ${now}.`] : [],
  }),
});
const steps = [renamed(1, 'a', 'b'), renamed(2, 'b', 'c')];
const link = new Map([['a', '1']]);

describe('migrations', () => {
  it('form an unbroken chain to the current version', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => firstVersion + index));
    expect(currentVersion).toBe(firstVersion + migrations.length);
  });

  it('run from the version of the link on, in order, and collect what changed', () => {
    expect(migrated(link, 1, steps)).toEqual({ pairs: new Map([['c', '1']]), changes: ['a is now b.', 'b is now c.'] });
    expect(migrated(link, 2, steps)).toEqual({ pairs: link, changes: [] });
    expect(migrated(new Map([['b', '1']]), 2, steps)).toEqual({
      pairs: new Map([['c', '1']]),
      changes: ['b is now c.'],
    });
  });

  it('leave a current link alone', () => {
    expect(migrated(link, 3, steps)).toEqual({ pairs: link, changes: [] });
    expect(migrated(link, currentVersion)).toEqual({ pairs: link, changes: [] });
  });
});

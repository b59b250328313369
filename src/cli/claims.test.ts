import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { claims } from '../evidence/claims';
import { ownSums, ownSumValue } from '../evidence/own-sums';
import { currentKnowledge } from '../framework/editions';
import { readFragment } from '../permalink';
import { run } from './run';

const io = {
  readFile: () => {
    throw new Error('no file is read');
  },
  stdin: '',
  pieces: function* () {},
};
const printed = (...args: string[]) => {
  const { stdout, code } = run(['claims', ...args], io);
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

describe('claims', () => {
  it('prints every claim with what was printed, what its own figures give, the verdict and the ratio', () => {
    const rows = printed();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(claims.map(({ id }) => id));
    const byId = new Map<string, Record<string, unknown>>(rows.map((row: { id: string }) => [row.id, row]));
    const short = (id: string) => {
      const { printed, recomputed, verdict, ratio } = byId.get(id) ?? {};
      return [printed, recomputed, verdict, ratio];
    };
    expect(short('C2-08')).toEqual([120, 127.5, 'does-not-reproduce', 1.0625]);
    expect(short('C2-10')).toEqual([396, 693.33, 'does-not-reproduce', 1.7508]);
    expect(short('C2-20')).toEqual([{ low: 5_000, high: 10_000 }, 5_438, 'reproduces', 1]);
    expect(short('C3-21')).toEqual([3_600, 3_600, 'reproduces', 1]);
    expect(short('C3-36')).toEqual([15_400, 10_514.4, 'does-not-reproduce', 0.6828]);
    expect(short('C3-38')).toEqual([100_000, 58_413, 'does-not-reproduce', 0.5841]);
    expect(short('C0-02')).toEqual([1.75, null, 'not-checkable', null]);
  });

  it('each link is the decision that gives the figure', () => {
    const rows = printed().filter(({ link }: { link: string | null }) => link !== null);
    expect(rows).toHaveLength(ownSums.length);
    for (const { id, link, recomputed } of rows) {
      const { state, notices } = readFragment(link);
      expect(notices).toEqual([]);
      const of = ownSums.find(({ claim }) => claim === id)?.of ?? 'break-even';
      const value = ownSumValue({ claim: id, of, ...state }, catalog, currentKnowledge);
      expect(Math.abs(value - recomputed), id).toBeLessThan(of === 'break-even' ? 1 : 0.005);
    }
  });

  it('takes one guide', () => {
    expect(new Set(printed('--guide', 'S4').map(({ guide }: { guide: string }) => guide))).toEqual(new Set(['S4']));
  });

  it.each([
    [['--guide', 'S9'], '--guide takes one of S0, S1, S2, S3, S4, got S9.\n'],
    [['--guide'], '--guide takes one of S0, S1, S2, S3, S4, got nothing.\n'],
    [['--all'], '--all is not a flag of claims; write claims [--guide S0].\n'],
    [['--guide', 'S0', '--all'], '--all is not a flag of claims; write claims [--guide S0].\n'],
  ])('refuses %j', (args, stderr) => {
    expect(run(['claims', ...args], io)).toEqual({ stdout: '', code: 2, stderr });
  });
});

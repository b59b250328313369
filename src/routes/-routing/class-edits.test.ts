import { describe, expect, it } from 'vitest';
import { mostClasses, type WorkloadClass } from '../../framework/portfolio';
import { noDecision } from '../../permalink';
import {
  added,
  asShares,
  asVolumes,
  changed,
  classesIn,
  duplicated,
  inWhole,
  nameProblem,
  removed,
  withChange,
  withClasses,
  withShare,
} from './class-edits';

const of = (...shares: readonly number[]): WorkloadClass[] =>
  shares.map((share, k) => ({ name: `C${k}`, share, required: {} }));
const shares = (classes: readonly WorkloadClass[]) => classes.map(({ share }) => share);

describe('classes as a reader changes them', () => {
  it('are kept in the address, and leave it with the last one', () => {
    const state = withClasses(noDecision, of(0.6, 0.4));
    expect(classesIn(state)).toEqual(of(0.6, 0.4));
    expect(withClasses(state, []).view).toEqual({});
  });

  it('two changes made before the page was drawn again both count; one too many changes nothing', () => {
    const add = (classes: readonly WorkloadClass[]) => added(classes, 'New');
    const four = [add, add].reduce(withChange, withClasses(noDecision, of(0.6, 0.4)));
    expect(classesIn(four).map(({ name }) => name)).toEqual(['C0', 'C1', 'New', 'New 2']);
    const full = Array.from({ length: mostClasses }, () => add).reduce(withChange, four);
    expect(classesIn(full)).toHaveLength(mostClasses);
  });

  it('counted twice in the same way is as counted once', () => {
    const volumes = asVolumes(of(0.6, 0.4), 10e6);
    expect(asVolumes(volumes, 10e6)).toEqual(volumes);
    expect(asShares(asShares(volumes))).toEqual(asShares(volumes));
  });

  it.each<[string, readonly WorkloadClass[], readonly number[]]>([
    ['of two the other takes the rest', withShare(of(0.6, 0.4), 0, 0.7), [0.7, 0.3]],
    ['of three the reader settles it', withShare(of(0.5, 0.3, 0.2), 0, 0.7), [0.7, 0.3, 0.2]],
    ['brought to the whole in proportion', inWhole(of(0.7, 0.3, 0.2)), [0.583, 0.25, 0.167]],
    ['one like it takes half', duplicated(of(0.6, 0.4), 0), [0.3, 0.3, 0.4]],
    ['what one had goes to the others', removed(of(0.5, 0.3, 0.2), 0), [0.6, 0.4]],
    ['a new one takes a tenth', added(of(0.6, 0.4), 'New'), [0.54, 0.36, 0.1]],
    ['shares of volumes', asShares(asVolumes(of(0.6, 0.4), 40e6)), [0.6, 0.4]],
  ])('%s', (_, classes, expected) => {
    expect(shares(classes)).toEqual(expected);
  });

  it('volumes are those of the shares, and a new one has their mean', () => {
    const volumes = asVolumes(of(0.6, 0.4), 40e6);
    expect(volumes.map(({ tokensPerDay }) => tokensPerDay)).toEqual([24e6, 16e6]);
    expect(added(volumes, 'New')[2]).toEqual({ name: 'New', required: {}, tokensPerDay: 20e6 });
  });

  it('what is taken back is gone, not undefined', () => {
    const [one] = changed([{ name: 'A', share: 1, required: {}, dataControlIs: 'rule' }], 0, {
      dataControlIs: undefined,
    });
    expect(Object.keys(one ?? {})).toEqual(['name', 'share', 'required']);
  });

  it.each([
    ['C2', 'C2'],
    ['C0', 'C0 2'],
    ['A name of thirty characters xx', 'A name of thirty characters xx'],
  ])('"%s" becomes "%s"', (wanted, name) => {
    expect(added(of(0.6, 0.4), wanted).at(-1)?.name).toBe(name);
  });

  it('a copy of a long name is cut to fit', () => {
    const long = 'A name of thirty characters xx';
    expect(duplicated([{ name: long, share: 1, required: {} }], 0)[1]?.name).toBe('A name of thirty characters 2');
  });

  it.each([
    ['', /must not be empty/],
    ['C1', /name of another class/],
    ['A name of more than thirty characters', /at most 30/],
  ])('"%s" is no name', (name, text) => {
    expect(nameProblem(of(0.6, 0.4), 0, name)).toMatch(text);
    expect(nameProblem(of(0.6, 0.4), 0, 'C0')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../framework/criteria';
import type { WorkloadClass } from '../framework/portfolio';
import { readWorkloads, writeWorkloads } from './portfolio';
import { readFragment } from './read';
import { noDecision } from './state';
import { toFragment } from './write';

const level = fc.option(fc.constantFrom(...levels), { nil: undefined });
const name = fc.string({ minLength: 1, maxLength: 15, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const drawn = fc
  .tuple(
    fc.uniqueArray(name, { minLength: 1, maxLength: 6, selector: (text) => text.trim() }),
    fc.boolean(),
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 1000 }),
        level,
        level,
        level,
        level,
        fc.constantFrom('rule', 'preference', undefined),
      ),
      { minLength: 6, maxLength: 6 },
    ),
  )
  .map(([names, byShare, said]) =>
    names.map((each, k): WorkloadClass => {
      const [size, d, c, l, t, rule] = said[k] ?? [1];
      const required = Object.fromEntries(
        Object.entries({ 'data-control': d, capability: c, latency: l, tuning: t }).filter(([, v]) => v !== undefined),
      );
      return {
        name: each,
        ...(byShare ? { share: Number((size / 1000).toPrecision(12)) } : { tokensPerDay: size * 1234 }),
        required,
        ...(rule !== undefined && (d ?? 0) >= 0.75 ? { dataControlIs: rule as 'rule' } : {}),
      };
    }),
  )
  .filter((classes) => classes.every((each) => [...each.name].length <= 30));

const through = (classes: readonly WorkloadClass[]) => {
  const items = writeWorkloads(classes);
  const fragment = toFragment({ ...noDecision, view: items === undefined ? {} : { workloads: items } });
  const { state, notices } = readFragment(fragment);
  return { fragment, notices, ...readWorkloads(state.view.workloads ?? []) };
};

describe('classes of requests in a link', () => {
  it('come back as they were said, through the whole address', () => {
    fc.assert(
      fc.property(drawn, (classes) => {
        const read = through(classes);
        expect(read.notices).toEqual([]);
        expect(read.dropped).toEqual([]);
        expect(read.classes).toEqual(classes);
      }),
    );
  });

  it('shares keep every digit', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }), (share) => {
        expect(through([{ name: 'A', share, required: {} }]).classes).toEqual([{ name: 'A', share, required: {} }]);
      }),
    );
  });

  it.each([
    [1 / 3, 's33.33333333333333:A'],
    [1, 's100:A'],
    [0.07, 's7:A'],
    [0.125, 's12.5:A'],
    [0.0005, 's0.05:A'],
    [2e-12, 's2e-10:A'],
  ])('%f is written as %s', (share, item) => {
    expect(writeWorkloads([{ name: 'A', share, required: {} }])).toEqual([item]);
  });

  it('are short and readable', () => {
    const classes: WorkloadClass[] = [
      { name: 'Patient records', share: 0.6, required: { 'data-control': 0.75 }, dataControlIs: 'rule' },
      { name: 'Chat', share: 0.4, required: { capability: 1, latency: 0.25, tuning: 0 } },
    ];
    expect(through(classes).fragment).toBe('v=1&wl=s60d3r..Patient--records,s40c4l1t0..Chat');
    expect(through([{ name: 'A', tokensPerDay: 5e6, required: {} }]).fragment).toBe('v=1&wl=v5M..A');
  });

  it('six of them with long names stay far below the longest link', () => {
    const classes = Array.from(
      { length: 6 },
      (_, k): WorkloadClass => ({
        name: `${k} letters to the customers é`.slice(0, 30),
        share: 1 / 6,
        required: { 'data-control': 0.75, capability: 0.5, latency: 0.25, tuning: 0 },
        dataControlIs: 'preference',
      }),
    );
    expect(through(classes).fragment.length).toBeLessThan(450);
  });

  it.each([
    ['s60', 'no name'],
    ['s0:A', 'nothing of the volume'],
    ['s101:A', 'more than all of it'],
    ['s60d5:A', 'a level that is none'],
    ['s60c2d3:A', 'fields in another order'],
    ['s60d2r:A', 'a rule below the level where there is one'],
    ['v1-2M:A', 'a range'],
    ['x60:A', 'another size'],
    ['s60: ', 'an empty name'],
    ['s60:A name of more than thirty characters', 'a long name'],
    ['s60:First', 'a name twice'],
    ['v5M:B', 'another way to count than the first'],
    ['', 'nothing'],
  ])('"%s" is dropped and named: %s', (item) => {
    const { classes, dropped } = readWorkloads(['s40:First', item]);
    expect(classes.map((one) => one.name)).toEqual(['First']);
    expect(dropped).toEqual([item]);
  });

  it('a seventh is dropped', () => {
    expect(readWorkloads([1, 2, 3, 4, 5, 6, 7].map((k) => `s10:${k}`)).dropped).toEqual(['s10:7']);
  });
});

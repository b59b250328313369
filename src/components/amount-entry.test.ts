import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberBounds } from '../framework/answer-bounds';
import { entryText, readEntry } from './amount-entry';

const volume = { bounds: numberBounds.tokensPerDay, ranges: true };
const cached = { bounds: numberBounds.cachedShare, share: true, ranges: true };
const peak = { bounds: numberBounds.peakToMean };

describe('an entry', () => {
  it.each([
    ['nothing', '  ', volume, { kind: 'empty' }],
    ['a number', '5M', volume, { kind: 'value', value: 5e6 }],
    ['a range', '5M to 20M', volume, { kind: 'value', value: { low: 5e6, high: 20e6 } }],
    ['a share without its sign', '30', cached, { kind: 'value', value: 0.3 }],
    ['a share with its sign', '30 %', cached, { kind: 'value', value: 0.3 }],
    ['a range of shares', '20-40', cached, { kind: 'value', value: { low: 0.2, high: 0.4 } }],
    ['words', 'lots', volume, { kind: 'problem', text: 'Tokens per day must be a number, like 5M.' }],
    [
      'a range where one number is asked',
      '3 to 4',
      peak,
      { kind: 'problem', text: 'Busiest hour over weekly mean must be one number, like 4.' },
    ],
    ['too small a number', '0.5', peak, { kind: 'problem', text: 'Busiest hour over weekly mean must be at least 1.' }],
    [
      'more than all',
      '130',
      cached,
      { kind: 'problem', text: 'Cached share must be a share between 0 and 1, or a percentage up to 100%.' },
    ],
  ])('%s', (_, text, rules, entry) => {
    expect(readEntry(text, rules)).toEqual(entry);
  });

  it('asks which of two numbers a comma means', () => {
    expect(readEntry('1,5M', volume)).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('1.5 million or 15 million'),
    });
  });

  it('shown and read again is the same', () => {
    const shareOf = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(shareOf, (value) => {
        expect(readEntry(entryText(value, cached), cached)).toEqual({ kind: 'value', value });
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        expect(readEntry(entryText(value, volume), volume)).toEqual({ kind: 'value', value });
      }),
    );
  });
});

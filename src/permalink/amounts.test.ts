import { describe, expect, it } from 'vitest';
import { amountKeys, readRate, writeRate } from './amounts';
import { readFragment } from './read';

describe('the currency of a link, read without the rest', () => {
  it.each([
    ['v=1&ccy=EUR&fx=0.850268&fxd=2026-05-08', { code: 'EUR', rate: 0.850268, day: '2026-05-08' }],
    ['ccy=EUR&ccy=GBP&fx=0.7', { code: 'GBP', rate: 0.7, day: null }],
    ['ccy=eur&fx=nought', { code: null, rate: null, day: null }],
    ['ccy=XYZ&fx=1', { code: null, rate: 1, day: null }],
    ['ccy=EUR&fx=1&fxd=soon', { code: 'EUR', rate: 1, day: null }],
    ['cccy=EUR&fx=0', { code: null, rate: null, day: null }],
    ['', { code: null, rate: null, day: null }],
  ])('%s', (fragment, keys) => {
    expect(amountKeys(fragment)).toEqual(keys);
  });

  it.each(['0.85', '156.764', '1466.78'])('a rate of %s is the same both ways', (text) => {
    expect(writeRate(readRate(text) ?? 0)).toBe(text);
    expect(readFragment(`v=1&ccy=EUR&fx=${text}`).state.view.rate).toBe(amountKeys(`ccy=EUR&fx=${text}`).rate);
  });

  it('says what it could not read', () => {
    const { notices, state } = readFragment('v=1&ccy=XYZ&fx=-1&fxd=soon');
    expect(state.view).toEqual({});
    expect(notices.map((notice) => notice.kind)).toEqual(['invalid-value', 'invalid-value', 'invalid-value']);
  });
});

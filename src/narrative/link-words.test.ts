import { describe, expect, it } from 'vitest';
import { otherEdition, setAside, takeBack } from './link-words';

describe('the data edition of a link', () => {
  it.each([
    [null, null],
    ['2026-11', null],
    ['2019-01', 'This link was made with data edition 2019-01; it is computed with 2026-11.'],
    ['2031-02', 'This link was made with data edition 2031-02; it is computed with 2026-11.'],
    ['spring', 'This link was made with data edition "spring"; it is computed with 2026-11.'],
    ['x'.repeat(30), `This link was made with data edition "${'x'.repeat(20)}…"; it is computed with 2026-11.`],
  ])('%s', (made, sentence) => {
    expect(otherEdition(made, '2026-11')).toBe(sentence);
  });
});

it('needs set aside are named, and none is no sentence', () => {
  expect(setAside([])).toBeNull();
  expect(setAside(['tuning'])).toBe('You set aside: tuning depth.');
  expect(setAside(['tuning', 'latency'])).toMatch(/^You set aside: tuning depth and .*latency.*\.$/i);
  expect(takeBack('tuning')).toBe('Take back: tuning depth');
});

import { describe, expect, it } from 'vitest';
import { besideText, leastText, movedText, placeText } from './chart-titles';

const own = (usd: number) => ({ option: 'self-hosted-cloud' as const, usd });
const rent = (usd: number) => ({ option: 'closed-api' as const, usd });

describe('besideText', () => {
  it.each([
    ['less', 5_000, 7_700, 'At 64M tokens a day cloud GPUs cost less than a closed API: $5k against $7.7k a month.'],
    ['more', 7_700, 5_000, 'At 64M tokens a day cloud GPUs cost more than a closed API: $7.7k against $5k a month.'],
    [
      'within 5%',
      7_600,
      7_900,
      'At 64M tokens a day cloud GPUs and a closed API cost about the same: $7.6k and $7.9k a month.',
    ],
    ['nothing at all', 0, 0, 'At 64M tokens a day cloud GPUs and a closed API cost about the same: $0 and $0 a month.'],
  ])('%s', (_, a, b, text) => {
    expect(besideText(own(a), rent(b), 64e6, 'a month')).toBe(text);
  });

  it('agrees with the option', () => {
    const onPremise = { option: 'self-hosted-onprem' as const, usd: 900 };
    expect(besideText(onPremise, rent(500), 1e6, 'a million tokens')).toBe(
      'At 1M tokens a day on-premise hardware costs more than a closed API: $900 against $500 a million tokens.',
    );
  });
});

describe('leastText', () => {
  it.each([
    [
      'two apart',
      [own(200_000), rent(90_000)],
      'Over three years a closed API costs least: $90k, and next cloud GPUs: $200k.',
    ],
    [
      'two alike',
      [own(92_000), rent(90_000)],
      'Over three years a closed API and cloud GPUs cost about the same: $90k and $92k.',
    ],
    ['one', [own(5_000)], 'Over three years cloud GPUs cost $5k.'],
    ['none', [], 'Nothing has a cost yet.'],
  ])('%s', (_, bills, text) => {
    expect(leastText(bills, 'Over three years')).toBe(text);
  });
});

describe('movedText', () => {
  const at = (day: string, usd: number) => ({ day, usd });
  const usd = (value: number) => `$${value.toFixed(2)}`;
  it.each([
    [3, 2, 'The rent fell from $3.00 to $2.00 between May and June.'],
    [2, 3, 'The rent rose from $2.00 to $3.00 between May and June.'],
    [2, 2.05, 'The rent stayed about equal between May and June: $2.00, then $2.05.'],
    [2, 2.001, 'The rent stayed at $2.00 between May and June.'],
  ])('%d, then %d', (first, last, text) => {
    expect(movedText('the rent', at('May', first), at('June', last), usd)).toBe(text);
  });
});

it('placeText names the place and every option', () => {
  expect(placeText('Month 12', [own(89_000), rent(92_000)])).toBe('Month 12: Cloud GPUs $89k, Closed API $92k');
});

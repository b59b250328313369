import { describe, expect, test } from 'vitest';
import { centralText, dominatedText, intervalText, placesText, scoreRangeText, weightsInstead } from './weights';

describe('how far a weight may move', () => {
  const end = { low: 0, high: 1, belowLow: null, aboveHigh: null };
  test.each([
    [end, 0.25, 'Privacy could be anything: the result stays.'],
    [
      { ...end, low: 0.0871, belowLow: 'self-hosted-cloud' },
      0.25,
      'Privacy could be anything from 9% up; below that, cloud GPUs would come first.',
    ],
    [
      { ...end, high: 0.559, aboveHigh: 'hybrid' },
      0.25,
      'Privacy could be anything up to 55%; above that, a hybrid would come first.',
    ],
    [
      { low: 0.1, high: 0.5, belowLow: 'closed-api', aboveHigh: 'closed-api' },
      0.25,
      'Privacy could be anything from 10% to 50%; beyond that, a closed API would come first.',
    ],
    [
      { low: 0.1, high: 0.5, belowLow: 'closed-api', aboveHigh: 'hybrid' },
      0.25,
      'Privacy could be anything from 10% to 50%; below that, a closed API would come first, above it, a hybrid.',
    ],
  ] as const)('%o', (interval, present, text) => {
    expect(intervalText('privacy', interval, present)).toBe(text);
  });

  test('ends are rounded inwards, and never past the weight itself', () => {
    const near = { low: 0.2463, high: 0.2588, belowLow: 'closed-api', aboveHigh: 'closed-api' } as const;
    expect(intervalText('scale', near, 0.25)).toContain('from 25% to 25%');
    expect(intervalText('scale', near, 0.248)).toContain('from 24.7% to 25%');
  });
});

test('who should pick an option is said by its heaviest sides', () => {
  const central = { privacy: 0.4, scale: 0.2, customization: 0.22, budget: 0.18 };
  expect(centralText('hybrid', { centralWeights: { hybrid: central } })).toBe(
    'Teams that should pick this care most about privacy (40%).',
  );
  const two = { privacy: 0.32, scale: 0.3, customization: 0.2, budget: 0.18 };
  expect(centralText('hybrid', { centralWeights: { hybrid: two } })).toBe(
    'Teams that should pick this care most about privacy (32%) and scale (30%).',
  );
  const even = { privacy: 0.26, scale: 0.25, customization: 0.25, budget: 0.24 };
  expect(centralText('hybrid', { centralWeights: { hybrid: even } })).toBe(
    'Teams that should pick this care about all four about equally.',
  );
  expect(centralText('closed-api', { centralWeights: {} })).toBeNull();
});

test('the places an option takes leave out a tenth at either end', () => {
  expect(placesText([0.95, 0.05])).toBe('First place in at least 8 of 10 weightings we tried.');
  expect(placesText([0.05, 0.5, 0.4, 0.05])).toBe('Between second and third place in 8 of 10 weightings we tried.');
});

test('the range of a score, and weights in place of an order', () => {
  expect(scoreRangeText({ low: 88.2, high: 95.7 })).toBe('Its score lies between 88 and 96 in 8 of 10.');
  expect(scoreRangeText({ low: 95.8, high: 96.1 })).toBe('Its score is about 96 in 8 of 10.');
  expect(
    weightsInstead([
      { axis: 'privacy', percent: 62.5 },
      { axis: 'budget', percent: 37.5 },
    ]),
  ).toBe(
    'You set the weights directly: privacy 62.5% and budget and team 37.5%. They count instead of an order; giving a place takes them back.',
  );
});

test('a dominated option names by whom', () => {
  expect(dominatedText({ option: 'self-hosted-onprem', by: ['self-hosted-cloud'] })).toBe(
    'No weights can put it ahead of cloud GPUs, which lose no more on any criterion and less on some.',
  );
  expect(dominatedText({ option: 'self-hosted-onprem', by: ['closed-api'] })).toBe(
    'No weights can put it ahead of a closed API, which loses no more on any criterion and less on some.',
  );
});

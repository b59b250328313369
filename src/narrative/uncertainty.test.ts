import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import type { Tornado, TornadoBar, UncertainCost, Uncertainty } from '../engine';
import type { OptionId } from '../framework';
import { type Range, rangeIn, usdPerMonth } from '../units';
import {
  aboutEqualText,
  barSummary,
  barText,
  cheapestTitle,
  medianNote,
  ofSamples,
  rangesTitle,
  rangeText,
  shareText,
  tornadoTitle,
} from './uncertainty';

const cost = (option: OptionId, cheapest: number | null, usd: Range, midUsd = usd.mid): UncertainCost => ({
  option,
  cheapest,
  near: cheapest,
  midUsd: usdPerMonth(midUsd),
  monthlyUsd: rangeIn(usdPerMonth, usd),
});
const band = { low: 5210, mid: 9690, high: 15_445 };
const result = (...options: UncertainCost[]): Uncertainty => ({
  seed: 1,
  samples: 10_000,
  options,
  aboutEqual: 0.12,
  pairs: [],
});

describe('how sure the costs are, in words', () => {
  it.each([
    [0, '0 of 100 samples'],
    [0.002, 'fewer than 1 of 100 samples'],
    [0.9645, '96 of 100 samples'],
    [0.9993, 'more than 99 of 100 samples'],
    [1, '100 of 100 samples'],
  ])('a share of %d', (share, text) => {
    expect(ofSamples(share)).toBe(text);
  });

  it.each<[string, Uncertainty, string]>([
    [
      'a clear one',
      result(cost('closed-api', 0.04, band), cost('hosted-open', 0.96, band)),
      'Cheapest in 96 of 100 samples: Hosted open API.',
    ],
    [
      'two that compete',
      result(cost('closed-api', 0.36, band), cost('self-hosted-cloud', 0.64, band)),
      'Cheapest in 64 of 100 samples: Cloud GPUs. In 36 of 100: Closed API.',
    ],
    [
      'one that is left',
      result(cost('closed-api', null, band), cost('hosted-open', 1, band)),
      'Only one option is left, Hosted open API: nothing to compare it with.',
    ],
    ['none', result(cost('closed-api', null, band)), 'Every option is excluded, so none can be the cheapest.'],
  ])('%s', (_, uncertainty, title) => {
    expect(cheapestTitle(uncertainty)).toBe(title);
  });

  it('says what a range holds, and where half of the samples lie far off the bill', () => {
    const off = cost('self-hosted-cloud', 0.5, band, 7638);
    expect(rangesTitle([off], 'self-hosted-cloud')).toBe('Cloud GPUs: $5.2k to $15k a month in eight samples of ten.');
    expect(rangeText(off)).toContain('half of them above $9.7k');
    expect(shareText(cost('hybrid', null, band))).toBe('Hybrid: excluded');
    expect(medianNote([off])).toContain('Cloud GPUs more than $9,690 (its bill: $7,638)');
    expect(medianNote([cost('closed-api', 0.5, band, 9000)])).toBeNull();
    expect(aboutEqualText(result(off))).toBeNull();
    expect(aboutEqualText(result(off, off))).toContain('12 of 100 samples');
  });
});

const bar = (driver: string, value: Range, flips: boolean): TornadoBar => ({
  driver,
  value,
  total: { atLow: 1, atHigh: 2 },
  gap: { atLow: -798, atHigh: 5572 },
  flips,
});
const hoursBar = bar('ops_hours_self_hosted_cloud', { low: 10, mid: 40, high: 80 }, true);
const rentBar = bar('gpu-price', { low: 0, mid: 1, high: 2 }, false);
const tornado = (...bars: TornadoBar[]): Tornado => ({
  leading: 'closed-api',
  pair: ['closed-api', 'self-hosted-cloud'],
  totalUsd: 1,
  gapUsd: 1932,
  bars,
});

describe('what matters most, in words', () => {
  it.each<[TornadoBar[], string]>([
    [[], 'No figure of these bills has a range.'],
    [
      [rentBar],
      'Price of a GPU hour: the figure that matters most. None alone turns the order of Closed API and Cloud GPUs.',
    ],
    [[hoursBar, rentBar], 'the only one that alone can turn the order of Closed API and Cloud GPUs.'],
    [[rentBar, hoursBar], 'One other alone can turn the order'],
    [[hoursBar, hoursBar], '2 figures can each turn the order'],
  ])('%#', (bars, text) => {
    expect(tornadoTitle(tornado(...bars))).toContain(text);
  });

  it.each<[string, Range, string, string]>([
    ['ops_hours_self_hosted_cloud', { low: 10, mid: 40, high: 80 }, '10 h', '80 h'],
    ['gpu-price', { low: 0, mid: 1, high: 2 }, 'cheapest tenth of providers', 'dearest tenth of providers'],
    ['tokens-per-day', { low: 5e6, mid: 1e7, high: 2e7 }, '5M', '20M'],
    ['cached-share', { low: 0, mid: 0.3, high: 0.7 }, '0%', '70%'],
    ['closed_price_level', { low: 0.7, mid: 1, high: 1 }, '0.7 ×', '1 ×'],
    ['engineer_loaded_hourly_us', { low: 68, mid: 91, high: 145 }, '$68', '$145'],
    ['electricity_eu', { low: 0.12, mid: 0.19, high: 0.26 }, '€0.12', '€0.26'],
    ['cold-start', { low: 2, mid: 5, high: 15 }, '2 min', '15 min'],
    ['depreciation_years', { low: 3, mid: 4, high: 6 }, '3 years', '6 years'],
  ])('%s', (driver, value, low, high) => {
    expect(barText(bar(driver, value, false), catalog)).toMatchObject({ low, high });
  });

  it.each([
    ['typed-evaluation', { evaluation: { hours: { low: 4, high: 16 } } }, 'Evaluation, typed by you', '4 h', '16 h'],
    ['typed-evaluation', { evaluation: { usd: { low: 4, high: 16 } } }, 'Evaluation, typed by you', '$4', '$16'],
  ] as const)('%s, typed as %j', (driver, typed, name, low, high) => {
    expect(barText(bar(driver, { low: 4, mid: 8, high: 16 }, false), catalog, typed)).toMatchObject({
      name,
      low,
      high,
    });
  });

  it('a bar says its ends, and that it turns the order', () => {
    expect(barSummary(hoursBar, barText(hoursBar, catalog))).toBe(
      'Hours a month for cloud GPUs, 10 h: −$798; 80 h: $5,572; turns the order',
    );
  });
});

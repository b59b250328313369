/** The seeded run: every figure drawn, every option billed, ten thousand times. */
import type { OptionId } from '../../../framework';
import { aboutEqualShare, costSamples } from '../../../framework/uncertainty';
import { type Range, rangeIn, roundMoney, usdPerMonth } from '../../../units';
import type { DriverRanges, Values } from '../bill';
import { drawnColumns } from './draws';
import type { Uncertainty } from './result';
import { spreadOf, tallyOf } from './tally';
import type { DrawnTotal } from './totals';

/** Everything a run needs, already gathered. */
export interface DrawnCosts {
  readonly totals: readonly DrawnTotal[];
  readonly ranges: DriverRanges;
  /** Values at mid; moved, and left at the last sample. */
  readonly values: Values;
  /** Options that compete for being the cheapest. */
  readonly competing: readonly OptionId[];
}

const money = (range: Range) => rangeIn((usd) => usdPerMonth(roundMoney(usd)), range);

/** One total per sample and option. */
const drawnTotals = ({ totals, ranges, values }: DrawnCosts, seed: number, samples: number): Float64Array[] => {
  const columns = drawnColumns(
    totals.flatMap(({ drivers }) => drivers),
    ranges,
    seed,
    samples,
  );
  const results = totals.map(() => new Float64Array(samples));
  for (let sample = 0; sample < samples; sample += 1) {
    for (const column of columns) values[column.driver] = column.values[sample] as number;
    for (let i = 0; i < totals.length; i += 1)
      (results[i] as Float64Array)[sample] = (totals[i] as DrawnTotal).usd(values);
  }
  return results;
};

/**
 * Quantiles per option, and how often each is the cheapest.
 *
 * Every option keeps the model, GPU and seller chosen at the middle of all figures, as a reader who decides today would;
 * its fleet grows and shrinks by whole replicas with every draw. Deterministic: `seed` is a 32-bit integer.
 */
export const drawnCosts = (costs: DrawnCosts, seed: number, samples = costSamples): Uncertainty => {
  const { totals, values, competing } = costs;
  const mids = totals.map(({ usd }) => usd(values));
  const columns = drawnTotals({ ...costs, values: { ...values } }, seed, samples);
  const racing = totals.flatMap(({ option }, index) => (competing.includes(option) ? [index] : []));
  const race = tallyOf(
    racing.map((index) => columns[index] as Float64Array),
    aboutEqualShare,
  );
  const all = tallyOf(columns, aboutEqualShare);
  const ofRace = (shares: readonly number[], index: number) => {
    const lane = racing.indexOf(index);
    return lane === -1 ? null : (shares[lane] ?? null);
  };
  return {
    seed,
    samples,
    options: totals.map(({ option }, index) => ({
      option,
      midUsd: usdPerMonth(roundMoney(mids[index] as number)),
      monthlyUsd: money(spreadOf(columns[index] as Float64Array)),
      cheapest: ofRace(race.cheapest, index),
      near: ofRace(race.near, index),
    })),
    aboutEqual: race.aboutEqual,
    pairs: totals.flatMap(({ option }, i) =>
      totals.flatMap(({ option: than }, j) => (i < j ? [{ option, than, cheaper: all.cheaper[i]?.[j] ?? 0 }] : [])),
    ),
  };
};

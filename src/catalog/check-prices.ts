/** Prices per token that cannot be right. */
import type { PricePeriod, PriceRow, Rate, Slip } from './schema';

const slipsOf = (rate: Rate): readonly { readonly slip: Slip; readonly says: string }[] => {
  const slips: { slip: Slip; says: string }[] = [];
  if (rate.output < rate.input / 2) {
    slips.push({ slip: 'output', says: `output ${rate.output} is below half the input ${rate.input}` });
  }
  if (rate.input >= 200) {
    slips.push({ slip: 'input', says: `input ${rate.input} is at or above 200 USD per million tokens` });
  }
  if (rate.cacheRead !== undefined && rate.cacheRead > rate.input) {
    slips.push({
      slip: 'cache-read',
      says: `a cache read at ${rate.cacheRead} costs more than input at ${rate.input}`,
    });
  }
  return slips;
};

/**
 * Prices that are probably a slip of the unit (per thousand, per token, input and output swapped).
 * Holds for every seller read: half the input price ≤ output price, input below $200 per million, a cache read no
 * dearer than fresh input. `allowed` = what a person looked up and found right after all. Returns what is wrong, in
 * words; an empty list is a plausible rate.
 */
export const unitSlips = (rate: Rate, allowed: readonly Slip[] = []): readonly string[] =>
  slipsOf(rate).flatMap(({ slip, says }) => (allowed.includes(slip) ? [] : [says]));

/** Windows of dearer hours: within one day (one over midnight is two), in order, none of them counted twice. */
const hourFaults = ({ peak }: PricePeriod): readonly string[] =>
  (peak?.hoursUtc ?? []).flatMap(([from, to], i, windows) => {
    const faults: string[] = [];
    if (!(from >= 0 && from < to && to <= 24)) faults.push(`peak hours ${from} to ${to} are no hours of a day`);
    if (from < (windows[i - 1]?.[1] ?? 0))
      faults.push(`peak hours ${from} to ${to} begin before those before them end`);
    return faults;
  });

/** Every fault of one price row, each naming the row. */
export const priceProblems = (row: PriceRow, day: string): readonly string[] => {
  const name = `price "${row.seller}:${row.id}"`;
  const allowed = (row.allowedSlips ?? []).map(({ slip }) => slip);
  const rates = row.periods.flatMap((period) => [period.rate, period.over?.rate, period.peak?.rate]);
  const problems = [...rates, ...row.readings.map((reading) => reading.rate)].flatMap((rate) =>
    rate ? unitSlips(rate, allowed).map((slip) => `${name}: ${slip}`) : [],
  );
  problems.push(...row.periods.flatMap(hourFaults).map((fault) => `${name}: ${fault}`));
  const found = new Set(rates.flatMap((rate) => (rate ? slipsOf(rate).map(({ slip }) => slip) : [])));
  for (const slip of allowed)
    if (!found.has(slip)) problems.push(`${name} allows a slip of ${slip} that it does not have`);
  row.periods.forEach((period, i) => {
    const before = row.periods[i - 1];
    if (before === undefined) return;
    if (period.from === null || (before.from !== null && period.from <= before.from)) {
      problems.push(`${name}: period ${i + 1} must start after the one before it`);
    }
  });
  // A change may be announced a while ahead; further off it is a slip of the year.
  const furthest = `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`;
  for (const { from } of row.periods) {
    if (from !== null && from > furthest) problems.push(`${name}: a period from ${from} is more than five years ahead`);
  }
  if (row.readings.every((reading) => reading.asOf.length < 'yyyy-mm-dd'.length)) {
    problems.push(`${name}: no reading says its day, so the price has no age`);
  }
  return problems;
};

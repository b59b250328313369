/** Reading a computed curve: cost at a volume, volumes worth stopping at, and the words for them. */
import type { CostCurve } from '../engine/recommendation';
import type { OptionId } from '../framework/options';
import { money, tokens } from '../narrative/numbers';
import type { Range } from '../units';
import { shortLabel } from './palette';

/** A log axis has no zero; a cent is nothing, by the month or per million tokens. */
const leastUsd = 0.01;

const held = (usd: number): number => Math.max(usd, leastUsd);

/**
 * Cost in USD a month at a volume in tokens a day: straight between two points on log–log axes, at an end of the curve
 * its last value, at least a cent. null for a curve without points.
 */
export const rangeAt = (curve: CostCurve, volume: number): Range | null => {
  const { points } = curve;
  const after = points.findIndex(({ tokensPerDay }) => tokensPerDay >= volume);
  const right = after < 0 ? points.at(-1) : points[after];
  const left = after > 0 ? points[after - 1] : right;
  if (!left || !right) return null;
  const share =
    left === right ? 0 : Math.log(volume / left.tokensPerDay) / Math.log(right.tokensPerDay / left.tokensPerDay);
  const between = (end: keyof Range) => held(left.usd[end]) * (held(right.usd[end]) / held(left.usd[end])) ** share;
  return { low: between('low'), mid: between('mid'), high: between('high') };
};

export const costAt = (curve: CostCurve, volume: number): number | null => rangeAt(curve, volume)?.mid ?? null;

const stops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** Round volumes between two ends, and the given ones: where the reading line stops. Ascending. */
export const readingVolumes = (from: number, to: number, also: readonly number[] = []): number[] => {
  const decades = Array.from(
    { length: Math.ceil(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, index) => Math.floor(Math.log10(from)) + index,
  );
  const round = decades.flatMap((decade) => stops.map((stop) => Number((stop * 10 ** decade).toPrecision(3))));
  const inside = [...round, ...also].filter((volume) => volume >= from && volume <= to);
  return [...new Set(inside)].sort((a, b) => a - b);
};

export interface Reading {
  readonly volume: number;
  readonly costs: readonly { readonly option: OptionId; readonly usd: number }[];
}

/** Costs of all options at one volume, dearest first, as their lines lie in the picture. */
export const readingAt = (curves: readonly CostCurve[], volume: number): Reading => ({
  volume,
  costs: curves
    .flatMap((curve) => {
      const usd = costAt(curve, volume);
      return usd === null ? [] : [{ option: curve.option, usd }];
    })
    .sort((a, b) => b.usd - a.usd),
});

/** "50M a day: Closed API $7.5k, Cloud GPUs $5.7k". */
export const readingText = ({ volume, costs }: Reading): string =>
  `${tokens(volume)} a day: ${costs.map(({ option, usd }) => `${shortLabel(option)} ${money(usd)}`).join(', ')}`;

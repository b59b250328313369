/** Curves with the shapes that matter: a line through the origin, a shallow one, stairs, and a flat one. */
import type { BreakEven, CostCurve } from '../engine/recommendation';
import type { OptionId } from '../framework/options';
import { rangeIn, tokensPerDay, usdPerMonth } from '../units';

const volumes = Array.from({ length: 101 }, (_, index) => 1e5 * 10 ** (index / 20));

export const curveOf = (option: OptionId, cost: (volume: number) => number, down = 0.75, up = 1.35): CostCurve => ({
  option,
  points: volumes.map((volume) => ({
    tokensPerDay: tokensPerDay(volume),
    usd: rangeIn(usdPerMonth, { low: cost(volume) * down, mid: cost(volume), high: cost(volume) * up }),
  })),
});

const stairs = (volume: number): number =>
  10_000 * (volume < 64e6 ? 1.2 : volume < 25e7 ? 2.4 : volume < 1e9 ? 5.6 : 9);

export const curves: readonly CostCurve[] = [
  curveOf('closed-api', (volume) => (380 * volume) / 1e6),
  curveOf('hosted-open', (volume) => (160 * volume) / 1e6),
  curveOf('self-hosted-cloud', stairs),
  curveOf('self-hosted-onprem', () => 25_000),
];

export const breakEven: BreakEven = {
  own: 'self-hosted-cloud',
  rent: 'closed-api',
  stretches: [],
  crossings: [
    { at: 31.6e6, kind: 'smooth', range: { low: 19e6, high: 47e6 } },
    { at: 64e6, kind: 'step', range: { low: null, high: null } },
  ],
  headline: { at: 31.6e6, kind: 'smooth', range: { low: 19e6, high: 47e6 } },
  never: null,
  ahead: null,
};

/** The two loss functions: of a level missed, and of money spent. Both lie between 0 and 1. */

import { levels } from '../../framework';
import { log10 } from '../../units/elementary';

/**
 * Loss of a need on a ladder.
 * need, performance: 0 to 1. headroom: λ, the share that rewards going beyond the need. from: the need below which it
 * does not.
 * Formula: (1−λ)·max(0, t−p) + λ·t·(1−p), without the second term where t < from. A need of 0 loses nothing.
 */
export const levelLoss = (need: number, performance: number, headroom: number, from = 0): number =>
  (1 - headroom) * Math.max(0, need - performance) + (need < from ? 0 : headroom * need * (1 - performance));

/** Expected loss over the five levels. chances: probability per level, in order 0, ¼, ½, ¾, 1. */
export const expectedLoss = (chances: readonly number[], performance: number, headroom: number, from = 0): number => {
  let loss = 0;
  for (let i = 0; i < levels.length; i += 1) {
    const chance = chances[i] ?? 0;
    if (chance > 0) loss += chance * levelLoss(levels[i] ?? 0, performance, headroom, from);
  }
  return loss;
};

/**
 * Loss of a monthly cost on the fixed money scale: clamp(log10(1 + C/C0) / decades, 0, 1).
 * usd: monthly total, null = not known and then no loss. scaleUsd: C0; a scale of 0 makes any spending a full loss.
 */
export const moneyLoss = (usd: number | null, scaleUsd: number, decades: number): number => {
  if (usd === null || usd <= 0) return 0;
  if (scaleUsd <= 0) return 1;
  return Math.min(1, log10(1 + usd / scaleUsd) / decades);
};

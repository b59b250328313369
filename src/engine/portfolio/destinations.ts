/** Who goes where: each class to its own first choice, as long as the plan stays small enough to run. */
import { type LadderId, type SingleOptionId, singleOptionIds } from '../../framework';
import { sumOf } from '../../framework/portfolio';
import { roundScore } from '../../units';
import { mostLegs } from '../decision';

/** An option that a class may use, best first in the class's list. */
export interface Choice {
  readonly option: SingleOptionId;
  readonly score: number;
  readonly tier: number;
  readonly violated: readonly LadderId[];
}

export interface Choosing {
  readonly share: number;
  readonly choices: readonly Choice[];
}

const threesOf = (options: readonly SingleOptionId[]): SingleOptionId[][] =>
  options.flatMap((first, i) =>
    options.slice(i + 1).flatMap((second, j) => options.slice(i + j + 2).map((third) => [first, second, third])),
  );

/** Tiers summed, then points by share: what a set of legs makes of the classes; null = a class has nowhere to go. */
const servedBy = (classes: readonly Choosing[], legs: readonly SingleOptionId[]) => {
  const chosen: Choice[] = [];
  for (const { choices } of classes) {
    const best = choices.find(({ option }) => legs.includes(option));
    if (best === undefined) return null;
    chosen.push(best);
  }
  return {
    goesTo: chosen.map(({ option }) => option),
    tier: sumOf(chosen.map(({ tier }) => tier)),
    score: roundScore(sumOf(chosen.map(({ score }, k) => score * (classes[k]?.share ?? 0)))),
  };
};

/**
 * Option of each class, in the order of the classes; null where some class has no option, or no three options serve all.
 * First choices, where they come to at most three options. Else the three options that lose least: lowest tiers, then most
 * points by share, then canonical order; each class goes to the best of the three for it.
 */
export const destinationsOf = (classes: readonly Choosing[]): readonly SingleOptionId[] | null => {
  const firsts = classes.map(({ choices: [first] }) => first?.option ?? null);
  if (firsts.includes(null)) return null;
  const wanted = firsts.flatMap((option) => option ?? []);
  if (new Set(wanted).size <= mostLegs) return wanted;
  const plans = threesOf(singleOptionIds).flatMap((legs) => servedBy(classes, legs) ?? []);
  const [best] = plans.toSorted((a, b) => a.tier - b.tier || b.score - a.score);
  return best?.goesTo ?? null;
};

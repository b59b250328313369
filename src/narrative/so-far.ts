/** The standing while questions are being answered: short words for a narrow card. */
import type { Recommendation, Veto, VetoId } from '../engine/recommendation';
import type { OptionId } from '../framework';
import { money } from './numbers';
import { optionNoun } from './terms';

const reasons: Readonly<Record<VetoId, string>> = {
  'data-control-rule': 'outside service',
  'own-hardware': 'not your hardware',
  'signed-terms': 'no signed terms',
  place: 'not served there',
  internals: 'keeps the weights',
  'nobody-operates': 'nobody to run it',
  'no-purchase': 'needs a purchase',
  ceiling: 'above the ceiling',
  deadline: 'too late',
  'one-kind-of-request': 'nothing to split',
  'no-feasible-split': 'no split fits',
  'not-assessed': 'not assessed',
};

/** Why an option is out, in two or three words. The full sentence stands with the result. */
export const outBecause = ({ id, unknownFact }: Pick<Veto, 'id' | 'unknownFact'>): string =>
  unknownFact ? 'not confirmed' : reasons[id];

export interface StandingRow {
  readonly option: OptionId;
  /** null = ruled out. */
  readonly score: number | null;
  /** For one that is ruled out, or ranked after the others. */
  readonly reason: string | null;
}

/** Options in order of the standing, then those ruled out, each once with its first reason. */
export const standingRows = ({
  ranking,
  vetoed,
}: Pick<Recommendation, 'ranking' | 'vetoed'>): readonly StandingRow[] => {
  const ranked = ranking.map(({ option, score, tier }) => ({
    option,
    score,
    reason: tier > 0 ? 'misses a strong need' : null,
  }));
  const out = new Map<OptionId, StandingRow>();
  for (const veto of vetoed) {
    if (out.has(veto.option) || ranked.some(({ option }) => option === veto.option)) continue;
    out.set(veto.option, { option: veto.option, score: null, reason: outBecause(veto) });
  }
  return [...ranked, ...out.values()];
};

/** The standing in one line, before it is known how sure it is: "In front: hosted open API · ≈$1.5k/mo". */
export const inFront = ({ winner, ranking }: Pick<Recommendation, 'winner' | 'ranking'>): string => {
  if (winner === null) return 'No option left';
  const usd = ranking.find(({ option }) => option === winner)?.monthlyUsd ?? null;
  return `In front: ${optionNoun[winner]}${usd === null ? '' : ` · ≈${money(usd.mid)}/mo`}`;
};

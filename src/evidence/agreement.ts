/** What the engine says where a published row speaks, and why the two differ where they do. */
import type { Ranked, Recommendation, VetoId } from '../engine';
import type { CriterionId, Knowledge, LadderId, OptionId } from '../framework';
import { roundScore } from '../units';
import type { GuideRow } from './guide-row';

/**
 * `agrees`: the winner is what the row recommends. `about-equal`: it is not, and a recommended option is less than a
 * point behind it in the same tier. `wider`: the winner is what the row's own reason allows besides. Else `disagrees`.
 */
export const agreements = ['agrees', 'about-equal', 'wider', 'disagrees'] as const;
export type Agreement = (typeof agreements)[number];

/** What keeps the row's best option from winning. */
export type Against =
  | { readonly kind: 'vetoed'; readonly vetoes: readonly { readonly option: OptionId; readonly id: VetoId }[] }
  | { readonly kind: 'demoted'; readonly option: OptionId; readonly criteria: readonly LadderId[] }
  | {
      readonly kind: 'points';
      readonly option: OptionId;
      /** How far behind the winner, in points. */
      readonly gap: number;
      /** Where it loses most against the winner, at most three. */
      readonly most: readonly { readonly criterion: CriterionId; readonly points: number }[];
    };

export interface Outcome {
  readonly winner: OptionId | null;
  readonly agreement: Agreement;
  /** null where the winner is the one recommended. */
  readonly against: Against | null;
}

const behind = (best: Ranked, winner: Ranked): Extract<Against, { kind: 'points' }> => ({
  kind: 'points',
  option: best.option,
  gap: roundScore(winner.score - best.score),
  most: (Object.keys(best.losses) as CriterionId[])
    .map((criterion) => ({ criterion, points: roundScore(best.losses[criterion] - winner.losses[criterion]) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 3),
});

const againstOf = (
  { recommends }: Pick<GuideRow, 'recommends'>,
  { ranking, vetoed, demoted }: Recommendation,
): Against => {
  const [winner] = ranking;
  const best = ranking.find(({ option }) => recommends.includes(option));
  if (winner === undefined || best === undefined)
    return {
      kind: 'vetoed',
      vetoes: vetoed.filter(({ option }) => recommends.includes(option)).map(({ option, id }) => ({ option, id })),
    };
  if (best.tier === winner.tier) return behind(best, winner);
  const { criteria } = demoted.find(({ option }) => option === best.option) ?? { criteria: [] };
  return { kind: 'demoted', option: best.option, criteria };
};

/** How a recommendation stands to a row. No engine is run here: the recommendation is the argument. */
export const outcomeOf = (
  row: Pick<GuideRow, 'recommends' | 'wider'>,
  recommendation: Recommendation,
  { constants }: Pick<Knowledge, 'constants'>,
): Outcome => {
  const { winner } = recommendation;
  if (winner !== null && row.recommends.includes(winner)) return { winner, agreement: 'agrees', against: null };
  const against = againstOf(row, recommendation);
  const near = against.kind === 'points' && against.gap < constants.aboutEqual;
  const wider = winner !== null && row.wider?.options.includes(winner) === true;
  return { winner, agreement: near ? 'about-equal' : wider ? 'wider' : 'disagrees', against };
};

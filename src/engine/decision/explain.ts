/** Why one option leads another, in pieces that add up to the lead. */
import { type AxisId, axisIds, type CriterionId, criteriaIn, type Knowledge } from '../../framework';
import { criteriaOfAxis } from '../../framework/weights';
import { roundScore } from '../../units';
import type { Ranked } from '../recommendation';

type Scored = Pick<Ranked, 'losses' | 'score'>;

export interface Lead {
  /** S(one) − S(other). */
  readonly total: number;
  /** Largest differences first; positive speaks for the first option. */
  readonly lines: readonly { readonly criterion: CriterionId; readonly points: number }[];
  /** All smaller differences together: total minus the lines. */
  readonly rest: number;
}

/** Lines beyond this are summed up as smaller effects. */
const mostLines = 5;

/**
 * Signed differences per criterion, `loss(other) − loss(one)`, at most five lines; of two equal ones the gain comes first.
 * The lines and the rest sum to the total.
 */
export const leadOf = (one: Scored, other: Scored): Lead => {
  const total = one.score - other.score;
  const lines = criteriaIn(one.losses)
    .map((criterion) => ({ criterion, points: other.losses[criterion] - one.losses[criterion] }))
    .filter(({ points }) => roundScore(points) !== 0)
    .sort((a, b) => roundScore(Math.abs(b.points)) - roundScore(Math.abs(a.points)) || b.points - a.points)
    .slice(0, mostLines);
  return { total, lines, rest: total - lines.reduce((sum, { points }) => sum + points, 0) };
};

export interface AxisPiece {
  readonly axis: AxisId;
  /** Points the axis can give: 100·A. */
  readonly full: number;
  /** Points lost on its criteria. */
  readonly lost: number;
  /** What is left of it; the four pieces sum to the score. */
  readonly piece: number;
}

/** The score in four pieces, one per axis. */
export const axisPieces = (
  losses: Ranked['losses'],
  axisWeights: Readonly<Record<AxisId, number>>,
  knowledge: Pick<Knowledge, 'axisOf'>,
): readonly AxisPiece[] =>
  axisIds.map((axis) => {
    const full = 100 * axisWeights[axis];
    const lost = criteriaOfAxis(knowledge, axis).reduce((sum, criterion) => sum + losses[criterion], 0);
    return { axis, full, lost, piece: full - lost };
  });

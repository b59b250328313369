/** How far each axis weight may move before the winner changes. Exact: scores are linear in one axis weight. */
import { type AxisId, axisIds, type CriterionId, type OptionId } from '../../framework';
import { criteriaOfAxis, criterionWeightsOf } from '../../framework/weights';
import { roundScore } from '../../units';
import type { WeightInterval, WeightIntervals } from '../recommendation';
import type { Decision } from './evaluate';
import { type Entrant, entrantsOf } from './flip-races';
import type { DecisionInputs } from './inputs';
import { type Frame, frameOf } from './score';

type PerAxis = Readonly<Record<AxisId, number>>;

/** Points lost per axis if it were the only one. */
const fullLosses = ({ bare }: Entrant, frame: Frame): PerAxis => {
  const alone = criterionWeightsOf(
    frame.knowledge,
    Object.fromEntries(axisIds.map((axis) => [axis, 1])) as Record<AxisId, number>,
  );
  const lost = (criterion: CriterionId) => (bare[criterion] * alone[criterion]) / 100;
  return Object.fromEntries(
    axisIds.map((axis) => [
      axis,
      criteriaOfAxis(frame.knowledge, axis).reduce((sum, criterion) => sum + lost(criterion), 0),
    ]),
  ) as Record<AxisId, number>;
};

/** Points lost with the axis at weight 0 and at weight 1, the others in their present proportions. */
const endsOf = (lost: PerAxis, axis: AxisId, weights: PerAxis): readonly [number, number] => {
  const others = axisIds.filter((one) => one !== axis);
  const left = others.reduce((sum, one) => sum + weights[one], 0);
  const share = (one: AxisId) => (left > 0 ? weights[one] / left : 1 / others.length);
  return [others.reduce((sum, one) => sum + share(one) * lost[one], 0), lost[axis]];
};

type Stretch = readonly [number, number];

/** Where `mine` loses more than `theirs`, as a stretch of the weight from 0 to 1; null = nowhere. */
const behind = (mine: readonly [number, number], theirs: readonly [number, number]): Stretch | null => {
  const [atZero, atOne] = [roundScore(theirs[0] - mine[0]), roundScore(theirs[1] - mine[1])];
  if (atZero >= 0 && atOne >= 0) return null;
  if (atZero < 0 && atOne < 0) return [0, 1];
  const root = atZero / (atZero - atOne);
  return atZero < 0 ? [0, root] : [root, 1];
};

/** The winner is behind a rival only where each of its splits is: their stretches overlap. */
const allBehind = (
  winners: readonly (readonly [number, number])[],
  rival: readonly [number, number],
): Stretch | null => {
  let overlap: Stretch = [0, 1];
  for (const mine of winners) {
    const stretch = behind(mine, rival);
    if (stretch === null) return null;
    overlap = [Math.max(overlap[0], stretch[0]), Math.min(overlap[1], stretch[1])];
  }
  return overlap[0] < overlap[1] ? overlap : null;
};

const rounded = (share: number): number => Math.round(share * 1e9) / 1e9;

/**
 * For each axis, the weights from 0 to 1 around the present one under which the winner stays first in its tier, and who
 * takes over at each end. The other axes share the rest in their present proportions, equally where they have none.
 * null where nothing is ranked. Alone in its tier the winner keeps its place at any weight.
 */
export const weightIntervals = (
  inputs: DecisionInputs,
  { winner }: Pick<Decision, 'winner'>,
): WeightIntervals | null => {
  if (winner === null) return null;
  const frame = frameOf(inputs);
  const entrants = entrantsOf(inputs, frame);
  const tier = Math.min(...entrants.map((one) => one.tier));
  const level = entrants
    .filter((one) => one.tier === tier)
    .map((one) => ({ option: one.racer.option, lost: fullLosses(one, frame) }));
  const intervalOf = (axis: AxisId): WeightInterval => {
    const present = frame.axisWeights[axis];
    const ends = level.map(({ option, lost }) => ({ option, ends: endsOf(lost, axis, frame.axisWeights) }));
    const mine = ends.filter(({ option }) => option === winner).map((one) => one.ends);
    let [low, high]: [number, number] = [0, 1];
    let [belowLow, aboveHigh]: [OptionId | null, OptionId | null] = [null, null];
    for (const { option, ends: theirs } of ends) {
      if (option === winner) continue;
      const stretch = allBehind(mine, theirs);
      if (stretch === null) continue;
      if (stretch[1] <= present + 1e-9 && stretch[1] > low) [low, belowLow] = [stretch[1], option];
      if (stretch[0] >= present - 1e-9 && stretch[0] < high) [high, aboveHigh] = [stretch[0], option];
    }
    return { low: rounded(Math.min(low, present)), high: rounded(Math.max(high, present)), belowLow, aboveHigh };
  };
  return Object.fromEntries(axisIds.map((axis) => [axis, intervalOf(axis)])) as Record<AxisId, WeightInterval>;
};

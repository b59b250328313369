/** What the winner leaves unmet, so that a result never shows only its strengths. */
import { type LadderId, type Level, type OptionId, type SingleOptionId, singleOptionIds } from '../../framework';
import type { UnmetNeed } from '../recommendation';
import { type Frame, type Losses, teamLadders } from './score';

const single = (option: OptionId): SingleOptionId | null => singleOptionIds.find((id) => id === option) ?? null;

/**
 * Level an option offers to a class. For what the team carries, a plan offers its weakest leg.
 * goesTo: the legs of a plan, null for an option that serves everything.
 */
export const offeredTo = (
  frame: Frame,
  option: OptionId,
  goesTo: readonly SingleOptionId[] | null,
  k: number,
  ladder: LadderId,
): number => {
  const alone = single(option);
  if (alone !== null) return frame.performance(alone, ladder);
  if (goesTo === null) return frame.knowledge.hybrid === 'plan' ? 0 : (frame.knowledge.hybrid[ladder] ?? 0);
  if (teamLadders.includes(ladder)) return Math.min(...goesTo.map((leg) => frame.performance(leg, ladder)));
  const leg = goesTo[k];
  return leg === undefined ? 0 : frame.performance(leg, ladder);
};

/**
 * Known needs the option falls short of, the widest gap first, then the dearest. With several classes of traffic the
 * class with the widest gap speaks for the ladder. points: the ladder's whole loss.
 */
export const unmetBy = (
  frame: Frame,
  option: OptionId,
  goesTo: readonly SingleOptionId[] | null,
  losses: Losses,
): readonly UnmetNeed[] =>
  frame.knowledge.ladders
    .flatMap((criterion): UnmetNeed[] => {
      const gaps = frame.classes.flatMap(({ needs }, k) => {
        const required = needs[criterion].level;
        const offered = offeredTo(frame, option, goesTo, k, criterion);
        return required !== null && offered < required
          ? [{ required, offered: offered as Level, gap: required - offered }]
          : [];
      });
      const widest = gaps.reduce<(typeof gaps)[number] | null>(
        (found, gap) => (found === null || gap.gap > found.gap ? gap : found),
        null,
      );
      return widest === null
        ? []
        : [{ criterion, required: widest.required, offered: widest.offered, points: losses[criterion] }];
    })
    .sort((a, b) => b.required - b.offered - (a.required - a.offered) || b.points - a.points);

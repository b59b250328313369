/** Who can come first: the single options, and every split that could be the hybrid, each judged by itself. */
import { type LadderId, type OptionId, optionIds, type SingleOptionId, singleOptionIds } from '../../framework';
import { splitsOf } from './plan';
import { type Frame, ladderLoss, type Offer, violations } from './score';

export interface Racer {
  readonly option: OptionId;
  /** Legs of a split by class; null for an option that serves everything. */
  readonly goesTo: readonly SingleOptionId[] | null;
}

/** Canonical order: of two with equal points the earlier one is ahead. */
export const racersOf = (frame: Frame): readonly Racer[] => {
  const singles = singleOptionIds.map((option): Racer => ({ option, goesTo: null }));
  if (frame.knowledge.hybrid !== 'plan') return [...singles, { option: 'hybrid', goesTo: null }];
  if (frame.classes.length === 1) return singles;
  const anywhere = frame.classes.map(() => singleOptionIds);
  return [...singles, ...splitsOf(frame, anywhere).map((goesTo): Racer => ({ option: 'hybrid', goesTo }))];
};

/** What a racer offers each class. */
export const offerOf = ({ option, goesTo }: Racer, frame: Frame): Offer => {
  if (goesTo !== null) return (k, ladder) => frame.performance(goesTo[k] ?? 'closed-api', ladder);
  const alone = singleOptionIds.find((id) => id === option);
  if (alone !== undefined) return (_, ladder) => frame.performance(alone, ladder);
  const { hybrid } = frame.knowledge;
  return (_, ladder) => (hybrid === 'plan' ? 0 : (hybrid[ladder] ?? 0));
};

export const lossOn = (racer: Racer, frame: Frame, ladder: LadderId): number =>
  ladderLoss(frame, ladder, offerOf(racer, frame));

/** Override ladders a racer violates: in any class where it is a split, for all traffic where it is not. */
export const violatedBy = (racer: Racer, frame: Frame, required: Parameters<typeof violations>[1]): LadderId[] => {
  const offer = offerOf(racer, frame);
  if (racer.goesTo === null) return violations(frame, required, (ladder) => offer(0, ladder));
  return frame.overrides.filter((ladder) =>
    frame.classes.some((one, k) => violations(frame, one.required, (each) => offer(k, each)).includes(ladder)),
  );
};

export const placeOf = (option: OptionId): number => optionIds.indexOf(option);

/** In how many of the weightings each option came first, as the bar shows it. */
import { type OptionId, optionIds, optionLabels } from '../framework/options';
import { percentToFive } from './numbers';

type Shares = Readonly<Record<OptionId, number>>;

/** Winner first, the others by their share; below one in fifty a piece would not be seen. */
export const cameFirstOrder = (winnerShare: Shares, winner: OptionId): readonly OptionId[] =>
  [winner, ...optionIds.filter((option) => option !== winner).sort((a, b) => winnerShare[b] - winnerShare[a])].filter(
    (option) => winnerShare[option] >= 0.02,
  );

/** Said instead of the bar. */
export const cameFirstText = (winnerShare: Shares, winner: OptionId): string =>
  `Came first: ${cameFirstOrder(winnerShare, winner)
    .map((option) => `${optionLabels[option]} ${percentToFive(winnerShare[option])}`)
    .join(', ')}`;

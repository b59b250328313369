import { SegmentedBar } from '../charts/segmented-bar';
import { type OptionId, optionIds, optionLabels } from '../framework/options';
import { percentToFive } from '../narrative/numbers';

interface ShareBarProps {
  readonly winnerShare: Readonly<Record<OptionId, number>>;
  readonly winner: OptionId;
}

/** In how many of the weightings each option came first. Winner on the left; shares below one in fifty are not drawn. */
export const ShareBar = ({ winnerShare, winner }: ShareBarProps) => {
  const order = [
    winner,
    ...optionIds.filter((option) => option !== winner).sort((a, b) => winnerShare[b] - winnerShare[a]),
  ];
  const shown = order.filter((option) => winnerShare[option] >= 0.02);
  return (
    <SegmentedBar
      text={`Came first: ${shown.map((option) => `${optionLabels[option]} ${percentToFive(winnerShare[option])}`).join(', ')}`}
      whole={shown.reduce((sum, option) => sum + winnerShare[option], 0) || 1}
      height={9}
      pieces={shown.map((option) => ({ id: option, value: winnerShare[option], option }))}
    />
  );
};

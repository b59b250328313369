import { SegmentedBar } from '../charts/segmented-bar';
import type { OptionId } from '../framework/options';
import { cameFirstOrder, cameFirstText } from '../narrative/came-first';

interface ShareBarProps {
  readonly winnerShare: Readonly<Record<OptionId, number>>;
  readonly winner: OptionId;
}

/** In how many of the weightings each option came first. Winner on the left; shares below one in fifty are not drawn. */
export const ShareBar = ({ winnerShare, winner }: ShareBarProps) => {
  const shown = cameFirstOrder(winnerShare, winner);
  return (
    <SegmentedBar
      text={cameFirstText(winnerShare, winner)}
      whole={shown.reduce((sum, option) => sum + winnerShare[option], 0) || 1}
      height={9}
      pieces={shown.map((option) => ({ id: option, value: winnerShare[option], option }))}
    />
  );
};

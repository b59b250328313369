import { SegmentedBar } from '../charts/segmented-bar';
import type { OptionId } from '../framework/options';

export interface ScorePiece {
  readonly id: string;
  readonly label: string;
  readonly points: number;
}

interface ScoreBarProps {
  readonly option: OptionId;
  /** One piece per axis, in the order of the axes; they add up to the score. */
  readonly pieces: readonly ScorePiece[];
}

/** A score out of 100 as the pieces it is made of, in tints of the option's colour. */
export const ScoreBar = ({ option, pieces }: ScoreBarProps) => (
  <SegmentedBar
    text={pieces.map(({ label, points }) => `${label} ${Math.round(points)}`).join(', ')}
    whole={100}
    height={20}
    track
    pieces={pieces.map(({ id, points }, tint) => ({ id, value: points, option, tint }))}
  />
);

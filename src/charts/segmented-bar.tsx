import { useId } from 'react';
import type { OptionId } from '../framework/options';

export interface Piece {
  readonly id: string;
  readonly value: number;
  readonly option: OptionId;
  /** 0 is the full colour, then lighter and lighter. */
  readonly tint?: number;
  /** Hours of people, not things that are bought: hatched as well. */
  readonly hatched?: boolean;
}

const tints = [1, 0.8, 0.62, 0.45, 0.3, 0.2];
export const tintOpacity = (tint: number): number => tints[Math.min(tint, tints.length - 1)] ?? 1;

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

interface SegmentedBarProps {
  readonly pieces: readonly Piece[];
  /** What the full width stands for. */
  readonly whole: number;
  /** Said instead of the picture. Empty where the same words stand beside it. */
  readonly text: string;
  readonly height: number;
  /** Show the empty rest of the track. */
  readonly track?: boolean;
}

/** Pieces of a whole in one row, divided by thin gaps. Drawn in percent, so it needs no measuring. */
export const SegmentedBar = ({ pieces, whole, text, height, track = false }: SegmentedBarProps) => {
  const hatching = useId();
  const starts = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, { value }) => sum + value, 0));
  return (
    <svg
      width="100%"
      height={height}
      className="block rounded-key"
      role={text ? 'img' : undefined}
      aria-label={text || undefined}
      aria-hidden={text ? undefined : true}
    >
      {track && <rect width="100%" height="100%" className="fill-sunken" />}
      {pieces.map(({ id, value, option, tint = 0 }, index) => (
        <rect
          key={id}
          className={`option-${option}`}
          fill="currentColor"
          fillOpacity={tintOpacity(tint)}
          x={percent((starts[index] ?? 0) / whole)}
          width={percent(Math.max(value, 0) / whole)}
          height="100%"
        />
      ))}
      {pieces.some(({ hatched }) => hatched) && (
        <defs>
          <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="6" className="stroke-paper" strokeWidth="3" />
          </pattern>
        </defs>
      )}
      {pieces.map(({ id, value, hatched }, index) =>
        hatched ? (
          <rect
            key={id}
            fill={`url(#${hatching})`}
            x={percent((starts[index] ?? 0) / whole)}
            width={percent(Math.max(value, 0) / whole)}
            height="100%"
          />
        ) : null,
      )}
      {pieces.slice(1).map(({ id }, index) => (
        <line
          key={id}
          x1={percent((starts[index + 1] ?? 0) / whole)}
          x2={percent((starts[index + 1] ?? 0) / whole)}
          y2="100%"
          className="stroke-paper"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
};

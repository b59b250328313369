import type { OptionId } from '../framework/options';
import { percentOf } from './percent-of';

interface RangeLineProps {
  readonly option: OptionId;
  readonly low: number;
  readonly high: number;
  /** What the full width stands for. */
  readonly whole: number;
  /** Said instead of the picture. */
  readonly text: string;
}

const height = 9;

/** A stretch of a bar as a line between two ends, under the bar that it belongs to. */
export const RangeLine = ({ option, low, high, whole, text }: RangeLineProps) => {
  const at = (value: number) => percentOf(value, { from: 0, to: whole });
  const middle = height / 2 + 1;
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={text}
      className={`block overflow-visible option-${option}`}
    >
      <line x1={at(low)} x2={at(high)} y1={middle} y2={middle} stroke="currentColor" strokeWidth="2" />
      {[low, high].map((end, index) => (
        <line
          key={index === 0 ? 'low' : 'high'}
          x1={at(end)}
          x2={at(end)}
          y1={middle - 3}
          y2={middle + 3}
          stroke="currentColor"
          strokeWidth="2"
        />
      ))}
    </svg>
  );
};

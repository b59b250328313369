import { type OptionId, optionLabels } from '../framework/options';
import { money } from '../narrative/numbers';
import type { Range } from '../units';
import { OptionMarker } from './option-marker';
import { markerPaths, optionMarkers } from './palette';
import { percentOf } from './percent-of';

export interface CostRange {
  readonly option: OptionId;
  /** 10th, 50th and 90th percentile, USD a month. */
  readonly usd: Range;
  /** Said instead of the picture. */
  readonly text: string;
  readonly muted: boolean;
}

const height = 24;

/** What each option costs in eight samples of ten: a line from the 10th to the 90th percentile, its sign at the middle. */
export const CostRanges = ({ ranges }: { readonly ranges: readonly CostRange[] }) => {
  const most = Math.max(1, ...ranges.map(({ usd }) => usd.high));
  // A little air for the marks at either end.
  const at = (usd: number) => percentOf(usd, { from: -0.02 * most, to: 1.02 * most });
  return (
    <ul className="grid gap-3">
      {ranges.map(({ option, usd, text, muted }) => (
        <li
          key={option}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_1fr_8rem]"
        >
          <span className={`flex items-center gap-2 ${muted ? 'text-muted' : ''}`}>
            <OptionMarker option={option} muted={muted} />
            {optionLabels[option]}
          </span>
          <span className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
            <svg width="100%" height={height} role="img" aria-label={text} className="block">
              <line x1={at(0)} x2={at(most)} y1={height / 2} y2={height / 2} className="stroke-hairline" />
              <g className={muted ? 'text-control' : `option-${option}`}>
                <line
                  x1={at(usd.low)}
                  x2={at(usd.high)}
                  y1={height / 2}
                  y2={height / 2}
                  stroke="currentColor"
                  strokeWidth="3"
                />
                <svg x={at(usd.mid)} y={height / 2} overflow="visible" aria-hidden="true">
                  <path d={markerPaths[optionMarkers[option]]} fill="currentColor" transform="scale(1.4)" />
                </svg>
              </g>
            </svg>
          </span>
          <span className={`text-right ${muted ? 'text-muted' : ''}`}>
            {money(usd.low)}–{money(usd.high)}
          </span>
        </li>
      ))}
    </ul>
  );
};

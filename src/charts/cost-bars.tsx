import { type OptionId, optionLabels } from '../framework/options';
import { money } from '../narrative/numbers';
import { OptionMarker } from './option-marker';
import { SegmentedBar } from './segmented-bar';

export interface CostBar {
  readonly option: OptionId;
  readonly totalUsd: number;
  /** Parts of the mid total, in the same order for every option; they add up to it. */
  readonly parts: readonly { readonly label: string; readonly usd: number; readonly hatched: boolean }[];
}

/** Where the money goes: one bar per option on one scale from zero, cut into groups that are named below it. */
export const CostBars = ({
  bars,
  marked,
}: {
  readonly bars: readonly CostBar[];
  readonly marked?: OptionId | null;
}) => {
  const most = Math.max(1, ...bars.map(({ totalUsd }) => totalUsd));
  return (
    <ul className="grid gap-3.5">
      {bars.map((bar) => (
        <li
          key={bar.option}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_1fr_4rem]"
        >
          <span className={`flex items-center gap-2 ${bar.option === marked ? 'font-semibold' : ''}`}>
            <OptionMarker option={bar.option} />
            {optionLabels[bar.option]}
          </span>
          <span className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
            <SegmentedBar
              text=""
              whole={most}
              height={22}
              pieces={bar.parts.map(({ label, usd, hatched }, tint) => ({
                id: label,
                value: usd,
                option: bar.option,
                tint,
                hatched,
              }))}
            />
            <span className="mt-1 block text-note text-muted">
              {bar.parts.map(({ label, usd }) => `${label} ${money(usd)}`).join(' · ')}
            </span>
          </span>
          <span className={`text-right ${bar.option === marked ? 'font-semibold' : ''}`}>{money(bar.totalUsd)}</span>
        </li>
      ))}
    </ul>
  );
};

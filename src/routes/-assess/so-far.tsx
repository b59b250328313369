import type { ReactNode } from 'react';
import { OptionMarker } from '../../charts/option-marker';
import { SegmentedBar } from '../../charts/segmented-bar';
import { Card } from '../../components/card';
import { type OptionId, optionIds, optionLabels } from '../../framework/options';
import type { StandingRow } from '../../narrative/so-far';

/** Fewer words than the label, for the narrow card. */
const shortLabels: Partial<Record<OptionId, string>> = {
  'closed-enterprise': 'Closed, private',
  'hosted-open': 'Hosted open',
};
const labelOf = (option: OptionId) => shortLabels[option] ?? optionLabels[option];

/** Shown before anything is answered, and while the calculation is on its way. */
export const noStanding: readonly StandingRow[] = optionIds.map((option) => ({ option, score: null, reason: null }));

const Row = ({ option, score, reason }: StandingRow) => {
  const out = score === null && reason !== null;
  return (
    <li className="grid min-h-6 grid-cols-[7.75rem_minmax(0,1fr)_1.75rem] items-center gap-x-2 text-note">
      <span className="flex items-center gap-2">
        <OptionMarker option={option} muted={score === null} />
        {out ? <s className="text-muted">{labelOf(option)}</s> : labelOf(option)}
      </span>
      {score !== null && (
        <>
          <SegmentedBar pieces={[{ id: option, value: score, option }]} whole={100} height={7} text="" track />
          <span className="text-right text-muted">
            {Math.round(score)}
            <span className="sr-only"> of 100 points</span>
          </span>
        </>
      )}
      {score === null && reason !== null && <span className="col-span-2 text-muted">{reason}</span>}
      {score !== null && reason !== null && <span className="col-span-3 pl-5 text-muted">{reason}</span>}
    </li>
  );
};

interface SoFarProps {
  readonly rows: readonly StandingRow[];
  readonly children: ReactNode;
}

/** The card beside the question: all six options as they stand, and what that means. */
export const SoFar = ({ rows, children }: SoFarProps) => (
  <Card aria-labelledby="so-far" className="p-5 max-lg:hidden">
    <h2 id="so-far" className="font-sans text-dense font-semibold tracking-normal">
      So far
    </h2>
    <ul className="mt-2.5 grid gap-1.5">
      {rows.map((row) => (
        <Row key={row.option} {...row} />
      ))}
    </ul>
    <div className="mt-4 grid gap-2 border-t border-hairline pt-3.5 text-[0.875rem]">{children}</div>
  </Card>
);

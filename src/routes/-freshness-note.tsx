import { catalog } from '../catalog';
import { Details } from '../components/details';
import type { Freshness, OptionCost } from '../engine/recommendation';
import { type Assumptions, optionLabels } from '../framework';
import {
  agedFigures,
  editionAge,
  everyFigure,
  freshnessSentence,
  licenceSources,
  limitReasons,
  oldestSentence,
} from '../narrative/freshness';
import { namesOf } from '../narrative/names';
import { SourceList } from './-source-list';
import { useToday } from './-today';

const names = namesOf(catalog);

export interface AgedBill {
  readonly cost: OptionCost;
  readonly freshness: Freshness;
}

interface FreshnessNoteProps {
  /** The bill spoken of first; others only lend their figures to the list. */
  readonly bills: readonly AgedBill[];
  readonly assumptions: Assumptions;
}

/** How much of a cost rests on old figures, and every figure with source, day and age. */
export const FreshnessNote = ({ bills, assumptions }: FreshnessNoteProps) => {
  const today = useToday();
  const [first] = bills;
  if (first === undefined) return null;
  const context = { catalog, names, assumptions };
  const oldest = oldestSentence(first.freshness, context);
  return (
    <div className="text-note text-muted" data-fact="">
      <p>
        {freshnessSentence(first.freshness)} {oldest} {editionAge(first.freshness.on, today)}
      </p>
      <Details summary={everyFigure}>
        {bills.map(({ cost, freshness }) => (
          <div key={cost.option} className="mb-3">
            <p className="mb-1 font-semibold text-ink">{optionLabels[cost.option]}</p>
            <SourceList
              sources={[...agedFigures(freshness, context), ...licenceSources(cost.configuration, context)]}
            />
          </div>
        ))}
        <ul className="mb-2 grid max-w-[66ch] gap-1.5">
          {limitReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Details>
    </div>
  );
};

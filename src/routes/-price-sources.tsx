import { catalog } from '../catalog';
import { Details } from '../components/details';
import type { Recommendation } from '../engine/recommendation';
import type { OptionId } from '../framework';
import { billSources, billSourcesName } from '../narrative/freshness';
import { namesOf } from '../narrative/names';
import { SourceList } from './-source-list';

const names = namesOf(catalog);

interface PriceSourcesProps {
  readonly recommendation: Pick<Recommendation, 'costs' | 'assumptions' | 'on'>;
  readonly options: readonly (OptionId | null)[];
}

/** Under figures made of several bills: every figure those rest on, each once, with source and day. */
export const PriceSources = ({ recommendation, options }: PriceSourcesProps) => {
  const { costs, assumptions, on } = recommendation;
  const bills = [...new Set(options)].flatMap((option) => (option === null ? [] : (costs[option] ?? [])));
  const sources = billSources(bills, { catalog, names, assumptions });
  if (sources.length === 0) return null;
  return (
    <div data-fact="" className="mt-2">
      <Details summary={billSourcesName(on)}>
        <div data-part="sources">
          <SourceList sources={sources} />
        </div>
      </Details>
    </div>
  );
};

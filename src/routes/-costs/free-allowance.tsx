import { catalog } from '../../catalog';
import { freeAllowanceOf } from '../../catalog/free-allowances';
import { SourceLine } from '../../components/fact';
import type { Assessment } from '../../engine';
import type { OptionId } from '../../framework';
import { freeAllowanceText } from '../../narrative/free-allowances';
import { namesOf } from '../../narrative/names';
import { day } from '../../narrative/numbers';

const names = namesOf(catalog);

/** What the billed seller gives away, and why it is not in the bill; a saving is typed below. */
export const FreeAllowance = ({ rent, assessment }: { readonly rent: OptionId; readonly assessment: Assessment }) => {
  const configuration = assessment.recommendation.costs[rent]?.configuration;
  const { tokensPerDay, tokensPerRequest, peak } = assessment.costing.situation.workload;
  if (configuration?.kind !== 'metered' || tokensPerDay === null) return null;
  const row = freeAllowanceOf(configuration.provider, configuration.model);
  const asked = {
    requestsPerDay: tokensPerDay.mid / tokensPerRequest,
    tokensPerDay: tokensPerDay.mid,
    peakToMean: peak.mid,
  };
  return (
    <div data-fact="" className="border-b border-hairline py-3 text-note text-muted">
      <p>{freeAllowanceText(names.seller(configuration.provider), row, asked)}</p>
      <SourceLine>
        {row === null ? 'no source' : `${catalog.sourceById.get(row.source)?.title ?? row.source}, ${day(row.asOf)}`}
      </SourceLine>
    </div>
  );
};

import { catalog } from '../../catalog';
import { providerTermsOf } from '../../catalog/provider-terms';
import { complianceSourceById } from '../../catalog/regimes';
import { SourceLine } from '../../components/fact';
import { hostedTuningPrice, type Situation } from '../../engine/cost';
import { type TuningPlan, trainingTokens } from '../../engine/tuning';
import { lineSources } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import { decimal, price } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';
import type { DecisionState } from '../../permalink';
import { FinerRows } from '../-costs/finer-rows';
import { SourceList } from '../-source-list';

const names = namesOf(catalog);
const sourceById = complianceSourceById(catalog);
const offers = providerTermsOf(catalog).filter(({ fineTuning }) => fineTuning.value !== null);

interface HostedTuningProps {
  readonly state: DecisionState;
  readonly situation: Situation;
  /** Of the open model; null = there is none. */
  readonly totalB: number | null;
  readonly plan: TuningPlan;
  readonly change: (edit: (state: DecisionState) => DecisionState, replace?: boolean) => void;
  readonly onProblem: (id: string, text: string | null) => void;
}

/** Tuning at somebody else's: the price where one was read, who offers it, and until when. */
export const HostedTuning = ({ state, situation, totalB, plan, change, onProblem }: HostedTuningProps) => {
  const found = totalB === null ? null : hostedTuningPrice(totalB, situation);
  const millions = (plan.runsPerYear * trainingTokens(plan)) / 1e6;
  const context = { catalog, names, assumptions: state.assumptions };
  return (
    <section aria-labelledby="tuning-hosted" className="mt-8">
      <h2 id="tuning-hosted" className="text-h3">
        Tuning at a host
      </h2>
      <div data-fact="" className="mt-2">
        <p>
          {found === null ? (
            'Not included: no source gives a price for a model of this size. Enter one.'
          ) : (
            <>
              {decimal(millions)}M training tokens a year × {price(found.usdPerMillion.mid)} a million ={' '}
              <span className="font-semibold">{price(millions * found.usdPerMillion.mid)}</span> a year
              {found.usdPerMillion.low < found.usdPerMillion.high &&
                `, ${price(millions * found.usdPerMillion.low)} to ${price(millions * found.usdPerMillion.high)}`}
              . Some hosts count evaluation too.
            </>
          )}
        </p>
        <div className="mt-2">
          <SourceList
            sources={lineSources(
              [...(found === null ? [] : [found.ref]), { kind: 'economics', key: 'finetune_openai' }],
              context,
            )}
          />
        </div>
      </div>
      <FinerRows state={state} keys={['tune-hosted']} change={change} onProblem={onProblem} />
      <h3 className="mt-6 font-semibold">Who offers it</h3>
      <dl className="mt-2 border-t border-hairline">
        {offers.map(({ policy, fineTuning }) => (
          <div
            key={policy.id}
            data-fact=""
            className="grid gap-x-4 border-b border-hairline py-2.5 sm:grid-cols-[11rem_1fr]"
          >
            <dt className="text-muted">{policy.name}</dt>
            <dd>
              {fineTuning.value}
              <SourceLine>{provenanceText(sourceById, fineTuning)}</SourceLine>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-note text-muted">Of every other provider no statement was read.</p>
    </section>
  );
};

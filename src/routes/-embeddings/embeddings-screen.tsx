import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { embeddingSourceById } from '../../catalog/embeddings';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { PageHeading, SectionHeading } from '../../components/heading';
import { StepList } from '../../components/step-list';
import { type EmbeddingsPlan, embeddingsPlan, isPlan, type OwnPlan } from '../../engine/embeddings';
import type { FigureRef } from '../../engine/recommendation';
import { breakEvenText, cheapestText, offerSources, ownSteps, rentSteps } from '../../narrative/embedding-sides';
import {
  bucketSteps,
  embeddingLimits,
  embeddingsHeadline,
  embeddingsRange,
  exitText,
  notOwned,
  notRented,
  storageText,
} from '../../narrative/embeddings';
import { lineSources } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import { provenanceText } from '../../narrative/provenance';
import type { DecisionState, Notice } from '../../permalink';
import { readEmbeddings } from '../../permalink/embeddings';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { useProblems } from '../-problems';
import { SourceList } from '../-source-list';
import { ModelFacts } from './model-facts';
import { OffersTable } from './offers-table';
import { WorkloadFields } from './workload-fields';

const names = namesOf(catalog);
const economics = (...keys: readonly string[]): readonly FigureRef[] => keys.map((key) => ({ kind: 'economics', key }));

interface PartProps {
  readonly plan: EmbeddingsPlan;
  readonly state: DecisionState;
}

const Renting = ({ plan, state }: PartProps) => (
  <section aria-labelledby="embedding-renting" className="mt-8">
    <SectionHeading id="embedding-renting">Renting</SectionHeading>
    {isPlan(plan.rent) ? (
      <>
        <div data-fact="" className="mt-3">
          <StepList steps={rentSteps(plan, plan.rent)} />
          {state.assumptions.labour && (
            <Details summary="Sources of the work">
              <SourceList
                sources={lineSources(economics('ops_hours_api', 'engineer_loaded_hourly_us'), {
                  catalog,
                  names,
                  assumptions: state.assumptions,
                })}
              />
            </Details>
          )}
        </div>
        <div className="mt-5">
          <OffersTable
            caption={cheapestText(plan.rent)}
            plan={plan}
            offers={plan.rent.offers}
            answers={state.answers}
          />
        </div>
      </>
    ) : (
      <p className="mt-2">{notRented(plan.rent)}</p>
    )}
  </section>
);

/** Price of the GPU hour: typed, or read. */
const hourOf = ({ gpu, readings }: OwnPlan): FigureRef =>
  readings === 0 ? { kind: 'typed', field: 'gpuUsdPerHour' } : { kind: 'rental', accelerator: gpu.name, readings };

const Owning = ({ plan, state }: PartProps) => {
  const { own } = plan;
  const { assumptions } = state;
  if (!isPlan(own))
    return (
      <section aria-labelledby="embedding-owning" className="mt-8">
        <SectionHeading id="embedding-owning">Owning</SectionHeading>
        <p className="mt-2">{notOwned(own)}</p>
      </section>
    );
  const work = assumptions.labour
    ? ['ops_hours_self_hosted_cloud', 'setup_hours_self_hosted', 'engineer_loaded_hourly_us']
    : [];
  return (
    <section aria-labelledby="embedding-owning" className="mt-8">
      <SectionHeading id="embedding-owning">Owning</SectionHeading>
      <div data-fact="" className="mt-3">
        <StepList steps={ownSteps(plan, own)} />
        <Details summary="Sources">
          <SourceList
            sources={lineSources([hourOf(own), ...economics('cloud_bill_overhead', ...work)], {
              catalog,
              names,
              assumptions,
            })}
          />
          <SourceLine>
            {own.gpu.name}, arithmetic a second: {provenanceText(catalog.sourceById, own.gpu)}
          </SourceLine>
          <SourceLine>
            {own.facts.name}, parameters: {provenanceText(embeddingSourceById, own.facts)}
          </SourceLine>
        </Details>
      </div>
      <p className="mt-2 text-note text-muted">
        {own.basis === 'estimated' && 'Estimated: no measured run of an embedding model was read. '}
        <Link to="/accuracy/" search={true} className="prose-link">
          How good such figures are
        </Link>
      </p>
    </section>
  );
};

const BreakEven = ({ plan }: Pick<PartProps, 'plan'>) => {
  if (!isPlan(plan.rent) || !isPlan(plan.own)) return null;
  const [cheapest] = plan.rent.offers;
  const last = plan.rent.offers.at(-1);
  const dearest = last?.monthly === cheapest?.monthly ? undefined : last;
  return (
    <section aria-labelledby="embedding-break-even" className="mt-8">
      <SectionHeading id="embedding-break-even">Where they cross</SectionHeading>
      <p className="mt-2 text-note text-muted">
        Documents and queries grow together; prices, speed and hours of work at their middle.
      </p>
      {[cheapest, dearest].map(
        (each) =>
          each?.breakEven && (
            <div key={each.offer.row.seller} data-fact="" className="mt-2">
              <p>{breakEvenText(plan, each)}</p>
              <Details summary="Sources of the price">
                {offerSources(each).map((source) => (
                  <SourceLine key={source}>{source}</SourceLine>
                ))}
              </Details>
            </div>
          ),
      )}
    </section>
  );
};

const leavingSources = ({ own }: EmbeddingsPlan, assumptions: DecisionState['assumptions']) =>
  isPlan(own) ? lineSources([hourOf(own), ...economics('cloud_bill_overhead')], { catalog, names, assumptions }) : [];

/** What embedding costs as a workload of its own, rented and owned. */
export const EmbeddingsScreen = () => {
  const { state, notices, update } = useDecision();
  const { problems, onProblem } = useProblems();
  const { said, dropped } = useMemo(() => readEmbeddings(state.view.embeddings ?? []), [state.view.embeddings]);
  const { answers, assumptions } = state;
  const plan = useMemo(() => embeddingsPlan(said, { catalog, answers, assumptions }), [said, answers, assumptions]);
  const told: readonly Notice[] =
    dropped.length === 0 ? notices : [...notices, { kind: 'dropped-items', key: 'em', items: dropped }];
  const range = embeddingsRange(plan);
  return (
    <Page title="Embeddings" on={assumptions.on} notices={<LinkNotices notices={told} />}>
      <div className="lg:grid lg:grid-cols-[20.5rem_minmax(0,1fr)] lg:gap-x-10">
        <section aria-labelledby="embedding-result" className="lg:col-start-2 lg:row-start-1">
          <PageHeading id="embedding-result">{embeddingsHeadline(plan)}</PageHeading>
          {range !== null && <p className="mt-2 text-body text-muted">{range}</p>}
          {problems.size > 0 && (
            <p role="alert" className="mt-3 font-medium text-danger">
              The figures are for the last values that could be read. {[...problems.values()].join(' ')}
            </p>
          )}
          <section aria-labelledby="embedding-tokens" className="mt-8">
            <SectionHeading id="embedding-tokens">Tokens, each counted once</SectionHeading>
            <div className="mt-3">
              <StepList steps={bucketSteps(plan)} />
            </div>
          </section>
          <Renting plan={plan} state={state} />
          <Owning plan={plan} state={state} />
          <BreakEven plan={plan} />
          <section aria-labelledby="embedding-vectors" className="mt-8">
            <SectionHeading id="embedding-vectors">Vectors and leaving</SectionHeading>
            <div className="mt-3">
              <StepList steps={storageText(plan)} />
            </div>
            <div data-fact="">
              <p className="mt-3">{exitText(plan)}</p>
              <Details summary="Sources of these prices">
                <SourceList sources={leavingSources(plan, assumptions)} />
                {isPlan(plan.rent) &&
                  plan.rent.offers
                    .flatMap(offerSources)
                    .map((source) => <SourceLine key={source}>{source}</SourceLine>)}
              </Details>
            </div>
          </section>
          <ModelFacts plan={plan} />
          <section aria-labelledby="embedding-limits" className="mt-8">
            <SectionHeading id="embedding-limits">Not in these figures</SectionHeading>
            <ul className="mt-2 grid list-disc gap-1.5 pl-5">
              {embeddingLimits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="embedding-prices" className="mt-8">
            <SectionHeading id="embedding-prices">Every price</SectionHeading>
            <p className="mt-2 mb-1 text-note text-muted">
              Prices alone: models differ in what they find, how long a text they take and how large their vectors are.
            </p>
            <Details summary={`All ${plan.offers.length} prices of embeddings`}>
              <OffersTable
                caption="Embeddings, cheapest first, for your workload"
                plan={plan}
                offers={plan.offers}
                answers={answers}
                every
              />
            </Details>
          </section>
        </section>
        <section aria-labelledby="embedding-workload" className="mt-8 lg:col-start-1 lg:row-start-1 lg:mt-0">
          <h2 id="embedding-workload" className="border-b border-hairline pb-3 text-h3">
            Your workload
          </h2>
          <WorkloadFields
            state={state}
            plan={plan}
            change={(edit, replace = false) => update(edit, { replace })}
            onProblem={onProblem}
          />
          <p className="mt-4 text-note">
            <Link to="/costs/" search={true} className="prose-link">
              What generating costs
            </Link>
          </p>
        </section>
      </div>
    </Page>
  );
};

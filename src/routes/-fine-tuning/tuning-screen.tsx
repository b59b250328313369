import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { FlagField } from '../../components/check-field';
import { PageHeading } from '../../components/heading';
import { StepList } from '../../components/step-list';
import { rentedTuning } from '../../engine/cost';
import { tuningPlan } from '../../engine/tuning';
import { finerValue, type TuningMethod } from '../../framework';
import { putAnswer } from '../../framework/questions/edit';
import { lineSources } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import {
  closedServing,
  dataNeed,
  servingConsequence,
  tuningHeadline,
  tuningLabourStep,
  tuningSteps,
} from '../../narrative/tuning';
import { useAssessment } from '../-assessment';
import { withAssumptions } from '../-costs/cost-inputs';
import { FinerRows } from '../-costs/finer-rows';
import { namedList, openChoices } from '../-costs/model-choices';
import { pricedAnswers } from '../-costs/picture';
import { SelectRow } from '../-costs/select-row';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { useProblems } from '../-problems';
import { SourceList } from '../-source-list';
import { HostedTuning } from './hosted-tuning';
import { PublishedRuns } from './published-runs';

const names = namesOf(catalog);
const keys = [
  'tune-examples',
  'tune-tokens',
  'tune-epochs',
  'tune-runs',
  'tune-hours',
  'tune-utilisation',
  'tune-adapter',
] as const;
const methods = [
  { id: 'adapter', label: 'An adapter (LoRA)' },
  { id: 'full', label: 'Every weight' },
] as const satisfies readonly { readonly id: TuningMethod; readonly label: string }[];

/** What tuning takes, and what it does to the bills. */
export const TuningScreen = () => {
  const { state, notices, update } = useDecision();
  const { problems, onProblem } = useProblems();
  const answers = useMemo(() => pricedAnswers(state.answers), [state.answers]);
  const { costing, recommendation } = useAssessment(answers, state.assumptions);
  const { situation } = costing;
  const configuration = recommendation.costs['self-hosted-cloud']?.configuration;
  const model = configuration?.kind === 'fleet' ? catalog.modelByKey.get(configuration.model) : undefined;
  const architecture = catalog.architectureByName.get(model?.architecture ?? '') ?? null;
  const plan = tuningPlan(state.assumptions.finer, state.assumptions.tuningMethod);
  const rented = architecture === null ? null : rentedTuning(architecture, situation);
  const change = (edit: Parameters<typeof update>[0] & ((before: typeof state) => typeof state), replace = false) =>
    update(edit, { replace });
  const hoursPerRun = finerValue(state.assumptions.finer, 'tune-hours');
  const rate = situation.values.engineer_loaded_hourly_us ?? 0;
  return (
    <Page title="Fine-tuning" on={state.assumptions.on} notices={<LinkNotices notices={notices} />}>
      <div className="lg:grid lg:grid-cols-[20.5rem_minmax(0,1fr)] lg:gap-x-10">
        <section aria-labelledby="tuning-result" className="lg:col-start-2 lg:row-start-1">
          <PageHeading id="tuning-result">
            {architecture === null || model === undefined
              ? 'No open model with a published architecture meets your answers.'
              : tuningHeadline(model.name, plan, rented, plan.runsPerYear * hoursPerRun * rate)}
          </PageHeading>
          <p className="mt-2 text-body text-muted">{dataNeed}</p>
          {problems.size > 0 && (
            <p role="alert" className="mt-3 font-medium text-danger">
              The figures are for the last values that could be read. {[...problems.values()].join(' ')}
            </p>
          )}
          {architecture !== null && rented !== null && (
            <div data-fact="">
              <div className="mt-6">
                <StepList
                  steps={[
                    ...tuningSteps(plan, rented, architecture),
                    tuningLabourStep(plan.runsPerYear, hoursPerRun, rate),
                  ]}
                />
              </div>
              <div className="mt-2">
                <SourceList
                  sources={lineSources(
                    [
                      { kind: 'rental', accelerator: rented.gpu.name, readings: rented.readings },
                      { kind: 'economics', key: 'engineer_loaded_hourly_us' },
                    ],
                    { catalog, names, assumptions: state.assumptions },
                  )}
                />
              </div>
            </div>
          )}
          <HostedTuning
            state={state}
            situation={situation}
            totalB={architecture?.totalB ?? null}
            plan={plan}
            change={change}
            onProblem={onProblem}
          />
          <section aria-labelledby="tuning-serving" className="mt-8">
            <h2 id="tuning-serving" className="text-h3">
              What serving then costs
            </h2>
            <p className="mt-2">{servingConsequence}</p>
            <div data-fact="" className="mt-2">
              <p>{closedServing(situation.ranges.tuned_price_openai)}</p>
              <SourceList
                sources={lineSources([{ kind: 'economics', key: 'tuned_price_openai' }], {
                  catalog,
                  names,
                  assumptions: state.assumptions,
                })}
              />
            </div>
            <div className="mt-3">
              <FlagField
                id="tuning-counts"
                label="Count tuning in every bill"
                hint="Adds the runs and their hours to each option; a hosted open model is then billed as GPUs of its own, a closed one at the price of a tuned model."
                value={state.assumptions.tuningCounts}
                onChange={(value) => change((before) => withAssumptions(before, { tuningCounts: value }))}
              />
            </div>
            <p className="mt-3">
              <Link to="/costs/" search={true} className="prose-link">
                See the bills
              </Link>
            </p>
          </section>
          <PublishedRuns />
        </section>
        <section aria-labelledby="tuning-plan" className="mt-8 lg:col-start-1 lg:row-start-1 lg:mt-0">
          <h2 id="tuning-plan" className="border-b border-hairline pb-3 text-h3">
            Your plan
          </h2>
          <SelectRow
            id="tuning-model"
            label="Model to tune"
            {...namedList(
              'The cheapest that meets your limits',
              openChoices(catalog),
              state.answers.models?.['self-hosted-cloud'] ?? state.answers.sameWeights,
              catalog,
            )}
            onChoose={(id) =>
              change((before) => {
                const { 'self-hosted-cloud': _before, ...others } = before.answers.models ?? {};
                const models = id === '' ? others : { ...others, 'self-hosted-cloud': id };
                const cleared = id === '' ? putAnswer(before.answers, 'sameWeights', undefined) : before.answers;
                return {
                  ...before,
                  answers: putAnswer(cleared, 'models', Object.keys(models).length === 0 ? undefined : models),
                };
              })
            }
          />
          <SelectRow
            id="tuning-method"
            label="What is trained"
            value={state.assumptions.tuningMethod}
            choices={methods}
            onChoose={(id) =>
              change((before) => withAssumptions(before, { tuningMethod: id === 'full' ? 'full' : 'adapter' }))
            }
          />
          <FinerRows
            state={state}
            keys={keys.filter((key) => key !== 'tune-adapter' || plan.method === 'adapter')}
            change={change}
            onProblem={onProblem}
          />
        </section>
      </div>
    </Page>
  );
};

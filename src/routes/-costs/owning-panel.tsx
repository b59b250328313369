import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef } from 'react';
import { catalog } from '../../catalog';
import type { BreakEven } from '../../engine';
import { breakEvenBetween } from '../../engine/cost-picture';
import { type Amount, type OptionId, type SingleOptionId, singleOptions, type UnsourcedLine } from '../../framework';
import { putAnswer } from '../../framework/questions/edit';
import {
  breakEvenHeadline,
  comparedText,
  configurationText,
  estimateStatus,
  tokens,
  unassessed,
} from '../../narrative';
import { rentalText } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import type { DecisionState } from '../../permalink';
import { useAssessment } from '../-assessment';
import { FleetBasis } from '../-capacity-basis';
import { PriceSources } from '../-price-sources';
import { type CostInput, fleetOf, withAssumptions } from './cost-inputs';
import { FreeAllowance } from './free-allowance';
import { InputRow } from './input-row';
import { closedChoices, gpuChoices, hostedChoices, namedList, openChoices } from './model-choices';
import { OwnPrices } from './own-prices';
import { OwnSpeed } from './own-speed';
import { OwningDetails } from './owning-details';
import { pricedAnswers } from './picture';
import { PrivateTerms } from './private-terms';
import { RunningFields } from './running-fields';
import { SelectRow } from './select-row';
import { TermFields } from './term-fields';
import { TunedClosed } from './tuned-closed';
import { TypedLines } from './typed-lines';
import type { PanelProps } from './workload-panel';

const names = namesOf(catalog);
const cheapestWithinLimits = 'The cheapest that meets your limits';
const cheapestForAnswers = 'The cheapest that meets your answers';

const isOpen = (option: SingleOptionId): boolean => singleOptions[option].weights === 'open';
/** Named for the option itself, or one for all options with open weights. */
const namedFor = ({ answers }: DecisionState, option: SingleOptionId): string | undefined =>
  answers.models?.[option] ?? (isOpen(option) ? answers.sameWeights : answers.closedModel);

const withModel = (state: DecisionState, option: SingleOptionId, id: string): DecisionState => {
  const { [option]: _before, ...others } = state.answers.models ?? {};
  const models = id === '' ? others : { ...others, [option]: id };
  const answers = putAnswer(state.answers, 'models', Object.keys(models).length === 0 ? undefined : models);
  return { ...state, answers: id === '' && isOpen(option) ? putAnswer(answers, 'sameWeights', undefined) : answers };
};

/** What is owned and what is rented, each with what may be named instead of found. */
export const OwningPanel = ({
  state,
  assessment,
  picture,
  inputs,
  effects,
  change,
  onProblem,
  bill,
}: PanelProps & {
  /** The option whose bill is on the page. */
  readonly bill: OptionId | null;
}) => {
  const { recommendation } = assessment;
  const { own, rent } = picture.pair;
  const fleet = fleetOf(assessment, own);
  const bought = fleet !== null && fleet.servers !== null;
  const on = recommendation.on;
  const { assumptions } = state;
  const namedByPrice = useRef(false);
  const setInput = (input: CostInput, value: Amount | undefined, first: boolean) => {
    // A price names the GPU it is for. Taken back, it takes that name along, and no name that was there before.
    const isPrice = input.id === 'cost-gpu-hour';
    if (isPrice && value !== undefined && assumptions.gpu === null) namedByPrice.current = true;
    const release = isPrice && value === undefined && namedByPrice.current;
    if (release) namedByPrice.current = false;
    change((before) => {
      const after = input.set(before, value);
      return release ? withAssumptions(after, { gpu: null }) : after;
    }, !first);
  };
  return (
    <section aria-labelledby="owning" className="mt-8 lg:mt-0">
      <h2 id="owning" className="border-b border-hairline pb-3 text-h3">
        Owning
      </h2>
      <Configuration own={own} assessment={assessment} />
      {own !== 'hybrid' && (
        <SelectRow
          id="cost-model"
          label="Model to run"
          {...namedList(cheapestWithinLimits, openChoices(catalog), namedFor(state, own as SingleOptionId), catalog)}
          onChoose={(id) => change((before) => withModel(before, own as SingleOptionId, id))}
        />
      )}
      <SelectRow
        id="cost-gpu"
        label="GPU"
        {...namedList(
          cheapestWithinLimits,
          gpuChoices(catalog, on, own === 'self-hosted-onprem'),
          assumptions.gpu ?? undefined,
          catalog,
        )}
        onChoose={(id) => {
          namedByPrice.current = false;
          change((before) => withAssumptions(before, { gpu: id === '' ? null : id, gpuUsdPerHour: null }));
        }}
      />
      {inputs.map((input) => (
        <InputRow
          key={input.id}
          input={input}
          typed={input.get(state)}
          onValue={(value, first) => setInput(input, value, first)}
          onProblem={onProblem}
          effect={effects.get(input.id)}
          pair={picture.pair}
          rangeInNote={input.id === 'cost-gpu-hour'}
          note={input.id === 'cost-gpu-hour' && fleet && !bought ? rentalText(catalog, fleet.accelerator, on) : null}
        />
      ))}
      {fleet !== null && !bought && (
        <>
          <RunningFields state={state} assessment={assessment} change={change} onProblem={onProblem} />
          <TermFields state={state} assessment={assessment} change={change} onProblem={onProblem} />
        </>
      )}
      <Labour state={state} pair={picture.pair} change={change} />
      <SelectRow
        id="cost-stack"
        label="Serving software"
        value={assumptions.stack}
        choices={[
          { id: 'default', label: 'A server with its default settings' },
          { id: 'tuned', label: 'Tuned for this model and GPU' },
        ]}
        onChoose={(id) => change((before) => withAssumptions(before, { stack: id === 'tuned' ? 'tuned' : 'default' }))}
      />
      {fleet !== null && (
        <>
          <OwnSpeed
            own={own}
            fleet={fleet}
            assessment={assessment}
            state={state}
            change={change}
            onProblem={onProblem}
          />
          <OwningDetails
            own={own}
            fleet={fleet}
            assessment={assessment}
            state={state}
            change={change}
            onProblem={onProblem}
          />
        </>
      )}
      <h2 id="renting" className="mt-8 border-b border-hairline pb-3 text-h3">
        Renting
      </h2>
      <Configuration own={rent} assessment={assessment} />
      {rent === 'hosted-open' ? (
        <SelectRow
          id="cost-hosted"
          label="Hosted model"
          {...namedList(cheapestForAnswers, hostedChoices(catalog, on), namedFor(state, 'hosted-open'), catalog)}
          onChoose={(id) => change((before) => withModel(before, 'hosted-open', id))}
        />
      ) : (
        <SelectRow
          id="cost-closed"
          label="Closed model"
          {...namedList(
            cheapestForAnswers,
            closedChoices(catalog, on, rent),
            namedFor(state, rent as SingleOptionId),
            catalog,
          )}
          onChoose={(id) =>
            change((before) => {
              const cleared = withModel(withModel(before, 'closed-api', ''), 'closed-enterprise', '');
              return { ...cleared, answers: putAnswer(cleared.answers, 'closedModel', id === '' ? undefined : id) };
            })
          }
        >
          Per million tokens, the lowest list price on which two sources agree.
        </SelectRow>
      )}
      <p className="border-b border-hairline py-3 text-note">
        <Link to="/fine-tuning/" search={true} className="prose-link">
          What tuning a model takes
        </Link>
        {assumptions.tuningCounts ? ': counted in every bill' : ': in no bill yet'}
      </p>
      <p className="border-b border-hairline py-3 text-note">
        <Link to="/embeddings/" search={true} className="prose-link">
          What embeddings cost
        </Link>
        : a workload of their own, in no bill here
      </p>
      <TunedClosed rent={rent} state={state} assessment={assessment} change={change} onProblem={onProblem} />
      <OwnPrices rent={rent} state={state} change={change} onProblem={onProblem} />
      {[own, rent, bill].includes('closed-enterprise') && (
        <PrivateTerms state={state} change={change} onProblem={onProblem} assessment={assessment} />
      )}
      <FreeAllowance rent={rent} assessment={assessment} />
      <TypedLines
        recommendation={recommendation}
        options={bill === null ? [own, rent] : [own, rent, bill]}
        typed={assumptions.typed}
        onTyped={(line: UnsourcedLine, value) =>
          change((before) => {
            const { [line]: _before, ...others } = before.assumptions.typed;
            return withAssumptions(before, { typed: value === undefined ? others : { ...others, [line]: value } });
          })
        }
      />
    </section>
  );
};

/** What was found, or named, for an option. */
const Configuration = ({
  own,
  assessment,
}: {
  readonly own: OptionId;
  readonly assessment: PanelProps['assessment'];
}) => {
  const { costs, unassessed: without } = assessment.recommendation;
  const configuration = costs[own]?.configuration ?? null;
  if (configuration === null) {
    const reason = without.find(({ option }) => option === own)?.reason;
    return <p className="border-b border-hairline py-3 text-note text-muted">{reason && unassessed(own, reason)}</p>;
  }
  const [model, ...rest] = configurationText(configuration, names).split(' · ');
  return (
    <div className="border-b border-hairline py-3">
      {configuration.kind === 'plan' ? (
        <p className="font-semibold">{configurationText(configuration, names)}</p>
      ) : (
        <p>
          <span className="font-semibold">{model}</span>
          {rest.length > 0 && ` · ${rest.join(' · ')}`}
        </p>
      )}
      {configuration.kind !== 'plan' && <p className="mt-0.5 text-note text-muted">{comparedText(configuration)}</p>}
      {configuration.kind === 'fleet' && (
        <p className="mt-0.5 text-note text-muted">
          Speed: <FleetBasis fleet={configuration} />. {estimateStatus(configuration)}
        </p>
      )}
      <PriceSources recommendation={assessment.recommendation} options={[own]} />
    </div>
  );
};

const otherwise = (breakEven: BreakEven | null, labour: boolean): string | null => {
  if (breakEven === null) return null;
  const without = labour ? 'Without it' : 'With it';
  const at = breakEven.headline?.at;
  return at === undefined ? `${without}: ${breakEvenHeadline(breakEven)}` : `${without}: break-even ${tokens(at)}`;
};

/** Engineering time in or out, and where the crossing would then be. */
const Labour = ({
  state,
  pair,
  change,
}: {
  readonly state: DecisionState;
  readonly pair: PanelProps['picture']['pair'];
  readonly change: PanelProps['change'];
}) => {
  const { assumptions } = state;
  const answers = useMemo(() => pricedAnswers(state.answers), [state.answers]);
  const flipped = useMemo(() => ({ ...assumptions, labour: !assumptions.labour }), [assumptions]);
  const other = useAssessment(answers, flipped);
  const later = useDeferredValue(other);
  const breakEven = breakEvenBetween(later, pair.own, pair.rent);
  return (
    <div className="border-b border-hairline py-3">
      <label className="flex min-h-6 items-center justify-between gap-3">
        Count engineering time
        <input
          type="checkbox"
          checked={assumptions.labour}
          onChange={(event) => {
            const labour = event.target.checked;
            change((before) => withAssumptions(before, { labour }));
          }}
          className="size-5 accent-ink"
        />
      </label>
      <p className="mt-1 text-note text-muted">{otherwise(breakEven, assumptions.labour)}</p>
    </div>
  );
};

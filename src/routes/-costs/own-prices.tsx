import { Details } from '../../components/details';
import type { OptionId } from '../../framework';
import { ownPriceInputs } from './finer-inputs';
import { FinerRows } from './finer-rows';
import { InputRow } from './input-row';
import type { PanelProps } from './workload-panel';

/** Prices agreed with a seller, in place of the list's, for whatever model the option uses. */
export const OwnPrices = ({
  rent,
  state,
  change,
  onProblem,
}: { readonly rent: OptionId } & Pick<PanelProps, 'state' | 'change' | 'onProblem'>) => {
  const inputs = ownPriceInputs(rent);
  const typed = inputs.some((input) => input.get(state) !== undefined);
  const surcharge = state.assumptions.finer['regional-surcharge'] !== undefined;
  if (inputs.length === 0) return null;
  return (
    <div className="border-b border-hairline py-3">
      <Details summary="Your own prices" open={typed || surcharge}>
        <p className="text-note text-muted">
          What you agreed with the seller. A price left blank stays the list's; the model is chosen at list prices, so
          name it above.
        </p>
        {inputs.map((input) => (
          <InputRow
            key={input.id}
            input={input}
            typed={input.get(state)}
            onValue={(value, first) => change((before) => input.set(before, value), !first)}
            onProblem={onProblem}
            effect={undefined}
            pair={null}
            note={input.get(state) === undefined ? 'blank: the list price' : null}
          />
        ))}
        {rent !== 'closed-enterprise' && (
          <FinerRows state={state} keys={['regional-surcharge']} change={change} onProblem={onProblem} />
        )}
      </Details>
    </div>
  );
};

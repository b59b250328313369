import { catalog } from '../../catalog';
import type { OptionId } from '../../framework';
import { namesOf } from '../../narrative/names';
import { economicsSource } from '../../narrative/taken-for-granted';
import { economicsInput, withAssumptions } from './cost-inputs';
import { InputRow } from './input-row';
import type { PanelProps } from './workload-panel';

const names = namesOf(catalog);
const key = 'tuned_price_openai';
/** Id of the field, where a line without a figure leads to. */
export const tunedPriceId = `cost-${key}`;
const times = (value: number): string => `${Number(value.toPrecision(3))}`;

/** A tuned closed model is called at another price than its base. */
export const TunedClosed = ({
  rent,
  state,
  assessment,
  change,
  onProblem,
}: { readonly rent: OptionId } & Pick<PanelProps, 'state' | 'assessment' | 'change' | 'onProblem'>) => {
  if (rent !== 'closed-api' && rent !== 'closed-enterprise') return null;
  const { tunedClosed, tuningCounts } = state.assumptions;
  const input = { ...economicsInput(assessment, key, 'Its price, times the base', times), span: null };
  return (
    <>
      <div className="border-b border-hairline py-3">
        <label className="flex min-h-6 items-center justify-between gap-3">
          The model I call is a tuned one
          <input
            type="checkbox"
            checked={tunedClosed || tuningCounts}
            disabled={tuningCounts}
            onChange={(event) => {
              const tuned = event.target.checked;
              change((before) => withAssumptions(before, { tunedClosed: tuned }));
            }}
            className="size-5 accent-ink"
          />
        </label>
        {tuningCounts && <p className="mt-1 text-note text-muted">Tuning is counted in every bill.</p>}
      </div>
      {(tunedClosed || tuningCounts) && (
        <InputRow
          input={input}
          typed={input.get(state)}
          onValue={(value, first) => change((before) => input.set(before, value), !first)}
          onProblem={onProblem}
          effect={undefined}
          pair={null}
          note={
            <span data-source="" className="wrap-anywhere">
              {economicsSource(key, catalog, names)}. Read for OpenAI alone; of another seller it counts once you type
              it.
            </span>
          }
        />
      )}
    </>
  );
};

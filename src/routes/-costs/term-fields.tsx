import { catalog } from '../../catalog';
import { rentTerms } from '../../framework';
import { namesOf } from '../../narrative/names';
import { rentTermNames, rentTermNotes } from '../../narrative/running';
import { economicsSource } from '../../narrative/taken-for-granted';
import { withAssumptions } from './cost-inputs';
import { FinerRows } from './finer-rows';
import { InputRow } from './input-row';
import { detailInput } from './owning-details-inputs';
import { SelectRow } from './select-row';
import type { PanelProps } from './workload-panel';

const names = namesOf(catalog);
const terms = rentTerms.map((id) => ({ id, label: rentTermNames[id] }));

/** How rented GPUs are paid for: what a year's commitment takes off, and of which part of the fleet. */
export const TermFields = ({
  state,
  assessment,
  change,
  onProblem,
}: Pick<PanelProps, 'state' | 'assessment' | 'change' | 'onProblem'>) => {
  const { rentTerm } = state.assumptions;
  const discount = detailInput(assessment, 'reserved_1y_discount');
  return (
    <>
      <SelectRow
        id="cost-term"
        label="How they are paid for"
        value={rentTerm}
        choices={terms}
        onChoose={(id) => {
          const chosen = rentTerms.find((term) => term === id);
          if (chosen !== undefined) change((before) => withAssumptions(before, { rentTerm: chosen }));
        }}
      >
        {rentTermNotes[rentTerm]}
      </SelectRow>
      {rentTerm !== 'on-demand' && (
        <InputRow
          input={discount}
          typed={discount.get(state)}
          onValue={(value, first) => change((before) => discount.set(before, value), !first)}
          onProblem={onProblem}
          effect={undefined}
          pair={null}
          note={
            <span data-source="" className="wrap-anywhere">
              {economicsSource('reserved_1y_discount', catalog, names)}
            </span>
          }
        />
      )}
      {rentTerm === 'reserved-base' && (
        <FinerRows
          state={state}
          keys={['reserved-share']}
          change={change}
          onProblem={onProblem}
          notes={{ 'reserved-share': 'Blank: what runs in the quietest hour of the week.' }}
        />
      )}
    </>
  );
};

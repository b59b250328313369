import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import type { Assessment, FleetConfiguration } from '../../engine';
import type { OptionId } from '../../framework';
import { namesOf } from '../../narrative/names';
import { economicsSource } from '../../narrative/taken-for-granted';
import { FinerRows } from './finer-rows';
import { InputRow } from './input-row';
import { detailInput, economicsKeysOf } from './owning-details-inputs';
import type { PanelProps } from './workload-panel';

const names = namesOf(catalog);

/** Every other figure of an owned bill: the sourced default with its source, and a field for the reader's own. */
export const OwningDetails = ({
  own,
  fleet,
  assessment,
  state,
  change,
  onProblem,
}: Pick<PanelProps, 'state' | 'change' | 'onProblem'> & {
  readonly own: OptionId;
  readonly fleet: FleetConfiguration;
  readonly assessment: Assessment;
}) => (
  <div className="border-b border-hairline py-3">
    <Details summary="Finer points of owning">
      {fleet.servers !== null && (
        <FinerRows
          state={state}
          keys={['lease', 'interest']}
          change={change}
          onProblem={onProblem}
          notes={{
            lease: 'No published rate was found. Typed, it takes the place of buying.',
            interest: 'Not included until typed: no published rate was found.',
          }}
        />
      )}
      {economicsKeysOf(assessment, own, fleet).map((key) => {
        const input = detailInput(assessment, key);
        return (
          <InputRow
            key={key}
            input={input}
            typed={input.get(state)}
            onValue={(value, first) => change((before) => input.set(before, value), !first)}
            onProblem={onProblem}
            effect={undefined}
            pair={null}
            note={
              <span data-source="" className="wrap-anywhere">
                {economicsSource(key, catalog, names)}
              </span>
            }
          />
        );
      })}
    </Details>
  </div>
);

import type { Assessment, FleetConfiguration } from '../../engine';
import type { OptionId } from '../../framework';
import { InputRow } from './input-row';
import { ownSpeedInput } from './owning-details-inputs';
import type { PanelProps } from './workload-panel';

/** What the reader measured, in place of the capacity model. */
export const OwnSpeed = ({
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
}) => {
  const input = ownSpeedInput(assessment, own, fleet);
  return (
    <InputRow
      input={input}
      typed={input.get(state)}
      onValue={(value, first) => change((before) => input.set(before, value), !first)}
      onProblem={onProblem}
      effect={undefined}
      pair={null}
      note="Output of one replica of the configuration above, under your own requests; typing it names that configuration."
    />
  );
};

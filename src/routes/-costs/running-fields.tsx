import { useMemo } from 'react';
import { MiniEffect } from '../../charts/mini-effect';
import { Button } from '../../components/button';
import { Details } from '../../components/details';
import { weekAt } from '../../engine/workload';
import { scalingModes } from '../../framework';
import { scalingNames, scalingNotes, weekOrigin, weekText } from '../../narrative/running';
import { withAssumptions } from './cost-inputs';
import { InputRow } from './input-row';
import { runningInputs } from './running-inputs';
import { SelectRow } from './select-row';
import type { PanelProps } from './workload-panel';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const modes = scalingModes.map((id) => ({ id, label: scalingNames[id] }));

/** When rented GPUs run, with what that mode takes for granted and the week behind it. */
export const RunningFields = ({
  state,
  assessment,
  change,
  onProblem,
}: Pick<PanelProps, 'state' | 'assessment' | 'change' | 'onProblem'>) => {
  const inputs = useMemo(() => runningInputs(assessment), [assessment]);
  const { scaling } = state.assumptions;
  return (
    <>
      <SelectRow
        id="cost-scaling"
        label="When the GPUs run"
        value={scaling}
        choices={modes}
        onChoose={(id) => {
          const chosen = scalingModes.find((mode) => mode === id);
          if (chosen !== undefined) change((before) => withAssumptions(before, { scaling: chosen }));
        }}
      >
        {scalingNotes[scaling]}
      </SelectRow>
      {inputs.map((input) => (
        <InputRow
          key={input.id}
          input={input}
          typed={input.get(state)}
          onValue={(value, first) => change((before) => input.set(before, value), !first)}
          onProblem={onProblem}
          effect={undefined}
          pair={null}
        />
      ))}
      {(scaling === 'hourly' || state.assumptions.week !== null) && (
        <WeekRow state={state} assessment={assessment} change={change} />
      )}
    </>
  );
};

/** The week that a fleet scaled every hour follows, at the peak in force. */
const WeekRow = ({ state, assessment, change }: Pick<PanelProps, 'state' | 'assessment' | 'change'>) => {
  const { week, peak } = assessment.costing.situation.workload;
  const loads = useMemo(() => weekAt(week, peak.mid), [week, peak.mid]);
  const own = state.assumptions.week !== null;
  const busiest = loads.indexOf(Math.max(...loads));
  return (
    <div className="border-b border-hairline py-3">
      <p>Your week, Monday to Sunday</p>
      <div className="mt-1.5">
        <MiniEffect
          lines={[{ option: null, points: loads.map((y, x) => ({ x, y })) }]}
          at={busiest}
          flip={null}
          level={0}
          scale="linear"
          summary={weekText(loads)}
          width={280}
          height={56}
        />
      </div>
      <p className="mt-1 text-note text-muted">
        {weekText(loads)} {weekOrigin(own)}
      </p>
      {own && (
        <Button
          look="text"
          className="mt-1"
          onClick={() => change((before) => withAssumptions(before, { week: null }))}
        >
          Go back to the fitted week
        </Button>
      )}
      <Details summary="Show the week as a table">
        <WeekTable loads={loads} />
      </Details>
    </div>
  );
};

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

const WeekTable = ({ loads }: { readonly loads: readonly number[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section tabIndex={0} aria-label="Load by hour of the week" className="overflow-x-auto">
    <table className="w-full text-note">
      <caption className="pb-1 text-left text-muted">Load of each hour, times the mean</caption>
      <thead>
        <tr className="border-b border-hairline text-muted">
          <th scope="col" className="py-1 pr-2 text-left font-medium">
            Hour
          </th>
          {dayNames.map((name) => (
            <th key={name} scope="col" className="py-1 pl-2 text-right font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursOfDay.map((hour) => (
          <tr key={hour} className="border-b border-hairline">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {String(hour).padStart(2, '0')}
            </th>
            {dayNames.map((name, day) => (
              <td key={name} className="py-1 pl-2 text-right">
                {(loads[day * 24 + hour] as number).toFixed(2)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

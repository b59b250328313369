import { useState } from 'react';
import { Button, LinkButton } from '../../components/button';
import type { Assessment } from '../../engine';
import type { Picture } from '../../engine/cost-picture';
import type { LoadShape } from '../../framework';
import { putWorkload } from '../../framework/questions/edit';
import { dailyVolume, growthNote } from '../../narrative';
import type { DecisionState } from '../../permalink';
import type { CostInput } from './cost-inputs';
import type { Effects } from './effects';
import { InputRow } from './input-row';
import { RequestDetails } from './request-details';
import { SelectRow } from './select-row';

export interface PanelProps {
  readonly state: DecisionState;
  readonly assessment: Assessment;
  readonly picture: Picture;
  readonly inputs: readonly CostInput[];
  readonly effects: Effects;
  readonly change: (edit: (state: DecisionState) => DecisionState, replace?: boolean) => void;
  readonly onProblem: (id: string, text: string | null) => void;
}

const shapes = [
  { id: '', label: 'Not stated' },
  { id: 'working-hours', label: 'In working hours' },
  { id: 'worldwide', label: 'Around the clock' },
  { id: 'coding', label: 'With developers at work' },
  { id: 'batch', label: 'Evenly, in batches' },
] as const satisfies readonly { readonly id: LoadShape | ''; readonly label: string }[];

/** Crossing nearest to the reader: the same figure as in the sentence and the chart. */
const volumeFlip = ({ breakEven, you }: Picture, perRequest: number): number | null => {
  const crossings = (breakEven?.crossings ?? []).map(({ at }) => at);
  const from = you?.mid ?? breakEven?.headline?.at ?? 1;
  const near = crossings.toSorted((a, b) => Math.abs(Math.log(a / from)) - Math.abs(Math.log(b / from)))[0];
  return near === undefined ? null : near / perRequest;
};

/** The workload in numbers: volume, mix, shape, cache and growth. */
export const WorkloadPanel = ({
  state,
  assessment,
  picture,
  inputs,
  effects,
  change,
  onProblem,
  onUnit,
}: PanelProps & { readonly onUnit: (requests: boolean) => void }) => {
  const [all, setAll] = useState(false);
  const { workload } = assessment.costing.situation;
  const perRequest = workload.tokensPerRequest;
  const requests = inputs[0]?.label === 'Requests a day';
  const { shape, tokensPerDay } = state.answers.workload;
  const notes: Readonly<Record<string, string | null>> = {
    'cost-volume': requests
      ? picture.you && dailyVolume(picture.you.mid)
      : tokensPerDay === undefined
        ? 'Input plus output, mean over a week. 5M and 5M to 20M can be read.'
        : dailyVolume(tokensPerDay),
    'cost-ratio': `${workload.asked.input.toLocaleString('en-US')} in, ${workload.asked.output.toLocaleString('en-US')} out per request`,
    'cost-peak': state.assumptions.week === null ? null : 'from your own week',
    'cost-cached': 'Saves on rented options only',
    'cost-growth': growthNote(workload.growthPerYear),
  };
  // On a narrow screen the answer comes before the finer numbers.
  const rest = all ? undefined : 'max-lg:not-print:hidden';
  return (
    <section aria-labelledby="workload">
      <h2 id="workload" className="border-b border-hairline pb-3 text-h3">
        Your workload
      </h2>
      <LinkButton to="/usage/" search={true} look="text" className="screen-only mt-2 inline-flex items-center">
        Measure it from a log
      </LinkButton>
      {inputs.map((input, index) => (
        <div key={input.id} className={index === 0 ? undefined : rest}>
          {input.id === 'cost-peak' && (
            <SelectRow
              id="cost-shape"
              label="When the work arrives"
              value={shapes.find(({ id }) => id === shape)?.id ?? ''}
              choices={shapes}
              onChoose={(value) =>
                change((before) => ({
                  ...before,
                  answers: putWorkload(
                    before.answers,
                    'shape',
                    shapes.find(({ id }) => id !== '' && id === value)?.id as LoadShape | undefined,
                  ),
                }))
              }
            />
          )}
          <InputRow
            input={input}
            typed={input.get(state)}
            onValue={(value, first) => change((before) => input.set(before, value), !first)}
            onProblem={onProblem}
            effect={effects.get(input.id)}
            pair={picture.pair}
            note={notes[input.id]}
            {...(input.id === 'cost-volume' ? { flip: volumeFlip(picture, requests ? perRequest : 1) } : {})}
          >
            {input.id === 'cost-volume' && (
              <Button look="text" className="mt-1" onClick={() => onUnit(!requests)}>
                {requests ? 'Give tokens a day instead' : 'Give requests a day instead'}
              </Button>
            )}
          </InputRow>
        </div>
      ))}
      <div className={rest}>
        <RequestDetails state={state} assessment={assessment} change={change} onProblem={onProblem} />
      </div>
      {inputs.length > 1 && (
        <Button
          look="text"
          aria-expanded={all}
          className="screen-only mt-3 lg:hidden"
          onClick={() => setAll((before) => !before)}
        >
          {all ? 'Only the volume' : 'Mix, peaks, cache and growth'}
        </Button>
      )}
    </section>
  );
};

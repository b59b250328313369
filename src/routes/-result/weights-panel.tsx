import { useState } from 'react';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import type { Recommendation, WeightIntervals } from '../../engine/recommendation';
import { type AxisId, axisIds, axisLabels } from '../../framework';
import { type AxisWeights, inPercent, withAxisWeight } from '../../framework/axis-weights';
import { panelTitles, weightsBack } from '../../narrative/result/headings';
import {
  criterionWeights,
  criterionWeightsName,
  intervalText,
  notAPercentage,
  stepName,
  weightsIntro,
  weightsTyped,
} from '../../narrative/weights';
import type { Decision } from '../-decision';
import { ChangeLink } from './change-link';

const percentIn = (text: string): number | null => {
  const trimmed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const value = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value >= 0 && value <= 100 ? value : null;
};

/** The weight now, and the stretch in which the winner stays. */
const Track = ({ low, high, present }: { readonly low: number; readonly high: number; readonly present: number }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="mt-1.5 h-2.5 w-full">
    <rect y="3" width="100" height="4" className="fill-sunken" />
    <rect x={100 * low} y="3" width={Math.max(0, 100 * (high - low))} height="4" className="fill-accent" />
    <rect x={Math.min(98.6, 100 * present)} width="1.4" height="10" className="fill-ink" />
  </svg>
);

interface FieldProps {
  readonly axis: AxisId;
  readonly percent: number;
  readonly onSet: (percent: number) => void;
}

/** One weight by typing or by buttons; whole steps of a percent. */
const WeightField = ({ axis, percent, onSet }: FieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && percentIn(draft) === null;
  const id = `weight-${axis}`;
  const take = () => {
    const value = draft === null ? null : percentIn(draft);
    if (value === null) return;
    setDraft(null);
    if (value !== percent) onSet(value);
  };
  const step = (by: 1 | -1) => onSet(Math.min(100, Math.max(0, Math.round(percent) + by)));
  const button =
    'screen-only size-8 shrink-0 rounded-control border outline-border bg-surface leading-none text-muted hover:border-ink hover:text-ink';
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{axisLabels[axis]}</label>
        <span className="flex items-center gap-1.5">
          <button type="button" aria-label={stepName(axis, 'less')} onClick={() => step(-1)} className={button}>
            −
          </button>
          <span className="print-only font-semibold">{percent}%</span>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="field screen-only min-h-9! w-16 px-2! text-center font-semibold"
            value={draft ?? `${percent}%`}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-problem` : `${id}-interval`}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take();
            }}
          />
          <button type="button" aria-label={stepName(axis, 'more')} onClick={() => step(1)} className={button}>
            +
          </button>
        </span>
      </div>
      {wrong && (
        <p id={`${id}-problem`} className="mt-1 text-note font-medium text-danger">
          <span className="sr-only">Error: </span>
          {notAPercentage}
        </p>
      )}
    </>
  );
};

interface WeightsPanelProps {
  readonly recommendation: Recommendation;
  readonly decision: Decision;
  /** null until they are there. */
  readonly intervals: WeightIntervals | null;
  /** Side by side, over the whole page. */
  readonly wide?: boolean;
}

/** The four weights, to be set here, each with the interval in which the winner stays. */
export const WeightsPanel = ({ recommendation, decision, intervals, wide = false }: WeightsPanelProps) => {
  const { axisWeights, weights, answers } = recommendation;
  const percent: AxisWeights = inPercent(answers.axisWeights ?? axisWeights);
  const { axisWeights: typed, ...untyped } = answers;
  const set = (axis: AxisId, value: number) =>
    decision.update((state) => {
      const before = inPercent(state.answers.axisWeights ?? axisWeights);
      return { ...state, answers: { ...state.answers, axisWeights: withAxisWeight(before, axis, value) } };
    });
  return (
    <section aria-labelledby="weights" data-part="weights">
      <SectionHeading id="weights">{panelTitles.weights}</SectionHeading>
      <p className="screen-only mt-1 text-note text-muted">{weightsIntro}</p>
      <ul
        className={`mt-2 border-y border-hairline ${wide ? 'grid gap-x-10 sm:grid-cols-2' : 'divide-y divide-hairline'}`}
      >
        {axisIds.map((axis) => (
          <li key={axis} className="py-2.5">
            <WeightField axis={axis} percent={percent[axis]} onSet={(value) => set(axis, value)} />
            {intervals && (
              <>
                <Track {...intervals[axis]} present={axisWeights[axis]} />
                <p id={`weight-${axis}-interval`} className="mt-1 text-note text-muted">
                  {intervalText(axis, intervals[axis], axisWeights[axis])}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Details summary={criterionWeightsName} onPaper>
          <ul className={`text-note sm:columns-2 ${wide ? 'lg:columns-4' : 'lg:columns-1 xl:columns-2'}`}>
            {criterionWeights(weights).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Details>
      </div>
      {typed && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-note">
          {weightsTyped}
          <ChangeLink
            decision={decision}
            to={{ answers: untyped, assumptions: decision.state.assumptions }}
            label={weightsBack.label}
          >
            {weightsBack.text}
          </ChangeLink>
        </p>
      )}
    </section>
  );
};

import { useState } from 'react';
import { catalog } from '../../catalog';
import { MiniEffect } from '../../charts/mini-effect';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import type { TableColumn, TableRow } from '../../components/table-data';
import type { Assessment } from '../../engine';
import type { Solutions, SolvedFor } from '../../engine/cost/solve-for';
import { type OptionId, optionLabels } from '../../framework';
import { numericInput } from '../../framework/numeric-inputs';
import { amountsIn, effectSummary, flipText, moneyExact } from '../../narrative';
import { namesOf } from '../../narrative/names';
import { drawnOptions } from '../../narrative/result/reading';
import {
  byNearness,
  inputName,
  inputValue,
  solvedText,
  turningHeadline,
  withoutEffectText,
} from '../../narrative/turning';
import type { DecisionState } from '../../permalink';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';
import { useTurning } from '../-turning';
import { heightOf } from './effect';
import { MapPanel } from './map-panel';
import type { Pair } from './pair';
import { ReferencesPanel } from './references-panel';

const names = namesOf(catalog);

const columns: readonly TableColumn[] = [
  { id: 'input', label: 'This number alone' },
  { id: 'now', label: 'Now', numeric: true },
  { id: 'at', label: 'Turns at', numeric: true },
  { id: 'effect', label: 'Difference across its range' },
  { id: 'answer', label: 'What that means' },
];

const Effect = ({
  solved,
  own,
  rent,
}: {
  readonly solved: SolvedFor;
  readonly own: OptionId;
  readonly rent: OptionId;
}) => {
  const { input, points, present, nearest } = solved;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || present === null) return null;
  const at = nearest && inputValue(input, nearest.at);
  return (
    <MiniEffect
      lines={[{ option: null, points: points.map(({ value, usd }) => ({ x: value, y: heightOf(usd) })) }]}
      at={present}
      flip={nearest?.at ?? null}
      level={0}
      scale={numericInput(input)?.scale ?? 'linear'}
      summary={`${inputName(input)}. ${effectSummary(
        { own, rent },
        { at: inputValue(input, first.value), usd: first.usd },
        { at: inputValue(input, last.value), usd: last.usd },
        at,
      )}`}
      width={120}
      height={36}
    />
  );
};

const rowsOf = ({ own, rent, solved }: Solutions): readonly TableRow[] =>
  byNearness(solved).map((each) => {
    const { input, present, nearest, flips } = each;
    const answer = solvedText(each, names);
    return {
      id: input,
      cells: {
        input: { value: inputName(input) },
        now: { value: present, shown: present === null ? 'none' : inputValue(input, present) },
        at: {
          value: nearest?.at ?? null,
          shown: flips.length === 0 ? 'never' : flips.map(({ at }) => inputValue(input, at)).join(', '),
        },
        effect: {
          value: flipText(nearest && inputValue(input, nearest.at)),
          shown: <Effect solved={each} own={own} rent={rent} />,
        },
        answer: { value: answer, shown: <span className="block min-w-56 text-note text-muted">{answer}</span> },
      },
    };
  });

const pointColumns: readonly TableColumn[] = [
  { id: 'input', label: 'This number alone' },
  { id: 'value', label: 'At', numeric: true },
  { id: 'usd', label: 'Difference', usd: true, numeric: true },
];

const pointsCaption = ({ own, rent }: Solutions): string =>
  `${optionLabels[own]} minus ${optionLabels[rent]}, ${amountsIn().code}, as each number moves alone`;

/** What the small charts are drawn from. */
const pointRows = ({ solved }: Solutions): readonly TableRow[] =>
  byNearness(solved).flatMap(({ input, points }) =>
    points.map(({ value, usd }) => ({
      id: `${input} ${value}`,
      cells: {
        input: { value: inputName(input) },
        value: { value, shown: inputValue(input, value) },
        usd: { value: usd, shown: moneyExact(usd) },
      },
    })),
  );

/** For each number, the value at which two options change places; the map of winners; and three references. */
export const FlipsTab = ({
  assessment,
  state,
  pair,
}: {
  readonly assessment: Assessment;
  /** The decision as it settled, which the worker is asked about. */
  readonly state: DecisionState;
  readonly pair: Pair;
}) => {
  const { recommendation } = assessment;
  const { winner, runnerUp, costs } = recommendation;
  const [firstTwo, setFirstTwo] = useState(false);
  const best = winner !== null && runnerUp !== null && costs[winner] && costs[runnerUp] ? [winner, runnerUp] : null;
  const samePair = best?.every((option) => option === pair.own || option === pair.rent) ?? true;
  const two: readonly OptionId[] = firstTwo && best && !samePair ? best : [pair.own, pair.rent];
  const { answers, assumptions } = state;
  const { found, fresh, failed } = useTurning<'solve'>({ kind: 'solve', answers, assumptions, options: two });
  const solutions = found?.solutions ?? null;
  const without = solutions && withoutEffectText(solutions);
  return (
    <div>
      <section aria-labelledby="turns" aria-busy={!fresh && !failed}>
        <h2 id="turns" className="text-h3">
          One number at a time
        </h2>
        {!samePair && best && (
          <label className="mt-2 flex flex-wrap items-center gap-2 text-muted">
            Solve for
            <select
              value={firstTwo ? 'best' : 'pair'}
              onChange={(event) => setFirstTwo(event.target.value === 'best')}
              className="min-h-9 max-w-full rounded-control border border-control bg-surface px-2 text-ink"
            >
              <option value="pair">
                the pair above: {optionLabels[pair.own]} and {optionLabels[pair.rent]}
              </option>
              <option value="best">
                first and second of the ranking: {optionLabels[best[0] as OptionId]} and{' '}
                {optionLabels[best[1] as OptionId]}
              </option>
            </select>
          </label>
        )}
        {failed && <p className="mt-2 text-muted">This could not be worked out with these answers.</p>}
        {solutions === null && !failed && <p className="mt-2 text-muted">Working out what turns it…</p>}
        {solutions && (
          <>
            <p className={`mt-2 max-w-[66ch] ${fresh ? '' : 'text-muted'}`}>{turningHeadline(solutions)}</p>
            <p className="mt-1 max-w-[66ch] text-note text-muted">
              Each number moves alone, everything else stays, and model, GPU and price are chosen anew at every value.
              Where something whole is added, the totals jump past each other without being equal: the step is named.
            </p>
            <div className="mt-4">
              <ChartFrame
                title={turningHeadline(solutions)}
                titled
                description={`What turns ${optionLabels[solutions.own]} against ${optionLabels[solutions.rent]}. ${turningHeadline(solutions)}`}
                file="what-flips-it"
                source={pricesOf(recommendation.on)}
                table={{ caption: pointsCaption(solutions), columns: pointColumns, rows: pointRows(solutions) }}
                tableName="Show every point of the small charts as a table"
              >
                <DataTable
                  caption={`What turns ${optionLabels[solutions.own]} against ${optionLabels[solutions.rent]}`}
                  columns={columns}
                  rows={rowsOf(solutions)}
                  sortable
                />
              </ChartFrame>
            </div>
            {without && (
              <div className="mt-2">
                <Details summary="Numbers that change nothing here">
                  <p className="text-note text-muted">{without}</p>
                </Details>
              </div>
            )}
            <PriceSources recommendation={recommendation} options={[...two]} />
          </>
        )}
      </section>
      <MapPanel
        state={state}
        solutions={solutions}
        pair={two}
        possible={drawnOptions(recommendation)}
        on={recommendation.on}
      />
      <ReferencesPanel state={state} recommendation={recommendation} own={pair.own} />
    </div>
  );
};

import { useState } from 'react';
import { WinnersMapChart } from '../../charts/winners-map';
import { Card } from '../../components/card';
import type { TableColumn, TableRow } from '../../components/table-data';
import type { Solutions } from '../../engine/cost/solve-for';
import type { WinnersMap } from '../../engine/cost/winners-map';
import { type OptionId, optionLabels } from '../../framework';
import { tokens } from '../../narrative';
import { byNearness, inputName, inputValue, mapReading, mapSummary, mapTitle } from '../../narrative/turning';
import type { DecisionState } from '../../permalink';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { useTurning } from '../-turning';

const columns: readonly TableColumn[] = [
  { id: 'value', label: 'Second number', numeric: true },
  { id: 'from', label: 'From tokens a day', numeric: true },
  { id: 'to', label: 'To tokens a day', numeric: true },
  { id: 'cheapest', label: 'Cheapest' },
];

/** Every sixth row of the picture, or all of them, and the reader's own: the ranges of volume by who is cheapest. */
const rowsOf = ({ input, rows, you }: WinnersMap, every = 6): readonly TableRow[] =>
  rows.flatMap(({ value, stretches }, index) => {
    const next = rows[index + 1]?.value ?? Number.POSITIVE_INFINITY;
    const own = you.value !== null && you.value >= value && you.value < next;
    if (index % every !== 0 && !own && index !== rows.length - 1) return [];
    return stretches.map(({ from, to, cheapest }) => ({
      id: `${value} ${from}`,
      cells: {
        value: { value, shown: `${inputValue(input, value)}${own ? ', you' : ''}` },
        from: { value: from, shown: tokens(from) },
        to: { value: to, shown: tokens(to) },
        cheapest: { value: cheapest === null ? 'nothing' : optionLabels[cheapest] },
      },
    }));
  });

/** Inputs that move a month's total, nearest flip first; before they are known, what a comparison usually turns on. */
const seconds = (solutions: Solutions | null): readonly string[] => {
  const found = solutions
    ? byNearness(solutions.solved)
        .filter(({ measure, input }) => measure === 'month' && input !== 'tokens-per-day')
        .map(({ input }) => input)
    : [];
  return found.length > 0 ? found : ['engineer_loaded_hourly_us'];
};

/** Who is cheapest over volume and a number of the reader's choice. */
export const MapPanel = ({
  state: { answers, assumptions },
  solutions,
  pair,
  possible,
  on,
}: {
  readonly state: DecisionState;
  readonly solutions: Solutions | null;
  readonly pair: readonly OptionId[];
  readonly possible: readonly OptionId[];
  /** Day of the prices. */
  readonly on: string;
}) => {
  const [all, setAll] = useState(false);
  const options = all ? possible : pair;
  const [picked, setPicked] = useState<string | null>(null);
  const choices = seconds(solutions);
  const input = picked !== null && choices.includes(picked) ? picked : (choices[0] as string);
  const { found, fresh, failed } = useTurning<'map'>(
    solutions === null ? null : { kind: 'map', answers, assumptions, options, input },
  );
  const map = found?.map ?? null;
  if (failed) return null;
  return (
    <section aria-labelledby="map" className="mt-10" aria-busy={!fresh}>
      <h2 id="map" className="text-h3">
        Two numbers at a time
      </h2>
      <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2 text-muted">
        <label className="flex min-w-0 max-w-full flex-wrap items-center gap-2">
          Volume and
          <select
            value={input}
            onChange={(event) => setPicked(event.target.value)}
            className="min-h-9 max-w-full rounded-control border border-control bg-surface px-2 text-ink"
          >
            {choices.map((id) => (
              <option key={id} value={id}>
                {inputName(id)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-0 max-w-full flex-wrap items-center gap-2">
          Cheapest of
          <select
            value={all ? 'all' : 'pair'}
            onChange={(event) => setAll(event.target.value === 'all')}
            className="min-h-9 max-w-full rounded-control border border-control bg-surface px-2 text-ink"
          >
            <option value="pair">the two solved for</option>
            <option value="all">every option that is possible</option>
          </select>
        </label>
      </div>
      {map === null ? (
        <p className="mt-2 text-muted">Drawing the map…</p>
      ) : (
        <Card className="mt-3 p-4 sm:p-5">
          <ChartFrame
            title={mapTitle(map)}
            note={`Cheapest by tokens a day, to the right, and ${inputName(map.input)}, upwards; each step of tokens${map.scale === 'log' ? ' and upwards' : ''} is ten times more.`}
            description={mapSummary(map)}
            file="map-of-winners"
            source={pricesOf(on)}
            table={{
              caption: `Cheapest by tokens a day and ${inputName(map.input)}`,
              columns,
              rows: rowsOf(map),
              allRows: rowsOf(map, 1),
            }}
          >
            <WinnersMapChart
              map={map}
              summary={mapSummary(map)}
              tokens={tokens}
              valueText={(value) => inputValue(map.input, value)}
              readingText={(volume, value) => mapReading(map, volume, value)}
            />
          </ChartFrame>
        </Card>
      )}
    </section>
  );
};

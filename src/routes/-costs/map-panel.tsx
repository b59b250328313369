import { useState } from 'react';
import { WinnersMapChart } from '../../charts/winners-map';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { csvOf, type TableColumn, type TableRow } from '../../components/table-data';
import type { Solutions } from '../../engine/cost/solve-for';
import type { WinnersMap } from '../../engine/cost/winners-map';
import { type OptionId, optionLabels } from '../../framework';
import { tokens } from '../../narrative';
import { byNearness, inputName, inputValue, mapReading, mapSummary } from '../../narrative/turning';
import type { DecisionState } from '../../permalink';
import { download } from './download';
import { useTurning } from './use-turning';

const columns: readonly TableColumn[] = [
  { id: 'value', label: 'Second number', numeric: true },
  { id: 'from', label: 'From tokens a day', numeric: true },
  { id: 'to', label: 'To tokens a day', numeric: true },
  { id: 'cheapest', label: 'Cheapest' },
];

/** Every sixth row of the picture, and the reader's own: the ranges of volume by who is cheapest. */
const rowsOf = ({ input, rows, you }: WinnersMap): readonly TableRow[] =>
  rows.flatMap(({ value, stretches }, index) => {
    const next = rows[index + 1]?.value ?? Number.POSITIVE_INFINITY;
    const own = you.value !== null && you.value >= value && you.value < next;
    if (index % 6 !== 0 && !own && index !== rows.length - 1) return [];
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
}: {
  readonly state: DecisionState;
  readonly solutions: Solutions | null;
  readonly pair: readonly OptionId[];
  readonly possible: readonly OptionId[];
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
      <label className="mt-2 block text-muted">
        Volume and{' '}
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
      <label className="mt-2 block text-muted">
        Cheapest of{' '}
        <select
          value={all ? 'all' : 'pair'}
          onChange={(event) => setAll(event.target.value === 'all')}
          className="min-h-9 max-w-full rounded-control border border-control bg-surface px-2 text-ink"
        >
          <option value="pair">the two solved for</option>
          <option value="all">every option that is possible</option>
        </select>
      </label>
      {map === null ? (
        <p className="mt-2 text-muted">Drawing the map…</p>
      ) : (
        <>
          <p className="mt-2 max-w-[66ch]">
            {map.you.volume !== null && map.you.value !== null && mapReading(map, map.you.volume, map.you.value)}
          </p>
          <Card className="relative mt-3 p-4 sm:p-5">
            <WinnersMapChart
              map={map}
              summary={mapSummary(map)}
              tokens={tokens}
              valueText={(value) => inputValue(map.input, value)}
              axis={`${inputName(map.input)}, upwards${map.scale === 'log' ? '; each step is ten times more' : ''}`}
              readingText={(volume, value) => mapReading(map, volume, value)}
            />
            <Details summary="Show as table">
              <DataTable
                caption={`Cheapest by tokens a day and ${inputName(map.input)}`}
                columns={columns}
                rows={rowsOf(map)}
                actions={
                  <Button look="small" onClick={() => download('map-of-winners.csv', csvOf(columns, rowsOf(map)))}>
                    Download CSV
                  </Button>
                }
              />
            </Details>
          </Card>
        </>
      )}
    </section>
  );
};

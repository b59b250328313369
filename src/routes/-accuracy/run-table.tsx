import { useState } from 'react';
import { measurementAddress } from '../../catalog/measurements';
import { Button } from '../../components/button';
import { DataTable } from '../../components/data-table';
import { csvOf, type TableRow } from '../../components/table-data';
import { measurementNotes, offText, regimeNames } from '../../narrative/accuracy';
import { acceleratorName, precisionNames } from '../../narrative/names';
import { count, day } from '../../narrative/numbers';
import { download } from '../-costs/download';
import type { Run } from './accuracy-data';

const columns = [
  { id: 'model', label: 'Model' },
  { id: 'system', label: 'System' },
  { id: 'lengths', label: 'Tokens in + out' },
  { id: 'kind', label: 'Kind of run' },
  { id: 'measured', label: 'Measured tokens/s', numeric: true },
  { id: 'predicted', label: 'Predicted', numeric: true },
  { id: 'off', label: 'Prediction', numeric: true },
  { id: 'band', label: 'In the band' },
  { id: 'software', label: 'Software' },
  { id: 'date', label: 'Date' },
  { id: 'source', label: 'Source' },
  { id: 'notes', label: 'Notes' },
] as const;

const systemText = ({ run }: Run): string => {
  const split = [
    run.tensorParallel === undefined ? 'parallelism not stated' : `tensor ${run.tensorParallel}`,
    (run.pipelineParallel ?? 1) > 1 && `pipeline ${run.pipelineParallel}`,
    run.attentionDataParallel && 'attention data-parallel',
  ].filter(Boolean);
  return `${run.gpus} × ${acceleratorName(run.gpu)}, ${precisionNames[run.weights]}, ${split.join(', ')}`;
};

const notesText = ({ run }: Run): string =>
  [
    run.inFlight !== undefined && `${count(run.inFlight)} in flight`,
    run.requests !== undefined && `${count(run.requests)} requests`,
    run.limitsMs && `99th percentile: first token ${count(run.limitsMs.ttft)} ms, then ${count(run.limitsMs.tpot)} ms`,
    run.submissions &&
      `middle of ${count(run.submissions.count)} submissions, ${count(run.submissions.low)} to ${count(run.submissions.high)}`,
    ...(run.notes ?? []).map((note) => measurementNotes[note]),
  ]
    .filter(Boolean)
    .join('; ');

const Source = ({ title }: { readonly title: string }) => {
  const address = measurementAddress(title);
  return (
    <span data-source="" className="inline-block min-w-48 text-note text-muted wrap-anywhere">
      {address === null ? (
        title
      ) : (
        <a href={address} rel="noreferrer" className="underline underline-offset-2 hover:text-ink">
          {title}
        </a>
      )}
    </span>
  );
};

const rowOf = (each: Run): TableRow => {
  const { run, compared } = each;
  return {
    id: run.id,
    cells: {
      model: { value: run.model },
      system: { value: systemText(each) },
      lengths: {
        value: `${run.inputTokens} + ${run.outputTokens}`,
        shown: `${count(run.inputTokens)} + ${count(run.outputTokens)}`,
      },
      kind: { value: regimeNames[run.regime] },
      measured: { value: compared.measured, shown: count(compared.measured) },
      predicted: { value: compared.predicted, shown: count(compared.predicted) },
      off: { value: compared.ratio - 1, shown: offText(compared.ratio) },
      band: { value: compared.inBand ? 'yes' : 'no' },
      software: { value: run.software },
      date: { value: run.date, shown: day(run.date) },
      source: { value: run.source, shown: <Source title={run.source} /> },
      notes: {
        value: notesText(each),
        shown: <span className="inline-block min-w-40 text-note">{notesText(each)}</span>,
      },
    },
  };
};

const perPage = 25;

/** Every run, a page at a time, each with its source; all of them as a file. */
export const RunTable = ({ runs }: { readonly runs: readonly Run[] }) => {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(runs.length / perPage));
  const at = Math.min(page, pages - 1);
  const shown = runs.slice(at * perPage, (at + 1) * perPage);
  const turn = (to: number) => () => setPage(Math.min(Math.max(to, 0), pages - 1));
  return (
    <div data-fact="">
      <DataTable
        caption={`Published runs, ${count(at * perPage + 1)} to ${count(at * perPage + shown.length)} of ${count(runs.length)}`}
        columns={columns}
        rows={shown.map(rowOf)}
        sortable
        actions={
          <>
            <Button look="small" onClick={() => download('published-runs.csv', csvOf(columns, runs.map(rowOf)))}>
              All as CSV
            </Button>
            <Button look="small" disabled={at === 0} onClick={turn(at - 1)}>
              Previous
            </Button>
            <Button look="small" disabled={at === pages - 1} onClick={turn(at + 1)}>
              Next
            </Button>
            <span className="text-note text-muted">
              Page {count(at + 1)} of {count(pages)}
            </span>
          </>
        }
      />
    </div>
  );
};

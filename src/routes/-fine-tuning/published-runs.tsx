import { catalog } from '../../catalog';
import { tuningMeasurements, tuningSources } from '../../catalog/tuning-runs';
import { DataTable } from '../../components/data-table';
import { SourceLine } from '../../components/fact';
import { operationsPerParameter, tuningBytes } from '../../engine/tuning';
import { finerDefaults } from '../../framework';
import { lineSources } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import { count, decimal, percent } from '../../narrative/numbers';

const names = namesOf(catalog);
const columns = [
  { id: 'run', label: 'Run' },
  { id: 'sequence', label: 'Tokens an example', numeric: true },
  { id: 'memory', label: 'GB, measured', numeric: true },
  { id: 'predicted', label: 'GB, by the formula', numeric: true },
  { id: 'speed', label: 'Tokens/s a GPU', numeric: true },
  { id: 'share', label: 'Share of the peak', numeric: true },
];

const rows = tuningMeasurements.map((run) => {
  const perSecond = (run.sequence * run.sequencesPerStep) / run.secondsPerStep / run.gpus;
  const peak = (catalog.gpus.find(({ name }) => name === run.gpu)?.bf16Tflops ?? Number.NaN) * 1e12;
  const share = (operationsPerParameter[run.method] * run.totalB * 1e9 * perSecond) / peak;
  const adapterShare = finerDefaults['tune-adapter'].value;
  const predicted = tuningBytes(run, { method: run.method, adapterShare }, run.gpus) / 1e9;
  return {
    id: `${run.model}-${run.method}-${run.sequence}`,
    cells: {
      run: { value: `${run.model}, ${run.method === 'full' ? 'every weight' : 'adapter'}, ${run.gpus} × A100 80 GB` },
      sequence: { value: run.sequence, shown: count(run.sequence) },
      memory: { value: run.memoryGb, shown: decimal(run.memoryGb) },
      predicted: { value: predicted, shown: decimal(predicted) },
      speed: { value: perSecond, shown: count(Math.round(perSecond)) },
      share: { value: share, shown: percent(share) },
    },
  };
});

const guides = lineSources(
  [
    { kind: 'economics', key: 'finetune_gpu_hours_8b_lora' },
    { kind: 'economics', key: 'finetune_gpu_hours_70b_lora' },
  ],
  { catalog, names, assumptions: { economics: {}, on: null } },
);

/** How well the formulas meet what others measured, and what the guides say without measuring. */
export const PublishedRuns = () => (
  <section aria-labelledby="tuning-published" className="mt-8">
    <h2 id="tuning-published" className="text-h3">
      Against published runs
    </h2>
    <p className="mt-2 mb-3 text-note text-muted">
      Newer GPUs and stacks, longer sequences and larger batches reach more of the peak; short examples far less. Memory
      for long sequences is not modelled.
    </p>
    <div data-fact="">
      <DataTable caption="Measured runs and the formulas" columns={columns} rows={rows} />
      <SourceLine>{tuningSources['qwen-tuning-runs']}, undated, measured</SourceLine>
      <SourceLine>
        {tuningSources.operations}; {tuningSources.state}; {tuningSources.adapter}
      </SourceLine>
    </div>
    <h3 className="mt-6 font-semibold">GPU hours that guides name</h3>
    <ul className="mt-2 grid gap-1.5 text-note" data-fact="">
      {guides.map(({ text, source }) => (
        <li key={text}>
          {text}
          <SourceLine>{source ?? 'no source'}</SourceLine>
        </li>
      ))}
    </ul>
  </section>
);

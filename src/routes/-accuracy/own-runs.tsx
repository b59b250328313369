import { useState } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { FieldFrame } from '../../components/field';
import { SectionHeading } from '../../components/heading';
import { neededColumns, type PastedRead, readPasted, summarise } from '../../engine/accuracy';
import { accuracyHeadline, badRowText, insideText, offText, pastedCount, pasteProblem } from '../../narrative/accuracy';
import { acceleratorName } from '../../narrative/names';
import { count } from '../../narrative/numbers';
import { Picture } from './picture';
import { UseRun } from './use-run';

const example = `model,gpu,num_gpus,tp,weights,kv,isl,osl,concurrency,software,tokens_per_s
Llama-3.3-70B,H100 SXM,4,4,fp8,fp8,1000,500,128,vLLM 0.13,3900
gpt-oss-120b,H100 SXM,1,1,mxfp4,bf16,1000,500,64,vLLM 0.13,2800`;

const columns = [
  { id: 'line', label: 'Line', numeric: true },
  { id: 'model', label: 'Model' },
  { id: 'gpu', label: 'GPU' },
  { id: 'measured', label: 'Measured tokens/s', numeric: true },
  { id: 'predicted', label: 'Predicted', numeric: true },
  { id: 'off', label: 'Prediction', numeric: true },
  { id: 'band', label: 'In the band' },
] as const;

type Usable = Extract<PastedRead, { ok: true }>;

const Outcome = ({ read }: { readonly read: Usable }) => {
  const compared = read.runs.map((each) => each.compared);
  const error = summarise(compared);
  return (
    <div className="mt-6">
      {error && (
        <>
          <p className="font-serif text-lead">{accuracyHeadline(error, 'rows of yours')}</p>
          <p className="mt-1 text-muted">{insideText(error)}</p>
          <div className="mt-4 max-w-160">
            <Picture
              runs={compared}
              title={accuracyHeadline(error, 'rows of yours')}
              summary={`Your ${count(error.runs)} rows. ${insideText(error)}`}
              file="own-runs-against-predictions"
              source="Rows pasted by the reader; they stay in the browser."
            />
          </div>
          <DataTable
            caption="Your rows against their predictions"
            columns={columns}
            sortable
            rows={read.runs.map(({ line, compared: run }) => ({
              id: String(line),
              cells: {
                line: { value: line },
                model: { value: run.model },
                gpu: { value: acceleratorName(run.gpu) },
                measured: { value: run.measured, shown: count(run.measured) },
                predicted: { value: run.predicted, shown: count(run.predicted) },
                off: { value: run.ratio - 1, shown: offText(run.ratio) },
                band: { value: run.inBand ? 'yes' : 'no' },
              },
            }))}
          />
        </>
      )}
      {read.bad.length > 0 && (
        <section aria-labelledby="left-out" className="mt-6">
          <h3 id="left-out" className="font-sans text-dense font-semibold tracking-normal">
            Left out
          </h3>
          <ul className="mt-2 max-h-80 space-y-1 overflow-y-auto text-dense">
            {read.bad.slice(0, 200).map(({ line, why }) => (
              <li key={line}>
                <span className="font-semibold">Line {count(line)}:</span> {badRowText(why)}
              </li>
            ))}
          </ul>
          {read.bad.length > 200 && (
            <p className="mt-1 text-note text-muted">and {count(read.bad.length - 200)} more</p>
          )}
        </section>
      )}
    </div>
  );
};

/** A reader's own benchmark rows against the same model. They stay on the page. */
export const OwnRuns = () => {
  const [text, setText] = useState('');
  const [read, setRead] = useState<PastedRead | null>(null);
  const problem = read !== null && !read.ok ? pasteProblem(read) : null;
  return (
    <section aria-labelledby="own" className="mt-12">
      <SectionHeading id="own">Your own measurements</SectionHeading>
      <p className="mt-2 max-w-[66ch] text-muted">
        Paste a table, one run a line. It is read on this page and goes nowhere: not to a server, not into the link.
      </p>
      <div className="mt-4">
        <FieldFrame
          id="own-rows"
          label="Rows, with a line of column names"
          hint={`Needed: ${neededColumns.join(', ')}. Other columns are optional.`}
          problem={problem}
        >
          <textarea
            id="own-rows"
            rows={7}
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? 'own-rows-hint' : 'own-rows-problem own-rows-hint'}
            onChange={({ target }) => setText(target.value)}
            className="w-full rounded-control border border-control bg-surface px-3 py-2.5 font-mono text-note"
          />
        </FieldFrame>
        <div className="screen-only mt-3 flex flex-wrap gap-3">
          <Button look="primary" onClick={() => setRead(readPasted(text, catalog))}>
            Compare
          </Button>
          <Button
            onClick={() => {
              setText(example);
              setRead(null);
            }}
          >
            Fill in an example
          </Button>
        </div>
        <p role="status" className="mt-2 text-note text-muted">
          {read?.ok ? pastedCount(read.runs.length, read.bad.length) : ''}
        </p>
        <Details summary="Columns, and what is taken for one that is left out">
          <ul className="max-w-[66ch] space-y-1 text-dense text-muted">
            <li>
              <b>model, gpu</b>: as in the catalogue, or the model's Hugging Face id and a seller's name for the card.
            </li>
            <li>
              <b>num_gpus, tp, pp</b>: one GPU, or as many as one replica takes. Where tp is left out, the fastest
              split.
            </li>
            <li>
              <b>weights, kv</b>: bf16, fp8, nvfp4, mxfp4, int4 or q4_k_m. A cache that is left out is in 16 bit.
            </li>
            <li>
              <b>concurrency, requests_in_run</b>: as many as fit.
            </li>
            <li>
              <b>regime</b>: server_default. A tuned stack says tuned_saturated, a fixed batch static_batch.
            </li>
            <li>
              <b>tokens_per_s</b>: output tokens per second of the whole system.
            </li>
          </ul>
        </Details>
      </div>
      {read?.ok && <Outcome read={read} />}
      {read?.ok && <UseRun key={text} runs={read.runs} />}
    </section>
  );
};

import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import sampleAddress from './sample.csv?url';
import type { Dropped } from './use-reading';

/** Where a file is dropped, chosen or pasted. */
export const Drop = ({ onDrop }: { readonly onDrop: (dropped: Dropped) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (file: File | null | undefined) => {
    if (file) onDrop({ name: file.name, file, sample: false });
  };
  const sample = async () => {
    try {
      const response = await fetch(sampleAddress);
      if (!response.ok) throw new Error(String(response.status));
      setProblem(null);
      onDrop({ name: 'sample.csv', file: await response.blob(), sample: true });
    } catch {
      setProblem('The sample cannot be loaded here. Choose a file of your own.');
    }
  };
  return (
    <div className="screen-only">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for the keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
        className={`rounded-card border-2 border-dashed px-5 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-control bg-surface'}`}
      >
        <p className="text-body">Drop a log or an export here: CSV, JSON or JSONL</p>
        <div className="mt-4 flex flex-wrap justify-center gap-3">
          <Button look="primary" onClick={() => input.current?.click()}>
            Choose a file
          </Button>
          <Button onClick={sample}>Try with a made-up sample</Button>
        </div>
        <input
          ref={input}
          type="file"
          aria-label="Log or export"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          tabIndex={-1}
          className="sr-only"
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        <p className="mt-4 text-note text-muted">
          It is read in this browser and never uploaded. Only the figures below go into the link, and only when you say
          so.
        </p>
        {problem && (
          <p role="alert" className="mt-2 font-medium text-danger">
            {problem}
          </p>
        )}
      </div>
      <details className="group mt-3">
        <summary className="inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
          Or paste a profile or a few rows
        </summary>
        <div className="mt-3 grid gap-3">
          <label htmlFor="usage-paste" className="text-dense font-semibold">
            A profile as JSON, or rows with their header
          </label>
          <textarea
            id="usage-paste"
            rows={5}
            value={pasted}
            spellCheck={false}
            onChange={({ target }) => setPasted(target.value)}
            className="w-full rounded-control border border-control bg-surface px-3 py-2.5 font-mono text-note"
          />
          <div>
            <Button onClick={() => onDrop({ name: 'what you pasted', file: new Blob([pasted]), sample: false })}>
              Read what is pasted
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
};

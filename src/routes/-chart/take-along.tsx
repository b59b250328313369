import { useRouter } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { csvOf, type TableColumn, type TableRow } from '../../components/table-data';
import { download, downloadPng, mayRefuseDownloads } from '../-costs/download';
import { today } from '../-workspace';

/** What was asked for, to copy by hand. */
interface Handed {
  readonly file: string;
  readonly kind: 'text' | 'image';
  readonly content: string;
}

interface TakeAlongProps {
  readonly drawing: RefObject<HTMLDivElement | null>;
  readonly words: {
    readonly title: string;
    readonly description: string;
    readonly source: string;
    /** What is drawn and in which unit, and what its signs mean. */
    readonly measure?: string;
  };
  readonly file: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

const formats = [
  { id: 'csv', label: 'CSV' },
  { id: 'svg', label: 'SVG' },
  { id: 'png', label: 'PNG' },
] as const;
type Format = (typeof formats)[number]['id'];

/** The figure as files: its numbers, and its picture with its source and this address. */
export const TakeAlong = ({ drawing, words, file, columns, rows }: TakeAlongProps) => {
  const router = useRouter();
  const [outcome, setOutcome] = useState('');
  const [handed, setHanded] = useState<Handed | null>(null);

  const make = async (format: Format): Promise<Handed> => {
    const name = `rent-or-own-${file}-${today()}.${format}`;
    if (format === 'csv') return { file: name, kind: 'text', content: csvOf(columns, rows) };
    const element = drawing.current;
    if (element === null) throw new Error('Nothing is drawn yet.');
    const link = new URL(router.history.createHref(router.state.location.publicHref), window.location.href).href;
    const figure = {
      title: words.title,
      description: words.description,
      notes: [
        ...(words.measure === undefined ? [] : [words.measure]),
        `${words.source} Rent or Own, made ${today()}.`,
        link,
      ],
    };
    const { pngOf, svgOf } = await import('./picture-file');
    return format === 'svg'
      ? { file: name, kind: 'text', content: svgOf(element, figure).text }
      : { file: name, kind: 'image', content: await pngOf(element, figure) };
  };

  const take = async (format: Format) => {
    try {
      const made = await make(format);
      if (made.kind === 'image') downloadPng(made.file, made.content);
      else download(made.file, made.content, format === 'svg' ? 'image/svg+xml' : 'text/csv');
      const shown = mayRefuseDownloads();
      setHanded(shown ? made : null);
      setOutcome(
        shown
          ? `If the page around this one let no file through: here is ${made.file}, to copy.`
          : `Saved as ${made.file}.`,
      );
    } catch {
      setHanded(null);
      setOutcome('The picture could not be made here. The table and its CSV hold the same figures.');
    }
  };

  return (
    <>
      <p className="screen-only float-right flex gap-x-3 pl-4">
        {formats.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-label={`${label}: ${words.title}`}
            onClick={() => void take(id)}
            className="inline-flex min-h-6 min-w-6 items-center justify-center text-note text-muted underline underline-offset-2 hover:text-ink"
          >
            {label}
          </button>
        ))}
      </p>
      {handed?.kind === 'text' && (
        <textarea
          aria-label={handed.file}
          readOnly
          rows={6}
          value={handed.content}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          className="screen-only mt-9 mb-2 block w-full rounded-control border border-control bg-surface px-3 py-2.5 font-mono text-note"
        />
      )}
      {handed?.kind === 'image' && (
        <img
          src={handed.content}
          alt={words.title}
          className="screen-only mt-9 mb-2 block h-auto w-full border border-hairline"
        />
      )}
      <p role="status" className={`text-note text-muted ${outcome === '' ? '' : 'clear-both'}`}>
        {outcome}
      </p>
    </>
  );
};

import { useEffect, useRef, useState } from 'react';
import type { ColumnChoice } from '../../engine/usage/formats';
import type { UsageReading } from '../../engine/usage/reading';
import { askUsage } from '../../workers/ask-usage';

/** A file, as it was called. */
export interface Dropped {
  readonly name: string;
  readonly file: Blob;
  /** Made up, and served with the app. */
  readonly sample: boolean;
}

export type ReadingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly dropped: Dropped; readonly share: number; readonly rows: number }
  | { readonly kind: 'cancelled'; readonly dropped: Dropped }
  | { readonly kind: 'read'; readonly dropped: Dropped; readonly reading: UsageReading };

/** One file at a time: a new one, or a cancel, ends the one before. */
export const useReading = () => {
  const [state, setState] = useState<ReadingState>({ kind: 'none' });
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const read = (dropped: Dropped, choice: ColumnChoice | null = null) => {
    stop.current();
    setState({ kind: 'reading', dropped, share: 0, rows: 0 });
    stop.current = askUsage({ file: dropped.file, choice }, (heard) =>
      setState(
        heard.kind === 'progress'
          ? { kind: 'reading', dropped, share: heard.share, rows: heard.rows }
          : { kind: 'read', dropped, reading: heard.reading },
      ),
    );
  };
  const cancel = () => {
    stop.current();
    setState((before) => (before.kind === 'reading' ? { kind: 'cancelled', dropped: before.dropped } : before));
  };
  return { state, read, cancel };
};

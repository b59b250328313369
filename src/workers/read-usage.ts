/** Reads a dropped file piece by piece. The same function runs in the worker and, where there is none, on the page. */
import type { ColumnChoice } from '../engine/usage/formats';
import { type UsageReading, usageReader } from '../engine/usage/reading';

export interface UsageAsked {
  readonly file: Blob;
  readonly choice: ColumnChoice | null;
}

export type UsageHeard =
  | { readonly kind: 'progress'; readonly share: number; readonly rows: number }
  | { readonly kind: 'read'; readonly reading: UsageReading };

const unreadable = (thrown: unknown): UsageReading => ({
  kind: 'refused',
  problem: `The file cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}. Choose it again.`,
  columns: [],
});

/** Tells the share read after every piece, and the reading at the end; stops early when nobody listens any more. */
export const readUsage = async (
  { file, choice }: UsageAsked,
  tell: (heard: UsageHeard) => void,
  wanted: () => boolean = () => true,
): Promise<void> => {
  const reader = usageReader(choice);
  try {
    const decoder = new TextDecoder();
    const pieces = file.stream().getReader();
    let bytes = 0;
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) break;
      bytes += value.length;
      const more = reader.push(decoder.decode(value, { stream: true }));
      tell({ kind: 'progress', share: file.size === 0 ? 1 : bytes / file.size, rows: reader.rows() });
      if (!more || !wanted()) {
        await pieces.cancel();
        break;
      }
    }
    tell({ kind: 'read', reading: reader.end() });
  } catch (thrown) {
    tell({ kind: 'read', reading: unreadable(thrown) });
  }
};

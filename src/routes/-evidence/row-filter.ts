/** Which rows a reader asked for. */
import type { Agreement, GuideId, GuideRow } from '../../evidence';

export interface RowFilter {
  readonly text: string;
  readonly guide: GuideId | null;
  readonly agreement: Agreement | null;
}

export const noRowFilter: RowFilter = { text: '', guide: null, agreement: null };

/** Every word must occur, in any order and case. */
export const hasWords = (text: string, wanted: string): boolean => {
  const all = text.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

export const isKept = (
  row: GuideRow,
  agreement: Agreement | undefined,
  { text, guide, agreement: wanted }: RowFilter,
): boolean =>
  (guide === null || row.guide === guide) &&
  (wanted === null || agreement === wanted) &&
  hasWords([row.id, row.situation, row.says, row.place, row.reason].join(' '), text);

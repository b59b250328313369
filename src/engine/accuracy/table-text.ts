/** A small table as text: comma, semicolon or tab between cells, quotes around cells that hold one of them. */

export interface TextRecord {
  /** Where it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The one of comma, semicolon and tab that the first line has most of; a comma where it has none. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const times = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => times(b) - times(a))[0] ?? ',';
};

/**
 * Records of a table, empty lines left out. A quote doubled within quotes is one quote; a quote that is never closed holds
 * everything up to the end of its line, so that one slip spoils one record. Cells keep their spaces.
 */
export const tableRecords = (text: string): readonly TextRecord[] => {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const records: TextRecord[] = [];
  let line = 1;
  for (let at = 0; at < source.length; ) {
    const start = line;
    const cells: string[] = [];
    let ended = false;
    while (!ended) {
      let cell = '';
      const closing = source[at] === '"' ? closingQuote(source, at) : -1;
      if (closing >= 0) {
        cell = source.slice(at + 1, closing).replaceAll('""', '"');
        line += cell.split('\n').length - 1;
        at = closing + 1;
      }
      let end = at;
      while (end < source.length && source[end] !== separator && source[end] !== '\n') end++;
      cells.push(cell + source.slice(at, end));
      ended = source[end] !== separator;
      at = end + 1;
    }
    line++;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: start, cells });
  }
  return records;
};

/** Place of the quote that closes the one at `open`, followed by a separator or line end; −1 = none does. */
const closingQuote = (source: string, open: number): number => {
  for (let at = source.indexOf('"', open + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    if (source[at + 1] !== '"') return at;
    at++;
  }
  return -1;
};

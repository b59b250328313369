/** Rows of a CSV that arrives in pieces, each with the number of its line. Papaparse reads the rows; this keeps the rest. */
import Papa from 'papaparse';

export type CsvRow = readonly string[];
/** A row, or null for one whose quotation mark never ends. */
type OnRow = (row: CsvRow | null, line: number) => void;

/** A row is not longer than this; what is, has an opened quotation mark. */
const longestRow = 4_000_000;

const separators = [',', '\t', ';', '|'];

/** The separator that occurs most often outside quotation marks. */
export const separatorOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  return separators.reduce((best, each) => (bare.split(each).length > bare.split(best).length ? each : best), ',');
};

const lineEndOf = (text: string): string => {
  const end = /\r\n|\n|\r/.exec(text);
  return end?.[0] ?? '\n';
};

const linesIn = (field: string): number => {
  let lines = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

export const csvPieces = (start: string, onRow: OnRow) => {
  const newline = lineEndOf(start);
  const parser = new Papa.Parser({ delimiter: separatorOf(start.split(newline, 1)[0] ?? ''), newline });
  let rest = '';
  let line = 1;

  const take = (text: string, leaveLastRow: boolean): void => {
    const { data, meta } = parser.parse(text, 0, leaveLastRow);
    const plain = text.indexOf('"') < 0;
    for (const row of data) {
      onRow(row, line);
      line += 1;
      if (!plain) for (const field of row) line += linesIn(field);
    }
    rest = leaveLastRow ? text.slice(meta.cursor) : '';
  };

  /** Gives up the first line of what is left and goes on after it. */
  const dropLine = (): void => {
    const end = rest.indexOf(newline);
    onRow(null, line);
    line += 1;
    rest = end < 0 ? '' : rest.slice(end + newline.length);
  };

  return {
    push: (text: string): void => {
      take(rest + text, true);
      while (rest.length > longestRow) {
        dropLine();
        take(rest, true);
      }
    },
    end: (): void => {
      take(rest, true);
      // What is left is one row, unless a quotation mark holds on to the lines after it.
      while (rest.includes(newline)) {
        dropLine();
        take(rest, true);
      }
      if (rest !== '') take(rest, false);
    },
  };
};

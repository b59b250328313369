/** A sentence in pieces, so that a screen can set some of it in bold and everything else can print it plain. */
export interface Segment {
  readonly text: string;
  readonly strong?: true;
}
export type Sentence = readonly Segment[];

export const strong = (text: string): Segment => ({ text, strong: true });

/** Template: `sentence\`Serve ${strong('Phi-4')} now.\``. Empty pieces are dropped. */
export const sentence = (texts: TemplateStringsArray, ...pieces: readonly (string | Segment | Sentence)[]): Sentence =>
  joined(texts.flatMap((text, index) => [{ text }, ...piecesOf(pieces[index])]));

const piecesOf = (piece: string | Segment | Sentence | undefined): Sentence => {
  if (piece === undefined) return [];
  if (typeof piece === 'string') return [{ text: piece }];
  return 'text' in piece ? [piece] : piece;
};

/** Neighbours of one weight become one piece. */
const joined = (pieces: Sentence): Sentence => {
  const result: Segment[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last && last.strong === piece.strong) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
};

/** The words without the weight. */
export const plain = (pieces: Sentence): string => pieces.map(({ text }) => text).join('');

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** First letter in upper case, the rest untouched. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

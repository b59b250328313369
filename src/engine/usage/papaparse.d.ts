// The part of papaparse that reads one piece of a text after another. Its published types bring Node's names with them,
// which no pure chapter may see.
declare module 'papaparse' {
  interface ParsedPiece {
    readonly data: readonly (readonly string[])[];
    /** How many characters of the piece were read, whole rows only where the last one was to be left. */
    readonly meta: { readonly cursor: number };
  }
  interface PieceParser {
    parse(text: string, start: number, leaveLastRow: boolean): ParsedPiece;
  }
  interface Papa {
    readonly Parser: new (settings: { readonly delimiter: string; readonly newline?: string }) => PieceParser;
  }
  const papa: Papa;
  export default papa;
}

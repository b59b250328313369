/** What could not be taken from a link as it stood. Data; the sentences are in `notice-text.ts`, loaded only when there is one. */
export type Notice =
  | { readonly kind: 'unknown-key'; readonly key: string; readonly value: string }
  | { readonly kind: 'repeated-key'; readonly key: string; readonly used: string }
  | {
      readonly kind: 'invalid-value';
      readonly key: string;
      readonly value: string;
      readonly became: 'not-sure' | 'left-out';
    }
  | { readonly kind: 'dropped-items'; readonly key: string; readonly items: readonly string[] }
  /** A key of a whole link, within a decision that a link holds beside its own. */
  | { readonly kind: 'no-part'; readonly key: string }
  | { readonly kind: 'cut'; readonly key: string; readonly longest: number }
  /** In the value of this key. */
  | { readonly kind: 'inside'; readonly key: string; readonly notice: Notice }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'migrated'; readonly from: number; readonly changes: readonly string[] };

/**
 * What older links meant. A list that only grows: when a key changes its meaning, `currentVersion` goes up by one and a
 * step from the version before is appended.
 */

export type Pairs = ReadonlyMap<string, string>;

export interface Migration {
  readonly from: number;
  /** The same decision in the next version, and what changed, in sentences for the reader. */
  migrate(pairs: Pairs): { readonly pairs: Pairs; readonly changes: readonly string[] };
}

export const firstVersion = 1;
export const migrations: readonly Migration[] = [];
export const currentVersion = firstVersion + migrations.length;

/** Takes the pairs of a link through every step from its version on. */
export const migrated = (
  pairs: Pairs,
  version: number,
  steps: readonly Migration[] = migrations,
): { readonly pairs: Pairs; readonly changes: readonly string[] } =>
  steps
    .filter((step) => step.from >= version)
    .reduce(
      (link, step) => {
        const next = step.migrate(link.pairs);
        return { pairs: next.pairs, changes: [...link.changes, ...next.changes] };
      },
      { pairs, changes: [] as readonly string[] },
    );

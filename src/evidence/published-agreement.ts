/** What the engine said over every row, as published: kept, because working it out takes seconds. A test holds it to the engine. */
import agreement1 from './agreement-1.json';
import agreement2 from './agreement-2.json';
import type { PointResult, RowResult } from './agreement-table';

/** Under the edition that decides today. */
export const publishedAgreement = agreement2 as readonly RowResult[];
/** Under the edition before it. */
export const earlierAgreement = agreement1 as readonly PointResult[];

export const byRow = <Result extends PointResult>(results: readonly Result[]): ReadonlyMap<string, Result> =>
  new Map(results.map((row) => [row.id, row]));

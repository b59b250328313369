/**
 * What sellers give away, as far as a dated page says so. Only the screen that shows a bill and the command `price` load it: a
 * free plan is a plan of its own, so no bill is worked out from here.
 */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import rows from './data/free-allowances.json';
import { Day, Positive, Text } from './schema-fields';

const Limit = z.nullable(Positive);

export const FreeAllowanceRow = z.strictObject({
  seller: Text,
  /** `free-plan`, `trial`: another plan, within limits; `none`: a page says that there is nothing. */
  kind: z.enum(['free-plan', 'trial', 'none']),
  /** Product keys; null = all the seller's. */
  models: z.nullable(z.array(Text)),
  /** Limits; null = none stated. */
  requestsPerMinute: Limit,
  requestsPerDay: Limit,
  tokensPerMinute: Limit,
  tokensPerDay: Limit,
  says: Text,
  source: Text,
  asOf: Day,
  basis: z.literal('published'),
});
export type FreeAllowanceRow = z.infer<typeof FreeAllowanceRow>;

export const freeAllowances: readonly FreeAllowanceRow[] = z.parse(z.array(FreeAllowanceRow), rows);

/** Names of sellers, models and sources that no table has; empty = sound. */
export const freeAllowanceProblems = (
  some: readonly FreeAllowanceRow[],
  { sellerById, modelByKey, sourceById, day }: Pick<Catalog, 'sellerById' | 'modelByKey' | 'sourceById' | 'day'>,
): readonly string[] =>
  some.flatMap(({ seller, models, source, asOf }) => [
    ...(sellerById.has(seller) ? [] : [`unknown seller "${seller}"`]),
    ...(models ?? []).filter((key) => !modelByKey.has(key)).map((key) => `${seller}: unknown model "${key}"`),
    ...(sourceById.has(source) ? [] : [`${seller}: unknown source "${source}"`]),
    ...(asOf > day ? [`${seller}: dated ${asOf}, after the edition's ${day}`] : []),
  ]);

/** What a seller gives away of a model (product key); null = no page was read about it, which is unknown. */
export const freeAllowanceOf = (seller: string, model: string): FreeAllowanceRow | null =>
  freeAllowances.find((row) => row.seller === seller && (row.models === null || row.models.includes(model))) ?? null;

/** A workload, as far as limits ask for it. */
export interface Asked {
  /** Calls to the model, in the mean. */
  readonly requestsPerDay: number;
  readonly tokensPerDay: number;
  /** Busiest hour ÷ mean. */
  readonly peakToMean: number;
}

const minutesPerDay = 1440;

export type AllowanceLimit = 'requestsPerMinute' | 'requestsPerDay' | 'tokensPerMinute' | 'tokensPerDay';

/**
 * The limit that a workload passes by most, with what it asks for: a minute of the busiest hour, or a whole day. null = it
 * stays within every limit stated, or none is.
 */
export const tightestLimit = (
  row: FreeAllowanceRow,
  { requestsPerDay, tokensPerDay, peakToMean }: Asked,
): { readonly limit: AllowanceLimit; readonly allowed: number; readonly asked: number } | null => {
  const busiest = peakToMean / minutesPerDay;
  const asked: Readonly<Record<AllowanceLimit, number>> = {
    requestsPerMinute: requestsPerDay * busiest,
    requestsPerDay,
    tokensPerMinute: tokensPerDay * busiest,
    tokensPerDay,
  };
  const passed = (Object.keys(asked) as AllowanceLimit[]).flatMap((limit) => {
    const allowed = row[limit];
    return allowed !== null && asked[limit] > allowed ? [{ limit, allowed, asked: asked[limit] }] : [];
  });
  return passed.toSorted((a, b) => b.asked / b.allowed - a.asked / a.allowed)[0] ?? null;
};

/**
 * A workload profile as JSON: what `usage` prints, the queries return and the page imports. A key that is absent is
 * unknown, like null; keys of a later version are left alone. Kept out of the chapter's index.
 */
import * as z from 'zod/mini';
import type { WorkloadProfile } from './profile';

const fits = (check: (value: number) => boolean, words: string) =>
  z.number({ error: words }).check(z.refine(check, words));
const count = fits((value) => value >= 0 && value <= 1e15, 'must be a number from 0 to 1e15.');
const share = fits((value) => value >= 0 && value <= 1, 'must be a share between 0 and 1.');
const positive = fits((value) => value > 0 && value <= 1e15, 'must be a number above 0.');
const unknown = <S extends z.core.SomeType>(schema: S) => z._default(z.nullable(schema), null);
const text = z.string({ error: 'must be text.' });
const percentiles = z.object({ p10: count, p50: count, p90: count, mean: count });
const noRows = z._default(count, 0);

const Profile = z.object({
  profile: z.literal(1, { error: 'must be 1, the version of the profile.' }),
  format: z._default(text, 'profile'),
  utcOffsetMinutes: z._default(
    fits((value) => value % 15 === 0 && Math.abs(value) <= 840, 'must be a multiple of 15 from -840 to 840.'),
    0,
  ),
  rows: noRows,
  badRows: noRows,
  zeroRows: noRows,
  failedRows: unknown(count),
  repeatedRows: unknown(count),
  from: text,
  to: text,
  days: positive,
  gapDays: noRows,
  tokensPerDay: count,
  requestsPerDay: unknown(count),
  inputTokens: unknown(percentiles),
  outputTokens: unknown(percentiles),
  meanInputTokens: unknown(count),
  meanOutputTokens: unknown(count),
  inputOutputRatio: unknown(count),
  cachedShare: unknown(share),
  batchShare: unknown(share),
  weekShape: unknown(z.array(count).check(z.length(168, 'must have 168 numbers, one for every hour of a week.'))),
  peakToMean: unknown(fits((value) => value >= 1 && value <= 1e4, 'must be a number from 1 to 10000.')),
  busiestHour: unknown(z.object({ at: text, overMean: count })),
  growthPerMonth: unknown(positive),
  models: z._default(z.array(z.object({ model: text, share })), []),
});

export type ProfileReading =
  | { readonly ok: true; readonly profile: WorkloadProfile }
  | { readonly ok: false; readonly problem: string };

/** Whether parsed JSON means to be a profile: an object with the key that numbers its version. */
export const isProfile = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && 'profile' in json && 'tokensPerDay' in json;

/** Reads a profile from parsed JSON. Never throws; the problem is one sentence that names the field. */
export const parseProfile = (json: unknown): ProfileReading => {
  const parsed = Profile.safeParse(json);
  if (parsed.success) return { ok: true, profile: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') || 'The profile';
  return {
    ok: false,
    problem: `${path} ${(issue?.message ?? 'cannot be read.').replace(/^Invalid input.*/, 'is missing or of the wrong kind.')}`,
  };
};

/** JSON Schema 2020-12 of what `parseProfile` reads. */
export const profileJsonSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(Profile, { io: 'input' });

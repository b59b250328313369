/** Column types shared by every table. */
import * as z from 'zod/mini';
import { isDate } from '../units';

/** Where a figure comes from. `unverified` = stated without a source that was read. */
export const Basis = z.enum(['published', 'measured', 'estimated', 'judgement', 'unverified']);
export type Basis = z.infer<typeof Basis>;

/** A day, a month or a year; string order is date order. */
export const Day = z.string().check(z.refine(isDate, 'is not a day, month or year of the calendar, like 2026-11-20'));
export const Text = z.string().check(z.minLength(1));
/** A public page. Followed only when a reader asks for it. */
export const Address = z
  .string()
  .check(z.regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'is not an address like https://example.org/page'));
export const Positive = z.number().check(z.positive());
export const NotNegative = z.number().check(z.minimum(0));

/** What every fact carries beside its value. */
export const provenance = {
  source: Text,
  /** Day, month or year the figure holds for; null = the source is undated. */
  asOf: z.nullable(Day),
  basis: Basis,
  note: z.optional(Text),
};

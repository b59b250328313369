/**
 * Vendors that take no new customers for tuning any more, with the day. A table of its own, small: the advice on a result reads
 * it beside a need for tuning, and nothing else of the provider terms.
 */
import * as z from 'zod/mini';
import tuningData from './data/tuning-ended.json';
import { readTable } from './read-table';
import { Day, Text } from './schema-fields';

const TuningEndedRow = z.strictObject({
  policy: Text,
  /** First day without new customers. */
  since: Day,
  /** Last day on which those of before start a job; null = none is named. */
  lastJobs: z.nullable(Day),
  /** As in the row of `provider-terms.json`. */
  source: Text,
  asOf: Day,
});
export type TuningEndedRow = z.infer<typeof TuningEndedRow>;

/** By the id of the provider's policy. A provider that is not there has ended nothing that was read. */
export const tuningEnded: ReadonlyMap<string, TuningEndedRow> = new Map(
  readTable('tuning-ended.json', z.array(TuningEndedRow), tuningData).map((row) => [row.policy, row]),
);

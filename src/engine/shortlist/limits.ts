/** What may stand between a reader and a model, in the order in which the first one found is counted. */
export const limitIds = [
  'nothing-to-run',
  'too-weak',
  'not-rated',
  'context',
  'licence',
  'licence-unread',
  'third-party',
  'operator',
  'place',
  'place-unknown',
  'terms',
  'terms-unknown',
  'speed',
] as const;

/**
 * - nothing-to-run: no seller lists it on the day, and no architecture is published to size a server with
 * - too-weak, not-rated: below the floor of the task, or without evidence to hold against it
 * - context: one request is longer than the model takes
 * - licence, licence-unread: not for this company, or nobody read it
 * - third-party: only others run it, and a rule keeps the data or the weights with the reader
 * - operator: only the reader could run it, and there is nobody, no money or no time to
 * - place, place-unknown: served only from elsewhere, or without a sourced statement
 * - terms, terms-unknown: nobody signs the terms asked for, or without a sourced statement
 * - speed: no GPU with a price runs it within the latency limits
 */
export type Limit = (typeof limitIds)[number];

/** The limit a hidden model is counted under. */
export const firstLimit = (failures: readonly Limit[]): Limit => limitIds.find((id) => failures.includes(id)) as Limit;

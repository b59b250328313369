/**
 * The hand-kept overlay: facts that no price package carries, each with its source and day. A row is about a model's
 * features or a seller's batch discount.
 */
import * as z from 'zod/mini';
import { InputMode } from '../../src/catalog/schema-features';
import { Basis, Day, Positive, Text } from '../../src/catalog/schema-fields';

const dated = { source: Text, asOf: Day, basis: z.optional(Basis), note: z.optional(Text) };
const YesNo = z.enum(['yes', 'no']);

const AboutModel = z.strictObject({
  about: z.literal('model'),
  model: Text,
  ...dated,
  /** The exact id under which the source was read. */
  readAs: z.optional(Text),
  toolCalling: z.optional(YesNo),
  structuredOutput: z.optional(YesNo),
  reasoning: z.optional(YesNo),
  inputs: z.optional(z.array(InputMode).check(z.minLength(1))),
  released: z.optional(Day),
  knowledgeCutoff: z.optional(Day),
  contextTokens: z.optional(Positive),
  outputTokens: z.optional(Positive),
  retires: z.optional(Day),
});
export type AboutModel = z.infer<typeof AboutModel>;

const Share = z.number().check(z.gt(0), z.lt(1));
const AboutSeller = z.strictObject({
  about: z.literal('seller'),
  seller: Text,
  ...dated,
  /** Share off list for deferrable batches; null = they are sold below list, and by how much is not said. */
  batchDiscount: z.nullable(Share),
  batchSold: z.optional(z.literal(true)),
});
export type AboutSeller = z.infer<typeof AboutSeller>;

const OverlayTable = z.array(z.discriminatedUnion('about', [AboutModel, AboutSeller]));
export type Overlay = z.infer<typeof OverlayTable>;

/** Throws, naming row and field, for a row of another shape. */
export const parseOverlay = (data: unknown): Overlay => {
  const result = z.safeParse(OverlayTable, data);
  if (result.success) return result.data;
  throw new Error(
    `overlay.json: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
};

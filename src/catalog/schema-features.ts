/** What a model can do, fact by fact: each with its own source and day, `null` where no source read says. */
import * as z from 'zod/mini';
import { Basis, Day, Positive, Text } from './schema-fields';

const sourced = <Value extends z.core.$ZodType>(value: Value) =>
  z.nullable(z.strictObject({ value, source: Text, asOf: z.nullable(Day), basis: Basis, note: z.optional(Text) }));

const YesNo = z.enum(['yes', 'no']);
export const InputMode = z.enum(['text', 'image', 'pdf', 'audio', 'video']);
export type InputMode = z.infer<typeof InputMode>;

export const ModelFeaturesRow = z.strictObject({
  /** Product key in `models`. */
  model: Text,
  toolCalling: sourced(YesNo),
  structuredOutput: sourced(YesNo),
  reasoning: sourced(YesNo),
  /** What a request may contain. A source that knows only text and images leaves the rest out. */
  inputs: sourced(z.array(InputMode).check(z.minLength(1))),
  released: sourced(Day),
  knowledgeCutoff: sourced(Day),
  /** Input and output together. */
  contextTokens: sourced(Positive),
  outputTokens: sourced(Positive),
  /** Day from which the maker serves it no more. */
  retires: sourced(Day),
});
export type ModelFeaturesRow = z.infer<typeof ModelFeaturesRow>;

export const ModelFeaturesTable = z.array(ModelFeaturesRow);

/**
 * What providers say about training other models on the outputs of the models they serve. Only the licence page shows it.
 */
import * as z from 'zod/mini';
import rows from './data/output-rules.json';
import { Text } from './schema-fields';
import { SourcedText } from './schema-terms';

export const OutputRule = z.strictObject({
  /** Of `policies`: the terms of one provider. */
  policy: Text,
  outputUse: SourcedText,
});
export type OutputRule = z.infer<typeof OutputRule>;

export const outputRules: readonly OutputRule[] = z.parse(z.array(OutputRule), rows);

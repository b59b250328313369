/** How many GPUs an instance has, where the rental row names only the instance. */
import * as z from 'zod/mini';
import { Positive, provenance, Text } from './schema-fields';

export const NodeSizeRow = z.strictObject({
  /** As in `rentals`. */
  provider: Text,
  gpus: Positive,
  ...provenance,
});
export type NodeSizeRow = z.infer<typeof NodeSizeRow>;

/** Throws on a row that does not have the shape. */
export const parseNodeSizes = (data: unknown): readonly NodeSizeRow[] => z.parse(z.array(NodeSizeRow), data);

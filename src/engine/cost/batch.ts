/** What work that can wait saves: the seller's own rate where one was read, else the rate most sellers have. */
import type { SellerRow } from '../../catalog';
import type { FigureRef } from '../recommendation';
import type { Values } from './bill';
import { at } from './lines';
import type { Situation } from './situation';

/** A seller's own share off list; `unrated` = batches are sold below list, and by how much is not said; null = none found. */
export type Batch = number | 'unrated' | null;

export const batchOf = (seller: SellerRow | undefined): Batch =>
  seller?.batchDiscount ?? (seller?.batchSold ? 'unrated' : null);

const batchKey = 'batch_discount';

/** The reader's own rate holds for every seller of batches. */
const isTyped = ({ assumptions }: Situation): boolean => assumptions.economics[batchKey] !== undefined;

/** Share off list for a batch at a seller; 0 where it sells none. */
export const batchDiscountOf = (batch: Batch, situation: Situation, values: Values): number => {
  if (batch === null) return 0;
  return batch === 'unrated' || isTyped(situation) ? at(values, batchKey) : batch;
};

/** Factor on list for a workload of which a part can wait. */
export const batchFactor = (batch: Batch, situation: Situation, values: Values): number =>
  1 - situation.workload.batchable * batchDiscountOf(batch, situation, values);

/** Where the rate of a seller comes from. */
export const batchRef = (batch: Batch, seller: string, situation: Situation): readonly FigureRef[] => {
  if (batch === null || situation.workload.batchable === 0) return [];
  if (isTyped(situation)) return [{ kind: 'economics', key: batchKey }];
  const read: FigureRef = { kind: 'seller', seller, says: 'batch' };
  return batch === 'unrated' ? [read, { kind: 'economics', key: batchKey }] : [read];
};

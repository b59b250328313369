/** Sellers with the batch discounts of the overlay. Pure. */
import type { SellerRow } from '../../src/catalog/schema';
import type { AboutSeller } from './overlay';

/** A seller nobody read a batch discount of has none: null, which is not zero. */
export const withBatchDiscounts = (
  sellers: readonly SellerRow[],
  overlay: readonly AboutSeller[],
): { readonly rows: readonly SellerRow[]; readonly problems: readonly string[] } => ({
  rows: sellers.map(({ id, name, policy }) => {
    const about = overlay.findLast(({ seller }) => seller === id);
    return {
      id,
      name,
      policy,
      batchDiscount: about?.batchDiscount ?? null,
      ...(about?.batchSold ? { batchSold: true } : {}),
      source: about?.source ?? null,
      asOf: about?.asOf ?? null,
    };
  }),
  problems: overlay
    .filter(({ seller }) => !sellers.some(({ id }) => id === seller))
    .map(({ seller }) => `overlay.json: no seller "${seller}"`),
});

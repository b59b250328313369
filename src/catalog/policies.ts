/** What a provider's terms say, as three-valued facts. Unknown satisfies no rule. */
import type { Catalog } from './catalog';
import { periodOn } from './prices';
import type { PolicyRow, PriceRow, Statement, ZeroRetentionException } from './schema';

export type State = Statement['state'];
export type Region = 'eu' | 'us' | 'other';
export type TermsKind = 'baa' | 'zero-retention';

/** Does the provider process in the region? 'other' names no region a statement could cover: always unknown. */
export const servesRegion = ({ regions }: PolicyRow, region: Region): State => {
  if (region === 'other') return 'unknown';
  if (regions.serves.some((served) => served.region === region)) return 'yes';
  return regions.excludes.includes(region) ? 'no' : 'unknown';
};

/**
 * Price of processing in a region over the list price, as the provider's own sentence has it, for a model released on a day
 * (`YYYY-MM-DD`, null = unknown). 1 for models before the day it names; one of unknown release counts as later. null = the
 * sentence names no price, or no such region.
 */
export const regionalFactor = ({ regions }: PolicyRow, region: Region, released: string | null): number | null => {
  const served = regions.serves.find((each) => each.region === region);
  if (served?.factor === undefined) return null;
  const { releasedFrom } = served;
  return releasedFrom !== undefined && released !== null && released < releasedFrom ? 1 : served.factor;
};

/** Does the provider sign a business associate agreement (US health data)? */
export const baa = (policy: PolicyRow): State => policy.baa.state;

/**
 * What keeps zero retention from a model on a day (`YYYY-MM-DD`), at this provider; null = nothing that was read.
 * An exception holds from its first day on, or always where it names none.
 */
export const retentionException = (policy: PolicyRow, model: string, day: string): ZeroRetentionException | null =>
  policy.zeroRetentionExceptions?.find(
    ({ models, since }) => models.includes(model) && (since === null || since <= day),
  ) ?? null;

/**
 * Can prompts to a model be kept from being stored, by default, by a switch or by agreement?
 * `model` is a product key; null asks about the provider's models in general.
 */
export const zeroRetention = (policy: PolicyRow, model: string | null, day: string): State => {
  const exception = model === null ? null : retentionException(policy, model, day);
  return exception?.state ?? policy.zeroRetention.state;
};

/** Is zero retention for a model put into a signed document? A switch or a default is no signature: unknown. */
const signsZeroRetention = (policy: PolicyRow, model: string | null, day: string): State => {
  const state = zeroRetention(policy, model, day);
  return state === 'yes' && policy.zeroRetention.granted !== 'agreement' ? 'unknown' : state;
};

/**
 * Does the provider put such terms for a model into a signed document: a business associate agreement, or zero
 * retention granted by agreement? One is not the other: with `kind`, only that one counts; without, either does, and
 * 'no' is only where both are denied.
 */
export const offersTerms = (policy: PolicyRow, model: string | null, day: string, kind?: TermsKind): State => {
  const retention = signsZeroRetention(policy, model, day);
  if (kind === 'zero-retention') return retention;
  if (kind === 'baa') return policy.baa.state;
  if (policy.baa.state === 'yes' || retention === 'yes') return 'yes';
  return policy.baa.state === 'no' && retention === 'no' ? 'no' : 'unknown';
};

export interface SellerRetention {
  readonly policy: PolicyRow;
  readonly state: State;
  readonly exception: ZeroRetentionException | null;
}

/** Zero retention of a model at every seller in force on a day whose terms were read, one row per provider; price order. */
export const retentionBySeller = (catalog: Catalog, model: string, day: string): readonly SellerRetention[] => {
  const rows = new Map<string, SellerRetention>();
  for (const price of catalog.pricesByModel.get(model) ?? []) {
    const policy = catalog.policyById.get(catalog.sellerById.get(price.seller)?.policy ?? '');
    if (policy === undefined || periodOn(price, day) === null) continue;
    const exception = retentionException(policy, model, day);
    rows.set(policy.id, { policy, state: zeroRetention(policy, model, day), exception });
  }
  return [...rows.values()];
};

/** Is the price of an endpoint that may process a request in any region? Bedrock says so in the id: `global.…`. */
export const routesGlobally = (row: Pick<PriceRow, 'id'>): boolean => row.id.startsWith('global.');

/** What processing in the reader's place costs on top of list: as the seller that is billed says, or as the reader does. */
import type { ModelRow } from '../../catalog';
import { regionalFactor } from '../../catalog';
import type { FigureRef } from '../recommendation';
import type { Values } from './bill';
import { at } from './lines';
import type { Offer } from './offers';
import type { Situation } from './situation';

export const upliftKey = 'regional_endpoint_uplift';

/** Price over list in the place asked for, as the seller's own terms have it; null = no place is asked, or they name none. */
export const regionalTermsOf = (
  seller: string,
  model: Pick<ModelRow, 'released'>,
  {
    answers,
    catalog,
  }: { readonly answers: Pick<Situation['answers'], 'place'>; readonly catalog: Situation['catalog'] },
): number | null => {
  const { place } = answers;
  if (place !== 'eu' && place !== 'us') return null;
  const policy = catalog.policyById.get(catalog.sellerById.get(seller)?.policy ?? '');
  return policy === undefined ? null : regionalFactor(policy, place, model.released);
};

/** Times list at an offer of a self-serve option: the reader's surcharge, else the seller's own, else list. */
export const selfServeFactor = (
  { regional }: Pick<Offer, 'regional'>,
  { assumptions }: Pick<Situation, 'assumptions'>,
): number => {
  const typed = assumptions.finer['regional-surcharge'];
  return typed === undefined ? (regional ?? 1) : 1 + typed;
};

/** Times list under private terms: the reader's multiplier, else that of whoever signs, else what is usual. */
export interface PrivateUplift {
  readonly factor: (values: Values) => number;
  readonly ref: FigureRef;
}

export const privateUplift = (provider: string, model: ModelRow, situation: Situation): PrivateUplift => {
  const own = situation.assumptions.economics[upliftKey] === undefined && regionalTermsOf(provider, model, situation);
  return typeof own === 'number'
    ? { factor: () => own, ref: { kind: 'seller', seller: provider, says: 'region' } }
    : { factor: (values) => at(values, upliftKey), ref: { kind: 'economics', key: upliftKey } };
};

/** Which of the strongest closed models can be had with zero retention. */
import { type Catalog, type ModelRow, periodOn, retentionBySeller } from '../../catalog';

export type RetentionStanding =
  /** Some seller signs zero retention for it. */
  | 'signed'
  /** Some seller can leave it out, by a switch, by default or in a way not said; no text read says that it signs. */
  | 'unsigned'
  | 'unknown'
  /** Every seller keeps prompts, whatever is signed. */
  | 'kept';

export interface ModelRetention {
  readonly model: ModelRow;
  readonly standing: RetentionStanding;
  /** Policy ids of the sellers with that standing. */
  readonly policies: readonly string[];
  /** Where prompts are kept: for how many days, since when, and where that stands. */
  readonly kept: {
    readonly days: number | null;
    readonly since: string | null;
    readonly source: string;
    readonly asOf: string;
  } | null;
}

const standingOf = (catalog: Catalog, model: ModelRow, day: string): ModelRetention => {
  const sellers = retentionBySeller(catalog, model.key, day);
  const where = (keep: (seller: (typeof sellers)[number]) => boolean) =>
    sellers.filter(keep).map(({ policy }) => policy.id);
  const signed = where(({ state, policy }) => state === 'yes' && policy.zeroRetention.granted === 'agreement');
  if (signed.length > 0) return { model, standing: 'signed', policies: signed, kept: null };
  const switched = where(({ state }) => state === 'yes');
  if (switched.length > 0) return { model, standing: 'unsigned', policies: switched, kept: null };
  const exception = sellers[0]?.exception;
  if (!exception || sellers.some(({ state }) => state !== 'no'))
    return { model, standing: 'unknown', policies: [], kept: null };
  const { days, since, source, asOf } = exception;
  return { model, standing: 'kept', policies: where(() => true), kept: { days, since, source, asOf } };
};

/** Closed models of the best tier that is sold on a day, each with its standing; catalogue order. */
export const strongestClosed = (catalog: Catalog, day: string): readonly ModelRetention[] => {
  const sold = catalog.models.filter(
    ({ key, weights, tier }) =>
      weights === 'closed' && tier !== null && (catalog.pricesByModel.get(key) ?? []).some((row) => periodOn(row, day)),
  );
  const order = 'SABCDE';
  const best = Math.min(...sold.map(({ tier }) => order.indexOf(tier ?? '')));
  return sold.filter(({ tier }) => tier === order[best]).map((model) => standingOf(catalog, model, day));
};

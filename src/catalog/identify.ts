/** From whatever id a reader has at hand to one model. */
import { type Catalog, priceKey } from './catalog';
import type { ModelRow, PriceRow } from './schema';

export type Identified =
  | { readonly ok: true; readonly model: ModelRow; readonly price?: PriceRow }
  | { readonly ok: false; readonly reason: 'unknown'; readonly nearest: readonly string[] }
  | { readonly ok: false; readonly reason: 'ambiguous'; readonly hits: readonly string[] };

/** Edits (insert, delete, replace) that turn one word into the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Up to three names spelled much like the one wanted, in either case, the most alike first; empty when none is. */
export const nearestNames = (wanted: string, names: readonly string[]): readonly string[] => {
  const text = wanted.toLowerCase();
  return names
    .map((name) => {
      const other = name.toLowerCase();
      const contains = text.length > 2 && (other.includes(text) || text.includes(other));
      return { name, far: contains ? 0 : distance(text, other) };
    })
    .filter(({ name, far }) => far <= Math.floor(Math.min(name.length, text.length) / 3))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
};

const nearest = (catalog: Catalog, id: string): readonly string[] =>
  nearestNames(
    id,
    catalog.models.map((model) => model.key),
  );

/**
 * Resolve an exact id: product key, architecture name, Hugging Face id, capability id, licence id, a seller's id, or
 * `seller:id`. A product key wins over the other kinds. `price` is set when the id names one seller's price.
 * An id shared by several models (a licence, a common shape) is ambiguous and returns their product keys; an unknown
 * one returns up to three product keys spelled much like it.
 */
export const findModel = (catalog: Catalog, id: string): Identified => {
  const direct = catalog.modelByKey.get(id);
  if (direct) return { ok: true, model: direct };

  const prices = catalog.prices.filter((row) => row.id === id || priceKey(row.seller, row.id) === id);
  const keys = new Set(prices.flatMap((row) => row.model ?? []));
  for (const model of catalog.models) {
    if ([model.architecture, model.hfId, model.capabilityId, model.licence].includes(id)) keys.add(model.key);
  }
  const [key, ...others] = keys;
  if (key === undefined) return { ok: false, reason: 'unknown', nearest: nearest(catalog, id) };
  if (others.length > 0) return { ok: false, reason: 'ambiguous', hits: [...keys].sort() };
  const model = catalog.modelByKey.get(key);
  if (model === undefined) return { ok: false, reason: 'unknown', nearest: [] };
  const price = prices.length === 1 ? prices[0] : undefined;
  return price === undefined ? { ok: true, model } : { ok: true, model, price };
};

/** The model list's filters and orders: which rows are shown, and what removed the last one. */

import { licenceChain, routesGlobally, servesRegion } from '../../catalog';
import { acceptsImages, type ModelFeaturesRow } from '../../catalog/model-features';
import { tierRank } from '../../engine/cost';
import { rightsUnder } from '../../engine/licensing';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { longContextTokens } from '../../framework/shortlist-defaults';
import { fitsShort } from '../../narrative/models';
import { type ModelColumn, type ModelFilter, type ModelSort, modelFilters } from '../../permalink';

type Features = ReadonlyMap<string, ModelFeaturesRow>;

/** Unknown passes no filter: a filter keeps what is known to have it. */
const passes = (filter: ModelFilter, row: ShortlistRow, { situation }: Shortlist, features: Features): boolean => {
  const { model } = row;
  const known = features.get(model.key);
  switch (filter) {
    case 'fits':
      return row.fits.ok;
    case 'open':
      return model.weights === 'open';
    case 'sold': {
      if (model.weights !== 'open') return false;
      const { sellsAccess } = rightsUnder(
        licenceChain(situation.catalog, model.licence),
        situation.answers.company ?? {},
      );
      return sellsAccess.decision === 'allowed' || sellsAccess.decision === 'allowed_with_conditions';
    }
    case 'long':
      return row.contextTokens !== null && row.contextTokens >= longContextTokens;
    case 'tools':
      return known?.toolCalling?.value === 'yes';
    case 'images':
      return known !== undefined && acceptsImages(known) === 'yes';
    case 'eu':
      return row.sellers.some(({ offer }) => {
        const policy = situation.catalog.policyById.get(
          situation.catalog.sellerById.get(offer.row.seller)?.policy ?? '',
        );
        return policy !== undefined && !routesGlobally(offer.row) && servesRegion(policy, 'eu') === 'yes';
      });
    default:
      return filter satisfies never;
  }
};

const named = ({ model }: ShortlistRow, text: string): boolean => {
  const wanted = text.trim().toLowerCase();
  return [model.name, model.key, model.vendor ?? ''].some((name) => name.toLowerCase().includes(wanted));
};

const sortValue = (column: ModelColumn, { model, price, contextTokens, fitsOn, licence, asOf }: ShortlistRow) => {
  switch (column) {
    case 'name':
      return model.name.toLowerCase();
    case 'price':
      return price?.usdPerMillion ?? null;
    case 'list':
      return price === null ? null : price.offer.listed.output;
    case 'context':
      return contextTokens;
    case 'size': {
      const [smallest] = fitsShort(fitsOn);
      return smallest === undefined ? null : smallest.count * smallest.gpu.memoryGib;
    }
    case 'licence':
      return licence === null
        ? null
        : ['allowed', 'allowed-if', 'accepted', 'unknown', 'excluded'].indexOf(licence.standing);
    case 'tier':
      return model.tier === null ? null : tierRank(model.tier);
    case 'date':
      return asOf;
    default:
      return column satisfies never;
  }
};

/** What is unknown stays last in both directions; equals keep the order of their names. */
const sorted = (rows: readonly ShortlistRow[], sort: ModelSort): readonly ShortlistRow[] => {
  const down = sort.endsWith('-down');
  const column = sort.replace(/-down$/, '') as ModelColumn;
  const compared = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort((a, b) => {
    const [p, q] = [sortValue(column, a), sortValue(column, b)];
    if (p === null || q === null) return Number(p === null) - Number(q === null);
    return (down ? -1 : 1) * compared(p, q) || compared(a.model.name, b.model.name);
  });
};

export interface ListQuery {
  readonly filters: readonly ModelFilter[];
  readonly sort: ModelSort;
  readonly name: string;
}

export interface ListResult {
  readonly rows: readonly ShortlistRow[];
  /** Where nothing is left: the filter, or the name, that removed the last rows, and how many it removed. */
  readonly emptiedBy: { readonly what: ModelFilter | 'name'; readonly removed: number } | null;
}

/** Rows that pass every filter, in order. Filters count in the order of their chips, the name last. */
export const listed = (list: Shortlist, query: ListQuery, features: Features): ListResult => {
  let rows = list.rows;
  for (const filter of modelFilters) {
    if (!query.filters.includes(filter)) continue;
    const kept = rows.filter((row) => passes(filter, row, list, features));
    if (kept.length === 0) return { rows: [], emptiedBy: { what: filter, removed: rows.length } };
    rows = kept;
  }
  const found = query.name.trim() === '' ? rows : rows.filter((row) => named(row, query.name));
  if (found.length === 0) return { rows: [], emptiedBy: { what: 'name', removed: rows.length } };
  return { rows: sorted(found, query.sort), emptiedBy: null };
};

/** A filter put on or taken off; the usual one alone goes without saying in the link. */
export const withFilter = (
  filters: readonly ModelFilter[],
  filter: ModelFilter,
  on: boolean,
): readonly ModelFilter[] | undefined => {
  const next = modelFilters.filter((each) => (each === filter ? on : filters.includes(each)));
  return next.length === 1 && next[0] === 'fits' ? undefined : next;
};

/** The order after a heading is pressed: the same heading turns it round. */
export const turned = (sort: ModelSort, column: ModelColumn): ModelSort =>
  sort === column ? `${column}-down` : column;

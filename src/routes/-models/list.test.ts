import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { modelFeatures } from '../../catalog/model-features';
import { assessPoint } from '../../engine';
import { shortlistOf } from '../../engine/shortlist';
import { type Answers, defaultAssumptions, noAnswers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { modelColumns, modelFilters, readFragment } from '../../permalink';
import { type ListQuery, listed, turned, withFilter } from './list';

const hospitalInGermany = 'v=1&dc=2&as=4&st=yes&pl=eu&th=2&lt=2&el=1&tp=40M&cp=3&tn=0&in=2&kw=normal&op=2&tv=1';

const listFor = (answers: Answers) =>
  shortlistOf(assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }));
const list = listFor(noAnswers);
const features = modelFeatures(catalog);
const ask = (query: Partial<ListQuery>, of = list) =>
  listed(of, { filters: [], sort: 'price', name: '', ...query }, features);
const keys = (query: Partial<ListQuery>) => ask(query).rows.map(({ model }) => model.key);

describe('filters', () => {
  it.each(modelFilters)('%s keeps some models and not all', (filter) => {
    const kept = keys({ filters: [filter] }).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(catalog.models.length);
  });

  it('keep only what is known: a model without facts passes no filter of features', () => {
    const unknown = catalog.models.filter(({ key }) => features.get(key)?.toolCalling === null);
    expect(unknown.length).toBeGreaterThan(0);
    for (const { key } of unknown) expect(keys({ filters: ['tools'] })).not.toContain(key);
  });

  it('say which one removed the last model, and how many it removed', () => {
    const frontier = listFor({ ...noAnswers, required: { capability: 1 } });
    const { rows, emptiedBy } = ask({ filters: ['fits', 'open'], name: 'Claude' }, frontier);
    expect(rows).toEqual([]);
    const open = ask({ filters: ['fits', 'open'] }, frontier).rows.length;
    expect(emptiedBy).toEqual({ what: 'name', removed: open });
  });

  it('name, for every combination that leaves nothing, the one without which something was left', () => {
    const lists = [
      list,
      listFor({ ...noAnswers, required: { capability: 1 } }),
      listFor({ ...noAnswers, place: 'eu' }),
    ];
    const named = new Set<string>();
    for (const some of lists)
      for (let mask = 0; mask < 2 ** modelFilters.length; mask++) {
        const filters = modelFilters.filter((_, index) => mask & (1 << index));
        for (const name of ['', 'claude', 'no such thing']) {
          const { rows, emptiedBy } = ask({ filters, name }, some);
          expect(rows.length === 0).toBe(emptiedBy !== null);
          if (emptiedBy === null) continue;
          named.add(emptiedBy.what);
          const before = emptiedBy.what === 'name' ? filters : filters.slice(0, filters.indexOf(emptiedBy.what));
          expect(ask({ filters: before }, some).rows).toHaveLength(emptiedBy.removed);
          expect(emptiedBy.removed).toBeGreaterThan(0);
        }
      }
    expect(named.size, [...named].join(', ')).toBeGreaterThan(1);
  });

  it('leave the usual one unsaid in the link', () => {
    expect(withFilter([], 'fits', true)).toBeUndefined();
    expect(withFilter(['fits'], 'fits', false)).toEqual([]);
    expect(withFilter(['fits'], 'eu', true)).toEqual(['fits', 'eu']);
  });
});

describe('order', () => {
  it.each(modelColumns)('by %s is turned round by the second press, what is unknown staying last', (column) => {
    const up = ask({ sort: column }).rows;
    const down = ask({ sort: turned(column, column) }).rows;
    expect(turned(`${column}-down`, column)).toBe(column);
    expect(down[0]).not.toBe(up[0]);
    expect(down).toHaveLength(up.length);
  });

  it('by price, puts models whose hosts the rules exclude after every price the reader can have, both ways', () => {
    const { answers, assumptions } = readFragment(hospitalInGermany).state;
    const hospital = shortlistOf(assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge }));
    for (const sort of ['price', 'price-down'] as const) {
      const { rows } = ask({ filters: ['fits'], sort }, hospital);
      const without = rows.filter(({ excludedPrice }) => excludedPrice !== null);
      const first = rows.findIndex(({ price }) => price === null);
      expect(without.length).toBeGreaterThan(0);
      expect(first).toBeGreaterThan(0);
      expect(rows.slice(first).every(({ price }) => price === null)).toBe(true);
    }
    for (const { price, routes } of ask({ filters: ['fits'] }, hospital).rows) {
      if (price === null) continue;
      const usable = routes.filter(({ failures }) => failures.length === 0).flatMap(({ offers }) => offers);
      expect(usable).toContain(price.offer);
    }
  });

  it('begins with the cheapest', () => {
    const usd = ask({}).rows.map(({ price }) => price?.usdPerMillion ?? Number.POSITIVE_INFINITY);
    expect(usd).toEqual(usd.toSorted((a, b) => a - b));
  });
});

it('finds a model by a part of its name, key or vendor, whatever the case', () => {
  expect(keys({ name: ' qwen3-32B ' })).toContain('qwen3-32b');
  expect(keys({ name: 'anthropic' }).every((key) => key.startsWith('claude'))).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalog, createCatalog, type PriceRow } from '../../catalog';
import { type Answers, defaultAssumptions, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { addMonths, daysBetween } from '../../units';
import { breakEven } from './break-even';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { type Horizon, horizonOf, monthlyVolumes } from './horizon';
import { singleCost } from './option-cost';
import { situationOf } from './situation';

const gemini: Answers = { ...hospital, closedModel: 'google:gemini-3.8-flash' };
const change = '2027-01-01';

const costingAt = (answers: Answers, on: string | null = null, data: Catalog = catalog, labour = true) =>
  costingOf(situationOf(data, answers, { ...defaultAssumptions, on, labour }, currentKnowledge));

const horizonAt = (answers: Answers, on: string | null = null, data: Catalog = catalog, months = 36): Horizon => {
  const horizon = horizonOf(costingAt(answers, on, data), 'closed-api', null, months);
  if (horizon === null) throw new Error('no horizon');
  return horizon;
};

/** Dated rows of the catalogue with some edited, as another catalogue. */
const withRows = (edit: (row: PriceRow) => PriceRow): Catalog =>
  createCatalog({ ...catalog, prices: catalog.prices.map(edit) });

const isSol = ({ seller, id }: PriceRow) => seller === 'openai' && id === 'gpt-6-sol';
const solFrom = (day: string, factor: number): Catalog =>
  withRows((row) => {
    const [period] = row.periods;
    if (!isSol(row) || period === undefined) return row;
    const rate = { ...period.rate, input: period.rate.input * factor, output: period.rate.output * factor };
    return { ...row, periods: [...row.periods, { from: day, rate }] };
  });

describe('months ahead', () => {
  it('volumes grow by the factor each year', () => {
    const volumes = monthlyVolumes(10e6, 2);
    expect(volumes).toHaveLength(36);
    expect(volumes[0]).toBe(10e6);
    expect(volumes[12]).toBeCloseTo(20e6, 3);
    expect(volumes[24]).toBeCloseTo(40e6, 3);
  });

  it('without an announced change every month is the bill of today, less one-off work', () => {
    const cost = singleCost(costingAt(hospital), 'closed-enterprise');
    const horizon = horizonOf(costingAt(hospital), 'closed-enterprise', null);
    if (typeof cost === 'string' || horizon === null) throw new Error('no cost');
    expect(horizon.setupUsd).toBeCloseTo(cost.oneOffUsd, 4);
    for (const usd of horizon.months) expect(usd).toBeCloseTo(cost.total.mid - cost.oneOffUsd / 36, 4);
  });
});

describe('an announced price', () => {
  it('Gemini 3.8 Flash: the old price up to the day, twice its tokens from then on', () => {
    const labour = 728;
    const { months, changes } = horizonAt(gemini);
    const [first = 0] = months;
    expect(changes).toEqual([change]);
    // 20 November to 20 December at the old price, then 12 of 31 days, then the new price.
    expect(months[1]).toBeCloseTo(labour + (first - labour) * (1 + 19 / 31), 2);
    for (const usd of months.slice(2)) expect(usd).toBeCloseTo(labour + 2 * (first - labour), 2);
  });

  it('cumulative cost is the old price × months up to the day, and grows by the new one after, whatever the as-of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), (late, length) => {
        const on = `2026-${late < 11 ? '11' : '12'}-${String(late < 11 ? 20 + late : late - 9).padStart(2, '0')}`;
        const { months } = horizonAt(gemini, on, catalog, length);
        const [old, changed] = [
          horizonAt(gemini, '2026-11-20', catalog, 1).months[0],
          horizonAt(gemini, change).months[0],
        ];
        if (old === undefined || changed === undefined) throw new Error('no month');
        const whole = months.filter((_, month) => addMonths(on, month + 1) <= change).length;
        const sum = months.reduce((total, usd) => total + usd, 0);
        const [from, to] = [addMonths(on, whole), addMonths(on, whole + 1)];
        const before = daysBetween(from, change) / daysBetween(from, to);
        const split = whole < length ? old * before + changed * (1 - before) : 0;
        expect(sum).toBeCloseTo(old * Math.min(whole, length) + split + changed * Math.max(0, length - whole - 1), 2);
      }),
      { numRuns: 25 },
    );
  });

  it('a horizon that ends on the day or before it is what it was', () => {
    const planted = solFrom('2027-11-20', 3);
    expect(horizonAt(hospital, null, planted, 12)).toEqual(horizonAt(hospital, null, catalog, 12));
  });

  it.each(['2026-12-20', '2027-11-20', '2029-10-20'])('planted for %s changes exactly the months after it', (day) => {
    const before = horizonAt(hospital).months;
    const after = horizonAt(hospital, null, solFrom(day, 3)).months;
    for (const [month, usd] of after.entries()) {
      if (addMonths('2026-11-20', month) < day) expect(usd).toBe(before[month]);
      else expect(usd).toBeGreaterThan((before[month] ?? 0) * 2);
    }
  });

  it('leaves the headline of the as-of day alone, and is listed with its total', () => {
    const total = (data: Catalog) => {
      const cost = singleCost(costingAt(hospital, null, data), 'closed-api');
      if (typeof cost === 'string') throw new Error(cost);
      return cost;
    };
    const planted = total(solFrom(change, 2));
    expect(planted.total).toEqual(total(catalog).total);
    expect(total(catalog).announced).toEqual([]);
    expect(planted.announced).toMatchObject([
      {
        day: change,
        prices: [{ seller: 'openai', before: { input: 2, output: 10 }, after: { input: 4, output: 20 } }],
      },
    ]);
    // Cache reads and writes keep their price in the plant, so the bill less than doubles.
    expect(planted.announced[0]?.monthlyUsd).toBeGreaterThan(planted.total.mid * 1.5);
    expect(planted.announced[0]?.months).toBeCloseTo(42 / (730 / 24), 9);
    const { monthlyUsd, range } = planted.announced[0] ?? { monthlyUsd: 0, range: { low: 0, high: 0 } };
    expect([range.low < monthlyUsd, range.high > monthlyUsd]).toEqual([true, true]);
    expect(range.high).toBeGreaterThan(planted.total.high);
  });

  it('of a host that is not the median one changes no total, and is not listed', () => {
    const answers: Answers = { ...hospital, models: { ...hospital.models, 'hosted-open': 'gpt-oss-120b' } };
    const cost = (data: Catalog) => {
      const priced = singleCost(costingAt(answers, null, data), 'hosted-open');
      if (typeof priced === 'string' || priced.configuration.kind !== 'metered') throw new Error('no cost');
      return priced;
    };
    const { configuration } = cost(catalog);
    if (configuration.kind !== 'metered') throw new Error('not metered');
    const dearest = configuration.hosts.at(-1);
    const planted = withRows((row) =>
      row.seller === dearest?.seller && row.id === dearest.priceId
        ? { ...row, periods: [...row.periods, { from: change, rate: { input: 9, output: 18 } }] }
        : row,
    );
    expect(cost(planted).announced).toEqual([]);
  });
});

describe('the comparison ahead', () => {
  const ahead = (answers: Answers, data: Catalog, rent: OptionId = 'closed-api') =>
    breakEven(costingAt(answers, null, data), 'self-hosted-cloud', rent, null)?.ahead ?? null;

  it('turns on the day of a price that makes the rented model dearer', () => {
    expect(ahead(hospital, catalog)).toBeNull();
    expect(ahead(hospital, solFrom(change, 3))).toMatchObject({ day: change, cheaper: 'self-hosted-cloud', at: 40e6 });
  });

  it('growth meets the crossing of the prices then in force, sooner than that of today', () => {
    const growing: Answers = { ...hospital, workload: { ...hospital.workload, growthPerYear: 2 } };
    const [today, planted] = [ahead(growing, catalog), ahead(growing, solFrom(change, 1.4))];
    expect(planted?.day).toBeNull();
    expect(planted?.months).toBeLessThan(today?.months ?? 0);
    expect(planted?.months).toBeGreaterThan(1.4);
  });

  it('a change after the crossing is passed changes nothing', () => {
    const growing: Answers = { ...hospital, workload: { ...hospital.workload, growthPerYear: 2 } };
    expect(ahead(growing, solFrom('2028-11-20', 3))).toEqual(ahead(growing, catalog));
  });
});

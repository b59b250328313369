/** `price`: what one seller asks for one model on a day, who read it, and whether they agree. */
import { parseArgs } from 'node:util';
import {
  ageOn,
  agreementOn,
  catalog,
  changesAfter,
  findModel,
  lineageOf,
  type ModelRow,
  nearestNames,
  type PricePeriod,
  type PriceRow,
  periodOn,
  priceKey,
  priceSteps,
  type Rate,
  readingsOf,
  type SellerRow,
} from '../catalog';
import { modelFeatures } from '../catalog/model-features';
import { isDay, roundSignificant } from '../units';
import type { CommandResult } from './capacity';

export const priceUsage = 'price --provider P --model M [--on YYYY-MM-DD]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

interface Problem {
  readonly problem: string;
}

const flags = { provider: { type: 'string' }, model: { type: 'string' }, on: { type: 'string' } } as const;
type Flag = keyof typeof flags;
const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);

const flagsOf = (args: readonly string[]): { readonly [F in Flag]?: string } | Problem => {
  const { tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: { [F in Flag]?: string } = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { problem: `"${token.value}" belongs to no flag; write ${priceUsage}.` };
    const { name, rawName, value } = token;
    if (!isFlag(name)) return { problem: `${rawName} is not a flag of price; write ${priceUsage}.` };
    if (given[name] !== undefined) return { problem: `--${name} is given twice; keep one of them.` };
    if (!value) return { problem: `--${name} needs a value after it.` };
    given[name] = value;
  }
  return given;
};

const sellerOf = (id: string): SellerRow | Problem => {
  const ids = catalog.sellers.map((seller) => seller.id);
  const nearest = nearestNames(id, ids);
  const fix =
    nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : `name one of ${ids.toSorted().join(', ')}.`;
  return catalog.sellerById.get(id) ?? { problem: `--provider "${id}" is not in the catalogue; ${fix}` };
};

interface Wanted {
  /** null = a price that is joined to no model. */
  readonly model: ModelRow | null;
  readonly rows: readonly PriceRow[];
}

/** Every price row of the seller that the id names: one by its own id, or all of one model. */
const wantedOf = (seller: SellerRow, id: string): Wanted | Problem => {
  const own = catalog.priceByKey.get(priceKey(seller.id, id)) ?? catalog.priceByKey.get(id);
  const found = findModel(catalog, id);
  if (found.ok) {
    const { model } = found;
    if (own !== undefined && own.model !== model.key)
      return {
        problem: `--model "${id}" is an id of ${model.key} and of the price ${own.seller}:${own.id}; name one.`,
      };
    const rows = (catalog.pricesByModel.get(model.key) ?? []).filter((row) => row.seller === seller.id);
    return { model, rows: own?.seller === seller.id ? [own] : rows };
  }
  if (found.reason === 'ambiguous')
    return { problem: `--model "${id}" is an id of several models, ${found.hits.join(' and ')}; name one of them.` };
  if (own?.seller === seller.id) return { model: null, rows: [own] };
  if (own !== undefined || catalog.prices.some((row) => row.id === id)) return { model: null, rows: [] };
  const sold = catalog.prices.filter((row) => row.seller === seller.id).map((row) => row.id);
  const nearest = nearestNames(id, [...new Set([...catalog.models.map(({ key }) => key), ...sold])]);
  const fix = nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : 'name an exact id of a model.';
  return { problem: `--model "${id}" is not in the catalogue; ${fix}` };
};

const titleOf = (source: string): string | null => catalog.sourceById.get(source)?.title ?? null;

/** A price that no list states is unknown, not free. */
const rateIn = (rate: Rate) => ({
  input: rate.input,
  output: rate.output,
  cacheRead: rate.cacheRead ?? null,
  cacheWrite: rate.cacheWrite ?? null,
  cacheWrite1h: rate.cacheWrite1h ?? null,
});

const termsOf = ({ rate, over, peak }: PricePeriod) => ({
  rate: rateIn(rate),
  tier:
    over === undefined ? null : { aboveInputTokens: over.above, bills: 'the whole request', rate: rateIn(over.rate) },
  peak: peak === undefined ? null : { hoursUtc: peak.hoursUtc, rate: rateIn(peak.rate) },
});

const batchOf = (seller: SellerRow, { rate }: PricePeriod) =>
  seller.batchDiscount === null || seller.source === null
    ? null
    : {
        discount: seller.batchDiscount,
        input: roundSignificant(rate.input * (1 - seller.batchDiscount)),
        output: roundSignificant(rate.output * (1 - seller.batchDiscount)),
        source: seller.source,
        title: titleOf(seller.source),
        asOf: seller.asOf,
      };

/** The readings that speak for the price; of one that was only announced, those of the price before it. */
const sourcesOf = (row: PriceRow, period: PricePeriod) => {
  const readings = readingsOf(row, period);
  const before = row.periods.toReversed().map((each) => readingsOf(row, each));
  const shown = readings.length > 0 ? readings : (before.find((each) => each.length > 0) ?? []);
  return shown.map(({ source, asOf, rate }) => ({
    source,
    title: titleOf(source),
    lineage: lineageOf(source),
    asOf,
    readsThisPrice: readings.length > 0,
    rate: rateIn(rate),
  }));
};

const notesOn = (row: PriceRow, period: PricePeriod, on: string): readonly string[] => {
  const notes: string[] = [];
  if (period.from === null) notes.push('Since when this price holds is unknown: no list read dates it.');
  const first = row.readings.map(({ asOf }) => asOf).toSorted()[0];
  if (first !== undefined && on < first)
    notes.push(`The first reading is of ${first}: whether it held on ${on} is unknown.`);
  if (on > catalog.day)
    notes.push(`${on} is after ${catalog.day}, the day of this edition: what was not announced by then is not in it.`);
  if (row.note) notes.push(row.note);
  return notes;
};

const printedRow = (seller: SellerRow, row: PriceRow, period: PricePeriod, on: string) => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  contextTokens: row.contextTokens,
  from: period.from,
  to: priceSteps(row).find((step) => step.period === period)?.to ?? null,
  ...termsOf(period),
  batch: batchOf(seller, period),
  agreement: agreementOn(row, on),
  sources: sourcesOf(row, period),
  newestReadingDays: ageOn(row, on),
  announced: changesAfter(row, on).flatMap((from) =>
    row.periods.filter((later) => later.from === from).map((later) => ({ from, ...termsOf(later) })),
  ),
  notes: notesOn(row, period, on),
});

/** The day, month or year a model was released; null = unknown. */
const releasedOf = (model: ModelRow): string | null =>
  model.released ?? modelFeatures(catalog).get(model.key)?.released?.value ?? null;

const notSold = (seller: SellerRow, { model }: Wanted, id: string): string => {
  const name = model?.key ?? id;
  const others = new Set(
    model === null
      ? catalog.prices.flatMap((row) => (row.id === id || priceKey(row.seller, row.id) === id ? [row.seller] : []))
      : (catalog.pricesByModel.get(model.key) ?? []).map((row) => row.seller),
  );
  return others.size > 0
    ? `${seller.id} has no price for ${name} in the catalogue; sold by ${[...others].toSorted().join(', ')}.`
    : `${seller.id} has no price for ${name} in the catalogue, and no other seller has one.`;
};

/** Exit code 2 with one sentence for an id that is not exact, a bad day, and a model not sold there or on that day. */
export const runPrice = (args: readonly string[]): CommandResult => {
  const given = flagsOf(args);
  if ('problem' in given) return refused(given.problem);
  if (given.provider === undefined)
    return refused('--provider is missing: name the exact id of a seller, such as openai.');
  if (given.model === undefined) return refused('--model is missing: name an exact id of a model.');
  const on = given.on ?? catalog.day;
  if (!isDay(on)) return refused(`--on must be a day of the calendar, like ${catalog.day}, not "${on}".`);
  const seller = sellerOf(given.provider);
  if ('problem' in seller) return refused(seller.problem);
  const wanted = wantedOf(seller, given.model);
  if ('problem' in wanted) return refused(wanted.problem);
  if (wanted.rows.length === 0) return refused(notSold(seller, wanted, given.model));

  const name = wanted.model?.key ?? given.model;
  const released = wanted.model === null ? null : releasedOf(wanted.model);
  if (released !== null && on.slice(0, released.length) < released)
    return refused(`${name} was not on sale on ${on}: it was released ${released}.`);
  const prices = wanted.rows.flatMap((row) => {
    const period = periodOn(row, on);
    return period === null ? [] : [printedRow(seller, row, period, on)];
  });
  if (prices.length === 0) {
    const first = wanted.rows.flatMap((row) => row.periods[0]?.from ?? []).toSorted()[0];
    const until = wanted.rows
      .flatMap((row) => row.until ?? [])
      .toSorted()
      .at(-1);
    const why = first !== undefined && on < first ? `its first price is from ${first}` : `it was listed until ${until}`;
    return refused(`${seller.id} did not have ${name} on sale on ${on}: ${why}.`);
  }
  const printed = {
    edition: catalog.edition,
    on,
    provider: { id: seller.id, name: seller.name },
    model: wanted.model === null ? null : { key: wanted.model.key, name: wanted.model.name, released },
    unit: 'USD per million tokens',
    prices,
  };
  return { stdout: `${JSON.stringify(printed, null, 2)}\n`, code: 0 };
};

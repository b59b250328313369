/** Where every figure of a line comes from, reading by reading. */
import { type Catalog, periodOn, priceKey, rateOn, rentalPrice } from '../catalog';
import { figureAge } from '../engine';
import type { FigureRef } from '../engine/recommendation';
import type { Assumptions } from '../framework';
import { ageText } from './age';
import { economicsName, type FigureText, figure } from './figures';
import { acceleratorName, type Names } from './names';
import { amountText, countOf, day, price } from './numbers';
import { listedName } from './prices';
import { listed } from './segments';

interface Context {
  readonly catalog: Catalog;
  readonly names: Names;
  readonly assumptions: Pick<Assumptions, 'economics' | 'on'>;
}

const titleOf = (catalog: Catalog, id: string): string => catalog.sourceById.get(id)?.title ?? id;

/** Two independent lists are compared for a price: each reading with the day it was taken. */
const priceReadings = (seller: string, id: string, { catalog, names, assumptions }: Context): readonly FigureText[] => {
  const row = catalog.priceByKey.get(priceKey(seller, id));
  const on = assumptions.on ?? catalog.day;
  const period = row === undefined ? null : periodOn(row, on);
  if (row === undefined || period === null) return [];
  const { input, output, cacheRead } = rateOn(period, 0);
  const cached = cacheRead === undefined ? '' : `, ${price(cacheRead)} from a cache`;
  const text = `${listedName(row)} at ${names.seller(seller)}: ${price(input)} in, ${price(output)} out${cached}, per million tokens`;
  const readings = row.readings.filter(({ asOf }) => asOf <= on);
  const source = listed(
    (readings.length > 0 ? readings : row.readings).map(
      (each) => `${titleOf(catalog, each.source)}, ${day(each.asOf)}`,
    ),
  );
  return [{ text, source }];
};

const rentsOf = (accelerator: string, { catalog, assumptions }: Context): readonly FigureText[] => {
  const on = assumptions.on ?? catalog.day;
  const range = rentalPrice(catalog, accelerator, on);
  if (range === null) return [];
  const rent = { kind: 'rental', accelerator, readings: range.readings } as const;
  const middle = figureAge(rent, catalog, assumptions, on).asOf ?? range.asOf;
  return [
    {
      text: `On-demand ${acceleratorName(accelerator)}: ${countOf(range.readings, 'provider')}, ${price(range.low)} to ${price(range.high)} an hour, middle ${price(range.mid)}`,
      source: `list prices, newest reading ${day(range.asOf)}, the middle one ${day(middle)}`,
    },
  ];
};

const capacitySource = (model: string, accelerator: string, { catalog }: Context): readonly FigureText[] => {
  const calibrated = catalog.architectureByName.get(model)?.calibrated ?? false;
  return [
    {
      text: `Speed of ${model} on ${acceleratorName(accelerator)}, from the capacity model`,
      source: calibrated
        ? 'worked out; the method was fitted to published measurements of this model'
        : 'worked out, uncalibrated: no published measurement of this model',
    },
  ];
};

export interface SourceText extends FigureText {
  /** "10 days old", "old: 323 days, limit 90"; null = it does not age. */
  readonly age: string | null;
}

/** Everything a line rests on: the reader's own value where one was typed, else the row with its source, date and age. */
export const lineSources = (refs: readonly FigureRef[], context: Context): readonly SourceText[] =>
  refs.flatMap((ref) => {
    const on = context.assumptions.on ?? context.catalog.day;
    const age = ageText(figureAge(ref, context.catalog, context.assumptions, on));
    return readings(ref, context).map((text) => ({ ...text, age }));
  });

/** "Title, 10 Nov 2026 (11 days old)": what a source line prints. "undated" is said where there is no date. */
export const sourceAndAge = ({ source, age }: Pick<SourceText, 'source' | 'age'>): string | null =>
  source === null ? age : age === null ? source : `${source} (${age})`;

const readings = (ref: FigureRef, context: Context): readonly FigureText[] => {
  if (ref.kind === 'price') return priceReadings(ref.seller, ref.id, context);
  if (ref.kind === 'rental') return rentsOf(ref.accelerator, context);
  if (ref.kind === 'capacity') return capacitySource(ref.model, ref.accelerator, context);
  const typed = ref.kind === 'economics' ? context.assumptions.economics[ref.key] : undefined;
  if (ref.kind === 'economics' && typed !== undefined)
    return [{ text: `${economicsName(ref.key)}: ${amountText(typed, String)}`, source: 'typed by you' }];
  return [figure(ref, context.catalog, context.names)];
};

/** Under a field for the price of a GPU hour: "17 providers, $3.56 to $8.58". null = nobody's price was read. */
export const rentalText = (
  catalog: Parameters<typeof rentalPrice>[0],
  accelerator: string,
  on: string,
): string | null => {
  const range = rentalPrice(catalog, accelerator, on);
  if (range === null) return null;
  const few = range.enough ? '' : '; few readings';
  return `${countOf(range.readings, 'provider')}, ${price(range.low)} to ${price(range.high)}${few}`;
};

/** Where every figure of a line comes from, reading by reading. */
import { type Catalog, periodOn, priceKey, rateOn, rentalPrice } from '../catalog';
import type { FigureRef } from '../engine/recommendation';
import type { Assumptions } from '../framework';
import { economicsName, type FigureText, figure } from './figures';
import { acceleratorName, type Names } from './names';
import { amountText, countOf, day, price } from './numbers';
import { listed } from './segments';

type Tables = Pick<
  Catalog,
  'economicsByKey' | 'sourceById' | 'priceByKey' | 'rentalsByAccelerator' | 'architectureByName' | 'day'
> &
  Parameters<typeof rentalPrice>[0];

interface Context {
  readonly catalog: Tables;
  readonly names: Names;
  readonly assumptions: Pick<Assumptions, 'economics' | 'on'>;
}

const titleOf = (catalog: Tables, id: string): string => catalog.sourceById.get(id)?.title ?? id;

/** Two independent lists are compared for a price: each reading with the day it was taken. */
const priceReadings = (seller: string, id: string, { catalog, names, assumptions }: Context): readonly FigureText[] => {
  const row = catalog.priceByKey.get(priceKey(seller, id));
  const on = assumptions.on ?? catalog.day;
  const period = row === undefined ? null : periodOn(row, on);
  if (row === undefined || period === null) return [];
  const { input, output, cacheRead } = rateOn(period, 0);
  const cached = cacheRead === undefined ? '' : `, ${price(cacheRead)} from a cache`;
  const text = `${row.name} at ${names.seller(seller)}: ${price(input)} in, ${price(output)} out${cached}, per million tokens`;
  const readings = row.readings.filter(({ asOf }) => asOf <= on);
  const source = listed(
    (readings.length > 0 ? readings : row.readings).map(
      (each) => `${titleOf(catalog, each.source)}, ${day(each.asOf)}`,
    ),
  );
  return [{ text, source }];
};

const rentalReadings = (accelerator: string, { catalog, assumptions }: Context): readonly FigureText[] => {
  const on = assumptions.on ?? catalog.day;
  const range = rentalPrice(catalog, accelerator, on);
  if (range === null) return [];
  return [
    {
      text: `On-demand ${acceleratorName(accelerator)}: ${countOf(range.readings, 'provider')}, ${price(range.low)} to ${price(range.high)} an hour, middle ${price(range.mid)}`,
      source: `list prices, newest reading ${day(range.asOf)}`,
    },
  ];
};

const capacitySource = (model: string, accelerator: string, { catalog }: Context): readonly FigureText[] => {
  const calibrated = catalog.architectureByName.get(model)?.calibrated ?? false;
  return [
    {
      text: `Speed of ${model} on ${acceleratorName(accelerator)}, from the capacity model`,
      source: calibrated
        ? 'estimated; the method was fitted to published measurements of this model'
        : 'estimated, uncalibrated: no published measurement of this model',
    },
  ];
};

/** Everything a line rests on: the reader's own value where one was typed, else the row with its source and date. */
export const lineSources = (refs: readonly FigureRef[], context: Context): readonly FigureText[] =>
  refs.flatMap((ref) => {
    if (ref.kind === 'price') return priceReadings(ref.seller, ref.id, context);
    if (ref.kind === 'rental') return rentalReadings(ref.accelerator, context);
    if (ref.kind === 'capacity') return capacitySource(ref.model, ref.accelerator, context);
    const typed = ref.kind === 'economics' ? context.assumptions.economics[ref.key] : undefined;
    if (ref.kind === 'economics' && typed !== undefined)
      return [{ text: `${economicsName(ref.key)}: ${amountText(typed, String)}`, source: 'typed by you' }];
    return [figure(ref, context.catalog, context.names)];
  });

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

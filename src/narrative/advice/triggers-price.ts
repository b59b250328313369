/** What prices may do: rise until another option costs as much, or grow too old to rest on. */
import type { FigureAge, MeteredConfiguration, OptionCost } from '../../engine/recommendation';
import { adviceBounds } from '../../framework/advice-bounds';
import { ageLimits } from '../../framework/freshness';
import { addDays, firstDayOf } from '../../units';
import { acceleratorName } from '../names';
import { day, money, moneyRange, percent } from '../numbers';
import { anOption } from '../terms';
import type { Grounds } from './grounds';
import { judged, ours, roughly, sumOf, type Trigger, tokenLines, winnersCost } from './trigger';

const gpuLines = ['gpu-hours', 'cloud-overhead'];

const meteredOf = ({ configuration }: OptionCost): readonly MeteredConfiguration[] =>
  (configuration.kind === 'plan' ? configuration.legs.map((leg) => leg.configuration) : [configuration]).flatMap(
    (one) => (one.kind === 'metered' ? [one] : []),
  );

const pricedRows = ({ lines }: OptionCost): readonly string[] =>
  lines.flatMap(({ refs }) => refs.flatMap((ref) => (ref.kind === 'price' ? `${ref.seller} ${ref.id}` : [])));

/** A price that rises for one rises for the other: the same model or price row, or rented GPUs in both. */
const buysTheSame = (one: OptionCost, other: OptionCost): boolean => {
  const models = meteredOf(one).map(({ model }) => model);
  const rows = pricedRows(one);
  return (
    meteredOf(other).some(({ model }) => models.includes(model)) ||
    pricedRows(other).some((row) => rows.includes(row)) ||
    (sumOf(one, gpuLines) > 0 && sumOf(other, gpuLines) > 0)
  );
};

/** How far the price of what is bought may rise until an option that does not buy it costs as much. */
export const priceTriggers = (grounds: Grounds): readonly Trigger[] => {
  const cost = winnersCost(grounds);
  if (cost === null || cost.configuration.kind === 'plan') return [];
  const { configuration } = cost;
  const part = sumOf(cost, configuration.kind === 'metered' ? tokenLines : gpuLines);
  const dearer = grounds.recommendation.ranking
    .flatMap(({ option }) => grounds.recommendation.costs[option] ?? [])
    .filter((other) => other.option !== cost.option && other.total.mid > cost.total.mid && !buysTheSame(cost, other))
    .toSorted((a, b) => a.total.mid - b.total.mid)[0];
  if (part <= 0 || dearer === undefined) return [];
  const rise = (dearer.total.mid - cost.total.mid) / part;
  if (rise < 0.005 || 1 + rise > adviceBounds.plausibleRise.value) return [];
  const price =
    configuration.kind === 'metered'
      ? `the token prices of ${grounds.names.model(configuration.model)}`
      : `the price of a GPU hour (${acceleratorName(configuration.accelerator)})`;
  return [
    {
      id: 'price-rises',
      about: 'result',
      text: `If ${price} rose by about ${percent(roughly(rise))}, ${anOption(dearer.option)} would cost as much, about ${money(dearer.total.mid)} a month (${moneyRange(dearer.total)}).`,
      value: rise,
      now: 0,
      unit: 'share',
      by: null,
      passed: false,
      topics: ['vendor-risk', 'break-even'],
      sources: [ours, `${judged} ${adviceBounds.plausibleRise.why}`],
    },
  ];
};

const dueOf = ({ asOf, limit }: FigureAge): string | null =>
  asOf === null || limit === null ? null : addDays(firstDayOf(asOf), limit);

/** The day on which the first price or rent of the bill is too old, by its own limit; nothing where it has none. */
export const ageTriggers = ({ recommendation: { freshness, on } }: Grounds): readonly Trigger[] => {
  const [first] = (freshness?.figures ?? [])
    .flatMap((figure) => {
      const due = dueOf(figure);
      const kind = figure.ref.kind;
      return due === null || (kind !== 'price' && kind !== 'rental') ? [] : [{ due, figure, kind }];
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));
  if (first === undefined) return [];
  const { due, figure, kind } = first;
  const rule = kind === 'rental' ? ageLimits.rental : ageLimits.price;
  const what = `the oldest ${kind === 'rental' ? 'GPU rent' : 'price'} in the bill`;
  const of = day(figure.asOf ?? on);
  const passed = figure.state === 'old';
  return [
    {
      id: 'prices-age',
      about: 'result',
      text: passed
        ? `Read ${what} again: it is of ${of}, and stands for ${rule.days} days.`
        : `On ${day(due)} ${what}, of ${of}, is ${rule.days} days old: read it again.`,
      value: due,
      now: on,
      unit: 'day',
      by: null,
      passed,
      topics: ['vendor-risk'],
      sources: [`${judged} ${rule.reason}`],
    },
  ];
};

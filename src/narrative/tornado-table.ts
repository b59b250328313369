/** Which figures matter most to the costs: the bars in words, and all of them as a table. */
import type { Catalog } from '../catalog';
import type { Tornado } from '../engine';
import { type Assumptions, type OptionId, optionLabels } from '../framework';
import { amountsIn, moneyExact } from './numbers';
import { type BarText, barSummary, barText, tornadoMeasure } from './uncertainty';

export interface BarWords {
  readonly driver: string;
  readonly text: BarText;
  /** Said instead of the picture. */
  readonly summary: string;
  /** The bar's ends: "$1,183 to $3,690". */
  readonly ends: string;
  readonly flips: boolean;
  readonly atLow: number;
  readonly atHigh: number;
}

export const barWords = (
  { bars }: Pick<Tornado, 'bars'>,
  catalog: Pick<Catalog, 'economicsByKey'>,
  typed: Assumptions['typed'],
): readonly BarWords[] =>
  bars.map((bar) => {
    const text = barText(bar, catalog, typed);
    const { atLow, atHigh } = bar.gap ?? bar.total;
    const [least, greatest] = atLow < atHigh ? [atLow, atHigh] : [atHigh, atLow];
    const ends = `${moneyExact(least)} to ${moneyExact(greatest)}`;
    return { driver: bar.driver, text, summary: barSummary(bar, text), ends, flips: bar.flips, atLow, atHigh };
  });

/** Bars whose two ends are printed apart: one from $110 to $110 says nothing. All of them where none is. */
export const movingBars = <Bar extends Pick<BarWords, 'atLow' | 'atHigh'>>(bars: readonly Bar[]): readonly Bar[] => {
  const moving = bars.filter(({ atLow, atHigh }) => moneyExact(atLow) !== moneyExact(atHigh));
  return moving.length === 0 ? bars : moving;
};

/** Of a bar whose figure alone makes the other option the cheaper one. */
export const turnsOrder = 'turns the order';

/** Under the title: what the bars measure, and how they are drawn. */
export const tornadoNote = (tornado: Tornado): string =>
  `${tornadoMeasure(tornado)} Light: the figure at its low end; dark: at its high end; the upright line: ${moneyExact(tornado.gapUsd ?? tornado.totalUsd)}, everything at its middle.`;

/** Opens the table. `shown`: bars drawn; absent = all of them. */
export const tornadoTableName = (rows: number, shown?: number): string =>
  shown === undefined ? 'Show as table' : `Show all ${rows} as a table`;

export const tornadoCaption = (): string =>
  `Each figure at either end of its range, the others at their middle, ${amountsIn().code} a month`;

interface Column {
  readonly id: string;
  readonly label: string;
  readonly usd?: true;
  readonly numeric?: true;
}

const atEnds = (id: string, what: string): readonly Column[] => [
  { id: `${id}-low`, label: `${what}, at the low end`, usd: true, numeric: true },
  { id: `${id}-high`, label: 'at the high end', usd: true, numeric: true },
];

const dearer = ([cheaper, dear]: readonly [OptionId, OptionId]): string =>
  `${optionLabels[dear]} above ${optionLabels[cheaper]}`;

export const tornadoColumns = ({ leading, pair }: Tornado): readonly Column[] => [
  { id: 'figure', label: 'Figure' },
  { id: 'low', label: 'Low end' },
  { id: 'high', label: 'High end' },
  ...(pair === null ? [] : atEnds('gap', dearer(pair))),
  ...atEnds('total', optionLabels[leading]),
  ...(pair === null ? [] : [{ id: 'turns', label: 'Turns the order' }]),
];

const usd = (value: number | undefined) => ({
  value: value ?? null,
  shown: value === undefined ? '' : moneyExact(value),
});

export const tornadoRows = ({ bars }: Pick<Tornado, 'bars'>, words: readonly BarWords[]) =>
  bars.map((bar, index) => ({
    id: bar.driver,
    cells: {
      figure: { value: words[index]?.text.name ?? bar.driver },
      low: { value: words[index]?.text.low ?? '' },
      high: { value: words[index]?.text.high ?? '' },
      'gap-low': usd(bar.gap?.atLow),
      'gap-high': usd(bar.gap?.atHigh),
      'total-low': usd(bar.total.atLow),
      'total-high': usd(bar.total.atHigh),
      turns: { value: bar.flips ? 'yes' : 'no' },
    },
  }));

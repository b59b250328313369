/** The chart's numbers as rows: round volumes, the reader's own and every crossing. */
import { type Picture, roundVolumes } from '../engine/cost-picture';
import { type OptionId, optionLabels, singleOptions } from '../framework';
import type { Range } from '../units';
import { moneyExact, tokens } from './numbers';

/** Cost over volume in dollars of any kind: a month's, or per million tokens. */
export interface UsdCurve<Usd extends number = number> {
  readonly option: OptionId;
  readonly points: readonly { readonly tokensPerDay: number; readonly usd: Range<Usd> }[];
}

interface Column {
  readonly id: string;
  readonly label: string;
  readonly numeric: true;
  readonly usd?: true;
}
interface Cell {
  readonly value: number | null;
  readonly shown: string;
}
interface CurveRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

const shortLabel = (option: OptionId): string =>
  option === 'hybrid' ? optionLabels.hybrid : singleOptions[option].short;

type AnyPicture = Picture<Picture['pair'] | null>;
type Ends = 'low' | 'mid' | 'high';

/** The compared pair has its range, the others their middle. */
const endsOf = ({ pair }: AnyPicture, option: OptionId): readonly Ends[] =>
  option === pair?.own || option === pair?.rent ? ['low', 'mid', 'high'] : ['mid'];

export const curveColumns = (picture: AnyPicture, curves: readonly UsdCurve[]): readonly Column[] => [
  { id: 'volume', label: 'Tokens a day', numeric: true },
  ...curves.flatMap(({ option }) =>
    endsOf(picture, option).map(
      (end): Column => ({
        id: `${option} ${end}`,
        label: end === 'mid' ? shortLabel(option) : `${shortLabel(option)}, ${end}`,
        usd: true,
        numeric: true,
      }),
    ),
  ),
];

const volumeName = (volume: number, { you, breakEven }: AnyPicture): string => {
  if (volume === you?.mid) return `${tokens(volume)}, you`;
  return breakEven?.crossings.some(({ at }) => at === volume) ? `${tokens(volume)}, crossing` : tokens(volume);
};

/** Figures as they were computed, none read off a line; `print` writes them. */
export const curveRows = (
  picture: AnyPicture,
  curves: readonly UsdCurve[],
  print: (usd: number) => string = moneyExact,
): readonly CurveRow[] => {
  const marked = [
    ...(picture.you ? [picture.you.mid] : []),
    ...(picture.breakEven?.crossings ?? []).map(({ at }) => at),
  ];
  const wanted = new Set([...roundVolumes, ...marked]);
  return (curves[0]?.points ?? []).flatMap(({ tokensPerDay }, index) => {
    if (!wanted.has(tokensPerDay)) return [];
    const costs = curves.flatMap(({ option, points }) =>
      endsOf(picture, option).map((end): [string, Cell] => {
        const usd = points[index]?.usd[end] ?? null;
        return [`${option} ${end}`, { value: usd, shown: usd === null ? '' : print(usd) }];
      }),
    );
    return [
      {
        id: String(tokensPerDay),
        cells: Object.fromEntries<Cell>([
          ['volume', { value: tokensPerDay, shown: volumeName(tokensPerDay, picture) }],
          ...costs,
        ]),
      },
    ];
  });
};

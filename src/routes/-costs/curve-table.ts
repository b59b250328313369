/** The chart's numbers as rows: round volumes, the reader's own and every crossing. */

import { shortLabel } from '../../charts/palette';
import type { TableCell, TableColumn, TableRow } from '../../components/table-data';
import type { OptionId } from '../../framework';
import { moneyExact, tokens } from '../../narrative';
import { type Picture, roundVolumes } from '../-cost-picture';
import type { UsdCurve } from './picture';

type AnyPicture = Picture<Picture['pair'] | null>;
type Ends = 'low' | 'mid' | 'high';

/** The compared pair has its range, the others their middle. */
const endsOf = ({ pair }: AnyPicture, option: OptionId): readonly Ends[] =>
  option === pair?.own || option === pair?.rent ? ['low', 'mid', 'high'] : ['mid'];

export const curveColumns = (picture: AnyPicture, curves: readonly UsdCurve[]): readonly TableColumn[] => [
  { id: 'volume', label: 'Tokens a day', numeric: true },
  ...curves.flatMap(({ option }) =>
    endsOf(picture, option).map((end) => ({
      id: `${option} ${end}`,
      label: end === 'mid' ? shortLabel(option) : `${shortLabel(option)}, ${end}`,
      usd: true,
      numeric: true,
    })),
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
): readonly TableRow[] => {
  const marked = [
    ...(picture.you ? [picture.you.mid] : []),
    ...(picture.breakEven?.crossings ?? []).map(({ at }) => at),
  ];
  const wanted = new Set([...roundVolumes, ...marked]);
  return (curves[0]?.points ?? []).flatMap(({ tokensPerDay }, index) => {
    if (!wanted.has(tokensPerDay)) return [];
    const costs = curves.flatMap(({ option, points }) =>
      endsOf(picture, option).map((end): [string, TableCell] => {
        const usd = points[index]?.usd[end] ?? null;
        return [`${option} ${end}`, { value: usd, shown: usd === null ? '' : print(usd) }];
      }),
    );
    return [
      {
        id: String(tokensPerDay),
        cells: Object.fromEntries<TableCell>([
          ['volume', { value: tokensPerDay, shown: volumeName(tokensPerDay, picture) }],
          ...costs,
        ]),
      },
    ];
  });
};

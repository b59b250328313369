/** Sums beyond a month's bill, each with its formula and the reader's numbers: a split, bursts, set-up, training. */
import type { CostLine } from '../engine/recommendation';
import type { Burst, Split } from '../engine/split';
import type { SumLine } from '../engine/split/sum-lines';
import { optionLabels } from '../framework';
import { costLineName } from './cost-lines';
import { type Formula, formulaValue, lineFormula, minus, over, plain, plus, times, usd } from './line-formula';

export interface WorkedSum {
  readonly id: string;
  readonly label: string;
  readonly formula: Formula;
}

const ofLines = (lines: readonly SumLine[]): readonly WorkedSum[] =>
  lines.flatMap((line) => {
    const formula = lineFormula(line);
    // The work of keeping two models belongs to neither of them.
    const name = costLineName(line.id);
    const label = line.id === 'router-labour' ? name : `${optionLabels[line.leg]}: ${name}`;
    return formula === null ? [] : [{ id: `${line.leg} ${line.id}`, label, formula }];
  });

/** The last row: what all of them come to. */
const inAll = (id: string, label: string, parts: readonly WorkedSum[]): WorkedSum => ({
  id,
  label,
  formula: plus(...parts.map(({ formula }) => usd(formulaValue(formula)))),
});

/** A month at the reader's share: both bills line by line, review, router, the total, and what missing points are worth. */
export const splitSums = ({ chosen, lines, escalation, requestsAMonth, inputs }: Split): readonly WorkedSum[] => {
  const { reviewed, minutes, hourlyUsd, routerUsdPerThousand, closedScore, pointUsd } = inputs;
  const kept = times(plain(requestsAMonth), plain(chosen.share), minus(plain(1), plain(escalation)));
  const extra: readonly WorkedSum[] = [
    ...(chosen.reviewUsd > 0
      ? [
          {
            id: 'review',
            label: 'Review of open answers',
            formula: times(kept, plain(reviewed), over(plain(minutes), plain(60)), usd(hourlyUsd)),
          },
        ]
      : []),
    ...(chosen.routerUsd > 0
      ? [
          {
            id: 'router',
            label: 'Router, by the request',
            formula: times(over(plain(requestsAMonth), plain(1000)), usd(routerUsdPerThousand)),
          },
        ]
      : []),
  ];
  const parts = [...ofLines(lines), ...extra];
  const total = inAll('total', 'Total a month', parts);
  const missing: readonly WorkedSum[] =
    chosen.score !== null && closedScore !== null && pointUsd > 0
      ? [
          {
            id: 'weighed',
            label: 'With missing points',
            formula: plus(
              usd(formulaValue(total.formula)),
              times(usd(pointUsd), minus(plain(closedScore), plain(chosen.score))),
            ),
          },
        ]
      : [];
  return [...parts, total, ...missing];
};

/** A month of the reader's own pair of fleet and API. */
export const burstSums = ({ lines }: Burst): readonly WorkedSum[] => {
  const parts = ofLines(lines);
  return [...parts, inAll('total', 'Total a month', parts)];
};

/** Set-up, migration, review and leaving again: whole amounts, of which a bill counts one month in 36. */
export const onceSums = (lines: readonly CostLine[]): readonly WorkedSum[] => {
  const once = lines.flatMap((line) => {
    if (!line.oneOff) return [];
    const formula = lineFormula({ ...line, quantities: { ...line.quantities, months: 1 } });
    const label = `${line.leg === undefined ? '' : `${optionLabels[line.leg]}: `}${costLineName(line.id)}`;
    return formula === null ? [] : [{ id: `${line.leg ?? ''} ${line.id}`, label, formula }];
  });
  return once.length === 0 ? [] : [...once, inAll('total', 'Before the first month', once)];
};

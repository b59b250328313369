import type { ReactNode } from 'react';
import { Scatter } from '../../charts/scatter';
import type { Compared } from '../../engine/accuracy';
import { capacityBands } from '../../engine/capacity';
import { stackNames } from '../../narrative/accuracy';
import { count, tokens } from '../../narrative/numbers';

const marks = { tuned: 'dot', default: 'cross' } as const;

/** Predicted against measured, the band of each kind of stack along the diagonal. */
export const Picture = ({
  runs,
  summary,
  children,
}: {
  readonly runs: readonly Compared[];
  readonly summary: string;
  readonly children?: ReactNode;
}) => (
  <Scatter
    summary={summary}
    xLabel="Measured, output tokens/s of the system, log scale"
    yLabel="Predicted, log scale"
    above="above the line: predicted too high"
    below="below: predicted too low"
    tickText={tokens}
    series={(['tuned', 'default'] as const).map((stack) => {
      const own = runs.filter((run) => run.stack === stack);
      return {
        id: stack,
        label: `${stackNames[stack]}, ${count(own.length)}`,
        mark: marks[stack],
        points: own.map(({ measured, predicted }) => ({ x: measured, y: predicted })),
        band: { low: 1 / capacityBands[stack].high, high: 1 / capacityBands[stack].low },
      };
    })}
  >
    {children}
  </Scatter>
);

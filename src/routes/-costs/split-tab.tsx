import { useMemo } from 'react';
import { MiniEffect } from '../../charts/mini-effect';
import { DataTable } from '../../components/data-table';
import type { Assessment } from '../../engine';
import { burstOf, type Split, type SplitPoint, splitOf } from '../../engine/split';
import { type SingleOptionId, singleOptions } from '../../framework';
import { decimal, moneyExact, percent } from '../../narrative/numbers';
import {
  burstDetail,
  burstHeadline,
  splitDetail,
  splitHeadline,
  splitNotes,
  splitSummary,
} from '../../narrative/split';
import { PriceSources } from '../-price-sources';
import { FinerRows } from './finer-rows';
import type { Pair } from './pair';
import type { PanelProps } from './workload-panel';

const splitKeys = [
  'split-share',
  'split-threshold',
  'split-escalation',
  'split-review',
  'split-minutes',
  'split-router',
  'split-open-score',
  'split-closed-score',
  'split-floor',
  'split-point',
] as const;

const columns = [
  { id: 'share', label: 'At the open model', numeric: true },
  { id: 'usd', label: 'Amount a month', usd: true, numeric: true },
  { id: 'score', label: 'Score', numeric: true },
  { id: 'weighed', label: 'With missing points', usd: true, numeric: true },
];

const rowOf = ({ share, usd, score, weighedUsd }: SplitPoint, says: string) => ({
  id: String(share),
  cells: {
    share: { value: share, shown: `${percent(share)}${says}` },
    usd: { value: usd, shown: moneyExact(usd) },
    score: { value: score, shown: score === null ? 'not given' : decimal(score) },
    weighed: { value: weighedUsd, shown: moneyExact(weighedUsd) },
  },
});

const rowsOf = ({ points, best, chosen, floorShare }: Split) => {
  const tenths = points.filter(({ share }) => Math.abs(share * 10 - Math.round(share * 10)) < 1e-9);
  const marked = [...tenths, ...(best === null ? [] : [best]), chosen];
  const once = [...new Map(marked.map((each) => [each.share, each])).values()].toSorted((a, b) => a.share - b.share);
  return once.map((each) =>
    rowOf(
      each,
      [
        each.share === best?.share ? ', least' : '',
        each.share === chosen.share ? ', yours' : '',
        each.share === floorShare ? ', floor' : '',
      ].join(''),
    ),
  );
};

interface SplitTabProps extends Pick<PanelProps, 'state' | 'change' | 'onProblem'> {
  readonly assessment: Assessment;
  readonly pair: Pair;
}

/** Two models for two kinds of request, and an API for what an own fleet does not carry. */
export const SplitTab = ({ assessment, pair, state, change, onProblem }: SplitTabProps) => {
  const own: SingleOptionId = pair.own === 'hybrid' ? 'self-hosted-cloud' : (pair.own as SingleOptionId);
  const api = pair.rent as SingleOptionId;
  const closed: SingleOptionId = singleOptions[api].weights === 'open' ? 'closed-api' : api;
  const split = useMemo(() => splitOf(assessment.costing, own, closed), [assessment, own, closed]);
  const burst = useMemo(() => burstOf(assessment.costing, own, api), [assessment, own, api]);
  const { recommendation } = assessment;
  return (
    <div>
      <section aria-labelledby="split-share" className="mt-2">
        <h2 id="split-share" className="text-h3">
          {split === null ? 'A split needs a price for both options.' : splitHeadline(split)}
        </h2>
        {split !== null && (
          <>
            <p className="mt-2 mb-3 text-muted">{splitDetail(split)}</p>
            <MiniEffect
              lines={[{ option: null, points: split.points.map(({ share, usd }) => ({ x: share, y: usd })) }]}
              at={split.chosen.share}
              flip={split.best?.share ?? null}
              scale="linear"
              summary={splitSummary(split)}
              height={72}
            />
            <DataTable caption="A month by the share at the open model" columns={columns} rows={rowsOf(split)} />
            <PriceSources recommendation={recommendation} options={[own, closed]} />
          </>
        )}
        <div className="mt-4 max-w-[32rem]">
          <FinerRows
            state={state}
            keys={splitKeys}
            change={change}
            onProblem={onProblem}
            notes={{
              'split-threshold': splitNotes.threshold,
              'split-escalation': splitNotes.escalation,
              'split-open-score': splitNotes.score,
            }}
          />
        </div>
      </section>
      <section aria-labelledby="split-burst" className="mt-10">
        <h2 id="split-burst" className="text-h3">
          {burst === null ? 'Bursts need a price for both options.' : burstHeadline(burst)}
        </h2>
        {burst !== null && (
          <>
            <p className="mt-2 mb-3 text-muted">{burstDetail(burst)}</p>
            <PriceSources recommendation={recommendation} options={[own, api]} />
          </>
        )}
        <div className="mt-4 max-w-[32rem]">
          <FinerRows
            state={state}
            keys={['burst-percentile', 'burst-outage']}
            change={change}
            onProblem={onProblem}
            notes={{ 'burst-outage': splitNotes.outage }}
          />
        </div>
      </section>
    </div>
  );
};

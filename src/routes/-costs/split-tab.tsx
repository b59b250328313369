import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LineChart } from '../../charts/line-chart';
import type { Assessment } from '../../engine';
import { type Burst, burstOf, type Split, type SplitPoint, splitOf } from '../../engine/split';
import { type SingleOptionId, singleOptions } from '../../framework';
import { severalWorkloads } from '../../narrative/link-words';
import { amountsIn, decimal, money, moneyExact, percent } from '../../narrative/numbers';
import {
  burstDetail,
  burstHeadline,
  burstSummary,
  splitDetail,
  splitHeadline,
  splitNotes,
  splitSummary,
} from '../../narrative/split';
import { burstSums, splitSums } from '../../narrative/sum-formulas';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';
import { FinerRows } from './finer-rows';
import type { Pair } from './pair';
import { WorkedSums } from './worked-sums';
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

const tenthsOf = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Cost by the share at the open model, where it is least, and the reader's own share. */
const SplitChart = ({ split, on }: { readonly split: Split; readonly on: string }) => {
  const drawn = useMemo(() => {
    const { points, best, chosen } = split;
    const same = best?.share === chosen.share;
    return {
      lines: [{ option: null, points: points.map(({ share, usd }) => ({ x: share, y: usd })) }],
      marks: [
        ...(best === null || same ? [] : [{ at: best.share, text: `least · ${percent(best.share)}` }]),
        { at: chosen.share, text: `${same ? 'yours, the least' : 'yours'} · ${percent(chosen.share)}` },
      ],
    };
  }, [split]);
  const usdAt = (share: number) => split.points.find((point) => point.share === share)?.usd ?? 0;
  return (
    <ChartFrame
      title={splitHeadline(split)}
      titled
      note={`${amountsIn().code} a month by the share of requests sent to the open model, router and review included.`}
      description={splitSummary(split)}
      file="split-between-two-models"
      source={pricesOf(on)}
      table={{
        caption: 'A month by the share at the open model',
        columns,
        rows: rowsOf(split),
        allRows: split.points.map((each) => rowOf(each, '')),
      }}
    >
      <LineChart
        {...drawn}
        xTicks={tenthsOf}
        xText={percent}
        yText={money}
        xTitle="share at the open model"
        summary={splitSummary(split)}
        label="Read the cost of a share"
        readingText={(share) => `${percent(share)} at the open model: ${moneyExact(usdAt(share))} a month`}
      />
    </ChartFrame>
  );
};

const burstColumns = [
  { id: 'percentile', label: 'Hours the fleet carries alone', numeric: true },
  { id: 'base', label: 'Sized for, × the mean', numeric: true },
  { id: 'api', label: 'Tokens at the API', numeric: true },
  { id: 'usd', label: 'Amount a month', usd: true, numeric: true },
];

const burstRows = ({ points, best, chosen }: Burst) =>
  [...new Map([...points, chosen].map((each) => [each.percentile, each])).values()]
    .toSorted((a, b) => a.percentile - b.percentile)
    .map(({ percentile, base, atApi, usd }) => ({
      id: String(percentile),
      cells: {
        percentile: {
          value: percentile,
          shown: `${percent(percentile)}${percentile === best.percentile ? ', least' : ''}${percentile === chosen.percentile ? ', yours' : ''}`,
        },
        base: { value: base, shown: decimal(base) },
        api: { value: atApi, shown: percent(atApi) },
        usd: { value: usd, shown: moneyExact(usd) },
      },
    }));

const hourTicks = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Cost by how many hours of the week the own fleet is sized for. */
const BurstChart = ({ burst, on }: { readonly burst: Burst; readonly on: string }) => {
  const drawn = useMemo(
    () => ({
      lines: [
        {
          option: null,
          points: burst.points
            .toSorted((a, b) => a.percentile - b.percentile)
            .map(({ percentile, usd }) => ({ x: percentile, y: usd })),
        },
      ],
      marks: [{ at: burst.chosen.percentile, text: `yours · ${percent(burst.chosen.percentile)}` }],
    }),
    [burst],
  );
  const usdAt = (percentile: number) => burst.points.find((point) => point.percentile === percentile)?.usd ?? 0;
  return (
    <ChartFrame
      title={burstHeadline(burst)}
      titled
      note={`${amountsIn().code} a month by the share of the hours of a week that the fleet carries alone; an API carries the rest.`}
      description={burstSummary(burst)}
      file="bursts-to-an-api"
      source={pricesOf(on)}
      table={{ caption: 'A month by the hours the fleet carries alone', columns: burstColumns, rows: burstRows(burst) }}
    >
      <LineChart
        {...drawn}
        xTicks={hourTicks}
        xText={percent}
        yText={money}
        xTitle="hours of a week carried alone"
        summary={burstSummary(burst)}
        label="Read the cost of a fleet"
        readingText={(percentile) => `${percent(percentile)} of the hours: ${moneyExact(usdAt(percentile))} a month`}
      />
    </ChartFrame>
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
            <SplitChart split={split} on={recommendation.on} />
            <WorkedSums
              summary={`How your ${percent(split.chosen.share)} comes to ${moneyExact(split.chosen.usd)}`}
              label="Your split, line by line"
              sums={splitSums(split)}
            />
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
      <p className="mt-6 text-note">
        <Link to="/routing/" search={true} className="prose-link">
          {severalWorkloads}
        </Link>
      </p>
      <section aria-labelledby="split-burst" className="mt-10">
        <h2 id="split-burst" className="text-h3">
          {burst === null ? 'Bursts need a price for both options.' : burstHeadline(burst)}
        </h2>
        {burst !== null && (
          <>
            <p className="mt-2 mb-3 text-muted">{burstDetail(burst)}</p>
            <BurstChart burst={burst} on={recommendation.on} />
            <WorkedSums
              summary={`How your pair comes to ${moneyExact(burst.chosen.usd)}`}
              label="Your pair for bursts, line by line"
              sums={burstSums(burst)}
            />
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

import { useMemo } from 'react';
import { CostRanges } from '../../charts/cost-ranges';
import { SegmentedBar } from '../../charts/segmented-bar';
import { SectionHeading } from '../../components/heading';
import { OptionName } from '../../components/option-name';
import { Pending } from '../../components/panel-boundary';
import { type Assessment, tornadoOf, type Uncertainty } from '../../engine';
import { optionLabels } from '../../framework';
import { amountsIn, moneyExact, percent } from '../../narrative';
import {
  aboutEqualText,
  cheapestTitle,
  drawNote,
  medianNote,
  nothingDrawn,
  ofSamples,
  rangesTitle,
  rangeText,
  shareText,
  tornadoTitle,
  twoRangesNote,
} from '../../narrative/uncertainty';
import type { DeeperOutcome } from '../../workers/question';
import { ChartFrame, type ChartTable } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';
import { TornadoBars } from '../-tornado-bars';

interface SureTabProps {
  readonly assessment: Assessment;
  /** null = still being worked out. */
  readonly outcome: DeeperOutcome | null;
}

/** How sure the costs are: who is the cheapest how often, what each costs in most samples, and which figures matter. */
export const SureTab = ({ assessment, outcome }: SureTabProps) => {
  const tornado = useMemo(() => tornadoOf(assessment), [assessment]);
  const { recommendation } = assessment;
  const uncertainty = outcome === 'failed' ? null : (outcome?.uncertainty ?? null);
  return (
    <section aria-label="How sure" data-fact="">
      {uncertainty === null ? (
        <p className="min-h-60 py-6 print:min-h-0 text-body text-muted">
          {outcome === 'failed' ? nothingDrawn('failed') : <Pending>{nothingDrawn('pending')}</Pending>}
        </p>
      ) : (
        <Drawn uncertainty={uncertainty} assessment={assessment} />
      )}
      {tornado && (
        <>
          <SectionHeading className="mt-10 mb-2">{tornadoTitle(tornado)}</SectionHeading>
          <TornadoBars tornado={tornado} on={recommendation.on} typed={recommendation.assumptions.typed} />
        </>
      )}
      <PriceSources
        recommendation={recommendation}
        options={Object.values(recommendation.costs).map(({ option }) => option)}
      />
    </section>
  );
};

const Drawn = ({ uncertainty, assessment }: { readonly uncertainty: Uncertainty; readonly assessment: Assessment }) => {
  const { options } = uncertainty;
  const { on, winner } = assessment.recommendation;
  const byShare = options.toSorted((a, b) => (b.cheapest ?? -1) - (a.cheapest ?? -1));
  const byCost = options.toSorted((a, b) => a.monthlyUsd.mid - b.monthlyUsd.mid);
  const apart = medianNote(options);
  const table: ChartTable = {
    caption: `Over all samples, ${amountsIn().code} a month`,
    columns: [
      { id: 'option', label: 'Option' },
      { id: 'cheapest', label: 'Cheapest', numeric: true },
      { id: 'near', label: 'Within 5%', numeric: true },
      { id: 'low', label: '10th percentile', usd: true, numeric: true },
      { id: 'mid', label: 'Half of the samples', usd: true, numeric: true },
      { id: 'high', label: '90th percentile', usd: true, numeric: true },
      { id: 'bill', label: 'The bill', usd: true, numeric: true },
    ],
    rows: byCost.map(({ option, cheapest, near, monthlyUsd, midUsd }) => ({
      id: option,
      cells: {
        option: { value: optionLabels[option] },
        cheapest: { value: cheapest, shown: cheapest === null ? 'excluded' : percent(cheapest) },
        near: { value: near, shown: near === null ? 'excluded' : percent(near) },
        low: { value: monthlyUsd.low, shown: moneyExact(monthlyUsd.low) },
        mid: { value: monthlyUsd.mid, shown: moneyExact(monthlyUsd.mid) },
        high: { value: monthlyUsd.high, shown: moneyExact(monthlyUsd.high) },
        bill: { value: midUsd, shown: moneyExact(midUsd) },
      },
    })),
  };
  return (
    <>
      <SectionHeading>{cheapestTitle(uncertainty)}</SectionHeading>
      <ChartFrame
        title={cheapestTitle(uncertainty)}
        titled
        note={drawNote(uncertainty)}
        description={byShare.map(shareText).join('. ')}
        file="how-often-cheapest"
        source={pricesOf(on)}
        table={table}
      >
        <ul className="grid gap-3">
          {byShare.map((each) => (
            <li
              key={each.option}
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[9.5rem_1fr_12rem]"
            >
              <OptionName option={each.option} ruledOut={each.cheapest === null} />
              <span className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
                <SegmentedBar
                  text={shareText(each)}
                  whole={1}
                  height={18}
                  track
                  pieces={[{ id: each.option, value: each.cheapest ?? 0, option: each.option }]}
                />
              </span>
              <span className="text-right">
                {each.cheapest === null ? <span className="text-muted">excluded</span> : ofSamples(each.cheapest)}
              </span>
            </li>
          ))}
        </ul>
      </ChartFrame>
      <p className="mt-3 max-w-[66ch] text-note text-muted">{aboutEqualText(uncertainty)}</p>

      <SectionHeading className="mt-10">{rangesTitle(options, winner)}</SectionHeading>
      <ChartFrame
        title={rangesTitle(options, winner)}
        titled
        note={`${amountsIn().code} a month: a line from the 10th to the 90th percentile of all samples, the sign where half of them lie above.`}
        description={byCost.map(rangeText).join('. ')}
        file="cost-ranges"
        source={pricesOf(on)}
        table={table}
      >
        <CostRanges
          ranges={byCost.map((each) => ({
            option: each.option,
            usd: each.monthlyUsd,
            text: rangeText(each),
            muted: each.cheapest === null,
          }))}
        />
      </ChartFrame>
      <p className="mt-3 max-w-[66ch] text-note text-muted">{twoRangesNote}</p>
      {apart && <p className="mt-3 max-w-[66ch] text-note text-muted">{apart}</p>}
    </>
  );
};

import { useMemo } from 'react';
import { SegmentedBar } from '../../charts/segmented-bar';
import { OptionName } from '../../components/option-name';
import type { Assessment } from '../../engine';
import { inTime } from '../../engine/cost/in-time';
import { optionLabels } from '../../framework';
import { amountsIn, day, decimal, listed, money, moneyExact } from '../../narrative';
import { leastText } from '../../narrative/chart-titles';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';
import { discountInput } from './cost-inputs';
import { InTimePanel } from './in-time-panel';
import { InputRow } from './input-row';
import type { Pair } from './pair';
import { threeYears } from './three-years';
import type { PanelProps } from './workload-panel';

const parts = ['Set-up', 'Year 1', 'Year 2', 'Year 3'] as const;

type ThreeYearsProps = Pick<PanelProps, 'state' | 'change' | 'onProblem'> & {
  readonly assessment: Assessment;
  readonly pair: Pair;
};

/** Three years: what the pair has cost by each month and is worth today, and every option on one scale, a piece per year. */
export const ThreeYearsTab = ({ assessment, pair, state, change, onProblem }: ThreeYearsProps) => {
  const { own: owned, rent: rented } = pair;
  const both = useMemo(() => inTime(assessment.costing, owned, rented, assessment.plan), [assessment, owned, rented]);
  const discount = useMemo(() => discountInput(assessment), [assessment]);
  const rows = useMemo(() => threeYears(assessment), [assessment]);
  const growth = assessment.costing.situation.workload.growthPerYear;
  const changes = [...new Set(rows.flatMap((row) => row.changes))].sort();
  const most = Math.max(1, ...rows.map(({ totalUsd }) => totalUsd));
  const title = leastText(
    rows.map(({ option, totalUsd }) => ({ option, usd: totalUsd })),
    'Over three years',
  );
  return (
    <section aria-label="Over 36 months">
      <p className="max-w-[66ch] text-muted">
        {growth === 1 ? 'At a level volume' : `With the volume growing ${decimal(growth)} times a year`}, every month at
        the list prices in force in it: today's, and from its day on any that is announced
        {changes.length > 0 && ` (${listed(changes.map(day))})`}. No other trend is assumed, because the published ones
        disagree even about the direction.{' '}
      </p>
      <div className="mt-5">
        {both && <InTimePanel inTime={both} recommendation={assessment.recommendation} />}
        <div className="mt-3 max-w-[20.5rem]">
          <InputRow
            input={discount}
            typed={discount.get(state)}
            onValue={(value, first) => change((before) => discount.set(before, value), !first)}
            onProblem={onProblem}
            effect={undefined}
            pair={null}
            note="Our judgement, between the 5% of banks and the 9% of car makers in published costs of capital (A. Damodaran, Jan 2026)"
          />
        </div>
      </div>
      <h2 className="mt-8 mb-3 text-h3">All options, year by year</h2>
      <ChartFrame
        title={title}
        note={`${amountsIn().code}, middle figures; from the left: set-up, year 1, year 2, year 3.`}
        description={title}
        file="three-years-all-options"
        source={pricesOf(assessment.recommendation.on)}
        table={{
          caption: `Three years, ${amountsIn().code}, middle figures`,
          columns: [
            { id: 'option', label: 'Option' },
            ...parts.map((part) => ({ id: part, label: part, usd: true, numeric: true })),
            { id: 'total', label: 'Three years', usd: true, numeric: true },
          ],
          rows: rows.map(({ option, setupUsd, years, totalUsd }) => ({
            id: option,
            cells: Object.fromEntries([
              ['option', { value: optionLabels[option] }],
              ...[setupUsd, ...years].map((usd, index) => [parts[index] ?? '', { value: usd, shown: moneyExact(usd) }]),
              ['total', { value: totalUsd, shown: moneyExact(totalUsd) }],
            ]),
          })),
        }}
      >
        <ul className="grid gap-3.5">
          {rows
            .toSorted((a, b) => a.totalUsd - b.totalUsd)
            .map(({ option, setupUsd, years, totalUsd }) => (
              <li
                key={option}
                className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr_4rem]"
              >
                <OptionName option={option} />
                <span className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
                  <SegmentedBar
                    text={`${optionLabels[option]}, ${money(totalUsd)} in three years: ${[setupUsd, ...years].map((usd, index) => `${parts[index]} ${money(usd)}`).join(', ')}`}
                    whole={most}
                    height={22}
                    pieces={[setupUsd, ...years].map((usd, tint) => ({
                      id: parts[tint] ?? '',
                      value: usd,
                      option,
                      tint,
                    }))}
                  />
                </span>
                <span className="text-right">{money(totalUsd)}</span>
              </li>
            ))}
        </ul>
      </ChartFrame>
      <PriceSources recommendation={assessment.recommendation} options={rows.map(({ option }) => option)} />
    </section>
  );
};

import { useId } from 'react';
import { catalog } from '../../catalog';
import { CostBars } from '../../charts/cost-bars';
import { freshnessOf, type OptionCost, type Recommendation } from '../../engine';
import { type OptionId, optionIds, optionLabels } from '../../framework';
import { amountsIn, moneyExact } from '../../narrative';
import { anatomyOf, anatomyTitle, costGroupNames, costGroups } from '../../narrative/anatomy';
import { AnnouncedNote } from '../-announced-note';
import { ChartFrame, type ChartTable } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { FreshnessNote } from '../-freshness-note';
import { EnergyNote } from './energy-note';
import { LineTable } from './line-table';

interface MoneyTabProps {
  readonly recommendation: Recommendation;
  /** null = no option has a bill. */
  readonly selected: OptionId | null;
  readonly onSelect: (option: OptionId) => void;
}

const barOf = (cost: OptionCost) => ({
  option: cost.option,
  totalUsd: cost.total.mid,
  parts: anatomyOf(cost).map(({ group, label, usd }) => ({ label, usd, hatched: group === 'hours' })),
});

const anatomyTable = (costs: readonly OptionCost[]): ChartTable => ({
  caption: `What each bill is made of, ${amountsIn().code} a month, middle figures`,
  columns: [
    { id: 'option', label: 'Option' },
    ...costGroups.map((group) => ({ id: group, label: costGroupNames[group], usd: true, numeric: true })),
    { id: 'total', label: 'Total', usd: true, numeric: true },
  ],
  rows: costs.map((cost) => {
    const parts = anatomyOf(cost);
    const cells = costGroups.map((group) => {
      const usd = parts.find((part) => part.group === group)?.usd ?? 0;
      return [group, { value: usd, shown: moneyExact(usd) }] as const;
    });
    return {
      id: cost.option,
      cells: {
        option: { value: optionLabels[cost.option] },
        ...Object.fromEntries(cells),
        total: { value: cost.total.mid, shown: moneyExact(cost.total.mid) },
      },
    };
  }),
});

/** Stacked bars of every option on one scale, and the bill of one of them. */
export const MoneyTab = ({ recommendation, selected, onSelect }: MoneyTabProps) => {
  const name = useId();
  const costs = optionIds.flatMap((option) => recommendation.costs[option] ?? []);
  const cost = selected === null ? undefined : recommendation.costs[selected];
  if (cost === undefined) return null;
  const byCost = costs.toSorted((a, b) => a.total.mid - b.total.mid);
  const { assumptions, on } = recommendation;
  return (
    <section aria-label="Bills">
      <ChartFrame
        title={anatomyTitle(cost)}
        note={`${amountsIn().code} a month, middle figures, in the order named under each bar. Hatched: engineering time.`}
        description={`What each bill is made of. ${anatomyTitle(cost)}`}
        file="where-the-money-goes"
        source={pricesOf(on)}
        table={anatomyTable(byCost)}
        tableName="Show what they are made of as a table"
      >
        <CostBars bars={byCost.map(barOf)} marked={cost.option} />
      </ChartFrame>
      <fieldset className="screen-only mt-8 min-w-0">
        <legend className="text-note text-muted">Show the bill of</legend>
        <div className="mt-1.5 flex flex-wrap gap-2">
          {costs.map(({ option }) => (
            <label
              key={option}
              className="inline-flex min-h-8 items-center rounded-pill border outline-border bg-surface px-3 text-note has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name={name}
                value={option}
                checked={option === cost.option}
                onChange={() => onSelect(option)}
                className="sr-only"
              />
              {optionLabels[option]}
            </label>
          ))}
        </div>
      </fieldset>
      <AnnouncedNote costs={[cost]} on={on} />
      <div className="mt-4">
        <LineTable cost={cost} assumptions={recommendation.assumptions} />
        <div className="mt-3">
          <EnergyNote cost={cost} />
        </div>
        <div className="mt-3">
          <FreshnessNote
            bills={[
              { cost, freshness: freshnessOf(cost, catalog, assumptions, on) },
              ...costs
                .filter(({ option }) => option !== cost.option)
                .map((other) => ({ cost: other, freshness: freshnessOf(other, catalog, assumptions, on) })),
            ]}
            assumptions={assumptions}
          />
        </div>
      </div>
    </section>
  );
};

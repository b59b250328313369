import { catalog } from '../../catalog';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { Figure, FigurePair } from '../../components/figure-pair';
import { PageHeading } from '../../components/heading';
import { OptionName } from '../../components/option-name';
import { Row, Rows } from '../../components/rows';
import type { Portfolio, PortfolioPlan } from '../../engine/portfolio';
import type { Assumptions } from '../../framework';
import { configurationText, costLine } from '../../narrative';
import { billSources, billSourcesName } from '../../narrative/freshness';
import { namesOf } from '../../narrative/names';
import { moneyExact, percent } from '../../narrative/numbers';
import {
  againstOne,
  headings,
  oneLabel,
  planLabel,
  portfolioDetail,
  portfolioHeadline,
  routerText,
  splitHeadings,
} from '../../narrative/portfolio';
import { listed } from '../../narrative/segments';
import { SourceList } from '../-source-list';

const names = namesOf(catalog);

const configurationOf = ({ legs }: PortfolioPlan) => ({ kind: 'plan', classes: [], legs }) as const;

interface PlanProps {
  readonly portfolio: Portfolio;
  readonly assumptions: Assumptions;
}

/** Every figure behind both bills, each once. */
const Sources = ({ portfolio: { plan, one }, assumptions }: PlanProps) => {
  const bills = [plan, one].flatMap((each) =>
    each === null ? [] : [{ lines: each.lines, configuration: configurationOf(each) }],
  );
  const sources = billSources(bills, { catalog, names, assumptions });
  if (sources.length === 0) return null;
  return (
    <Details summary={billSourcesName(assumptions.on ?? catalog.day)}>
      <SourceList sources={sources} />
    </Details>
  );
};

/** Who goes where, and what that costs beside one option for everything. */
export const PlanHead = ({ portfolio, assumptions }: PlanProps) => {
  const { plan, one, difference, winner, recommended } = portfolio;
  const other = difference !== null && one !== null && <Figure label={oneLabel(portfolio)} usd={one.total} />;
  // What the heading recommends comes first.
  const [before, after] = winner === recommended ? [null, other] : [other, null];
  const router = routerText(portfolio);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <p className="eyebrow">{headings.eyebrow}</p>
        <PageHeading className="mt-2 text-h1 wrap-anywhere">{portfolioHeadline(portfolio)}</PageHeading>
        <p className="mt-3 max-w-[66ch] text-body text-muted">{portfolioDetail(portfolio)}</p>
      </div>
      <div data-fact="">
        {plan?.total != null && (
          <FigurePair>
            {before}
            <Figure label={planLabel(portfolio)} usd={plan.total} />
            {after}
          </FigurePair>
        )}
        <p className="mt-3">{againstOne(portfolio)}</p>
        {router !== null && <p className="mt-1 text-note text-muted">{router}</p>}
        <div className="mt-2">
          <Sources portfolio={portfolio} assumptions={assumptions} />
        </div>
      </div>
    </div>
  );
};

const columns = [
  { id: 'line', label: 'Line' },
  { id: 'low', label: 'Low', usd: true, numeric: true },
  { id: 'mid', label: 'Middle', usd: true, numeric: true },
  { id: 'high', label: 'High', usd: true, numeric: true },
];

/** What would be run or called, and the bill of it. */
export const PlanRuns = ({ portfolio, assumptions }: PlanProps) => {
  const { plan, classes } = portfolio;
  if (plan === null || plan.legs.length === 0) return null;
  const configuration = configurationOf(plan);
  const bill = billSources([{ lines: plan.lines, configuration }], { catalog, names, assumptions });
  return (
    <section aria-labelledby="plan-runs" className="mt-10">
      <h2 id="plan-runs" className="mb-3 text-h3">
        {splitHeadings(portfolio).runs}
      </h2>
      <div data-fact="">
        <Rows>
          {plan.legs.map((leg) => (
            <Row key={`${leg.option}-${leg.classes.join()}`}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <span className="font-semibold">
                  <OptionName option={leg.option} />
                </span>
                <span>
                  {listed(leg.classes.map((k) => classes[k]?.name ?? ''))} · {percent(leg.share)}
                </span>
              </div>
              <p className="mt-1 text-note text-muted">{configurationText(leg.configuration, names)}</p>
            </Row>
          ))}
        </Rows>
        <div className="mt-2">
          <Details summary={headings.bill}>
            <DataTable
              caption={headings.bill}
              captionHidden
              columns={columns}
              rows={plan.lines.flatMap((line, index) => {
                if (line.usd === null) return [];
                const { low, mid, high } = line.usd;
                return [
                  {
                    id: `${index}`,
                    cells: {
                      line: { value: costLine(line, configuration).label },
                      low: { value: low, shown: moneyExact(low) },
                      mid: { value: mid, shown: moneyExact(mid) },
                      high: { value: high, shown: moneyExact(high) },
                    },
                  },
                ];
              })}
              stacked
            />
            <SourceList sources={bill} />
          </Details>
        </div>
      </div>
    </section>
  );
};

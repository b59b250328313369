import { lazy, type ReactNode, Suspense } from 'react';
import { PanelBoundary } from '../../components/panel-boundary';
import { chartSummary, moneyExact, price } from '../../narrative';
import type { CostTab, View } from '../../permalink';
import type { useDeeperOutcome } from '../-assessment';
import { editionId } from '../-edition';
import { PriceSources } from '../-price-sources';
import { CurveChart } from './curve-chart';
import { GuidesList } from './guides-list';
import { inputShareOf, MixPriceTable } from './mix-price-table';
import { perMillionTokens } from './picture';
import { VolumeFirst } from './problems';
import { SplitTab } from './split-tab';
import { SureTab } from './sure-tab';
import { Tabs } from './tabs';
import { ThreeYearsTab } from './three-years-tab';
import type { Costs } from './use-costs';

/** Only the tab that shows it loads the search, its words and its charts. */
const FlipsTab = lazy(() => import('./flips-tab').then((module) => ({ default: module.FlipsTab })));

const tabs = [
  { id: 'monthly', label: 'Monthly' },
  { id: 'per-million', label: 'Per million tokens' },
  { id: 'money', label: 'Where the money goes' },
  { id: 'three-years', label: 'Over 36 months' },
  { id: 'split', label: 'Split' },
  { id: 'sure', label: 'How sure' },
  { id: 'flips', label: 'What flips it' },
] as const satisfies readonly { readonly id: CostTab; readonly label: string }[];

/** A view with a tab; the first one goes without saying. */
const withTab = ({ tab: _before, ...view }: View, tab: CostTab): View => (tab === 'monthly' ? view : { ...view, tab });

interface CostViewProps {
  readonly costs: Costs;
  readonly outcome: ReturnType<typeof useDeeperOutcome>;
  /** Every option's bill as bars, and one of them line by line. */
  readonly bills: ReactNode;
}

/** One view of the costs out of seven, each at its own address. */
export const CostView = ({ costs, outcome, bills }: CostViewProps) => {
  const { state, tab, assessment } = costs;
  return (
    <>
      <Tabs
        label="What to show"
        tabs={tabs}
        shown={tab}
        search={(id) => costs.search({ ...state, view: withTab(state.view, id) })}
      />
      <div className="mt-4">
        <PanelBoundary name="This view of the costs" edition={editionId} resetKey={assessment} key={tab}>
          {(tab === 'monthly' || tab === 'per-million') && <OverVolume costs={costs} tab={tab} />}
          {tab === 'money' && bills}
          {(tab === 'split' || tab === 'sure' || tab === 'three-years' || tab === 'flips') &&
            (costs.given ? <OfVolume costs={costs} tab={tab} outcome={outcome} /> : <VolumeFirst />)}
        </PanelBoundary>
      </div>
      {tab === 'monthly' && (
        <section aria-labelledby="money" className="contained mt-8">
          <h2 id="money" className="mb-4 text-h3">
            Where the money goes
          </h2>
          {bills}
        </section>
      )}
      {(tab === 'monthly' || tab === 'per-million' || tab === 'flips') && <GuidesList />}
    </>
  );
};

/** The curves, which need no volume of the reader's. */
const OverVolume = ({ costs, tab }: { readonly costs: Costs; readonly tab: 'monthly' | 'per-million' }) => {
  const { assessment, picture, pair, problems, live, given, volume } = costs;
  const { recommendation } = assessment;
  const { curves, breakEven, you } = picture;
  const summary = chartSummary(curves, breakEven, volume);
  const shared = { picture, dimmed: problems.size > 0, on: recommendation.on, live };
  const sources = <PriceSources recommendation={recommendation} options={curves.map(({ option }) => option)} />;
  if (tab === 'monthly')
    return (
      <CurveChart
        {...shared}
        curves={curves}
        measure="Monthly cost"
        unit="a month"
        summary={summary}
        print={moneyExact}
        file="monthly-cost"
      >
        {sources}
      </CurveChart>
    );
  return (
    <>
      {given && you !== null && (
        <MixPriceTable
          recommendation={recommendation}
          pair={pair}
          tokensPerDay={you.mid}
          inputShare={inputShareOf(assessment)}
        />
      )}
      <CurveChart
        {...shared}
        curves={perMillionTokens(curves)}
        measure="Cost per million tokens"
        unit="a million tokens"
        summary={summary.replace('Monthly cost', 'Cost per million tokens')}
        print={price}
        file="cost-per-million-tokens"
      >
        {sources}
      </CurveChart>
    </>
  );
};

/** Views of the reader's own volume. */
const OfVolume = ({
  costs,
  tab,
  outcome,
}: {
  readonly costs: Costs;
  readonly tab: 'split' | 'sure' | 'three-years' | 'flips';
  readonly outcome: CostViewProps['outcome'];
}) => {
  const { state, assessment, pair, change, onProblem, settled } = costs;
  const panel = { assessment, pair, state, change, onProblem };
  if (tab === 'split') return <SplitTab {...panel} />;
  if (tab === 'sure') return <SureTab assessment={assessment} outcome={outcome} />;
  if (tab === 'three-years') return <ThreeYearsTab {...panel} />;
  return (
    <Suspense fallback={<p className="py-6 text-muted">Loading…</p>}>
      <FlipsTab assessment={assessment} state={settled.state} pair={settled.pair} />
    </Suspense>
  );
};

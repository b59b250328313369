import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { catalog } from '../../catalog';
import { useSettled } from '../../charts/settled';
import { PageHeading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { PanelBoundary } from '../../components/panel-boundary';
import { VerdictBar } from '../../components/verdict-bar';
import type { OptionId } from '../../framework';
import {
  breakEvenDetail,
  breakEvenHeadline,
  chartSummary,
  differenceSentence,
  moneyExact,
  price,
  unassessed,
  verdictBar,
} from '../../narrative';
import { inFront } from '../../narrative/so-far';
import { type CostTab, readFragment, toFragment, type View } from '../../permalink';
import { AnnouncedNote } from '../-announced-note';
import { useAssessment, useDeeperOutcome } from '../-assessment';
import { useDecision } from '../-decision';
import { editionId } from '../-edition';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { PriceSources } from '../-price-sources';
import { UnknownNames } from '../-unknown-names';
import { owningInputs, workloadInputs } from './cost-inputs';
import { CurrencyHint } from './currency-hint';
import { CurveChart } from './curve-chart';
import { createDragStore, DragContext } from './dragging';
import { useEdits } from './edits';
import { useEffects } from './effects';
import { GuidesList } from './guides-list';
import { inputShareOf, MixPriceTable } from './mix-price-table';
import { MoneyTab } from './money-tab';
import { OwningPanel } from './owning-panel';
import { billShown, type Pair, usualPair, withPair } from './pair';
import { PairPicker } from './pair-picker';
import { hasVolume, perMillionTokens, pricedAnswers, usePicture } from './picture';
import { Problems, VolumeFirst } from './problems';
import { SplitTab } from './split-tab';
import { SureTab } from './sure-tab';
import { Tabs } from './tabs';
import { ThreeYearsTab } from './three-years-tab';
import { countsRequests, withUnit } from './volume-unit';
import { liveVolume, WhereYouStand } from './where-you-stand';
import { WorkloadPanel } from './workload-panel';

/** Nothing has changed on a page that was just opened. */
const SinceLast = lazy(() => import('./since-last'));
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

/** What only this visit needs; decision, pair and view are in the address. */
const useView = () => {
  const [bill, setBill] = useState<OptionId | null>(null);
  const [requests, setRequests] = useState<boolean | null>(null);
  return { bill, setBill, requests, setRequests };
};

export const CostsScreen = () => {
  const { state, notices, update, search } = useDecision();
  const view = useView();
  const [drag] = useState(createDragStore);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  // Another view is the same decision: nothing is worked out again for it.
  const decided = toFragment({ ...state, view: {} });
  const decision = useMemo(() => readFragment(decided).state, [decided]);
  // Fields answer at once; what they lead to may follow a moment later.
  const shown = useDeferredValue(decision);
  const given = hasVolume(shown.answers);
  const answers = useMemo(() => pricedAnswers(shown.answers), [shown.answers]);
  const assessment = useAssessment(answers, shown.assumptions);
  const { recommendation } = assessment;
  const usual = useMemo(() => usualPair(recommendation), [recommendation]);
  const { own = usual.own, rent = usual.rent, tab = 'monthly' } = state.view;
  const pair = useMemo<Pair>(() => ({ own, rent }), [own, rent]);
  const picture = usePicture(assessment, pair, given);

  const requests = hasVolume(state.answers) ? countsRequests(state.answers) : (view.requests ?? false);
  const workload = useMemo(() => workloadInputs(assessment, requests, given), [assessment, requests, given]);
  const owning = useMemo(() => owningInputs(assessment, own, catalog), [assessment, own]);
  const moving = useMemo(
    () => ({ inputs: given ? [...workload, ...owning] : workload.slice(0, 1), state: shown, pair }),
    [given, workload, owning, shown, pair],
  );
  const perRequest = requests ? assessment.costing.situation.workload.tokensPerRequest : 1;
  const live = useMemo(() => liveVolume(drag, perRequest), [drag, perRequest]);
  const settled = useSettled(moving, 250);
  const edits = useEdits(decided);
  const { before, back } = edits;
  const undo = useCallback(() => {
    const to = back();
    if (to !== null) update(({ view: here }) => ({ ...readFragment(to).state, view: here }));
  }, [back, update]);
  const effects = useEffects(settled.inputs, settled.state, settled.pair);

  const outcome = useDeeperOutcome(settled.state.answers, settled.state.assumptions, {
    drawn: given && tab === 'sure',
  });
  const deeper = outcome === 'failed' ? null : outcome;

  const onProblem = useCallback((id: string, text: string | null) => {
    setProblems((before) => {
      if ((before.get(id) ?? null) === text) return before;
      const next = new Map(before);
      if (text === null) next.delete(id);
      else next.set(id, text);
      return next;
    });
  }, []);
  const panel = {
    state,
    assessment,
    picture,
    effects,
    onProblem,
    change: (edit: Parameters<typeof update>[0] & ((before: typeof state) => typeof state), replace = false) =>
      update(edit, { replace }),
  };

  const { breakEven, you, curves } = picture;
  const missing = recommendation.unassessed.find(({ option }) => option === own || option === rent);
  const headline =
    breakEven === null
      ? missing
        ? unassessed(missing.option, missing.reason)
        : 'These two cannot be compared.'
      : breakEvenHeadline(breakEven);
  const [owned, rented] = [recommendation.costs[own], recommendation.costs[rent]];
  const difference =
    given && owned && rented ? differenceSentence(own, rent, owned.total.mid - rented.total.mid) : null;
  const volume = you === null ? null : you.low < you.high ? { low: you.low, high: you.high } : you.mid;
  const summary = chartSummary(curves, breakEven, volume);

  const sources = <PriceSources recommendation={recommendation} options={curves.map(({ option }) => option)} />;
  const bill = billShown(recommendation, view.bill ?? own);
  const bills = given ? (
    <MoneyTab recommendation={recommendation} selected={bill} onSelect={view.setBill} />
  ) : (
    <VolumeFirst />
  );

  return (
    <Page
      title="Costs"
      on={shown.assumptions.on}
      notices={
        <>
          <LinkNotices notices={notices} />
          <UnknownNames {...shown} />
        </>
      }
    >
      <DragContext value={drag}>
        <div className="lg:grid lg:grid-cols-[20.5rem_minmax(0,1fr)] lg:grid-rows-[auto_auto_1fr] lg:gap-x-10">
          <section aria-label="The comparison" className="lg:col-start-2 lg:row-start-1">
            <PageHeading>{given ? headline : 'How much text goes through in a day?'}</PageHeading>
            {!given && (
              <p className="mt-2 text-body text-muted">
                Give{' '}
                <a href="#cost-volume" className="prose-link">
                  tokens or requests a day
                </a>
                , and every option gets a bill. Until then the chart is drawn for the usual mix: {headline}
              </p>
            )}
            {given && breakEven && (
              <WhereYouStand
                picture={picture}
                settled={`${breakEvenDetail(breakEven, volume)} ${difference ?? ''}`}
                effects={effects}
                live={live}
              />
            )}
            {given && <AnnouncedNote costs={[owned, rented]} on={recommendation.on} />}
            <PairPicker
              recommendation={recommendation}
              pair={pair}
              onPair={(picked) => update((before) => ({ ...before, view: withPair(before.view, picked, usual) }))}
            />
            {given && <PriceSources recommendation={recommendation} options={[own, rent]} />}
            <CurrencyHint />
            <LiveRegion says={before === null ? [headline, difference].filter(Boolean).join(' ') : ''} />
            {given && before !== null && (
              <Suspense fallback={null}>
                <SinceLast before={before} now={edits.now} pair={pair} inputs={moving.inputs} onUndo={undo} />
              </Suspense>
            )}
          </section>

          <div className="mt-8 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:mt-0">
            <WorkloadPanel
              {...panel}
              inputs={workload}
              onUnit={(next) => {
                view.setRequests(next);
                const { tokensPerRequest } = assessment.costing.situation.workload;
                update((before) => withUnit(before, next, tokensPerRequest));
              }}
            />
          </div>

          <div className="mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-2 lg:mt-6">
            <Problems problems={problems} />
            <Tabs
              label="What to show"
              tabs={tabs}
              shown={tab}
              search={(id) => search({ ...state, view: withTab(state.view, id) })}
            />
            <div className="mt-4">
              <PanelBoundary name="This view of the costs" edition={editionId} resetKey={assessment} key={tab}>
                {tab === 'monthly' && (
                  <CurveChart
                    picture={picture}
                    curves={curves}
                    measure="Monthly cost"
                    unit="a month"
                    summary={summary}
                    print={moneyExact}
                    dimmed={problems.size > 0}
                    file="monthly-cost"
                    on={recommendation.on}
                    live={live}
                  >
                    {sources}
                  </CurveChart>
                )}
                {tab === 'per-million' && given && you !== null && (
                  <MixPriceTable
                    recommendation={recommendation}
                    pair={pair}
                    tokensPerDay={you.mid}
                    inputShare={inputShareOf(assessment)}
                  />
                )}
                {tab === 'per-million' && (
                  <CurveChart
                    picture={picture}
                    curves={perMillionTokens(curves)}
                    measure="Cost per million tokens"
                    unit="a million tokens"
                    summary={summary.replace('Monthly cost', 'Cost per million tokens')}
                    print={price}
                    dimmed={problems.size > 0}
                    file="cost-per-million-tokens"
                    on={recommendation.on}
                    live={live}
                  >
                    {sources}
                  </CurveChart>
                )}
                {tab === 'money' && bills}
                {tab === 'split' &&
                  (given ? (
                    <SplitTab
                      assessment={assessment}
                      pair={pair}
                      state={state}
                      change={panel.change}
                      onProblem={onProblem}
                    />
                  ) : (
                    <VolumeFirst />
                  ))}
                {tab === 'sure' && (given ? <SureTab assessment={assessment} outcome={outcome} /> : <VolumeFirst />)}
                {tab === 'three-years' && (given ? <ThreeYearsTab {...panel} pair={pair} /> : <VolumeFirst />)}
                {tab === 'flips' &&
                  (given ? (
                    <Suspense fallback={<p className="py-6 text-muted">Loading…</p>}>
                      <FlipsTab assessment={assessment} state={settled.state} pair={settled.pair} />
                    </Suspense>
                  ) : (
                    <VolumeFirst />
                  ))}
              </PanelBoundary>
            </div>
            {tab === 'monthly' && (
              <section aria-labelledby="money" className="mt-8">
                <h2 id="money" className="mb-4 text-h3">
                  Where the money goes
                </h2>
                {bills}
              </section>
            )}
            {(tab === 'monthly' || tab === 'per-million' || tab === 'flips') && <GuidesList />}
          </div>

          <div className="lg:col-start-1 lg:row-start-3 lg:mt-8">
            <OwningPanel {...panel} inputs={owning} bill={bill} />
          </div>
        </div>
      </DragContext>
      {given && <VerdictBar text={deeper ? verdictBar(recommendation, deeper.label) : inFront(recommendation)} />}
    </Page>
  );
};

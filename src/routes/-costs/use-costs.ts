/** Everything the parts of the screen share: the decision as it stands, the pair, its picture, and what moves it. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { catalog } from '../../catalog';
import { useSettled } from '../../charts/settled';
import { breakEvenBetween } from '../../engine/cost-picture';
import type { Amount } from '../../framework';
import { differenceSentence, unassessed } from '../../narrative';
import { breakEvenWithOther } from '../../narrative/break-even';
import { readFragment, toFragment } from '../../permalink';
import { useAssessment } from '../-assessment';
import { useDecision } from '../-decision';
import { useProblems } from '../-problems';
import { owningInputs, workloadInputs } from './cost-inputs';
import { createDragStore } from './dragging';
import { useEdits } from './edits';
import { useEffects } from './effects';
import { otherOwn, type Pair, usualPair } from './pair';
import { hasVolume, pricedAnswers, usePicture } from './picture';
import { countsRequests, withUnit } from './volume-unit';
import { liveVolume } from './where-you-stand';

export const useCosts = () => {
  const { state, notices, update, search } = useDecision();
  const [unit, setUnit] = useState<boolean | null>(null);
  const [drag] = useState(createDragStore);
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

  const requests = hasVolume(state.answers) ? countsRequests(state.answers) : (unit ?? false);
  const workload = useMemo(() => workloadInputs(assessment, requests, given), [assessment, requests, given]);
  const owning = useMemo(() => owningInputs(assessment, own, catalog), [assessment, own]);
  const moving = useMemo(
    () => ({ inputs: given ? [...workload, ...owning] : workload.slice(0, 1), state: shown, pair }),
    [given, workload, owning, shown, pair],
  );
  const { tokensPerRequest } = assessment.costing.situation.workload;
  const perRequest = requests ? tokensPerRequest : 1;
  const live = useMemo(() => liveVolume(drag, perRequest), [drag, perRequest]);
  const settled = useSettled(moving, 250);
  const effects = useEffects(settled.inputs, settled.state, settled.pair);
  const edits = useEdits(decided);
  const { back } = edits;
  const undo = useCallback(() => {
    const to = back();
    if (to !== null) update(({ view: here }) => ({ ...readFragment(to).state, view: here }));
  }, [back, update]);

  const { breakEven, you } = picture;
  // The chart comes first: the other way of owning is named a moment later.
  const later = useDeferredValue(assessment);
  const other = useMemo(() => {
    const way = otherOwn(later.recommendation, pair);
    return way === null ? null : breakEvenBetween(later, way, pair.rent);
  }, [later, pair]);
  const missing = recommendation.unassessed.find(({ option }) => option === own || option === rent);
  const headline =
    breakEven === null
      ? missing
        ? unassessed(missing.option, missing.reason)
        : 'These two cannot be compared.'
      : breakEvenWithOther(breakEven, other);
  const [owned, rented] = [recommendation.costs[own], recommendation.costs[rent]];
  const difference =
    given && owned && rented ? differenceSentence(own, rent, owned.total.mid - rented.total.mid) : null;
  const volume: Amount | null = you === null ? null : you.low < you.high ? { low: you.low, high: you.high } : you.mid;

  return {
    state,
    notices,
    search,
    update,
    drag,
    /** The decision that everything below is worked out for. */
    shown,
    given,
    assessment,
    usual,
    pair,
    tab,
    picture,
    workload,
    owning,
    moving,
    live,
    settled,
    effects,
    edits,
    undo,
    headline,
    difference,
    volume,
    change: (edit: Parameters<typeof update>[0] & ((now: typeof state) => typeof state), replace = false) =>
      update(edit, { replace }),
    onUnit: (next: boolean) => {
      setUnit(next);
      update((now) => withUnit(now, next, tokensPerRequest));
    },
    ...useProblems(),
  };
};

export type Costs = ReturnType<typeof useCosts>;

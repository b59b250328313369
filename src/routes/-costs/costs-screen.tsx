import { useState } from 'react';
import { VerdictBar } from '../../components/verdict-bar';
import type { OptionId } from '../../framework';
import { verdictBar } from '../../narrative';
import { inFront } from '../../narrative/so-far';
import { useDeeperOutcome } from '../-assessment';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { UnknownNames } from '../-unknown-names';
import { Comparison } from './comparison';
import { CostView } from './cost-view';
import { DragContext } from './dragging';
import { MoneyTab } from './money-tab';
import { OwningPanel } from './owning-panel';
import { billShown } from './pair';
import { Problems, VolumeFirst } from './problems';
import { useCosts } from './use-costs';
import { WorkloadPanel } from './workload-panel';

/** The answer, the views of it, and on the left what it is worked out from. */
export const CostsScreen = () => {
  const costs = useCosts();
  const { state, assessment, picture, effects, onProblem, change, settled, shown, given, tab } = costs;
  const { recommendation } = assessment;
  const outcome = useDeeperOutcome(settled.state.answers, settled.state.assumptions, {
    drawn: given && tab === 'sure',
  });
  const deeper = outcome === 'failed' ? null : outcome;
  const [picked, setPicked] = useState<OptionId | null>(null);
  const bill = billShown(recommendation, picked ?? costs.pair.own);
  const panel = { state, assessment, picture, effects, onProblem, change };
  return (
    <Page
      title="Costs"
      on={shown.assumptions.on}
      notices={
        <>
          <LinkNotices notices={costs.notices} />
          <UnknownNames {...shown} />
        </>
      }
    >
      <DragContext value={costs.drag}>
        <div className="lg:grid lg:grid-cols-[20.5rem_minmax(0,1fr)] lg:grid-rows-[auto_auto_1fr] lg:gap-x-10">
          <section aria-label="The comparison" className="contained lg:col-start-2 lg:row-start-1">
            <Comparison costs={costs} />
          </section>
          <div className="contained mt-8 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:mt-0">
            <WorkloadPanel {...panel} inputs={costs.workload} onUnit={costs.onUnit} />
          </div>
          <div className="contained mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-2 lg:mt-5">
            <Problems problems={costs.problems} />
            <CostView
              costs={costs}
              outcome={outcome}
              bills={
                given ? (
                  <MoneyTab recommendation={recommendation} selected={bill} onSelect={setPicked} />
                ) : (
                  <VolumeFirst />
                )
              }
            />
          </div>
          <div className="contained lg:col-start-1 lg:row-start-3 lg:mt-8">
            <OwningPanel {...panel} inputs={costs.owning} bill={bill} />
          </div>
        </div>
      </DragContext>
      {given && <VerdictBar text={deeper ? verdictBar(recommendation, deeper.label) : inFront(recommendation)} />}
    </Page>
  );
};

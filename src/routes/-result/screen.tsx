import { useEffect, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { focusPageHeading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { PanelBoundary } from '../../components/panel-boundary';
import { VerdictBar } from '../../components/verdict-bar';
import { type Assessment, resolveWorkload } from '../../engine';
import type { Label } from '../../engine/recommendation';
import { announcement, labelName, namesOf, verdictBar, verdictText } from '../../narrative';
import { lookAgainTitle, roadmapTitle, warningsTitle } from '../../narrative/advice/headings';
import { panelTitles } from '../../narrative/result/headings';
import { askTitle } from '../../narrative/result/next-question';
import { labelSoFar } from '../../narrative/result/reading';
import { isDefaultDecision } from '../../permalink/default-decision';
import { useAssessment, useDeeperOutcome } from '../-assessment';
import type { Decision } from '../-decision';
import { AssumptionsPanel } from './assumptions-panel';
import { ChartPanel } from './chart-panel';
import { CostPanel } from './cost-panel';
import { EqualCards } from './equal-cards';
import { FlipsPanel } from './flips-panel';
import { Guides } from './guides';
import { LookAgain } from './look-again';
import { Matters } from './matters';
import { NextPanel } from './next-panel';
import { NotGiven } from './not-given';
import { NeutralRanking, NoOptionLeft } from './other-layouts';
import { ResultSources } from './paper-sources';
import { Roadmap } from './roadmap';
import { VerdictColumn } from './verdict-column';
import { VolumeForm } from './volume-form';
import { Warnings } from './warnings';
import { WeightsPanel } from './weights-panel';
import { WhyOverPanel } from './why-over-panel';
import { WhyPanel } from './why-panel';

const names = namesOf(catalog);

/** Keeps the last sentence while a new label is being worked out, so that each change is told once. */
const Announced = ({ assessment, label }: { readonly assessment: Assessment; readonly label: Label | null }) => {
  const [said, setSaid] = useState<string | null>(null);
  const now = label === null ? null : announcement(assessment.recommendation, label);
  if (now !== null && now !== said) setSaid(now);
  return said === null ? null : <LiveRegion says={said} />;
};

/** The first answer takes its own question off the page: the reader goes on at the verdict. */
const useVerdictNext = (empty: boolean) => {
  const before = useRef(empty);
  useEffect(() => {
    if (before.current && !empty) {
      window.scrollTo({ top: 0 });
      focusPageHeading();
    }
    before.current = empty;
  }, [empty]);
};

/** The result of the decision in the address. */
export const ResultScreen = ({ decision }: { readonly decision: Decision }) => {
  const { answers, assumptions } = decision.state;
  const assessment = useAssessment(answers, assumptions);
  const outcome = useDeeperOutcome(answers, assumptions, { asking: true });
  const deeper = outcome === 'failed' ? null : outcome;
  const failed = outcome === 'failed';
  const { recommendation } = assessment;
  const { edition, winner } = recommendation;
  const label = labelSoFar(recommendation, deeper?.label ?? null);
  const workload = resolveWorkload(answers, assumptions, catalog);

  const empty = isDefaultDecision(decision.state);
  useVerdictNext(empty);

  if (empty) return <NeutralRanking recommendation={recommendation} decision={decision} />;
  if (winner === null) {
    return (
      <>
        <Announced assessment={assessment} label={label} />
        <NoOptionLeft recommendation={recommendation} decision={decision} />
        <div className="mt-12 grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-12">
          <PanelBoundary name={panelTitles.flips} edition={edition} resetKey={recommendation}>
            <FlipsPanel
              nearest={deeper?.nearestFlips ?? null}
              failed={failed}
              decision={decision}
              assessment={assessment}
            />
          </PanelBoundary>
          <PanelBoundary name={panelTitles.guides} edition={edition} resetKey={recommendation}>
            <Guides recommendation={recommendation} />
          </PanelBoundary>
        </div>
        <VerdictBar below="main" text={labelName('no-option')} />
      </>
    );
  }
  const panel = { recommendation, decision, names, label };
  return (
    <div className="short-on-paper">
      <Announced assessment={assessment} label={label} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] lg:gap-x-10">
        <PanelBoundary name={panelTitles.verdict} edition={edition} resetKey={recommendation}>
          <VerdictColumn {...panel} robustness={deeper?.robustness ?? null} failed={failed} />
        </PanelBoundary>
        {label === 'close-call' && (
          <div className="lg:col-span-2 lg:row-start-2">
            <EqualCards recommendation={recommendation} names={names} />
          </div>
        )}
        {recommendation.withoutCosts ? (
          <VolumeForm decision={decision} />
        ) : (
          <PanelBoundary name={panelTitles.chart} edition={edition} resetKey={recommendation}>
            <ChartPanel assessment={assessment} />
          </PanelBoundary>
        )}
      </div>

      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <PanelBoundary name={panelTitles.why} edition={edition} resetKey={recommendation}>
            <WhyPanel {...panel} deeper={deeper} />
          </PanelBoundary>
          <PanelBoundary name={panelTitles.flips} edition={edition} resetKey={recommendation}>
            <FlipsPanel
              nearest={deeper?.nearestFlips ?? null}
              failed={failed}
              decision={decision}
              assessment={assessment}
            />
          </PanelBoundary>
          {deeper?.asking && (
            <PanelBoundary name={askTitle} edition={edition} resetKey={recommendation}>
              <NextPanel asking={deeper.asking} recommendation={recommendation} decision={decision} />
            </PanelBoundary>
          )}
        </div>
        {/* With one option left, what it lacks comes before how it scores. */}
        <div className={`grid gap-10 ${label === 'only-option' ? 'max-lg:order-first' : ''}`}>
          <PanelBoundary name={panelTitles.unmet} edition={edition} resetKey={recommendation}>
            <NotGiven {...panel} />
          </PanelBoundary>
          <PanelBoundary name={panelTitles['why-over']} edition={edition} resetKey={recommendation}>
            <WhyOverPanel
              recommendation={recommendation}
              close={label === 'close-call'}
              robustness={deeper?.robustness ?? null}
            />
          </PanelBoundary>
        </div>
      </div>

      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-12">
        <PanelBoundary name={panelTitles.weights} edition={edition} resetKey={recommendation}>
          <WeightsPanel
            recommendation={recommendation}
            decision={decision}
            intervals={deeper?.weightIntervals ?? null}
            wide
          />
        </PanelBoundary>
        <PanelBoundary name={warningsTitle} edition={edition} resetKey={recommendation}>
          <Warnings recommendation={recommendation} />
        </PanelBoundary>
        <PanelBoundary name={panelTitles.costs} edition={edition} resetKey={recommendation}>
          <CostPanel {...panel} />
        </PanelBoundary>
        <PanelBoundary name={panelTitles.matters} edition={edition} resetKey={recommendation}>
          <Matters assessment={assessment} decision={decision} />
        </PanelBoundary>
        <PanelBoundary name={roadmapTitle} edition={edition} resetKey={recommendation}>
          <Roadmap assessment={assessment} />
        </PanelBoundary>
        <PanelBoundary name={lookAgainTitle} edition={edition} resetKey={recommendation}>
          <LookAgain assessment={assessment} />
        </PanelBoundary>
        <div className="screen-only">
          <PanelBoundary name={panelTitles.guides} edition={edition} resetKey={recommendation}>
            <Guides recommendation={recommendation} />
          </PanelBoundary>
        </div>
        <PanelBoundary name={panelTitles.assumptions} edition={edition} resetKey={recommendation}>
          <AssumptionsPanel {...panel} workload={workload} />
        </PanelBoundary>
        <ResultSources assessment={assessment} />
      </div>
      <VerdictBar
        below="main"
        text={
          label === null
            ? verdictText(winner, recommendation.ranking[0]?.configuration ?? null)
            : verdictBar(recommendation, label)
        }
      />
    </div>
  );
};

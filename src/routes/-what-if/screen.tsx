import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../components/button';
import { PageHeading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { PanelBoundary } from '../../components/panel-boundary';
import { VerdictBar } from '../../components/verdict-bar';
import { announcement, labelName, verdictBar } from '../../narrative';
import { labelSoFar } from '../../narrative/result/reading';
import { inFront } from '../../narrative/so-far';
import { whatIfWords } from '../../narrative/what-if';
import { toFragment } from '../../permalink';
import { isDefaultDecision } from '../../permalink/default-decision';
import { savedDecision } from '../../permalink/tried';
import { useAssessment, useDeeperOutcome } from '../-assessment';
import { pricedAnswers } from '../-costs/picture';
import { Problems } from '../-costs/problems';
import type { Decision } from '../-decision';
import { useProblems } from '../-problems';
import { WeightsPanel } from '../-result/weights-panel';
import { changedAnswers } from './changed';
import { Controls, topInputs } from './controls';
import { ChangedAnswers } from './differences';
import { KeepScenario, KeptScenarios } from './scenarios';
import { Standing } from './standing';
import { Toolbar } from './toolbar';
import { useSteps } from './trial';

/** What the page opened with is no news, nor is a verdict that stays; each other is told once, when its label is known. */
const Announced = ({ now, decided }: { readonly now: string | null; readonly decided: string }) => {
  const [opened] = useState(decided);
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState(false);
  const [known, setKnown] = useState<string | null>(null);
  if (!moved && decided !== opened) setMoved(true);
  if (now !== null && now !== known) {
    setKnown(now);
    if (moved) setSaid(now);
  }
  return <LiveRegion says={said} />;
};

const standingId = 'comes-to';

/** The tried answers become the decision, here and on the device. */
const Use = ({ update }: Pick<Decision, 'update'>) => (
  <Button
    look="primary"
    className="screen-only"
    onClick={() =>
      update(({ view: { was: _was, ...view }, ...rest }) => ({ ...rest, view }), { use: true, to: '/result/' })
    }
  >
    {whatIfWords.use}
  </Button>
);

/** Every answer on the left, what they come to on the right, held against the decision that was there when this opened. */
export const WhatIfScreen = ({ decision }: { readonly decision: Decision }) => {
  const { state, update } = decision;
  const saved = useMemo(() => savedDecision(state), [state]);
  const steps = useSteps(decision);
  const { problems, onProblem } = useProblems();
  // The controls answer at once; what they lead to may follow a moment later.
  const shown = useDeferredValue(state);
  const assessment = useAssessment(shown.answers, shown.assumptions);
  const before = useAssessment(saved.answers, saved.assumptions);
  const outcome = useDeeperOutcome(shown.answers, shown.assumptions);
  const outcomeBefore = useDeeperOutcome(saved.answers, saved.assumptions);
  const priced = useAssessment(
    useMemo(() => pricedAnswers(shown.answers), [shown.answers]),
    shown.assumptions,
  );
  const inputs = useMemo(() => topInputs(priced, shown), [priced, shown]);
  const changed = useMemo(() => changedAnswers(saved, state, inputs), [saved, state, inputs]);
  const { recommendation } = assessment;
  const deeper = outcome === 'failed' ? null : outcome;
  const label = labelSoFar(recommendation, deeper?.label ?? null);
  const reset = () => update({ answers: saved.answers, assumptions: saved.assumptions });
  return (
    <>
      <PageHeading>{whatIfWords.heading}</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">{whatIfWords.intro}</p>
      <Toolbar steps={steps} onReset={changed.length === 0 ? null : reset} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
        <div className="grid gap-10">
          <Problems problems={problems} />
          <Controls decision={decision} saved={saved} assessment={priced} inputs={inputs} onProblem={onProblem} />
          <PanelBoundary name="Weights" edition={recommendation.edition} resetKey={recommendation}>
            <WeightsPanel
              recommendation={recommendation}
              decision={decision}
              intervals={deeper?.weightIntervals ?? null}
            />
          </PanelBoundary>
          <KeptScenarios update={update} />
        </div>
        <section
          id={standingId}
          tabIndex={-1}
          aria-label={whatIfWords.comesTo}
          className="outline-none lg:sticky lg:top-18 lg:-mr-2 lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto lg:pr-2 print:static print:order-first print:max-h-none print:overflow-visible"
        >
          <PanelBoundary name={whatIfWords.comesTo} edition={recommendation.edition} resetKey={recommendation}>
            <Standing
              now={{ assessment, outcome }}
              saved={{ assessment: before, outcome: outcomeBefore }}
              differs={changed.length > 0}
              empty={isDefaultDecision(shown)}
            >
              <Use update={update} />
              <KeepScenario state={state} />
            </Standing>
            <ChangedAnswers changed={changed} saved={saved} update={update} />
          </PanelBoundary>
        </section>
      </div>
      <Announced
        decided={toFragment({ ...shown, view: {} })}
        now={label === null ? null : announcement(recommendation, label)}
      />
      <VerdictBar
        below={standingId}
        text={
          recommendation.winner === null
            ? labelName('no-option')
            : label === null
              ? inFront(recommendation)
              : verdictBar(recommendation, label)
        }
      />
    </>
  );
};

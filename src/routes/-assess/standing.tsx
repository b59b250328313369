import { useDeferredValue, useEffect, useState } from 'react';
import { LiveRegion } from '../../components/live-region';
import { VerdictBar } from '../../components/verdict-bar';
import type { Asking } from '../../engine/asking';
import type { Label } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { mostDecisive } from '../../narrative/asking';
import { speaksForIt } from '../../narrative/reasons';
import { inFront, standingRows } from '../../narrative/so-far';
import {
  announcement,
  costSentence,
  isByOverride,
  labelName,
  noOption,
  verdictBar,
  verdictText,
} from '../../narrative/verdict';
import type { DecisionState } from '../../permalink';
import { useAssessment, useDeeper } from '../-assessment';
import { PriceSources } from '../-price-sources';
import { winnerOf } from './consequences';
import { decisionText } from './decision-text';
import { SoFar } from './so-far';

interface Told {
  /** undefined = nothing was shown yet. */
  readonly winner: OptionId | null | undefined;
  /** null = not worked out when the page opened. */
  readonly label: Label | null;
  readonly text: string;
}
interface StandingProps extends Pick<DecisionState, 'answers' | 'assumptions'> {
  /** What the page opened with: its standing is no news. null = without answers. */
  readonly opened: Pick<DecisionState, 'answers' | 'assumptions'> | null;
  /** Told what to ask next as soon as it is worked out, and for which decision. */
  readonly onAsking: (asking: Asking, decision: string) => void;
}

/** The card, the bar of narrow screens and the spoken sentence: one calculation. */
const Standing = ({ opened, onAsking, ...now }: StandingProps) => {
  // The chosen radio answers at once; the standing follows when the page has time.
  const answers = useDeferredValue(now.answers);
  const assumptions = useDeferredValue(now.assumptions);
  const { recommendation } = useAssessment(answers, assumptions);
  const deeper = useDeeper(answers, assumptions, { asking: true });
  const asking = deeper?.asking ?? null;
  const decision = decisionText({ answers, assumptions });
  useEffect(() => {
    if (asking !== null) onAsking(asking, decision);
  }, [asking, decision, onAsking]);
  const { winner, ranking } = recommendation;
  const first = ranking.find(({ option }) => option === winner);
  const reasons = speaksForIt(recommendation, knowledgeFor(assumptions));
  const decisive = asking === null ? null : mostDecisive(asking);

  const [told, setTold] = useState<Told>(() => ({
    winner: opened === null ? undefined : winnerOf(opened.answers, opened.assumptions),
    label: null,
    text: '',
  }));
  // The label may change while the winner stays: what was said last must hold for what is shown.
  if (deeper !== null && (told.winner !== winner || told.label !== deeper.label)) {
    const asOpened = told.label === null && told.winner === winner;
    setTold({ winner, label: deeper.label, text: asOpened ? '' : announcement(recommendation, deeper.label) });
  }

  return (
    <>
      <SoFar rows={standingRows(recommendation)}>
        <p className="font-semibold">
          {first ? verdictText(first.option, first.configuration) : noOption(recommendation).title}
        </p>
        <p className="text-muted">
          {deeper && first && `${labelName(deeper.label, isByOverride(recommendation))}. `}
          {first ? costSentence(recommendation) : noOption(recommendation).text}
        </p>
        {reasons !== null && <p className="text-muted">{reasons}</p>}
        <PriceSources recommendation={recommendation} options={[winner]} />
        {decisive !== null && (
          <p className="text-muted">
            Most decisive question left: <strong className="font-semibold text-ink">{decisive}</strong>
          </p>
        )}
      </SoFar>
      <VerdictBar text={deeper ? verdictBar(recommendation, deeper.label) : inFront(recommendation)} />
      <LiveRegion says={told.text} />
    </>
  );
};

export default Standing;

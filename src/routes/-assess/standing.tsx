import { useDeferredValue, useState } from 'react';
import { LinkButton } from '../../components/button';
import { LiveRegion } from '../../components/live-region';
import { VerdictBar } from '../../components/verdict-bar';
import type { OptionId } from '../../framework';
import { inFront, progress, standingRows } from '../../narrative/so-far';
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
import { SoFar } from './so-far';

interface Told {
  /** undefined = nothing was shown yet. */
  readonly winner: OptionId | null | undefined;
  readonly text: string;
}
interface StandingProps extends Pick<DecisionState, 'answers' | 'assumptions'> {
  /** What the page opened with: its standing is no news. null = without answers. */
  readonly opened: Pick<DecisionState, 'answers' | 'assumptions'> | null;
}

/** The card, the bar of narrow screens and the spoken sentence: one calculation. */
const Standing = ({ opened, ...now }: StandingProps) => {
  // The chosen radio answers at once; the standing follows when the page has time.
  const answers = useDeferredValue(now.answers);
  const assumptions = useDeferredValue(now.assumptions);
  const { recommendation } = useAssessment(answers, assumptions);
  const deeper = useDeeper(answers, assumptions);
  const { winner, ranking } = recommendation;
  const first = ranking.find(({ option }) => option === winner);
  const left = progress(answers, deeper?.flips ?? null);

  const [told, setTold] = useState<Told>(() => ({
    winner: opened === null ? undefined : winnerOf(opened.answers, opened.assumptions),
    text: '',
  }));
  if (deeper !== null && told.winner !== winner) setTold({ winner, text: announcement(recommendation, deeper.label) });

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
        <PriceSources recommendation={recommendation} options={[winner]} />
        <p className="text-muted">{left.text}</p>
        {left.settled && (
          <p className="grid justify-items-start gap-2">
            You can stop here: nothing still open is likely to change the answer.
            <LinkButton to="/result/" search={true} look="small">
              See the result
            </LinkButton>
          </p>
        )}
      </SoFar>
      <VerdictBar text={deeper ? verdictBar(recommendation, deeper.label) : inFront(recommendation)} />
      <LiveRegion says={told.text} />
    </>
  );
};

export default Standing;

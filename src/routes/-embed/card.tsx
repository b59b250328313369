import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { catalog } from '../../catalog';
import { PageHeading } from '../../components/heading';
import { PanelBoundary } from '../../components/panel-boundary';
import { Words } from '../../components/words';
import { type Assessment, breakEvenOf, resolveWorkload } from '../../engine';
import type { Label, Recommendation, Robustness } from '../../engine/recommendation';
import { knowledgeFor } from '../../framework/editions';
import {
  amountsIn,
  closeCall,
  costSentence,
  day,
  flipSentence,
  isAlone,
  isByOverride,
  labelName,
  namesOf,
  noAnswers,
  noFlip,
  noOption,
  plain,
  strongestReasons,
  verdict,
} from '../../narrative';
import { amountsNote } from '../../narrative/exchange-rates';
import { notWorkedOut } from '../../narrative/link-words';
import { labelSoFar, nearestRevisit, pairOf, pairsOf, referenceOf } from '../../narrative/result/reading';
import { cardText, closeCallVerdict, decidedOn, revisit } from '../../narrative/result-page';
import type { DecisionState, Notice, ShowPart } from '../../permalink';
import { isDefaultDecision } from '../../permalink/default-decision';
import type { Deeper, DeeperOutcome } from '../../workers/question';
import { useAssessment, useDeeperOutcome } from '../-assessment';
import { LinkNotices } from '../-link-notices';
import { PriceSources } from '../-price-sources';
import { UnknownNames } from '../-unknown-names';
import { useFrameTheme } from './frame-theme';
import { fullAnalysis } from './full-analysis';
import { useToldHeight } from './told-height';

const CardChart = lazy(async () => ({ default: (await import('./card-chart')).CardChart }));
const names = namesOf(catalog);
const standard: readonly ShowPart[] = ['verdict', 'costs'];
const most = 3;

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}
const Part = ({ title, children }: PartProps) => (
  <section className="mt-5 border-t border-hairline pt-3">
    <h2 className="font-sans text-dense font-semibold tracking-normal">{title}</h2>
    {children}
  </section>
);

const Text = ({
  recommendation,
  label,
  robustness,
}: {
  readonly recommendation: Recommendation;
  readonly label: Label | null;
  readonly robustness: Robustness | null;
}) => {
  const { winner, costs } = recommendation;
  const cost = winner === null ? undefined : costs[winner];
  if (winner === null) return <p>{noOption(recommendation).text}</p>;
  const reference = referenceOf(recommendation);
  return (
    <>
      {label === 'close-call' && <p className="mb-2">{closeCall(recommendation)}</p>}
      <p>
        {cost ? (
          <Words
            of={cardText(
              cost,
              (reference && costs[reference]) ?? null,
              isAlone(recommendation) ? null : robustness,
              names,
            )}
          />
        ) : (
          costSentence(recommendation)
        )}
      </p>
    </>
  );
};

const Reasons = ({ recommendation }: { readonly recommendation: Recommendation }) => (
  <Part title="Why this one">
    <ul className="mt-1 list-disc pl-5 text-dense text-muted">
      {strongestReasons(recommendation, knowledgeFor(recommendation.assumptions), most).map(({ criterion, text }) => (
        <li key={criterion}>{text}</li>
      ))}
    </ul>
  </Part>
);

const Flips = ({ deeper, failed }: { readonly deeper: Deeper | null; readonly failed: boolean }) => (
  <Part title="What would change it">
    {failed && <p className="mt-1 text-dense text-muted">{notWorkedOut.flips}</p>}
    {deeper !== null && deeper.flips.length === 0 && <p className="mt-1 text-dense text-muted">{noFlip(1)}</p>}
    <ul className="mt-1 list-disc pl-5 text-dense text-muted">
      {deeper?.flips.slice(0, most).map((flip) => (
        <li key={plain(flipSentence(flip))}>
          <Words of={flipSentence(flip)} />
        </li>
      ))}
    </ul>
  </Part>
);

/** The nearest volume at which an option that is left costs less. */
const useRevisit = (assessment: Assessment) =>
  useMemo(() => {
    const { recommendation } = assessment;
    const { winner, answers, assumptions } = recommendation;
    const here = resolveWorkload(answers, assumptions, catalog).tokensPerDay;
    if (winner === null || here === null) return null;
    const breakEvens = pairsOf(recommendation).flatMap(({ own, rent }) => breakEvenOf(assessment, own, rent) ?? []);
    return nearestRevisit(breakEvens, winner, here.mid);
  }, [assessment]);

const headingOf = ({ ranking, winner }: Recommendation, label: Label | null, recommendation: Recommendation) => {
  const first = ranking[0];
  if (winner === null || first === undefined) return { before: noOption(recommendation).title, accent: '', after: '' };
  return label === 'close-call' ? closeCallVerdict(recommendation) : verdict(winner, first.configuration);
};

const Verdict = ({
  assessment,
  outcome,
  show,
}: {
  readonly assessment: Assessment;
  readonly outcome: DeeperOutcome | null;
  readonly show: readonly ShowPart[];
}) => {
  const { recommendation } = assessment;
  const deeper = outcome === 'failed' ? null : outcome;
  const label = labelSoFar(recommendation, deeper?.label ?? null);
  const { before, accent, after } = headingOf(recommendation, label, recommendation);
  const eyebrow = [label && labelName(label, isByOverride(recommendation)), decidedOn(day(recommendation.on))];
  const again = useRevisit(assessment);
  const chart = show.includes('costs') && !recommendation.withoutCosts && recommendation.winner !== null;
  return (
    <section aria-label="Verdict">
      <div className={chart ? 'grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-4 min-[40rem]:grid-cols-2' : ''}>
        <div>
          <p className="eyebrow">{eyebrow.filter(Boolean).join(' · ')}</p>
          <PageHeading className="mt-1.5 text-h2">
            {before}
            <span className="text-accent">{accent}</span>
            {after}
          </PageHeading>
          <div className="mt-3 text-dense text-muted">
            <Text recommendation={recommendation} label={label} robustness={deeper?.robustness ?? null} />
            {again && <p className="mt-2">{revisit(again.crossing, again.side, again.option)}</p>}
          </div>
        </div>
        {chart && (
          <PanelBoundary name="The cost chart" edition={recommendation.edition} resetKey={assessment}>
            <Suspense fallback={<p className="min-h-64 text-note text-muted">Drawing costs over volume…</p>}>
              <CardChart assessment={assessment} />
            </Suspense>
          </PanelBoundary>
        )}
      </div>
      {recommendation.winner !== null && (
        <PriceSources
          recommendation={recommendation}
          options={[recommendation.winner, referenceOf(recommendation), pairOf(recommendation)?.own ?? null]}
        />
      )}
      {show.includes('why') && recommendation.winner !== null && <Reasons recommendation={recommendation} />}
      {show.includes('flips') && <Flips deeper={deeper} failed={outcome === 'failed'} />}
    </section>
  );
};

/** A decision as a card without the site around it. The link out is always there. */
export const EmbedCard = ({
  state,
  notices,
}: {
  readonly state: DecisionState;
  readonly notices: readonly Notice[];
}) => {
  const { answers, assumptions, view } = state;
  const card = useRef<HTMLDivElement>(null);
  useToldHeight(card);
  useFrameTheme(view.theme);
  const assessment = useAssessment(answers, assumptions);
  const outcome = useDeeperOutcome(answers, assumptions);
  return (
    <div ref={card} className="flow-root">
      <LinkNotices notices={notices} />
      <UnknownNames {...state} />
      <main
        id="main"
        tabIndex={-1}
        className="rounded-card border border-hairline bg-surface p-4 outline-none sm:px-6 sm:py-5"
      >
        {isDefaultDecision(state) ? (
          <>
            <PageHeading className="text-h2">{noAnswers.title}</PageHeading>
            <p className="mt-3 text-dense text-muted">{noAnswers.text}</p>
          </>
        ) : (
          <PanelBoundary name="The verdict" edition={assessment.recommendation.edition} resetKey={assessment}>
            {amountsIn().code !== 'USD' && (
              <p className="mb-3 text-note text-muted">{amountsNote(amountsIn(), assessment.recommendation.on)}</p>
            )}
            <Verdict assessment={assessment} outcome={outcome} show={view.show ?? standard} />
          </PanelBoundary>
        )}
        <p className="mt-4 text-dense">
          <a href={fullAnalysis(window.location.href, state)} target="_blank" rel="noopener" className="underline">
            Open the full analysis
          </a>
        </p>
      </main>
    </div>
  );
};

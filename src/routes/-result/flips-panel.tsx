import { useMemo } from 'react';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { Pending } from '../../components/panel-boundary';
import type { Assessment } from '../../engine';
import type { NearestFlips } from '../../engine/recommendation';
import { noFlip } from '../../narrative';
import { notWorkedOut } from '../../narrative/link-words';
import { flipsIntro, noNumbers, numbersFailed, panelTitles, showAll, waiting } from '../../narrative/result/headings';
import { type ShownFlip, type ShownNumber, shownFlips, shownNumbers } from '../../narrative/result/shown-flips';
import type { Decision } from '../-decision';
import { useTurning } from '../-turning';
import { FlipRows } from './flip-rows';

const shownAtOnce = 6;
const numbersAtOnce = 4;

/** The first few, the rest folded. */
const FlipList = ({
  flips,
  most,
  decision,
}: {
  readonly flips: readonly (ShownFlip | ShownNumber)[];
  readonly most: number;
  readonly decision: Decision;
}) => (
  <>
    <FlipRows flips={flips.slice(0, most)} decision={decision} />
    {flips.length > most && (
      <div className="mt-2">
        <Details summary={showAll(flips.length)}>
          <FlipRows flips={flips.slice(most)} decision={decision} />
        </Details>
      </div>
    )}
  </>
);

/** Numbers whose value alone gives another winner; worked out after everything else. */
const Numbers = ({ assessment, decision }: { readonly assessment: Assessment; readonly decision: Decision }) => {
  const { answers, assumptions } = decision.state;
  const { found, fresh } = useTurning<'result'>({ kind: 'result', answers, assumptions, options: [] });
  const flips = found?.flips ?? null;
  const shown = useMemo(
    () => (flips === null || !fresh ? null : shownNumbers(flips, assessment, { state: decision.state })),
    [flips, fresh, assessment, decision.state],
  );
  return (
    <>
      <h3 className="mt-6 font-sans text-dense font-semibold tracking-normal">{panelTitles.numbers}</h3>
      {shown === null ? (
        <p className="mt-1 text-note text-muted">{fresh ? numbersFailed : <Pending>{waiting.numbers}</Pending>}</p>
      ) : shown.length === 0 ? (
        <p className="mt-1 text-note text-muted">{noNumbers(assessment.recommendation.winner)}</p>
      ) : (
        <FlipList flips={shown} most={numbersAtOnce} decision={decision} />
      )}
    </>
  );
};

interface FlipsPanelProps {
  /** null until they are there. */
  readonly nearest: NearestFlips | null;
  readonly failed: boolean;
  readonly decision: Decision;
  readonly assessment: Assessment;
}

/** The smallest sets of changed answers that give another winner, then the numbers that do. */
export const FlipsPanel = ({ nearest, failed, decision, assessment }: FlipsPanelProps) => {
  const { winner } = assessment.recommendation;
  const shown = useMemo(
    () => shownFlips(nearest?.flips ?? [], { state: decision.state }, winner),
    [nearest, decision.state, winner],
  );
  return (
    <section aria-labelledby="flips" data-part="what-would-change-it">
      <SectionHeading id="flips">{panelTitles.flips}</SectionHeading>
      {failed ? (
        <p className="mt-1 text-muted">{notWorkedOut.flips}</p>
      ) : nearest === null ? (
        <p className="mt-1 min-h-64 text-muted print:min-h-0">
          <Pending>{waiting.flips}</Pending>
        </p>
      ) : nearest.flips.length === 0 ? (
        <p className="mt-1 text-muted">{noFlip(nearest.upTo)}</p>
      ) : (
        <>
          <p className="mt-1 max-w-[66ch] text-muted">{flipsIntro(nearest)}</p>
          <FlipList flips={shown} most={shownAtOnce} decision={decision} />
        </>
      )}
      {!assessment.recommendation.withoutCosts && <Numbers assessment={assessment} decision={decision} />}
    </section>
  );
};

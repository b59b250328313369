import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Assessment } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { groundsOf } from '../../narrative/advice/grounds';
import { budgetTitle, lookAgainTitle, passedWord, publishedSums, whoSaysSo } from '../../narrative/advice/headings';
import { isPublishedSum, type Trigger } from '../../narrative/advice/trigger';
import { triggersOf } from '../../narrative/advice/triggers';

const TriggerRows = ({ triggers }: { readonly triggers: readonly Trigger[] }) => (
  <Rows className="mt-3 text-dense">
    {triggers.map(({ id, text, passed, sources }) => (
      <Row key={id} data-fact="" className="grid gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_8.5rem]">
        <div className="min-w-0">
          <p className="max-w-[72ch]">{text}</p>
          <Details summary={whoSaysSo(sources)}>
            {sources.map((source) => (
              <SourceLine key={source}>{source}</SourceLine>
            ))}
          </Details>
        </div>
        <p className="font-semibold md:text-right">{passed && passedWord}</p>
      </Row>
    ))}
  </Rows>
);

/** With a ceiling the published sums fold; without one they are all there is to go by. */
const Budget = ({ triggers }: { readonly triggers: readonly Trigger[] }) => {
  const [own, sums] = [triggers.filter((one) => !isPublishedSum(one)), triggers.filter(isPublishedSum)];
  if (triggers.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-dense font-semibold">{budgetTitle(own.length > 0)}</h3>
      {own.length > 0 && <TriggerRows triggers={own} />}
      {sums.length > 0 &&
        (own.length === 0 ? (
          <TriggerRows triggers={sums} />
        ) : (
          <div className="mt-2">
            <Details summary={publishedSums}>
              <TriggerRows triggers={sums} />
            </Details>
          </div>
        ))}
    </>
  );
};

/** Figures, days and events at which the answer may turn, and when the bill should warn; each with where the reader stands. */
export const LookAgainPanel = ({ assessment }: { readonly assessment: Assessment }) => {
  const triggers = useMemo(
    () => triggersOf(groundsOf(assessment.recommendation, catalog), aheadOf(assessment)),
    [assessment],
  );
  return (
    <section aria-labelledby="look-again" data-part="look-again">
      <SectionHeading id="look-again">{lookAgainTitle}</SectionHeading>
      <TriggerRows triggers={triggers.filter(({ about }) => about === 'result')} />
      <Budget triggers={triggers.filter(({ about }) => about === 'budget')} />
    </section>
  );
};

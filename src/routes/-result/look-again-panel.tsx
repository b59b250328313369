import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { type Assessment, allBreakEvens } from '../../engine';
import { groundsOf } from '../../narrative/advice/grounds';
import { lookAgainTitle, passedWord, publishedSums, whoSaysSo } from '../../narrative/advice/headings';
import { type Trigger, triggersOf } from '../../narrative/advice/triggers';

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

/** Figures, days and events at which the answer may turn, each with where the reader stands. */
export const LookAgainPanel = ({ assessment }: { readonly assessment: Assessment }) => {
  const triggers = useMemo(() => {
    const { recommendation } = assessment;
    const breakEvens = recommendation.withoutCosts ? [] : allBreakEvens(assessment, recommendation.winner);
    return triggersOf(groundsOf(recommendation, catalog), breakEvens);
  }, [assessment]);
  const isSum = ({ id }: Trigger) => id.startsWith('spend-');
  const sums = triggers.filter(isSum);
  return (
    <section aria-labelledby="look-again">
      <SectionHeading id="look-again">{lookAgainTitle}</SectionHeading>
      <TriggerRows triggers={triggers.filter((one) => !isSum(one))} />
      {sums.length > 0 && (
        <div className="mt-2">
          <Details summary={publishedSums}>
            <TriggerRows triggers={sums} />
          </Details>
        </div>
      )}
    </section>
  );
};

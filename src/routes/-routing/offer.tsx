import { useMemo } from 'react';
import { Button } from '../../components/button';
import { PageHeading, SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { exampleClasses } from '../../engine/portfolio';
import type { Answers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { WorkloadClass } from '../../framework/portfolio';
import { percent } from '../../narrative/numbers';
import { exampleNames, examplesFrom, headings, offer, statedText } from '../../narrative/portfolio';

interface OfferProps {
  readonly answers: Answers;
  readonly onTake: (classes: readonly WorkloadClass[]) => void;
}

const blank: readonly WorkloadClass[] = offer.blankNames.map((name) => ({ name, share: 0.5, required: {} }));

/** Nothing said yet: classes that follow from the answers, to be taken or left. */
export const Offer = ({ answers, onTake }: OfferProps) => {
  const { classes, guessed } = useMemo(() => exampleClasses(answers, currentKnowledge, exampleNames), [answers]);
  return (
    <>
      <p className="eyebrow">{headings.eyebrow}</p>
      <PageHeading className="mt-2 text-h1">{offer.title}</PageHeading>
      <p className="mt-3 max-w-[66ch] text-body text-muted">{offer.lead}</p>
      <section aria-labelledby="examples" className="mt-8 max-w-[44rem]">
        <SectionHeading id="examples" className="mb-3">
          {classes.length === 2 ? offer.examples : offer.fourExamples}
        </SectionHeading>
        <Rows>
          {classes.map((one) => (
            <Row key={one.name}>
              <div className="flex items-baseline justify-between gap-4">
                <span className="font-semibold">{one.name}</span>
                <span className="tabular-nums">{percent(one.share ?? 0)}</span>
              </div>
              <p className="mt-1 text-note text-muted">{statedText(one)}</p>
            </Row>
          ))}
        </Rows>
        <p className="mt-2 text-note text-muted">
          {examplesFrom(guessed)} {offer.nothing}
        </p>
        <div className="screen-only mt-5 flex flex-wrap gap-3">
          <Button look="primary" onClick={() => onTake(classes)}>
            {offer.take(classes.length)}
          </Button>
          <Button onClick={() => onTake(blank)}>{offer.blank}</Button>
        </div>
      </section>
    </>
  );
};

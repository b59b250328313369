import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Assessment } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { knowledgeFor } from '../../framework/editions';
import {
  openStages,
  roadmapRule,
  roadmapTitle,
  stageSteps,
  stageTitle,
  stillOwnWith,
  untilWord,
  whyStep,
} from '../../narrative/advice/headings';
import { roadmapOf, type Step, stagesOf } from '../../narrative/advice/roadmap';
import { type OptionTraits, optionTraits } from '../../narrative/advice/traits';
import { HelpLink } from './help-link';

const StepItem = ({ step: { title, text, why, exit, sources, screen } }: { readonly step: Step }) => (
  <li data-fact="">
    <p className="max-w-[72ch]">
      <strong className="font-semibold">{title}.</strong> {text}
    </p>
    <p className="mt-1 max-w-[72ch] text-muted">
      <strong className="font-semibold text-ink">{untilWord}</strong> {exit}
    </p>
    <div className="flex flex-wrap items-start gap-x-5">
      <div className="has-[>details[open]]:basis-full">
        <Details summary={whyStep}>
          <p className="max-w-[66ch] text-note">{why}</p>
          {sources.map((source) => (
            <SourceLine key={source}>{source}</SourceLine>
          ))}
        </Details>
      </div>
      {screen && (
        <span className="screen-only">
          <HelpLink screen={screen} />
        </span>
      )}
    </div>
  </li>
);

const Steps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <ol className="grid gap-4 text-dense">
    {steps.map((step) => (
      <StepItem key={step.id} step={step} />
    ))}
  </ol>
);

/** What stays with the reader whatever is moved, for the option in front. */
const StillOwn = ({ traits: { option, youStillOwn } }: { readonly traits: OptionTraits }) => (
  <div className="mt-2">
    <Details summary={stillOwnWith(option)}>
      <Rows className="text-dense">
        {youStillOwn.map(({ id, text, sources }) => (
          <Row key={id} data-fact="" className="py-2">
            <p>{text}</p>
            {sources.map((source) => (
              <SourceLine key={source}>{source}</SourceLine>
            ))}
          </Row>
        ))}
      </Rows>
    </Details>
  </div>
);

/** What to do next, stage by stage, each step with what ends it. */
export const RoadmapPanel = ({ assessment }: { readonly assessment: Assessment }) => {
  const { stages, traits } = useMemo(() => {
    const { recommendation } = assessment;
    const knowledge = knowledgeFor(recommendation.assumptions);
    return {
      stages: stagesOf(roadmapOf(recommendation, knowledge, catalog, aheadOf(assessment))),
      traits: optionTraits(recommendation, knowledge, catalog).find(({ option }) => option === recommendation.winner),
    };
  }, [assessment]);
  if (stages.length === 0) return null;
  return (
    <section aria-labelledby="roadmap" data-part="the-way-there">
      <SectionHeading id="roadmap">{roadmapTitle}</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">{roadmapRule}</p>
      <ol className="mt-3 border-t border-hairline">
        {stages.map(({ stage, steps }, index) => (
          <li
            key={stage}
            className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 md:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <h3 className="text-dense font-semibold">{stageTitle(stage, index)}</h3>
            {index < openStages ? (
              <Steps steps={steps} />
            ) : (
              <Details summary={stageSteps(steps.map(({ title }) => title))} onPaper>
                <Steps steps={steps} />
              </Details>
            )}
          </li>
        ))}
      </ol>
      {traits && <StillOwn traits={traits} />}
    </section>
  );
};

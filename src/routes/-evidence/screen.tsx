import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { PageHeading, SectionHeading } from '../../components/heading';
import { breakEvenOf } from '../../engine';
import { ordinaryProduct, ordinaryProductReason } from '../../evidence';
import { byRow, earlierAgreement, publishedAgreement } from '../../evidence/published-agreement';
import type { Answers } from '../../framework';
import { agreementHeadline, encodingText } from '../../narrative/guide-rows';
import { isDefaultDecision } from '../../permalink/default-decision';
import { useAssessment } from '../-assessment';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { AgreementTables } from './agreement-tables';
import { ClaimsRegister } from './claims-register';
import { OverridesSection, TriggersSection } from './deciders-section';
import { GuideRows } from './guide-rows';
import { PathSection } from './path-section';
import { PrintedSection } from './printed-section';
import { RulesSection } from './rules-section';
import { tallyOf } from './tally';

const now = byRow(publishedAgreement);
const before = byRow(earlierAgreement);
/** What the guides compare with: a closed model at a price like those they name. */
const example: Answers = { ...ordinaryProduct, closedModel: 'openai:gpt-6-sol' };

/** The row or claim that the address points to is drawn late, so the browser cannot find it by itself. */
const useAnchor = (): string => {
  const anchored = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    if (anchored !== '') document.getElementById(anchored)?.scrollIntoView();
  }, [anchored]);
  return anchored;
};

/** What others published, held against the engine. */
export const EvidenceScreen = () => {
  const decision = useDecision();
  const { answers, assumptions } = decision.state;
  const anchored = useAnchor();
  const volumeGiven = answers.workload.tokensPerDay !== undefined || answers.workload.requestsPerDay !== undefined;
  const isExample = isDefaultDecision(decision.state) || !volumeGiven;
  const assessment = useAssessment(isExample ? example : answers, assumptions);
  const breakEven = breakEvenOf(assessment, 'self-hosted-cloud', 'closed-api');
  const on = assumptions.on ?? catalog.day;
  return (
    <Page title="Evidence" on={assumptions.on} notices={<LinkNotices notices={decision.notices} />}>
      <PageHeading>What the guides say, held against ours</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">{agreementHeadline(tallyOf(publishedAgreement))}</p>
      <AgreementTables results={publishedAgreement} />

      <section aria-labelledby="rows" className="mt-12">
        <SectionHeading id="rows">Their decision rows, put to our engine</SectionHeading>
        <p className="mt-2 max-w-[66ch] text-muted">
          Each row is written as answers by us, with the reason beside it, and runs through the same engine as your
          decision, at the prices of this edition. Nothing is tuned to make a row agree.
        </p>
        <div className="mt-2">
          <Details summary="What a row leaves open">
            <p className="max-w-[66ch]">{ordinaryProductReason}</p>
            <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-note text-muted">
              {encodingText(ordinaryProduct).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Details>
        </div>
        <GuideRows results={now} earlier={before} />
      </section>

      <section aria-labelledby="rules" className="mt-14">
        <SectionHeading id="rules">Where owning starts to pay: they disagree</SectionHeading>
        <RulesSection breakEven={breakEven} example={isExample} />
      </section>

      <section aria-labelledby="printed" className="mt-14">
        <SectionHeading id="printed">Printed, and worked out again</SectionHeading>
        <PrintedSection />
      </section>

      <section aria-labelledby="path" className="mt-14">
        <SectionHeading id="path">The path they agree on</SectionHeading>
        <PathSection />
      </section>

      <section aria-labelledby="overrides" className="mt-14">
        <SectionHeading id="overrides">What decides alone</SectionHeading>
        <OverridesSection />
      </section>

      <section aria-labelledby="triggers" className="mt-14">
        <SectionHeading id="triggers">When to look again</SectionHeading>
        <TriggersSection />
      </section>

      <section aria-labelledby="claims" className="mt-14">
        <SectionHeading id="claims">Every claim, and what we found</SectionHeading>
        <p className="mt-2 max-w-[66ch] text-muted">
          In our words, with the figure, what the guide rests it on, whether it follows from the guide's own figures,
          and what contradicts it. A claim is shown, never used as a fact.
        </p>
        <ClaimsRegister on={on} anchored={anchored} />
      </section>
    </Page>
  );
};

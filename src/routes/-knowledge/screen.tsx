import { Link } from '@tanstack/react-router';
import { PageHeading, SectionHeading } from '../../components/heading';
import { currentKnowledge } from '../../framework/editions';
import { knowledgeRows } from '../../framework/editions/rows-2';
import { changedRows } from '../../framework/knowledge-with';
import { groupWords } from '../../narrative/knowledge';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { Changes } from './changes';
import { Fixed } from './fixed';
import { JudgementRow } from './judgement-row';
import { Performances } from './performances';
import { useJudgements } from './use-judgements';

const listedGroups = ['weights', 'overrides', 'open-answers', 'money', 'traffic', 'firmness'] as const;

/** Every judgement behind a recommendation, and the reader's own in their place. */
export const KnowledgeScreen = () => {
  const decision = useDecision();
  const { state, notices } = decision;
  const judgements = useJudgements(decision);
  return (
    <Page title="Judgements of the method" on={state.assumptions.on} notices={<LinkNotices notices={notices} />}>
      <PageHeading>Judgements of the method</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">
        Prices, licences and capacities are facts with sources. What is left is opinion: how much an option gives, what
        weighs how much, when a lead is clear. Here are all {knowledgeRows.length} of them, edition{' '}
        {currentKnowledge.edition}, each with its reason. Change one and it counts for this decision, in every page and
        in the link.{' '}
        <Link to="/method/" search={true} className="prose-link">
          How it decides
        </Link>
      </p>
      <Changes
        state={state}
        rows={changedRows(currentKnowledge, state.assumptions.judgements)}
        judgements={judgements}
      />
      <Performances judgements={judgements} />
      {listedGroups.map((group) => (
        <section key={group} aria-labelledby={group} className="mt-12">
          <SectionHeading id={group}>{groupWords[group].title}</SectionHeading>
          <p className="mt-1 mb-3 max-w-[66ch] text-muted">{groupWords[group].intro}</p>
          <div className="border-b border-hairline">
            {knowledgeRows
              .filter(({ field }) => field.group === group)
              .map((row) => (
                <JudgementRow key={row.field.id} row={row} judgements={judgements} />
              ))}
          </div>
        </section>
      ))}
      <Fixed />
    </Page>
  );
};

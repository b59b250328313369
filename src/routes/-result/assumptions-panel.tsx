import { catalog } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { Followed } from '../../components/followed';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Workload } from '../../engine';
import type { Assumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { changedRows } from '../../framework/knowledge-with';
import { answeredCount, questionIds } from '../../framework/questions';
import { count, day } from '../../narrative';
import { lineSources, sourceAndAge } from '../../narrative/line-sources';
import { unknownTerms } from '../../narrative/private-terms';
import { assumedTexts, economicsSource, keysRead } from '../../narrative/taken-for-granted';
import type { PanelProps } from './panel';
import { referenceOf } from './reading';

/** Said where there are any, because they move the result. */
const ownJudgements = (judgements: Assumptions['judgements']): string => {
  const changed = changedRows(currentKnowledge, judgements).length;
  return changed === 0 ? '' : `, ${count(changed)} of them changed by you`;
};

/** Everything nobody typed, with its source: defaults of the workload, then of the bills shown. */
export const AssumptionsPanel = ({
  recommendation,
  names,
  decision,
  workload,
}: PanelProps & { readonly workload: Workload }) => {
  const { answers, assumptions, on, edition, winner } = recommendation;
  const reference = referenceOf(recommendation);
  const options = [winner, reference].filter((option) => option !== null);
  const defaults = assumedTexts(workload).map(({ text, key }) => ({
    text,
    source: key === null ? 'our judgement, undated' : economicsSource(key, catalog, names),
    age: null,
  }));
  const figures = keysRead(recommendation, options).flatMap((key) =>
    lineSources([{ kind: 'economics', key }], { catalog, names, assumptions }),
  );
  const terms = unknownTerms(recommendation, assumptions);
  const all = recommendation.withoutCosts ? [] : [...defaults, ...figures];
  return (
    <section aria-labelledby="assumptions">
      <SectionHeading id="assumptions">What it takes for granted</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        {answeredCount(answers)} of {questionIds.length} questions answered; what you left open is weighed over all its
        levels. Prices of {day(on)}, data edition {catalog.edition}, judgements of edition {edition}
        {ownJudgements(assumptions.judgements)}.
      </p>
      {terms !== null && (
        <p className="mt-1 max-w-[66ch] text-muted">
          {terms}{' '}
          <LinkButton
            to="/costs/"
            search={decision.search({ ...decision.state, view: { ...decision.state.view, rent: 'closed-enterprise' } })}
            look="text"
          >
            Type them on the costs
          </LinkButton>
        </p>
      )}
      {all.length > 0 && (
        <div className="mt-2">
          <Details summary={`${all.length} figures you did not have to type, with their sources`}>
            <Rows className="text-note lg:columns-2 lg:gap-x-10">
              {all.map((each) => (
                <Row key={each.text} className="break-inside-avoid">
                  {each.text}
                  <span data-source="" className="block text-muted">
                    <Followed>{sourceAndAge(each)}</Followed>
                  </span>
                </Row>
              ))}
            </Rows>
          </Details>
        </div>
      )}
      <p className="screen-only mt-4 flex flex-wrap gap-3">
        <LinkButton to="/check/" search={decision.search()}>
          Check your answers
        </LinkButton>
        <LinkButton to="/costs/" search={decision.search()}>
          Change assumptions
        </LinkButton>
        <LinkButton to="/knowledge/" search={decision.search()}>
          Judgements of the method
        </LinkButton>
      </p>
    </section>
  );
};

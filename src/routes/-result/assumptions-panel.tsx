import { catalog } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { Followed } from '../../components/followed';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Workload } from '../../engine';
import { lineSources, sourceAndAge } from '../../narrative/line-sources';
import { unknownTerms } from '../../narrative/private-terms';
import {
  changedJudgements,
  figuresNotTyped,
  grantedIntro,
  grantedLinks,
  ourJudgement,
  panelTitles,
} from '../../narrative/result/headings';
import { referenceOf } from '../../narrative/result/reading';
import { assumedTexts, economicsSource, keysRead } from '../../narrative/taken-for-granted';
import type { PanelProps } from './panel';

/** Everything nobody typed, with its source: defaults of the workload, then of the bills shown. */
export const AssumptionsPanel = ({
  recommendation,
  names,
  decision,
  workload,
}: PanelProps & { readonly workload: Workload }) => {
  const { assumptions, winner } = recommendation;
  const reference = referenceOf(recommendation);
  const options = [winner, reference].filter((option) => option !== null);
  const defaults = assumedTexts(workload).map(({ text, key }) => ({
    text,
    source: key === null ? ourJudgement : economicsSource(key, catalog, names),
    age: null,
  }));
  const figures = keysRead(recommendation, options).flatMap((key) =>
    lineSources([{ kind: 'economics', key }], { catalog, names, assumptions }),
  );
  const changed = changedJudgements(assumptions.judgements);
  const terms = unknownTerms(recommendation, assumptions);
  const all = recommendation.withoutCosts ? [] : [...defaults, ...figures];
  return (
    <section aria-labelledby="assumptions" data-part="taken-for-granted">
      <SectionHeading id="assumptions">{panelTitles.assumptions}</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">{grantedIntro(recommendation, catalog.edition)}</p>
      {changed.length > 0 && (
        <ul className="mt-1 text-note">
          {changed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {terms !== null && (
        <p className="mt-1 max-w-[66ch] text-muted">
          {terms}{' '}
          <LinkButton
            to="/costs/"
            search={decision.search({ ...decision.state, view: { ...decision.state.view, rent: 'closed-enterprise' } })}
            look="text"
            className="screen-only"
          >
            {grantedLinks.terms}
          </LinkButton>
        </p>
      )}
      {all.length > 0 && (
        <div className="mt-2">
          <Details summary={figuresNotTyped(all.length)}>
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
          {grantedLinks.check}
        </LinkButton>
        <LinkButton to="/costs/" search={decision.search()}>
          {grantedLinks.costs}
        </LinkButton>
        <LinkButton to="/knowledge/" search={decision.search()}>
          {grantedLinks.judgements}
        </LinkButton>
      </p>
    </section>
  );
};

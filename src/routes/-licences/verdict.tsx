import { catalog, type LicenceRow, licenceChain, type ModelRow } from '../../catalog';
import { licenceTermsById } from '../../catalog/licence-terms';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { FactRow, Row, Rows } from '../../components/rows';
import {
  type LicenceFinding,
  type LicenceOutcome,
  licenceDecision,
  licenceRights,
  rightsUnder,
} from '../../engine/licensing';
import type { CompanyFacts } from '../../framework';
import {
  findingText,
  notLegalAdvice,
  outcomeNames,
  outcomeSentence,
  reasonTexts,
  rightQuestions,
  rightsTitle,
  termNames,
  verificationText,
} from '../../narrative/licences';
import { day } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';

interface VerdictProps {
  readonly model: ModelRow;
  readonly facts: CompanyFacts;
}

/** What the licence of one model allows this company, with the source and day of each clause. */
export const LicenceVerdict = ({ model, facts }: VerdictProps) => {
  const chain = licenceChain(catalog, model.licence);
  const [row] = chain;
  const decision = licenceDecision(chain, facts);
  const owed = decision.conditions.filter(({ met }) => met === 'yes');
  const open = decision.conditions.filter(({ met, effect }) => met === 'depends' && effect !== 'unread');
  const unread = decision.conditions.filter(({ effect }) => effect === 'unread');
  const list = (findings: readonly LicenceFinding[]) => <Findings findings={findings} chain={chain} facts={facts} />;
  return (
    <section aria-labelledby="licence-verdict" className="mt-8 border-t border-ink pt-5">
      <p className="text-note text-muted">
        {model.name}
        {row && ` · ${row.licenceName.value} · ${row.name}${row.released ? `, released ${day(row.released)}` : ''}`}
      </p>
      <h2 id="licence-verdict" className="mt-1 text-h2" aria-live="polite">
        {outcomeNames[decision.decision]}
      </h2>
      <p className="mt-1 max-w-[66ch] text-body">{outcomeSentence[decision.decision]}</p>
      <div data-fact="" className="mt-3 grid gap-1">
        {decision.reasons.length > 0
          ? list(decision.reasons)
          : reasonTexts(decision, chain, facts).map((text, index) => (
              <div key={text}>
                <p>{text}</p>
                <SourceLine>
                  {provenanceText(catalog.sourceById, chain[index]?.commercialUse ?? { source: null })}
                </SourceLine>
              </div>
            ))}
      </div>
      {row && (
        <>
          <Rights chain={chain} facts={facts} decision={decision.decision} />
          <Part title="What it asks in return" findings={owed} none="Nothing beyond what is listed below.">
            {list(owed)}
          </Part>
          <Part title="Depends on what you have not said" findings={open}>
            {list(open)}
          </Part>
          <Part title="Not read, so not known" findings={unread}>
            {list(unread)}
          </Part>
          <Terms row={row} />
        </>
      )}
      <p className="mt-4 max-w-[66ch] text-note text-muted">{notLegalAdvice}</p>
    </section>
  );
};

const Part = ({
  title,
  findings,
  none,
  children,
}: {
  readonly title: string;
  readonly findings: readonly LicenceFinding[];
  readonly none?: string;
  readonly children: React.ReactNode;
}) =>
  findings.length === 0 && none === undefined ? null : (
    <div className="mt-6">
      <h3 className="font-sans text-dense font-semibold tracking-normal">{title}</h3>
      {findings.length === 0 ? <p className="mt-1 text-muted">{none}</p> : <div className="mt-2">{children}</div>}
    </div>
  );

interface FindingsProps {
  readonly findings: readonly LicenceFinding[];
  readonly chain: readonly LicenceRow[];
  readonly facts: CompanyFacts;
}

const Findings = ({ findings, chain, facts }: FindingsProps) => (
  <Rows>
    {findings.map((finding) => (
      <Row key={`${finding.licence} ${finding.asks} ${finding.says} ${finding.threshold?.metric}`} data-fact="">
        <p>{findingText(finding, chain, facts)}</p>
        <SourceLine>{provenanceText(catalog.sourceById, finding)}</SourceLine>
      </Row>
    ))}
  </Rows>
);

const Rights = ({
  chain,
  facts,
  decision,
}: Omit<FindingsProps, 'findings'> & { readonly decision: LicenceOutcome }) => {
  const rights = rightsUnder(chain, facts);
  const title = rightsTitle(decision);
  return (
    <div className="mt-6">
      <h3 className="font-sans text-dense font-semibold tracking-normal">{title}</h3>
      <Rows className="mt-2" aria-label={title}>
        {licenceRights.map((right) => (
          <FactRow key={right} name={rightQuestions[right]} value={outcomeNames[rights[right].decision]} />
        ))}
      </Rows>
    </div>
  );
};

const Terms = ({ row }: { readonly row: LicenceRow }) => {
  const terms = licenceTermsById.get(row.id);
  if (terms === undefined) return null;
  const statements = [
    [termNames.spdx, terms.spdx],
    [termNames.attribution, terms.attribution],
    [termNames.acceptableUse, terms.acceptableUse],
    [termNames.fieldOfUse, terms.fieldOfUse],
    [termNames.redistribution, terms.redistribution],
    [termNames.derivatives, terms.derivatives],
    [termNames.patent, terms.patent],
    [termNames.hosting, row.hostingForThirdParties],
    [termNames.outputs, row.outputTraining],
    [termNames.countries, row.geographicRestriction],
  ] as const;
  return (
    <div className="mt-6">
      <Details summary="Every statement read in this licence">
        <Rows>
          {statements.map(([name, statement]) => (
            <Row key={name} data-fact="">
              <p>
                <span className="text-muted">{name}: </span>
                {statement.value}
              </p>
              <SourceLine>{provenanceText(catalog.sourceById, statement)}</SourceLine>
            </Row>
          ))}
          <Row>
            <p>
              <span className="text-muted">{termNames.euAiAct}: </span>
              {terms.euAiActExemption.value}
            </p>
            <p className="text-note text-muted">
              Our judgement: Art. 53(2) covers only licences that are free of such restrictions.
            </p>
          </Row>
          <Row>
            <p>{verificationText(terms.verification)}</p>
            {terms.notes && <p className="text-note text-muted">{terms.notes}</p>}
          </Row>
        </Rows>
      </Details>
    </div>
  );
};

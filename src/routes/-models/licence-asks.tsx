import { licenceChain } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { licenceDecision } from '../../engine/licensing';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { licenceName } from '../../narrative';
import { findingText, outcomeNames, reasonTexts } from '../../narrative/licences';
import { provenanceText } from '../../narrative/provenance';

interface LicenceAsksProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
}

/** What a licence asks of this company, with the sources it rests on. */
export const LicenceAsks = ({ row, list }: LicenceAsksProps) => {
  const { catalog, answers } = list.situation;
  if (row.licence === null) {
    return (
      <p data-source="" className="mt-1.5 text-muted">
        The weights are closed: no licence of them is on offer as of the day above, and the seller's terms apply.
      </p>
    );
  }
  const facts = answers.company ?? {};
  const chain = licenceChain(catalog, row.model.licence);
  const [own] = chain;
  if (own === undefined) {
    return (
      <p data-source="" className="mt-1.5 text-muted">
        No licence was read for it.
      </p>
    );
  }
  const decision = licenceDecision(chain, facts);
  const lines = [
    ...reasonTexts(decision, chain, facts),
    ...decision.conditions.map((condition) => findingText(condition, chain, facts)),
  ];
  return (
    <>
      <ul className="mt-1.5 list-disc space-y-1 pl-5 text-muted">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1.5 text-note text-muted">
        {licenceName(own.licenceName.value)}: {outcomeNames[decision.decision].toLowerCase()}. Not legal advice.{' '}
        <LinkButton look="text" to="/licences/" search={true}>
          All licences
        </LinkButton>
      </p>
      <Details summary="Sources">
        {decision.sources.map((source) => (
          <SourceLine key={`${source.source} ${source.asOf}`}>{provenanceText(catalog.sourceById, source)}</SourceLine>
        ))}
      </Details>
    </>
  );
};

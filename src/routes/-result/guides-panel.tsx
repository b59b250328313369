import { Link } from '@tanstack/react-router';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Recommendation } from '../../engine/recommendation';
import type { Match } from '../../evidence';
import {
  agreementNames,
  conditionsText,
  matchesHeadline,
  matchingRule,
  matchText,
  placeText,
  whyHere,
} from '../../narrative/guide-rows';
import { amongEvidence, panelTitles } from '../../narrative/result/headings';
import { shownMatches } from '../../narrative/result/shown-matches';

const MatchRow = ({ match }: { readonly match: Match }) => {
  const { row, outcome } = match;
  const why = whyHere(match);
  return (
    <Row data-fact="" className="grid gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_8.5rem]">
      <div className="min-w-0">
        <p>
          <strong className="font-semibold">{row.situation}.</strong> {row.says}{' '}
          <Link
            to="/evidence/"
            search={true}
            hash={row.id}
            className="inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2 hover:text-ink"
          >
            {row.id}
            <span className="sr-only"> {amongEvidence}</span>
          </Link>
        </p>
        {why !== null && <p className="mt-0.5 max-w-[66ch] text-note text-muted">{why}</p>}
        <Details summary={matchText(match)}>
          <ul className="text-note">
            {conditionsText(match).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <SourceLine>{placeText(row)}</SourceLine>
        </Details>
      </div>
      <p className={`font-semibold md:text-right ${outcome.agreement === 'disagrees' ? 'text-danger' : ''}`}>
        {agreementNames[outcome.agreement]}
      </p>
    </Row>
  );
};

const MatchRows = ({ matches }: { readonly matches: readonly Match[] }) => (
  <Rows className="mt-3 text-dense">
    {matches.map((match) => (
      <MatchRow key={match.row.id} match={match} />
    ))}
  </Rows>
);

const More = ({ name, matches }: { readonly name: string; readonly matches: readonly Match[] }) => (
  <div className="min-w-0 has-[>details[open]]:basis-full">
    <Details summary={name}>
      <MatchRows matches={matches} />
    </Details>
  </div>
);

/** The published rows that speak of this reader's situation, and whether they agree. */
export const GuidesPanel = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const { all, first, folded } = shownMatches(recommendation);
  return (
    <section aria-labelledby="guides" data-part="guides">
      <SectionHeading id="guides">{panelTitles.guides}</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        {matchesHeadline(all)} {matchingRule}
      </p>
      {first.length > 0 && <MatchRows matches={first} />}
      <div className="mt-2 flex flex-wrap gap-x-6">
        {folded.map(({ name, matches }) => (
          <More key={name} name={name} matches={matches} />
        ))}
      </div>
    </section>
  );
};

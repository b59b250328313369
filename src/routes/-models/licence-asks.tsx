import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { licenceName } from '../../narrative';
import { provenanceText } from '../../narrative/provenance';

/** What a licence asks of this company, each statement with its source. */
export const LicenceAsks = ({ row, list }: { readonly row: ShortlistRow; readonly list: Shortlist }) => {
  const { catalog } = list.situation;
  if (row.licence === null) {
    return (
      <p className="mt-1.5 text-muted">
        The weights are closed: the seller's terms apply. Which seller does what with your data is on the model's page.
      </p>
    );
  }
  const licence = catalog.licenceById.get(row.licence.licence ?? '');
  if (licence === undefined) return <p className="mt-1.5 text-muted">Its licence was not read.</p>;
  const statements = [
    { about: 'Commercial use', ...licence.commercialUse },
    { about: 'Training on outputs', ...licence.outputTraining },
    { about: 'Places', ...licence.geographicRestriction },
    { about: 'Hosting it for others', ...licence.hostingForThirdParties },
  ];
  return (
    <>
      <ul className="mt-1.5 list-disc space-y-1 pl-5 text-muted">
        {statements.map(({ about, value }) => (
          <li key={about}>
            {about}: {value}
          </li>
        ))}
        {licence.thresholds.map(({ metric, amount, unit, consequence }) => (
          <li key={metric + amount}>
            Above {amount.toLocaleString('en-US')} {unit ?? ''}: {consequence}
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-note text-muted">
        {licenceName(licence.licenceName.value)}. Not legal advice.{' '}
        <LinkButton look="text" to="/licences/" search={true}>
          All licences
        </LinkButton>
      </p>
      <Details summary="Sources">
        {statements.map(({ about, source, asOf }) => (
          <SourceLine key={about}>
            {about}: {provenanceText(catalog.sourceById, { source, asOf })}
          </SourceLine>
        ))}
      </Details>
    </>
  );
};

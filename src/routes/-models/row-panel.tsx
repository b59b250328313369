import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { type Fit, memorySum, type PricedOffer, type Shortlist, type ShortlistRow } from '../../engine/shortlist';
import { optionLabels } from '../../framework';
import { agreementNames, namesOf } from '../../narrative';
import { hostDataLine } from '../../narrative/model-hosts';
import {
  boundText,
  disagreementText,
  fitsShort,
  limitSentence,
  listText,
  memoryHeading,
  memorySumText,
  memoryText,
  mixPrice,
  notSizedText,
  speedText,
} from '../../narrative/models';
import { provenanceText } from '../../narrative/provenance';
import { listed } from '../../narrative/segments';
import { FitBasis } from '../-capacity-basis';
import { LicenceAsks } from './licence-asks';

interface PanelProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
}

/** What a row stands on: memory, licence and hosts, side by side. */
export const RowPanel = ({ row, list }: PanelProps) => (
  <section
    aria-label={`Details of ${row.model.name}`}
    className="card grid gap-x-8 gap-y-5 rounded-card border border-hairline bg-surface p-5 lg:grid-cols-3"
  >
    <Memory row={row} list={list} />
    <div>
      <h2 className="font-sans text-dense font-semibold tracking-normal">What the licence asks of you</h2>
      <LicenceAsks row={row} list={list} />
    </div>
    <Hosts row={row} list={list} />
    <p className="text-note text-muted lg:col-span-3">
      {row.pickedFor.length > 0 && (
        <>Priced in your decision for {listed(row.pickedFor.map((option) => optionLabels[option]))}. </>
      )}
      {!row.fits.ok && row.fits.failures.map((limit) => `${limitSentence(limit, row, list.situation.answers)} `)}
      <Link to="/models/$key/" params={{ key: row.model.key }} search={true} className="prose-link inline-block py-1">
        Everything about {row.model.name}
      </Link>
    </p>
  </section>
);

const Heading = ({ children }: { readonly children: ReactNode }) => (
  <h2 className="font-sans text-dense font-semibold tracking-normal">{children}</h2>
);

/** Where sizes and speeds come from. */
export const SizeSources = ({ fit, list }: { readonly fit: Fit; readonly list: Shortlist }) => {
  const { catalog } = list.situation;
  return [fit.runnable.architecture, fit.gpu].map((fact) => (
    <SourceLine key={fact.name}>
      {fact.name}: {provenanceText(catalog.sourceById, fact)}
    </SourceLine>
  ));
};

const Memory = ({ row, list }: PanelProps) => {
  const [fit] = fitsShort(row.fitsOn);
  if (fit === undefined) {
    return (
      <div>
        <Heading>Memory</Heading>
        <p className="mt-1.5 text-muted">
          {notSizedText(row)?.long ?? 'No GPU of the list runs it within your time limits.'}
        </p>
      </div>
    );
  }
  const sum = memorySum(fit, list.situation);
  const speed = speedText(fit);
  return (
    <div>
      <Heading>{memoryHeading(fit)}</Heading>
      <p className="mt-1.5 text-muted">{memoryText(sum, fit)}</p>
      <p className="mt-2 text-muted">
        {memorySumText(sum, fit)}. {boundText(sum)}
      </p>
      <p className="mt-2">
        {speed.mid} <span className="text-muted">{speed.band}</span>, <FitBasis fit={fit} list={list} />
      </p>
      <div className="mt-1.5">
        <Details summary="Sources">
          <SizeSources fit={fit} list={list} />
        </Details>
      </div>
    </div>
  );
};

const readingsText = ({ offer }: PricedOffer, list: Shortlist): string =>
  offer.row.readings
    .map(
      ({ source, asOf, rate }) =>
        `${listText(rate)}: ${provenanceText(list.situation.catalog.sourceById, { source, asOf })}`,
    )
    .join('; ');

const dataFields = ['retentionDays', 'trainsOnData', 'zeroRetention', 'baa'] as const;

/** What the cheapest host that the reader may use does with their data, in one line with its sources. */
const DataThere = ({ row: { model, price }, list }: PanelProps) => {
  const { catalog, day } = list.situation;
  if (price === null) return null;
  const { seller } = price.offer.row;
  const policy = catalog.policyById.get(catalog.sellerById.get(seller)?.policy ?? '');
  const name = namesOf(catalog).seller(seller);
  if (policy === undefined)
    return <SourceLine>Your data at {name}: unknown, no terms of it were read for this catalogue.</SourceLine>;
  const sources = new Set(dataFields.map((field) => provenanceText(catalog.sourceById, policy[field])));
  return (
    <div data-fact="" className="mt-2 text-note">
      <p>
        Your data at {name}: {hostDataLine(policy, model.key, day)}.
      </p>
      <Details summary="Terms read">
        {[...sources].map((source) => (
          <SourceLine key={source}>{source}</SourceLine>
        ))}
      </Details>
    </div>
  );
};

const Hosts = ({ row, list }: PanelProps) => {
  const names = namesOf(list.situation.catalog);
  return (
    <div>
      <Heading>Who hosts it</Heading>
      {row.sellers.length === 0 && <p className="mt-1.5 text-muted">Nobody in this catalogue lists it on this day.</p>}
      <ul className="mt-1.5 space-y-1.5">
        {row.sellers.map((entry) => {
          const differs = disagreementText(entry.disagreement);
          return (
            <li key={entry.offer.row.id + entry.offer.row.seller} className="text-muted">
              {names.seller(entry.offer.row.seller)} <span className="text-ink">{listText(entry.offer.listed)}</span>,{' '}
              {mixPrice(entry.usdPerMillion)} for the mix
              <span className="flex items-center gap-1.5 text-note">
                {differs && <span aria-hidden="true" className="size-2 rounded-pill bg-warn" />}
                {differs ?? agreementNames[entry.offer.agreement]}
              </span>
            </li>
          );
        })}
      </ul>
      <DataThere row={row} list={list} />
      {row.sellers.length > 0 && (
        <div className="mt-1.5">
          <Details summary="Readings">
            {row.sellers.map((entry) => (
              <SourceLine key={entry.offer.row.id + entry.offer.row.seller}>
                {names.seller(entry.offer.row.seller)} {readingsText(entry, list)}
              </SourceLine>
            ))}
          </Details>
        </div>
      )}
    </div>
  );
};

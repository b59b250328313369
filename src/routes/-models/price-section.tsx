import { type PricePeriod, type PriceRow, periodOn, priceKey } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { PricedOffer, Shortlist, ShortlistRow } from '../../engine/shortlist';
import { agreementNames, namesOf } from '../../narrative';
import { announcedText, disagreementText, listText, mixPrice, mixText } from '../../narrative/models';
import { count, day, money, percent, price, tokensInWords } from '../../narrative/numbers';
import { listsRead } from '../../narrative/prices';
import { provenanceText } from '../../narrative/provenance';
import { DAYS_PER_MONTH } from '../../units';
import { Section, SmallTable } from './section';

interface PartProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
}

/** What it costs for the reader's mix, at every seller, with every dated price. */
export const PriceSection = ({ row, list }: PartProps) => {
  const { situation } = list;
  const all = situation.catalog.pricesByModel.get(row.model.key) ?? [];
  if (all.length === 0) {
    return (
      <Section title="Price">
        <p className="text-body text-muted">Nobody in this catalogue sells it by the token.</p>
        {listsRead(situation.catalog).map((list) => (
          <SourceLine key={list.source}>
            {provenanceText(situation.catalog.sourceById, list)}: not listed under an exact id.
          </SourceLine>
        ))}
      </Section>
    );
  }
  return (
    <Section title="Price">
      <Headline row={row} list={list} />
      {row.sellers.length > 0 && <Sellers row={row} list={list} />}
      <div className="mt-3">
        <Details summary="Every price and reading, with sources">
          <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
            {all.map((entry) => (
              <History key={priceKey(entry.seller, entry.id)} row={entry} list={list} />
            ))}
          </div>
        </Details>
      </div>
    </Section>
  );
};

const Headline = ({ row, list }: PartProps) => {
  const { sellers, excludedPrice } = row;
  const best = row.price ?? excludedPrice;
  const { workload, day: on, catalog } = list.situation;
  if (best === null) return <p className="text-body text-muted">On {day(on)} nobody lists it any more.</p>;
  const names = namesOf(catalog);
  const dearest = sellers.reduce((most, each) => Math.max(most, each.peakUsdPerMillion), 0);
  const volume = workload.tokensPerDay?.mid ?? null;
  return (
    <div className="mb-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={`font-serif text-h2 ${excludedPrice === null ? '' : 'text-muted'}`}>
          {mixPrice(best.usdPerMillion)}
        </span>
        <span className="text-muted">
          per million tokens of your mix at {names.seller(best.offer.row.seller)}
          {dearest > best.usdPerMillion * 1.01 && <>; up to {mixPrice(dearest)} at the dearest host and hour</>}
        </span>
      </p>
      <p className="mt-1 text-muted">
        {mixText(workload)}.{' '}
        {best.announced && <>{announcedText(best.announced.usdPerMillion, best.announced.from)}. </>}
        {excludedPrice !== null && <>Your rules about data exclude every host; this is the cheapest excluded one. </>}
        {volume === null ? (
          'Without a volume a day there is no monthly cost.'
        ) : (
          <>
            At {tokensInWords(volume)} tokens a day:{' '}
            <span className="text-ink">
              {money((best.usdPerMillion * volume * DAYS_PER_MONTH) / 1e6)} a month for tokens
            </span>
            .
          </>
        )}
      </p>
    </div>
  );
};

const cacheText = ({ offer: { listed } }: PricedOffer): string =>
  `${listed.cacheRead < listed.input ? price(listed.cacheRead) : 'as input'}${listed.cacheWrite === null ? '' : `, write ${price(listed.cacheWrite)}`}`;

const Sellers = ({ row, list }: PartProps) => {
  const { catalog } = list.situation;
  const names = namesOf(catalog);
  return (
    <SmallTable
      caption="Who sells it on this day"
      heads={[
        { label: 'Seller' },
        { label: 'Per M, your mix', numeric: true },
        { label: 'List in / out', numeric: true },
        { label: 'Cached input', numeric: true },
        { label: 'Batches', numeric: true },
        { label: 'Context', numeric: true },
        { label: 'Sources' },
      ]}
      rows={row.sellers.map((entry) => {
        const { offer } = entry;
        const discount = catalog.sellerById.get(offer.row.seller)?.batchDiscount ?? null;
        return {
          id: priceKey(offer.row.seller, offer.row.id),
          cells: [
            names.seller(offer.row.seller),
            mixPrice(entry.usdPerMillion),
            listText(offer.listed),
            cacheText(entry),
            discount === null ? 'none found' : `${percent(discount)} off`,
            offer.row.contextTokens === null ? 'unknown' : count(offer.row.contextTokens),
            <span key="sources" className="whitespace-nowrap">
              {disagreementText(entry.disagreement) ?? agreementNames[offer.agreement]}
            </span>,
          ],
        };
      })}
    />
  );
};

const periodText = ({ from, rate, over, peak }: PricePeriod): string =>
  [
    `${from === null ? 'Since it was listed' : `From ${day(from)}`}: ${listText(rate)}`,
    rate.cacheRead === undefined ? null : `cached input ${price(rate.cacheRead)}`,
    rate.cacheWrite === undefined ? null : `cache write ${price(rate.cacheWrite)}`,
    rate.cacheWrite1h === undefined ? null : `kept for an hour ${price(rate.cacheWrite1h)}`,
    over && `a request above ${count(over.above)} input tokens all at ${listText(over.rate)}`,
    peak &&
      `${listText(peak.rate)} at ${peak.hoursUtc.map(([start, end]) => `${start} to ${end}`).join(' and ')} h UTC`,
  ]
    .filter(Boolean)
    .join('; ');

const History = ({ row, list }: { readonly row: PriceRow; readonly list: Shortlist }) => {
  const { catalog, day: on } = list.situation;
  const gone = periodOn(row, on) === null;
  return (
    <div>
      <h3 className="font-sans text-note font-semibold tracking-normal">
        {namesOf(catalog).seller(row.seller)} <span className="font-normal wrap-anywhere text-muted">{row.id}</span>
      </h3>
      <ul className="space-y-1 text-note">
        {row.periods.map((period) => (
          <li key={period.from ?? 'first'}>
            {periodText(period)}
            {period.from !== null && period.from > on && ' (announced)'}
          </li>
        ))}
        {row.until && (
          <li>
            {gone ? 'No longer' : 'Not'} listed from {day(row.until)}.
          </li>
        )}
        {row.note && <li>{row.note}</li>}
      </ul>
      <div className="mt-2">
        {row.readings.map(({ source, asOf, rate }) => (
          <SourceLine key={source + asOf}>
            {listText(rate)} in {provenanceText(catalog.sourceById, { source, asOf })}
          </SourceLine>
        ))}
      </div>
    </div>
  );
};

import { useState } from 'react';
import { catalog, type LicenceRow, licenceChain } from '../../catalog';
import { ChipToggle } from '../../components/chip';
import { DataTable } from '../../components/data-table';
import { Followed } from '../../components/followed';
import { SectionHeading } from '../../components/heading';
import type { TableRow } from '../../components/table-data';
import { type LicenceRight, licenceDecision, licenceRights, rightsUnder } from '../../engine/licensing';
import type { CompanyFacts } from '../../framework';
import { licenceShort, outcomeNames, rightNames } from '../../narrative/licences';
import { provenanceText } from '../../narrative/provenance';

const columns = [
  { id: 'family', label: 'Models' },
  { id: 'vendor', label: 'Vendor' },
  { id: 'licence', label: 'Licence' },
  { id: 'decision', label: 'For your use' },
  { id: 'short', label: 'What it allows you' },
  { id: 'source', label: 'Source' },
] as const;

const isOpen = (licence: LicenceRow, right: LicenceRight, facts: CompanyFacts): boolean => {
  const { decision } = rightsUnder(licenceChain(catalog, licence.id), facts)[right];
  return decision === 'allowed' || decision === 'allowed_with_conditions';
};

const rowOf = (licence: LicenceRow, facts: CompanyFacts): TableRow => {
  const chain = licenceChain(catalog, licence.id);
  const source = provenanceText(catalog.sourceById, licence.licenceName);
  return {
    id: licence.id,
    cells: {
      family: { value: licence.name },
      vendor: { value: licence.vendor },
      licence: { value: licence.licenceName.value },
      decision: { value: outcomeNames[licenceDecision(chain, facts).decision] },
      short: { value: licenceShort(chain, facts) },
      source: {
        value: source,
        shown: (
          <span data-source="" className="text-note text-muted">
            <Followed>{source}</Followed>
          </span>
        ),
      },
    },
  };
};

/** Every licence read, held against the facts given; filtered by what it must allow. */
export const LicenceTable = ({ facts }: { readonly facts: CompanyFacts }) => {
  const [wanted, setWanted] = useState<ReadonlySet<LicenceRight>>(new Set());
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const shown = catalog.licences.filter(
    (licence) =>
      [...wanted].every((right) => isOpen(licence, right, facts)) &&
      [licence.name, licence.vendor, licence.licenceName.value, ...licence.models].some((part) =>
        part.toLowerCase().includes(sought),
      ),
  );
  const toggle = (right: LicenceRight, on: boolean) =>
    setWanted(new Set(licenceRights.filter((each) => (each === right ? on : wanted.has(each)))));
  return (
    <section aria-labelledby="licence-table" className="mt-12" data-fact="">
      <SectionHeading id="licence-table">All licences read</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        One row per licence version, held against what you said above. Sort by a heading.
      </p>
      <div className="screen-only mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
        <div>
          <label htmlFor="licence-search" className="block text-note text-muted">
            Model, vendor or licence
          </label>
          <input
            id="licence-search"
            type="search"
            className="field mt-1 w-64 max-w-full"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <fieldset className="flex min-w-0 flex-wrap items-center gap-2">
          <legend className="mb-1 text-note text-muted">Must allow you to</legend>
          {licenceRights.map((right) => (
            <ChipToggle key={right} pressed={wanted.has(right)} onChange={(on) => toggle(right, on)}>
              {rightNames[right]}
            </ChipToggle>
          ))}
        </fieldset>
      </div>
      <p role="status" className="mt-3 text-note text-muted">
        {shown.length} of {catalog.licences.length} licences
      </p>
      <DataTable
        caption="Licences and what they allow you"
        captionHidden
        sortable
        columns={columns}
        rows={shown.map((licence) => rowOf(licence, facts))}
      />
    </section>
  );
};

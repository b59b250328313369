import { useState } from 'react';
import { Button } from '../../components/button';
import { ChipToggle } from '../../components/chip';
import { LiveRegion } from '../../components/live-region';
import { type Claim, type ClaimBasis, claimAge, claimBases, claims, claimTopics } from '../../evidence/claims';
import { countOf } from '../../narrative';
import { claimBasisNames, claimTopicNames } from '../../narrative/claims';
import { LateDetails } from '../-compliance/late-details';
import { ClaimRow } from './claim-row';
import { SelectFilter, TextFilter } from './filters';
import { hasWords } from './row-filter';

interface ClaimFilter {
  readonly text: string;
  readonly basis: ClaimBasis | null;
  readonly old: boolean;
}
const noFilter: ClaimFilter = { text: '', basis: null, old: false };

const isOld = (claim: Claim, on: string) => ['stale', 'undated'].includes(claimAge(claim, on));

const isKept = (claim: Claim, { text, basis, old }: ClaimFilter, on: string) =>
  (basis === null || claim.basis === basis) &&
  (!old || isOld(claim, on)) &&
  hasWords(`${claim.id} guide ${claim.guide} ${claim.section} ${claim.statement}`, text);

/** A short list is shown at once; a long one by topic, each opened on request. */
const openUpTo = 12;

/** Every claim of the guides, by topic. `anchored`: the claim that the address points to, whose topic is open. */
export const ClaimsRegister = ({ on, anchored }: { readonly on: string; readonly anchored: string }) => {
  const [filter, setFilter] = useState(noFilter);
  const shown = claims.filter((claim) => isKept(claim, filter, on));
  const isFiltered = filter !== noFilter && (filter.text !== '' || filter.basis !== null || filter.old);
  const said = isFiltered ? `${countOf(shown.length, 'claim')} of ${claims.length}` : countOf(claims.length, 'claim');
  return (
    <>
      <div className="screen-only mt-5 flex flex-wrap items-center gap-2">
        <TextFilter label="Find a claim" value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
        <SelectFilter<ClaimBasis>
          label="Basis"
          all="Any basis"
          names={claimBasisNames}
          order={claimBases}
          value={filter.basis}
          onChange={(basis) => setFilter({ ...filter, basis })}
        />
        <ChipToggle pressed={filter.old} onChange={(old) => setFilter({ ...filter, old })}>
          stale or undated prices
        </ChipToggle>
        <span className="text-note text-muted">{said}</span>
        <LiveRegion says={isFiltered ? said : ''} />
      </div>
      <div className="mt-4 grid gap-1 border-t border-hairline pt-2">
        {claimTopics.map((topic) => {
          const group = shown.filter((claim) => claim.topic === topic);
          if (group.length === 0) return null;
          const isOpen = (isFiltered && shown.length <= openUpTo) || group.some(({ id }) => id === anchored);
          return (
            <LateDetails
              key={`${topic} ${isOpen} ${isOpen ? anchored : ''}`}
              summary={`${claimTopicNames[topic]}: ${countOf(group.length, 'claim')}`}
              open={isOpen}
            >
              {() => group.map((claim) => <ClaimRow key={claim.id} claim={claim} on={on} />)}
            </LateDetails>
          );
        })}
      </div>
      {shown.length === 0 && (
        <p className="mt-4">
          No claim is all of that.{' '}
          <Button look="text" onClick={() => setFilter(noFilter)}>
            Show all claims
          </Button>
        </p>
      )}
    </>
  );
};

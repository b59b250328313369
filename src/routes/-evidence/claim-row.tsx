import { SourceLine } from '../../components/fact';
import { type Claim, claimAge, claimOf } from '../../evidence/claims';
import { listed } from '../../narrative';
import { checkedText, claimAgeNames, claimBasisNames, figureText, recomputedText } from '../../narrative/claims';
import { placeText } from '../../narrative/guide-rows';
import { Anchor } from './anchor';
import { usedIn } from './used-in';

const Against = ({ claim }: { readonly claim: Claim }) => {
  const others = claim.conflicts.flatMap((id) => claimOf(id) ?? []);
  if (others.length === 0) return null;
  return (
    <div className="mt-2 border-l-2 border-hairline pl-3 text-note">
      <p className="font-semibold">Said otherwise</p>
      <ul className="mt-1 grid gap-x-8 gap-y-1.5 md:grid-cols-2">
        {others.map(({ id, guide, statement }) => (
          <li key={id}>
            <Anchor id={id} /> Guide {guide}: {statement}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A claim: what is said, its figures, our check, what contradicts it, where it is used. */
export const ClaimRow = ({ claim, on }: { readonly claim: Claim; readonly on: string }) => {
  const figures = claim.figures.flatMap((figure) => figureText(figure) ?? []);
  const age = claimAgeNames[claimAge(claim, on)];
  const used = usedIn(claim.id);
  const checks = [recomputedText(claim), checkedText(claim)].flatMap((text) => text ?? []);
  return (
    <article
      id={claim.id}
      aria-label={`${claim.id}: ${claim.statement}`}
      data-fact=""
      className="scroll-mt-4 border-t border-hairline py-2.5 text-dense target:bg-accent-soft"
    >
      <div className="md:grid md:grid-cols-[4.5rem_minmax(0,1fr)] md:gap-x-4">
        <p className="text-note text-muted">
          <Anchor id={claim.id} />
        </p>
        <div className="min-w-0">
          <p>
            {claim.statement} <span className="text-note text-muted">{claimBasisNames[claim.basis]}</span>
          </p>
          {figures.length > 0 && <p className="text-note text-muted">Figures: {figures.join(' · ')}</p>}
          {age !== null && <p className="text-note font-medium text-warn">{age}</p>}
          {checks.map((text) => (
            <p key={text} className="mt-1 max-w-[80ch] text-note wrap-break-word">
              {text}
            </p>
          ))}
          <Against claim={claim} />
          <p className="mt-1 text-note text-muted">
            {used.length === 0 ? 'Used for comparison only.' : `Used in: ${listed(used)}.`}
          </p>
          <SourceLine>{placeText({ guide: claim.guide, place: claim.section })}</SourceLine>
        </div>
      </div>
    </article>
  );
};

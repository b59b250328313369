import { SourceLine } from '../../components/fact';
import { type OverrideRow, overrides, type Trigger, triggers } from '../../evidence';
import { carriedText, placeText } from '../../narrative/guide-rows';
import { Anchor } from './anchor';

const Row = ({
  id,
  says,
  lead,
  carried,
  claims,
  source,
}: {
  readonly id: string;
  readonly lead?: string;
  readonly says: string;
  readonly carried: string;
  readonly claims: readonly string[];
  readonly source: string;
}) => (
  <li
    id={id}
    data-fact=""
    className="grid scroll-mt-4 gap-x-8 gap-y-1 border-b border-hairline py-2.5 text-dense target:bg-accent-soft md:grid-cols-2"
  >
    <div>
      <p>
        {lead !== undefined && <strong className="font-semibold">{lead}. </strong>}
        {says}{' '}
        {claims.map((claim) => (
          <span key={claim} className="mr-2">
            <Anchor id={claim} />
          </span>
        ))}
      </p>
      <SourceLine>{source}</SourceLine>
    </div>
    <p>
      <span className="text-note text-muted md:sr-only">Here: </span>
      {carried}
    </p>
  </li>
);

/** What decides whatever else is said, and what carries it here. */
export const OverridesSection = () => (
  <ul className="mt-4 border-t border-hairline">
    {overrides.map((row: OverrideRow) => (
      <Row
        key={row.id}
        id={`override-${row.id}`}
        says={row.says}
        claims={row.claims}
        carried={carriedText(row)}
        source={placeText(row)}
      />
    ))}
  </ul>
);

/** Figures at which a guide says to look again. */
export const TriggersSection = () => (
  <ul className="mt-4 border-t border-hairline">
    {triggers.map((row: Trigger) => (
      <Row
        key={row.id}
        id={`trigger-${row.id}`}
        lead={row.label}
        says={row.says}
        claims={row.claims}
        carried={row.carried}
        source={placeText(row)}
      />
    ))}
  </ul>
);

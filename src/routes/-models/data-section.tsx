import { type PolicyRow, retentionException, type Statement, type ZeroRetentionException } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { namesOf } from '../../narrative';
import { hostDataText, regionsText } from '../../narrative/model-hosts';
import { provenanceText } from '../../narrative/provenance';
import { Section, SmallTable } from './section';

const statements = [
  { id: 'retentionDays', label: 'Keeps prompts' },
  { id: 'trainsOnData', label: 'Trains on them' },
  { id: 'zeroRetention', label: 'Zero retention' },
  { id: 'baa', label: 'Signs a BAA' },
] as const;

/** What the hosts of a model do with the reader's data. */
export const DataSection = ({ row, list }: { readonly row: ShortlistRow; readonly list: Shortlist }) => {
  const { catalog, day } = list.situation;
  const names = namesOf(catalog);
  const sellers = [...new Set(row.sellers.map(({ offer }) => offer.row.seller))];
  const hosts = sellers.map((seller) => ({
    seller,
    policy: catalog.policyById.get(catalog.sellerById.get(seller)?.policy ?? '') ?? null,
  }));
  if (hosts.length === 0) return null;
  const read = hosts.filter((host): host is { seller: string; policy: PolicyRow } => host.policy !== null);
  return (
    <Section title="Your data there">
      <SmallTable
        caption="What its hosts do with your data"
        heads={[{ label: 'Host' }, ...statements.map(({ label }) => ({ label })), { label: 'Regions' }]}
        rows={hosts.map(({ seller, policy }) => ({
          id: seller,
          cells: [
            names.seller(seller),
            ...(policy === null
              ? statements.map(() => <Unknown key="unknown" />)
              : statements.map(({ id }) => hostDataText(id, policy, row.model.key, day))),
            policy === null ? <Unknown key="unknown" /> : regionsText(policy),
          ],
        }))}
      />
      <div className="mt-3 space-y-2">
        {read.length > 0 && (
          <Details summary="What each host says, with sources">
            <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
              {read.map(({ seller, policy }) => (
                <div key={seller}>
                  <h3 className="font-sans text-note font-semibold tracking-normal">{names.seller(seller)}</h3>
                  <dl className="space-y-2 text-note">
                    {[...statements, { id: 'regions', label: 'Regions' } as const].map(({ id, label }) => (
                      <div key={id}>
                        <dt className="font-medium">{label}</dt>
                        <dd>
                          {saysText(policy[id].says)}
                          <SourceLine>{provenanceText(catalog.sourceById, policy[id])}</SourceLine>
                        </dd>
                      </div>
                    ))}
                    <KeptPrompts exception={retentionException(policy, row.model.key, day)} list={list} />
                  </dl>
                </div>
              ))}
            </div>
          </Details>
        )}
        {read.length < hosts.length && <SourceLine>Where it says unknown, no terms of that host were read.</SourceLine>}
      </div>
      <p className="mt-3 text-note text-muted">
        Not legal advice.{' '}
        <LinkButton look="text" to="/compliance/" search={true}>
          Compliance, regime by regime
        </LinkButton>
      </p>
    </Section>
  );
};

/** Why zero retention does not reach this model. */
const KeptPrompts = ({
  exception,
  list,
}: {
  readonly exception: ZeroRetentionException | null;
  readonly list: Shortlist;
}) =>
  exception && (
    <div>
      <dt className="font-medium">Zero retention of this model</dt>
      <dd>
        {exception.says}
        <SourceLine>{provenanceText(list.situation.catalog.sourceById, exception)}</SourceLine>
      </dd>
    </div>
  );

const Unknown = () => <span className="text-muted">unknown</span>;

const saysText = (says: Statement['says']): string =>
  says === null ? 'Nothing was found.' : typeof says === 'boolean' ? (says ? 'Yes.' : 'No.') : String(says);

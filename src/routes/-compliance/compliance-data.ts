/** Everything the compliance screen shows, computed from the tables for one reader and one day. */
import { catalog } from '../../catalog';
import { type ProviderTerms, providerTermsOf, readingsOf } from '../../catalog/provider-terms';
import { complianceSourceById, regimes } from '../../catalog/regimes';
import { complianceOf, type RegimeStanding, reviewBy, strongestClosed } from '../../engine/compliance';
import { namesOf } from '../../narrative';
import { providerName } from '../../narrative/compliance';
import type { DecisionState } from '../../permalink';

export const names = namesOf(catalog);
export const sourceById = complianceSourceById(catalog);
const providers = providerTermsOf(catalog);

/** A provider by the id of its policy, without what its name says in brackets. */
export const providerCalled = (id: string): string => providerName(catalog.policyById.get(id)?.name ?? id);

export interface ProviderView {
  readonly terms: ProviderTerms;
  readonly reviewBy: string | null;
}

export interface ComplianceView {
  /** Day that dates and reviews are held against. */
  readonly on: string;
  readonly standings: readonly RegimeStanding[];
  readonly picked: readonly RegimeStanding[];
  /** Picked in the link, but no regime is called that. */
  readonly unknown: readonly string[];
  readonly providers: readonly ProviderView[];
  readonly strongest: ReturnType<typeof strongestClosed>;
  /** Of the regimes picked, of all where none is: changes ahead, soonest first. */
  readonly ahead: readonly { readonly who: string; readonly date: string; readonly what: string }[];
  readonly overdue: readonly string[];
}

export const complianceView = ({ answers, assumptions, view }: DecisionState): ComplianceView => {
  const on = assumptions.on ?? catalog.day;
  const asked = view.regimes ?? [];
  const standings = complianceOf(regimes, providers, answers, on);
  const picked = standings.filter(({ regime }) => asked.includes(regime.id));
  const shown = picked.length > 0 ? picked : standings;
  const reviewed = providers.map((terms) => ({ terms, reviewBy: reviewBy(readingsOf(terms), terms.announced) }));
  const changes = [
    ...shown.flatMap(({ regime, ahead }) => ahead.map((change) => ({ who: regime.name, ...change }))),
    ...providers.flatMap(({ policy, announced }) =>
      announced.filter(({ date }) => date > on).map((change) => ({ who: providerCalled(policy.id), ...change })),
    ),
  ];
  return {
    on,
    standings,
    picked,
    unknown: asked.filter((id) => standings.every(({ regime }) => regime.id !== id)),
    providers: reviewed,
    strongest: strongestClosed(catalog, on),
    ahead: changes.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    overdue: [
      ...shown.filter(({ overdue }) => overdue).map(({ regime }) => regime.name),
      ...reviewed
        .filter(({ reviewBy: by }) => by !== null && by < on)
        .map(({ terms }) => providerCalled(terms.policy.id)),
    ],
  };
};

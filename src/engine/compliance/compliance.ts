/** What each regime says about each option, for one reader on one day. Facts with sources, not legal advice. */

import { baa, type State, servesRegion } from '../../catalog/policies';
import type { ProviderTerms } from '../../catalog/provider-terms';
import type { DatedChange, RegimeCell, RegimeRow, TurnsOn } from '../../catalog/schema-compliance';
import { type Answers, type OptionId, optionIds } from '../../framework';
import { reviewBy } from './review';

/** Providers of an option by what their terms say on the one fact a regime turns on. Policy ids, file order. */
export interface ProviderStanding {
  readonly fact: TurnsOn;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
  /** Some provider's terms say so; or none does, and the reader has it in writing; or it is open. */
  readonly met: 'sourced' | 'in-writing' | 'open';
}

export interface OptionStanding {
  readonly option: OptionId;
  readonly cell: RegimeCell;
  /** Only for options that somebody else serves, under a regime that turns on a fact about them. */
  readonly providers: ProviderStanding | null;
}

export interface RegimeStanding {
  readonly regime: RegimeRow;
  readonly options: readonly OptionStanding[];
  /** The answers point to it: a BAA is needed, or data may be processed only in the EU. */
  readonly suggested: boolean;
  readonly reviewBy: string | null;
  readonly overdue: boolean;
  /** Dates ahead of the day, soonest first. */
  readonly ahead: readonly DatedChange[];
  readonly past: readonly DatedChange[];
}

const certified = ({ certifications }: ProviderTerms, name: RegExp): State => {
  const { value } = certifications;
  // A list that was found need not be complete: what is missing from it stays unknown.
  return value?.some((each) => name.test(each)) ? 'yes' : 'unknown';
};

const factReaders: Readonly<Record<TurnsOn, (terms: ProviderTerms) => State>> = {
  baa: ({ policy }) => baa(policy),
  'eu-region': ({ policy }) => servesRegion(policy, 'eu'),
  // Prose, so only its presence is read: an authorisation of some kind is stated.
  'us-government': ({ usGovernment }) => (usGovernment.value === null ? 'unknown' : 'yes'),
  certifications: (terms) => certified(terms, /^(SOC 2|ISO)/),
  'pci-attestation': (terms) => certified(terms, /^PCI DSS/),
  'c5-attestation': (terms) => certified(terms, /^C5\b/),
};

/** What a provider's terms say on a fact: yes, no, or nothing that was read. */
export const providerFact = (terms: ProviderTerms, fact: TurnsOn): State => factReaders[fact](terms);

const served: readonly OptionId[] = ['closed-api', 'closed-enterprise', 'hosted-open'];

const providersOf = (
  { turnsOn: fact, options }: RegimeRow,
  option: OptionId,
  providers: readonly ProviderTerms[],
  answers: Answers,
): ProviderStanding | null => {
  if (fact === null || options[option].status === 'not-in-effect' || !served.includes(option)) return null;
  const sellers = providers.filter(({ policy }) => policy.deploymentOptions.includes(option));
  const saying = (state: State) =>
    sellers.filter((terms) => providerFact(terms, fact) === state).map(({ policy }) => policy.id);
  const [yes, unknown] = [saying('yes'), saying('unknown')];
  const inWriting = answers.inWriting === true && unknown.length > 0;
  return { fact, yes, no: saying('no'), unknown, met: yes.length > 0 ? 'sourced' : inWriting ? 'in-writing' : 'open' };
};

const pointsTo: Readonly<Record<string, (answers: Answers) => boolean>> = {
  hipaa: ({ signedTerms, signedTermsAre }) => signedTerms === 'yes' && signedTermsAre === 'baa',
  gdpr: ({ place, company }) => place === 'eu' || company?.domicile === 'eu',
};

/** Every dated statement of a regime. */
const readingsOf = ({ requirements, options, licenceConflicts }: RegimeRow) => [
  ...requirements,
  ...optionIds.map((option) => options[option]),
  ...licenceConflicts,
];

/**
 * Regimes × options for one reader.
 *
 * `providers` are the terms in full, `day` is `YYYY-MM-DD`: what lies ahead and what is overdue is relative to it.
 * Order is that of the regimes given and of the options. Pure; never throws.
 */
export const complianceOf = (
  regimes: readonly RegimeRow[],
  providers: readonly ProviderTerms[],
  answers: Answers,
  day: string,
): readonly RegimeStanding[] =>
  regimes.map((regime) => {
    const dates = regime.keyDates.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const due = reviewBy(readingsOf(regime), regime.keyDates);
    return {
      regime,
      options: optionIds.map((option) => ({
        option,
        cell: regime.options[option],
        providers: providersOf(regime, option, providers, answers),
      })),
      suggested: pointsTo[regime.id]?.(answers) ?? false,
      reviewBy: due,
      overdue: due !== null && due < day,
      ahead: dates.filter(({ date }) => date > day),
      past: dates.filter(({ date }) => date <= day),
    };
  });

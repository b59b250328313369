/** Plain words for the states and ids that a result carries. */
import type { Agreement, Tier } from '../catalog';
import type { LicenceStanding } from '../engine/recommendation';
import type { OptionId } from '../framework';
import type { Names } from './names';
import { listed } from './segments';

/** An option inside a sentence, without and with its article. */
export const optionNoun = {
  'closed-api': 'closed API',
  'closed-enterprise': 'closed API under private terms',
  'hosted-open': 'hosted open API',
  'self-hosted-cloud': 'cloud GPUs',
  'self-hosted-onprem': 'on-premise hardware',
  hybrid: 'hybrid',
} as const satisfies Record<OptionId, string>;

const articles = {
  'closed-api': 'a ',
  'closed-enterprise': 'a ',
  'hosted-open': 'a ',
  'self-hosted-cloud': '',
  'self-hosted-onprem': '',
  hybrid: 'a ',
} as const satisfies Record<OptionId, string>;
export const anOption = (option: OptionId): string => `${articles[option]}${optionNoun[option]}`;
/** "the closed API"; cloud GPUs and on-premise hardware have no article. */
export const theOption = (option: OptionId): string => `${articles[option] === '' ? '' : 'the '}${optionNoun[option]}`;

const pluralOptions: readonly OptionId[] = ['self-hosted-cloud'];
/** The verb that agrees with an option: "cloud GPUs are", "a closed API is". */
export const agreeing = (option: OptionId, singular: string, plural: string): string =>
  pluralOptions.includes(option) ? plural : singular;

export const tierNames = {
  S: 'frontier',
  A: 'leading',
  B: 'strong',
  C: 'capable',
  D: 'routine',
  E: 'small',
} as const satisfies Record<Tier, string>;

/** "strong (tier B)"; a model without evidence is "not rated". */
export const tierText = (tier: Tier | null): string =>
  tier === null ? 'not rated' : `${tierNames[tier]} (tier ${tier})`;

/** "tier B (strong)", after a preposition. */
export const tierName = (tier: Tier): string => `tier ${tier} (${tierNames[tier]})`;

export const agreementNames = {
  agree: 'two sources agree',
  disagree: 'sources disagree',
  'single-source': 'one source',
} as const satisfies Record<Agreement, string>;

const dependsNames: Readonly<Record<string, string>> = {
  monthly_active_users: 'monthly users',
  monthly_active_users_before_release: 'monthly users before its release',
  annual_revenue: 'annual revenue',
  annual_recurring_revenue: 'annual recurring revenue',
  monthly_revenue: 'monthly revenue',
  domicile: 'where the company is based',
  use: 'commercial use',
  sellsAccess: 'selling access to it',
  trainsOnOutputs: 'training other models on its outputs',
  redistributes: 'passing on the weights',
  automatedDecisions: 'decisions about people without a person',
  military: 'military use',
  itar: 'work under ITAR',
  model_as_a_service_group_revenue_12m: "the group's revenue from selling model access",
  model_as_a_service_or_ai_work_assistant: 'whether you sell model access or a work assistant',
  model_as_a_service_or_ai_work_assistant_revenue_12m: 'revenue from selling model access or a work assistant',
};
const dependsText = (depends: readonly string[]): string =>
  listed([...new Set(depends)].map((metric) => dependsNames[metric] ?? metric.replaceAll('_', ' ')));

/** What a licence means here, in a few words. Not legal advice; the screen says so. */
export const standingText = ({ standing, depends }: LicenceStanding): string => {
  switch (standing) {
    case 'allowed':
      return 'allowed';
    case 'allowed-if':
      return `allowed, depending on ${dependsText(depends)}`;
    case 'accepted':
      return 'allowed under terms you accepted';
    case 'excluded':
      if (depends.includes('non-commercial')) return 'not for commercial use';
      if (depends.includes('terms-not-accepted')) return 'only after you accept its terms';
      return `not allowed, because of ${dependsText(depends)}`;
    case 'unknown':
      return depends.length === 0 ? 'licence not read' : `its clause on ${dependsText(depends)} was not read`;
    default:
      return standing satisfies never;
  }
};

/** "Apache-2.0", "Llama 3.3 Community License; depends on monthly users", or "licence not read". */
export const licenceText = (standing: LicenceStanding, names: Names): string => {
  const name = names.licence(standing.licence);
  if (name === null) return 'licence not read';
  return standing.standing === 'allowed-if' ? `${name}; depends on ${dependsText(standing.depends)}` : name;
};

/** The contract that the GDPR asks for with whoever processes personal data, and what was read of the sellers' own. */
import { complianceSourceTitle, processingAgreements } from '../../catalog/processing-agreements';
import type { Term } from '../../catalog/schema-compliance';
import { providerName } from '../compliance';
import { day } from '../numbers';
import { listed } from '../segments';
import type { Grounds } from './grounds';
import type { WarningRow } from './warning-row';

/** Legs on machines of somebody else. */
const outside = ({ legs }: Grounds) => legs.filter(({ option }) => option !== 'self-hosted-onprem');

/** Who serves the winner, each once, with what was read of its agreement. */
const readings = ({ served, catalog }: Grounds): readonly { readonly name: string; readonly term: Term }[] => {
  const ids = served.flatMap(({ configuration }) => {
    if (configuration?.kind !== 'metered') return [];
    const policy = catalog.sellerById.get(configuration.provider)?.policy;
    return policy == null ? [] : [policy];
  });
  return [...new Set(ids)].flatMap((id) => {
    const term = processingAgreements.get(id);
    return term === undefined ? [] : [{ name: providerName(catalog.policyById.get(id)?.name ?? id), term }];
  });
};

const readText = (grounds: Grounds): string => {
  const read = readings(grounds);
  const stated = read.flatMap(({ name, term: { value } }) => (value === null ? [] : [`${name}: ${value}.`]));
  const unknown = read.flatMap(({ name, term: { value } }) => (value === null ? [name] : []));
  const ask = unknown.length === 0 ? [] : [`Of ${listed(unknown)} none was read: ask for it.`];
  const clouds = outside(grounds).some(({ option }) => option === 'self-hosted-cloud')
    ? ['The cloud that rents you the GPUs signs one too.']
    : [];
  return [...stated, ...ask, ...clouds].join(' ');
};

const titled = (source: string, asOf: string | null): string =>
  `${complianceSourceTitle.get(source) ?? source}, ${asOf === null ? 'undated' : day(asOf)}.`;

/** The law as it was read, and its day. */
const law = [
  ['regulation-eu-2016-679', '2016'],
  ['sgb-v-393', '2026-08-19'],
  ['stgb-203', '2026-08-19'],
] as const;

export const agreementWarning: WarningRow = {
  id: 'processing-agreement',
  severity: 1,
  title: 'A processing agreement',
  topics: ['third-party-processor', 'legal-review'],
  said: [],
  facts: (grounds) => [
    ...law.map(([source, asOf]) => titled(source, asOf)),
    ...readings(grounds).flatMap(({ term: { source, asOf } }) => (source === null ? [] : [titled(source, asOf)])),
  ],
  when: (grounds) => {
    const { place, company } = grounds.recommendation.answers;
    return outside(grounds).length > 0 && (place === 'eu' || company?.domicile === 'eu');
  },
  text: (grounds) =>
    [
      'Whoever processes personal data for you signs a contract under Art. 28 GDPR. A BAA or zero retention is not one.',
      readText(grounds),
      'In Germany, health care needs a C5 attestation of its cloud services as well (§ 393 SGB V); none that names a model service was read, so ask for the report. Whoever gets to know patients’ secrets is bound to secrecy (§ 203 StGB). The compliance page has both. Not legal advice.',
    ]
      .filter((text) => text !== '')
      .join(' '),
};

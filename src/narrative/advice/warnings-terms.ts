/** Warnings about licences, agreements, places and what may be done with outputs. */
import type { Catalog } from '../../catalog';
import { licenceName } from '../names';
import { day, tokensInWords } from '../numbers';
import { listed } from '../segments';
import { licenceText } from '../terms';
import { doesTask, type Grounds, licencesOf, needs, openLicences, openModels } from './grounds';
import { published, type WarningRow } from './warning-row';

const permissive = 'permissive';
const llamaThreshold = 700e6;

const conditional = (grounds: Grounds) =>
  openLicences(grounds).filter(({ licenceClass }) => licenceClass !== permissive);
const withClause = (grounds: Grounds) =>
  openLicences(grounds).filter(({ thresholds }) =>
    thresholds.some(({ metric, amount }) => metric === 'monthly_active_users' && amount === llamaThreshold),
  );
const outsideUnion = (grounds: Grounds) =>
  openLicences(grounds).filter(({ gates }) =>
    gates.some(({ asks, effect }) => asks === 'domicile' && effect === 'blocked'),
  );

const namesIn = (rows: readonly { readonly licenceName: { readonly value: string } }[]): string =>
  listed([...new Set(rows.map((row) => licenceName(row.licenceName.value)))]);

const sourcesIn = (
  { catalog }: { readonly catalog: Catalog },
  rows: readonly {
    readonly name: string;
    readonly licenceName: { readonly source: string | null; readonly asOf: string | null };
  }[],
): readonly string[] =>
  rows.flatMap(({ name, licenceName: { source, asOf } }) =>
    source === null
      ? []
      : [
          `Licence of ${name}: ${catalog.sourceById.get(source)?.title ?? source}${asOf === null ? '' : `, ${day(asOf)}`}.`,
        ],
  );

/** Permissively licensed models of at least a tier, by name. */
const alternatives = ({ catalog }: Grounds): readonly string[] =>
  catalog.models
    .filter(
      ({ weights, licence, tier }) =>
        weights === 'open' && tier !== null && catalog.licenceById.get(licence ?? '')?.licenceClass === permissive,
    )
    .toSorted((a, b) => 'SABCDE'.indexOf(a.tier ?? '') - 'SABCDE'.indexOf(b.tier ?? ''))
    .slice(0, 3)
    .map(({ name }) => name);

const modelsWithLicence = (grounds: Grounds): string =>
  listed(
    openModels(grounds).map((model) => {
      const [first] = licencesOf(grounds, model);
      return `${grounds.names.model(model)} (${first === undefined ? 'licence not read' : licenceName(first.licenceName.value)})`;
    }),
  );

const depends = (grounds: Grounds): string => {
  const standings = grounds.open.flatMap(({ configuration }) =>
    configuration !== null && configuration.licence?.standing === 'allowed-if' ? [configuration.licence] : [],
  );
  return standings.length === 0
    ? ''
    : ` ${listed(standings.map((standing) => licenceText(standing, grounds.names)))}: tell us to be sure.`;
};

const outputRights = (grounds: Grounds): readonly string[] => [
  ...openModels(grounds).flatMap((model) =>
    licencesOf(grounds, model).map(({ name, outputTraining }) => `${name}: ${outputTraining.value}`),
  ),
  ...(grounds.closed.length > 0
    ? ['The terms of closed providers that we read forbid building models that compete with theirs']
    : []),
];

/** Uses under which a government's own rules come before a provider's. */
const forGovernment = ({ recommendation }: Grounds): boolean =>
  recommendation.answers.company?.military === true || recommendation.answers.company?.itar === true;

const placeNames = { eu: 'the EU', us: 'the United States', other: 'the place you need' } as const;

export const termsWarnings: readonly WarningRow[] = [
  {
    ...published('open-is-not-unrestricted'),
    severity: 1,
    title: 'Open is not unrestricted',
    topics: ['licence', 'permissive-alternatives'],
    facts: (grounds) => sourcesIn(grounds, conditional(grounds)),
    when: (grounds) => conditional(grounds).length > 0,
    text: (grounds) =>
      `The weights of ${modelsWithLicence(grounds)} may be downloaded, and their licence sets conditions: ${namesIn(conditional(grounds))}.${depends(grounds)} Under permissive licences there are ${listed(alternatives(grounds))}. Not legal advice.`,
  },
  {
    id: 'licence-version',
    severity: 3,
    title: 'The licence of this exact version',
    topics: ['licence', 'permissive-alternatives'],
    said: [{ guide: 'S1', place: 'do, 3' }],
    facts: (grounds) => sourcesIn(grounds, openLicences(grounds)),
    when: (grounds) => openModels(grounds).length > 0 && conditional(grounds).length === 0,
    text: (grounds) =>
      `Among the freest licences there are: ${modelsWithLicence(grounds)}. Sister models of one family carry other terms: read the text of the exact version, and keep a dated copy. Not legal advice.`,
  },
  {
    id: 'mau-clause',
    severity: 1,
    title: '700 million monthly users',
    topics: ['mau-700m', 'licence'],
    said: [{ guide: 'S1', place: 'licences' }],
    facts: (grounds) => sourcesIn(grounds, withClause(grounds)),
    when: (grounds) => withClause(grounds).length > 0,
    text: (grounds) => {
      const { company = {} } = grounds.recommendation.answers;
      const users = company.monthlyUsersInReleaseMonth ?? company.monthlyUsers;
      const given =
        users === undefined
          ? 'You have not said how many users your company has.'
          : `You said ${tokensInWords(users)}.`;
      return `${namesIn(withClause(grounds))}: a company with more than 700 million monthly users in the month before the release, all products counted, needs a licence from Meta first. ${given} Not legal advice.`;
    },
  },
  {
    id: 'resale',
    severity: 1,
    title: 'Selling or passing on the model',
    topics: ['resale-rights', 'licence'],
    said: [
      { guide: 'S4', place: 'deployment rights' },
      { guide: 'S1', place: 'licence rules' },
    ],
    facts: (grounds) => sourcesIn(grounds, openLicences(grounds)),
    when: ({ recommendation: { answers }, legs }) =>
      legs.length > 0 && (answers.company?.sellsAccess === true || answers.company?.redistributes === true),
    text: (grounds) =>
      grounds.open.length === 0
        ? 'You sell access or pass on weights. A closed model gives no weights to pass on, and reselling its API needs the provider’s approval: read its terms. Not legal advice.'
        : `You sell access or pass on weights. That needs the right to do it commercially and to redistribute: check both for ${modelsWithLicence(grounds)}, pass on its notices, and bind your customers where it asks. Not legal advice.`,
  },
  {
    id: 'outputs-for-training',
    severity: 1,
    title: 'Outputs as training data',
    topics: ['output-training', 'licence'],
    said: [{ guide: 'S2', place: 'question on outputs for training' }],
    facts: (grounds) => sourcesIn(grounds, openLicences(grounds)),
    when: ({ recommendation: { answers }, legs }) => legs.length > 0 && answers.company?.trainsOnOutputs === true,
    text: (grounds) =>
      `You train other models on outputs. ${outputRights(grounds)
        .map((text) => `${text}.`)
        .join(' ')} Ask before you collect the first pair. Not legal advice.`.replace(/\.\./g, '.'),
  },
  {
    id: 'eu-multimodal',
    severity: 1,
    title: 'Multimodal Llama and the EU',
    topics: ['eu-multimodal-licence', 'multimodal', 'licence'],
    said: [],
    facts: ({ catalog }) =>
      sourcesIn(
        { catalog },
        catalog.licences.filter(({ id }) => id === 'llama-4' || id === 'llama-3.2-vision'),
      ),
    when: (grounds) =>
      (grounds.recommendation.answers.company?.domicile === 'eu' && doesTask(grounds, 'vision-documents')) ||
      (outsideUnion(grounds).length > 0 && grounds.recommendation.answers.company?.domicile !== 'us'),
    text: ({ recommendation }) =>
      `The multimodal Llama models (Llama 4, Llama 3.2 Vision) are not licensed to companies based in the European Union${recommendation.answers.company?.domicile === 'eu' ? ', and yours is: they are not among the models compared here' : '. Say where yours is based'}. Not legal advice.`,
  },
  {
    ...published('agreement-is-not-compliance'),
    severity: 1,
    title: 'A signed agreement is not compliance',
    topics: ['legal-review', 'third-party-processor'],
    when: (grounds) =>
      grounds.served.length > 0 &&
      (grounds.recommendation.answers.signedTerms === 'yes' ||
        needs(grounds, 'assurance', 0.75) ||
        needs(grounds, 'data-control', 0.5)),
    text: ({ recommendation, served, names }) => {
      const sellers = [
        ...new Set(
          served.flatMap(({ configuration }) =>
            configuration?.kind === 'metered' ? [names.seller(configuration.provider)] : [],
          ),
        ),
      ];
      const who = sellers.length === 0 ? 'The provider' : listed(sellers);
      const regimes =
        recommendation.answers.signedTermsAre === 'baa' ? 'HIPAA' : 'HIPAA, GDPR, SOC 2 or financial rules';
      return `${who} will process your data. A processing agreement need not cover what ${regimes} ask, and a breach, a subpoena or a new policy stays possible. Legal review comes first: before data flows, not after.`;
    },
  },
  {
    id: 'what-terms-cover',
    severity: 2,
    title: 'What signed terms cover',
    topics: ['baa', 'zero-retention', 'legal-review'],
    said: [{ guide: 'S0', place: 'question on HIPAA' }],
    when: ({ recommendation: { answers }, served }) => answers.signedTerms === 'yes' && served.length > 0,
    text: ({ recommendation: { answers } }) => {
      const wanted =
        answers.signedTermsAre === 'baa'
          ? 'a BAA'
          : answers.signedTermsAre === 'zero-retention'
            ? 'zero retention'
            : 'a BAA or zero retention';
      return `You need ${wanted}. One is not the other: a BAA allows health data, zero retention keeps prompts from being stored and is granted on request. Both name services and models: previews, files, batches and caches are often outside. Get the list in writing.`;
    },
  },
  {
    id: 'place-in-writing',
    severity: 2,
    title: 'Where it is processed, in writing',
    topics: ['data-residency'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    when: ({ recommendation: { answers }, served }) =>
      served.length > 0 && (answers.place === 'eu' || answers.place === 'us' || answers.place === 'other'),
    text: ({ recommendation: { answers } }) => {
      const place = answers.place === 'eu' || answers.place === 'us' ? placeNames[answers.place] : placeNames.other;
      return `Data must be processed in ${place}. Only endpoints that promise it count, account and usage metadata may still leave, and some cost more. Ask for processing and storage both, in the contract.`;
    },
  },
  {
    id: 'government',
    severity: 1,
    title: 'Government work',
    topics: ['gov-cloud', 'legal-review'],
    said: [{ guide: 'S3', place: 'compliance matrix' }],
    when: (grounds) => grounds.legs.length > 0 && forGovernment(grounds),
    text: ({ served }) =>
      served.length > 0
        ? 'Military or export-controlled work may go only to services authorised for it, such as a government cloud at the right impact level. An ordinary account is not one. Ask the contracting officer and counsel first. Not legal advice.'
        : 'Military or export-controlled work sets rules for the machines and the people around the model too: a tenancy in a government cloud or your own cleared site. Ask the contracting officer and counsel first. Not legal advice.',
  },
];

/** Provider terms in words: a few per column, and every statement in full with its source. */
import type { PolicyRow, SourceRow } from '../catalog';
import type { ProviderTerms, Reading } from '../catalog/provider-terms';
import { regionsText, valueText } from './compliance';
import type { Names } from './names';
import { countOf, day } from './numbers';
import { listed } from './segments';

const retained = ({ state, says }: PolicyRow['retentionDays']): string => {
  if (state === 'no') return 'not kept by default';
  if (state === 'yes') return typeof says === 'number' ? countOf(says, 'day') : 'kept, no period stated';
  return says === null ? 'unknown' : String(says);
};
const trained = ({ state }: PolicyRow['trainsOnData']): string =>
  ({ yes: 'by default', no: 'not by default', unknown: 'unknown' })[state];

const grants = { agreement: 'by agreement', 'self-serve': 'by a switch', default: 'by default' } as const;

const exceptionText = (policy: PolicyRow, on: string, names: Pick<Names, 'model'>): string[] =>
  (policy.zeroRetentionExceptions ?? []).flatMap(({ models, state, since, days }) => {
    const which = listed(models.map(names.model));
    if (since !== null && since > on) return [];
    if (state === 'unknown') return [`unknown for ${which}`];
    const kept = days === null ? '' : ` ${countOf(days, 'day')}`;
    return [`not for ${which}: kept${kept}${since === null ? '' : ` since ${day(since)}`}`];
  });

const zeroRetained = ({ zeroRetention }: PolicyRow): string => {
  if (zeroRetention.state === 'yes') return zeroRetention.granted ? grants[zeroRetention.granted] : 'possible';
  return zeroRetention.state === 'no' ? 'no' : 'unknown';
};

/** The start of a long statement, up to its first pause. */
const opening = (value: Reading['value']): string => valueText(value).split(/[;:]/)[0] ?? '';

export const providerColumns = [
  'Retention',
  'Training on your data',
  'Zero retention',
  'BAA',
  'Processing agreement',
  'Regions',
  'Certifications',
  'Fine-tuning',
] as const;

/** One provider in the columns above, in their order. `on` is the day exceptions are read for. */
export const providerCells = (
  { policy, processingAgreement, certifications, fineTuning }: ProviderTerms,
  on: string,
  names: Pick<Names, 'model'>,
): readonly string[] => [
  retained(policy.retentionDays),
  trained(policy.trainsOnData),
  [zeroRetained(policy), ...exceptionText(policy, on, names)].join('; '),
  policy.baa.state,
  opening(processingAgreement.value),
  regionsText(policy.regions),
  valueText(certifications.value),
  opening(fineTuning.value),
];

export interface StatementInWords extends Pick<Reading, 'source' | 'asOf'> {
  readonly label: string;
  readonly text: string;
  readonly note?: string | undefined;
}

const inWords = (label: string, { value, ...from }: Reading): StatementInWords => ({
  ...from,
  label,
  text: valueText(value),
});

/** Every statement of a provider, those the engine reads first. */
export const providerStatements = (terms: ProviderTerms): readonly StatementInWords[] => {
  const { policy } = terms;
  const said = (label: string, text: string, { source, asOf, note }: Pick<Reading, 'source' | 'asOf' | 'note'>) => ({
    label,
    text,
    source,
    asOf,
    note,
  });
  const prose = (label: string, statement: PolicyRow['baa']) => said(label, valueText(statement.says), statement);
  return [
    said('Retention', retained(policy.retentionDays), policy.retentionDays),
    said('Training on your data', trained(policy.trainsOnData), policy.trainsOnData),
    prose('Zero retention', { ...policy.zeroRetention, note: undefined }),
    inWords('Limits of zero retention', terms.zeroRetentionLimits),
    ...(policy.zeroRetentionExceptions ?? []).map(({ says, source, asOf }) =>
      said('Models outside zero retention', says, { source, asOf }),
    ),
    prose('BAA', policy.baa),
    inWords('Processing agreement (GDPR, Art. 28)', terms.processingAgreement),
    said('Regions', valueText(policy.regions.says), policy.regions),
    inWords('Certifications', terms.certifications),
    inWords('ISO 42001', terms.iso42001),
    inWords('US government', terms.usGovernment),
    inWords('Fine-tuning', terms.fineTuning),
    inWords('Uptime promised', terms.uptimeSla),
    inWords('Rate limits', terms.rateLimitTiers),
    inWords('Dedicated capacity', terms.dedicatedCapacity),
    inWords('Notice before a model is retired', terms.deprecationNotice),
    inWords('Use of outputs', terms.outputUseRestriction),
    inWords('On your premises', terms.onPremOption),
    inWords('Interruptions', terms.continuityEvent),
  ];
};

/** "Read in: Claude docs …; anteroom.so …. The latest of 10 Jul 2026.": each source of some statements once. */
export const sourcesText = (
  statements: readonly Pick<StatementInWords, 'source' | 'asOf'>[],
  sourceById: ReadonlyMap<string, Pick<SourceRow, 'title'>>,
): string => {
  const titles = new Set(
    statements.flatMap(({ source }) => (source === null ? [] : [sourceById.get(source)?.title ?? source])),
  );
  const latest = statements
    .flatMap(({ source, asOf }) => (source === null || asOf === null ? [] : [asOf]))
    .toSorted()
    .at(-1);
  const dated = latest === undefined ? 'They are undated.' : `The latest of ${day(latest)}.`;
  return titles.size === 0 ? 'No source read.' : `Read in: ${[...titles].join('; ')}. ${dated}`;
};

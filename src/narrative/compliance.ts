/** Regimes, provider terms and their dates in words. Facts with sources, not legal advice. */
import type { SourceRow } from '../catalog';
import type { Reading } from '../catalog/provider-terms';
import type { DatedChange, LegalBasis, RegimeStatus, TurnsOn } from '../catalog/schema-compliance';
import type { ModelRetention, OptionStanding, ProviderStanding, RetentionStanding } from '../engine/compliance';
import { guideTitles } from './guides';
import { countOf, day } from './numbers';
import { capitalised, listed } from './segments';
import { tierText } from './terms';

export const notAdvice = 'Facts with sources, not legal advice.';

type SourceById = ReadonlyMap<string, Pick<SourceRow, 'title'>>;

const factNouns: Readonly<Record<TurnsOn, string>> = {
  baa: 'a BAA',
  'eu-region': 'an EU region',
  'us-government': 'a government authorisation',
  certifications: 'audit reports',
  'pci-attestation': 'a PCI attestation',
  'c5-attestation': 'a C5 attestation',
};

const statusWords: Readonly<Record<RegimeStatus, string>> = {
  possible: 'Possible',
  conditional: 'Possible with conditions',
  'not-in-effect': 'Not possible',
};

const metWords: Readonly<Record<ProviderStanding['met'], string>> = {
  sourced: '',
  'in-writing': ', which you have in writing',
  open: ', none found',
};

/** "Possible", "Possible with a BAA", "Possible with a BAA, none found", "Not possible". */
export const statusText = ({ cell, providers }: Pick<OptionStanding, 'cell' | 'providers'>): string =>
  cell.status === 'conditional' && providers !== null
    ? `Possible with ${factNouns[providers.fact]}${metWords[providers.met]}`
    : statusWords[cell.status];

const legalBasisWords: Readonly<Record<LegalBasis, string>> = {
  read: 'read in the text itself',
  secondary: "read in others' summaries",
  derived: 'derived from the requirements',
  unverified: 'from memory, not read again',
};

/** "HHS guidance …, Oct 2016, read in the text itself"; a cell without a source of its own says what it is derived from. */
export const legalSourceText = (
  sourceById: SourceById,
  { source, asOf, basis }: { readonly source: string | null; readonly asOf: string | null; readonly basis: LegalBasis },
): string => {
  const title = source === null ? null : (sourceById.get(source)?.title ?? source);
  // A document known by what others summarise of it was not read in the text itself.
  const words = legalBasisWords[basis === 'read' && title?.includes('as summarised by') ? 'secondary' : basis];
  if (title !== null) return [title, asOf ? day(asOf) : 'undated', words].join(', ');
  return basis === 'derived' ? `${capitalised(words)}${asOf ? `, ${day(asOf)}` : ''}.` : `No source read; ${words}.`;
};

/** "Anthropic Claude API (also …)" → "Anthropic Claude API". */
export const providerName = (name: string): string => name.replace(/ \(.*\)$/, '');

const few = 4;
const named = (ids: readonly string[], name: (id: string) => string): string =>
  ids.length <= few ? listed(ids.map(name)) : `${ids.slice(0, few).map(name).join(', ')} and ${ids.length - few} more`;

/** Which providers' terms offer what the cell turns on: "A BAA: stated by OpenAI API; nothing read for Groq." */
export const providersText = (
  { fact, yes, no, unknown, met }: ProviderStanding,
  name: (id: string) => string,
): string => {
  const parts = [
    yes.length > 0 ? `stated by ${listed(yes.map(name))}` : 'no statement of it was found',
    ...(no.length > 0 ? [`denied by ${listed(no.map(name))}`] : []),
    ...(unknown.length > 0 ? [`unknown for ${named(unknown, name)}`] : []),
    ...(met === 'in-writing' ? ['counted as met, as you have it in writing'] : []),
  ];
  return `${capitalised(factNouns[fact])}: ${parts.join('; ')}.`;
};

/** "Review by 19 May 2027", "Review overdue since 30 Jun 2026". */
export const reviewText = (by: string | null, on: string): string => {
  if (by === null) return 'No dated reading to review';
  return by < on ? `Review overdue since ${day(by)}` : `Review by ${day(by)}`;
};

export const dateText = ({ date, what }: DatedChange): string => `${day(date)}: ${what}.`;

/** A dispute as shown: who claims what, and what the sources say. */
export const disputeText = ({
  guide,
  claim,
  finding,
}: {
  readonly guide: string;
  readonly claim: string;
  readonly finding: string;
}): string => `${guideTitles[guide] ?? guide} says: ${claim} Disputed: ${finding}`;

/** A statement's value in words; unknown is said. */
export const valueText = (value: Reading['value']): string => {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : listed(value);
};

const standingWords = (models: readonly ModelRetention[]): Readonly<Record<RetentionStanding, string>> => {
  const called = listed(models.map(({ model }) => model.name));
  const kept = models[0]?.kept;
  const days = kept?.days ? ` ${countOf(kept.days, 'day')}` : '';
  const since = kept?.since ? ` since ${day(kept.since)}` : '';
  return {
    signed: `${called} can be had with it by agreement`,
    unsigned: `${called} can be had with it, though no text read says that anybody signs it`,
    kept: `${called} ${models.length === 1 ? 'keeps' : 'keep'} prompts${days} on every platform${since}`,
    unknown: `for ${called} no statement was found`,
  };
};

/** The strongest closed models and zero retention, in a few words; null where none is sold. */
export const strongestText = (models: readonly ModelRetention[]): string | null => {
  const [first] = models;
  if (first === undefined) return null;
  const order: readonly RetentionStanding[] = ['kept', 'signed', 'unsigned', 'unknown'];
  const parts = order.flatMap((standing) => {
    const those = models.filter((one) => one.standing === standing);
    return those.length === 0 ? [] : [standingWords(those)[standing]];
  });
  const lead = models.some(({ standing }) => standing === 'kept')
    ? 'The strongest closed models and zero retention can exclude each other.'
    : 'Zero retention and the strongest closed models.';
  return `${lead} Of ${countOf(models.length, 'closed model')} rated ${tierText(first.model.tier)}: ${parts.join('; ')}.`;
};

const regionNames = { eu: 'EU', us: 'US', ca: 'Canada' } as const;

/** "EU (1.1 times the list price, …)", "not the EU", "unknown". */
export const regionsText = ({
  serves,
  excludes,
}: {
  readonly serves: readonly {
    readonly region: keyof typeof regionNames;
    readonly factor?: number | undefined;
    readonly surcharge?: string | undefined;
  }[];
  readonly excludes: readonly (keyof typeof regionNames)[];
}): string => {
  const parts = [
    ...serves.map(({ region, factor, surcharge }) =>
      factor === undefined
        ? regionNames[region]
        : `${regionNames[region]} (${factor} times the price ${surcharge ?? ''})`,
    ),
    ...excludes.map((region) => `not the ${regionNames[region]}`),
  ];
  return parts.length === 0 ? 'unknown' : parts.join(', ');
};

/** How old figures are, in words: of one figure, of a bill, and of the edition itself. */
import type { Catalog } from '../catalog';
import type { Configuration, FigureAge, Freshness, OptionCost } from '../engine/recommendation';
import { type Assumptions, ageLimits } from '../framework';
import { daysBetween } from '../units';
import { lineSources, type SourceText } from './line-sources';
import type { Names } from './names';
import { count, day, percent } from './numbers';
import { provenanceText } from './provenance';
import { capitalised } from './segments';

/** "half", "a third", "15%": a share as it is said, the round ones by name. */
const shareInWords = (share: number): string => {
  const named = (
    [
      ['all', 1],
      ['three quarters', 0.75],
      ['two thirds', 2 / 3],
      ['half', 0.5],
      ['a third', 1 / 3],
      ['a quarter', 0.25],
    ] as const
  ).find(([, value]) => Math.abs(share - value) < 0.015);
  return named?.[0] ?? percent(share);
};

/** The limits in one breath: "90 days (GPU rents: 60)". */
const limits = `${ageLimits.price.days} days (GPU rents: ${ageLimits.rental.days})`;

/** Opens the list of all figures. */
export const everyFigure = 'every figure, its source and its age';

/** Why these limits and no others. */
export const limitReasons: readonly string[] = [
  `GPU rents, ${ageLimits.rental.days} days: ${ageLimits.rental.reason}`,
  `Prices per token, ${ageLimits.price.days} days: ${ageLimits.price.reason}`,
  `Everything else in money, ${ageLimits.economics.days} days: ${ageLimits.economics.reason}`,
];

/** "15% of this cost rests on figures older than 90 days (GPU rents: 60). 12% rests on undated ones." */
export const freshnessSentence = ({ shares }: Freshness): string => {
  const said = shares.old > 0 ? `${shareInWords(shares.old)} of this cost rests` : 'nothing in this cost rests';
  const undated = shares.undated > 0 ? ` Another ${shareInWords(shares.undated)} rests on undated ones.` : '';
  return `${capitalised(said)} on figures older than ${limits}.${undated}`;
};

interface Context {
  readonly catalog: Catalog;
  readonly names: Names;
  readonly assumptions: Pick<Assumptions, 'economics' | 'on'>;
}

const inWords = ({ ref }: FigureAge, context: Context): SourceText | null => lineSources([ref], context)[0] ?? null;

/** "Oldest: electricity, United States, 1 Jul 2024." One sentence, or null where nothing that ages has a date. */
export const oldestSentence = ({ oldest }: Freshness, context: Context): string | null => {
  const figure = oldest === null ? null : inWords(oldest, context);
  if (oldest === null || oldest.asOf === null || figure === null) return null;
  const name = figure.text.split(':')[0] ?? figure.text;
  return `Oldest: ${name.charAt(0).toLowerCase()}${name.slice(1)}, ${day(oldest.asOf)}.`;
};

/** Every figure of a bill with its source and age, the oldest first. */
export const agedFigures = ({ figures }: Freshness, context: Context): readonly SourceText[] =>
  figures.flatMap((figure) => inWords(figure, context) ?? []);

/** The licence of every model that an option runs, with its source and day. */
export const licenceSources = (configuration: Configuration, { catalog, names }: Context): readonly SourceText[] => {
  const parts = configuration.kind === 'plan' ? configuration.legs.map((leg) => leg.configuration) : [configuration];
  return parts.flatMap(({ model, licence }) => {
    const fact = licence?.licence == null ? undefined : catalog.licenceById.get(licence.licence)?.licenceName;
    if (fact === undefined) return [];
    const text = `Licence of ${names.model(model)}: ${fact.value ?? 'not known'}`;
    return [{ text, source: provenanceText(catalog.sourceById, fact), age: null }];
  });
};

/** Opens them. */
export const billSourcesName = (on: string): string => `Prices of ${day(on)}: sources`;

/** Every figure and licence that some bills rest on, each once, in the order of the bills. */
export const billSources = (
  bills: readonly Pick<OptionCost, 'lines' | 'configuration'>[],
  context: Context,
): readonly SourceText[] => {
  const all = bills.flatMap(({ lines, configuration }) => [
    ...lineSources(
      lines.flatMap(({ usd, refs }) => (usd === null ? [] : refs)),
      context,
    ),
    ...licenceSources(configuration, context),
  ]);
  return [...new Map(all.map((each) => [each.text, each])).values()];
};

/** "These prices are as of 20 Nov 2026, 40 days ago." The clock is the caller's; null = it has none. */
export const editionAge = (asOf: string, today: string | null): string => {
  const days = today === null ? 0 : daysBetween(asOf, today);
  const ago = days < 1 ? '' : `, ${days === 1 ? 'a day' : `${count(days)} days`} ago`;
  return `These prices are as of ${day(asOf)}${ago}.`;
};

/** What the result page is told from, and what its parts print. */
import type { Catalog } from '../../catalog';
import type { Measurement } from '../../catalog/measurements';
import type { Assessment, FullAssessment } from '../../engine';
import type { OptionId } from '../../framework';
import type { Range } from '../../units';
import { billSources, billSourcesName } from '../freshness';
import type { Names } from '../names';
import { money } from '../numbers';
import { eightyRange, noCost, perMonth } from './headings';

export interface Told {
  readonly full: FullAssessment;
  readonly assessment: Assessment;
  readonly catalog: Catalog;
  readonly names: Names;
  /** Published runs that a speed is held against. */
  readonly measurements: readonly Measurement[];
}

/** Only what is said: a part that has nothing to say leaves no gap. */
export const said = (...texts: readonly (string | null | undefined | false)[]): readonly string[] =>
  texts.filter((text): text is string => typeof text === 'string' && text !== '');

/** A figure with its range, as it stands under the verdict. */
export const figureSays = (label: string, usd: Range | null): readonly string[] =>
  usd === null ? [label, noCost] : said(label, `${money(usd.mid)} ${perMonth}`, usd.low < usd.high && eightyRange(usd));

/** Under figures made of several bills: opens what they rest on. The rows themselves are the part `sources`. */
export const pricesSay = (
  { full: { recommendation }, catalog, names }: Told,
  options: readonly (OptionId | null)[],
): readonly string[] => {
  const { costs, assumptions, on } = recommendation;
  const bills = [...new Set(options)].flatMap((option) => (option === null ? [] : (costs[option] ?? [])));
  return billSources(bills, { catalog, names, assumptions }).length === 0 ? [] : [billSourcesName(on)];
};

/** Rows of which the first stand open and the rest fold under how many they are. */
export const folding = (
  rows: readonly (readonly string[])[],
  open: number,
  more: (count: number) => string,
): readonly string[] => [
  ...rows.slice(0, open).flat(),
  ...(rows.length > open ? [more(rows.length - open)] : []),
  ...rows.slice(open).flat(),
];

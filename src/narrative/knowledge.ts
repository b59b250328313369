/** The judgements of the method in words: what a row says, what it rests on, and what changing it did. */
import type { Recommendation } from '../engine/recommendation';
import { type LadderId, type Level, levels, optionLabels } from '../framework';
import type { KnowledgeRow } from '../framework/editions/rows-2';
import type { FieldGroup, KnowledgeField, KnowledgeValue } from '../framework/knowledge-fields';
import { guideTitles } from './guides';
import { count, countOf, day, decimal, inDollars, moneyExact, percent, tokensInWords } from './numbers';
import { capitalised } from './segments';
import { anOption, tierName } from './terms';

const fractions = ['0', '¼', '½', '¾', '1'] as const;

/** A level as it is drawn on a ladder: ¾. */
export const fraction = (level: Level): string => fractions[levels.indexOf(level)] ?? String(level);

const points = /lead$|^about-equal$/;
const shares = /share$|^headroom$|^cost-weight|^prior|^one-level-higher$/;

const numberText = (id: string, value: number): string => {
  if (id === 'cost-scale') return `${inDollars(moneyExact)(value)} a month`;
  if (id.endsWith('.below')) return `${tokensInWords(value)} tokens a day`;
  if (points.test(id)) return value === 1 ? '1 point' : `${decimal(value)} points`;
  if (shares.test(id)) return percent(value);
  if (id === 'band') return `${decimal(value * 4)} of a step`;
  return id === 'samples' ? count(value) : decimal(value);
};

/** A value of a row as a reader sees it. */
export const judgementText = ({ id, form }: Pick<KnowledgeField, 'id' | 'form'>, value: KnowledgeValue): string => {
  if (typeof value === 'string')
    return id.startsWith('tier.') ? tierName(value as Parameters<typeof tierName>[0]) : value;
  return form.kind === 'level' ? fraction(value as Level) : numberText(id, value);
};

/** "Could be argued from ⅛ to …"; empty where the alternatives are no range. */
export const rangeText = ({ field, low, high, value }: KnowledgeRow): string => {
  if (low === null || high === null) return '';
  if (low === high) return 'At an end of its ladder, so it is not moved in the samples.';
  const text = (end: number) =>
    field.form.kind === 'level' && !levels.some((level) => level === end)
      ? percent(end)
      : judgementText(field, typeof value === 'number' ? end : value);
  return `Could be argued from ${text(low)} to ${text(high)}.`;
};

/** What a row rests on, with its day. */
export const basisText = ({ basis, ref, asOf }: Pick<KnowledgeRow, 'basis' | 'ref' | 'asOf'>): string => {
  if (basis === 'guide')
    return `Informed by the guide ${guideTitles[ref ?? ''] ?? ref}; the value is ours, ${day(asOf)}.`;
  return basis === 'source' ? `Source: ${ref}; read into a level by us, ${day(asOf)}.` : `Our judgement, ${day(asOf)}.`;
};

/** Headings of the groups, and what stands under each. */
export const groupWords: Readonly<Record<FieldGroup, { readonly title: string; readonly intro: string }>> = {
  performances: {
    title: 'What each option gives',
    intro: 'One level per criterion and option, on the ladder your own answer stands on. Open a row for the reasons.',
  },
  weights: {
    title: 'How much a criterion weighs',
    intro:
      'Within an axis, rank 1 weighs most and equal ranks are tied. The order of the axes is yours, among your answers.',
  },
  overrides: {
    title: 'What comes before points',
    intro: 'A strong need of these kinds ranks an option last that misses it, whatever its score.',
  },
  'open-answers': {
    title: 'What an open answer stands for',
    intro: 'A question left open is weighed over its five levels; the five shares are made to sum to one.',
  },
  money: {
    title: 'How money becomes points',
    intro: 'A bill costs points by its number of digits, not by its dollars.',
  },
  traffic: {
    title: 'What follows from the traffic',
    intro: 'Levels taken where you gave a volume or a share, and the weakest model that a level is priced with.',
  },
  firmness: {
    title: 'When a result is called firm',
    intro: 'What the samples draw, and from when on a result is clear, leaning or about equal.',
  },
};

export const ladderWords = (
  ladder: LadderId,
  words: Readonly<Record<LadderId, readonly string[]>>,
): readonly string[] => words[ladder].map((text, i) => `${fractions[i]}: ${text}`);

/** "Closed API, 1.5 points ahead of a hosted open API." */
export const standingText = ({ winner, runnerUp, delta }: Recommendation, aboutEqual: number): string => {
  if (winner === null) return 'No option is left.';
  const first = optionLabels[winner];
  if (runnerUp === null) return `${first}, the only one left.`;
  if (delta === null) return `${first}, by a strong need that comes before points.`;
  const points = `${decimal(delta)} ${decimal(delta) === '1' ? 'point' : 'points'}`;
  const lead =
    delta < 0.05 ? 'less than a tenth of a point' : delta < 1 && decimal(delta) === '1' ? 'under a point' : points;
  return delta < aboutEqual
    ? `${first}, about equal to ${anOption(runnerUp)} (${lead}).`
    : `${first}, ${lead} ahead of ${anOption(runnerUp)}.`;
};

/** What the changes did to the result, in one sentence. */
export const changedResult = (before: Recommendation, after: Recommendation): string => {
  if (before.winner !== after.winner) {
    return after.winner === null
      ? 'With your changes no option is left.'
      : `With your changes ${anOption(after.winner)} comes first instead.`;
  }
  return before.delta === after.delta && before.winner !== null
    ? 'Your changes leave the first place and its lead as they were.'
    : 'Your changes leave the first place as it was, with another lead.';
};

export const changedCount = (rows: number): string =>
  rows === 0 ? 'Nothing is changed.' : `${capitalised(countOf(rows, 'judgement'))} changed by you.`;

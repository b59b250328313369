/** What would turn the comparison, in words: input by input, in time, over two inputs, and against three references. */

import type { AgainstReference, Reference } from '../engine/cost/references';
import type { Flip, Solutions, SolvedFor } from '../engine/cost/solve-for';
import type { WinnersMap } from '../engine/cost/winners-map';
import type { StepCause } from '../engine/recommendation';
import {
  meteredOptions,
  type NumberUnit,
  type OptionId,
  optionLabels,
  type PricePart,
  priceParts,
  unsourcedLines,
} from '../framework';
import { numericInput } from '../framework/numeric-inputs';
import { ln } from '../units/elementary';
import { inSentence } from './anatomy';
import { costLineName } from './cost-lines';
import { economicsName } from './figures';
import type { Names } from './names';
import { acceleratorName } from './names';
import { count, countOf, decimal, euros, money, moneyExact, percent, price, tokens, tokensInWords } from './numbers';
import { capitalised, listed } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

const names: Readonly<Record<string, string>> = {
  'tokens-per-day': 'Tokens a day',
  'input-tokens': 'Input tokens per request',
  'output-tokens': 'Output tokens per request',
  'cached-share': 'Input read from a cache',
  'batchable-share': 'Work that can wait a day',
  'output-factor': 'Output billed per token of the answer',
  steps: 'Calls to the model per request',
  'peak-to-mean': 'Busiest hour ÷ mean',
  'tpot-ms': 'Time per output token',
  'growth-per-year': 'Growth, times a year',
  'gpu-usd-per-hour': 'Price of a GPU hour',
  'step-tokens': 'Tokens a tool adds between two calls',
  images: 'Images per request',
  'regional-surcharge': 'Surcharge of a regional endpoint',
  'reserved-share': 'Share of the fleet that is reserved',
  'own-speed': 'Tokens a second of one replica',
  'cold-start': 'Minutes until a started replica serves',
  uptime: 'Hours a week the GPUs are on',
  'batch-hours': 'Hours of the batch window a day',
  lease: 'Lease of a server of eight, a month',
  interest: 'Interest a year on the servers',
};

const partNames: Readonly<Record<PricePart, string>> = {
  input: 'Price of input',
  output: 'Price of output',
  'cache-read': 'Price of cached input',
  'cache-write': 'Price of writing a cache',
};
const ownPriceName = (id: string): string | undefined => {
  for (const option of meteredOptions)
    for (const part of priceParts)
      if (id === `${option}-${part}`) return `${partNames[part]}, ${inSentence(optionLabels[option])}`;
  return undefined;
};
const typedLineName = (id: string): string | undefined => {
  const line = unsourcedLines.find((each) => id === `typed-${each}-usd` || id === `typed-${each}-hours`);
  return line === undefined ? undefined : `${costLineName(line)}, typed by you`;
};

/** Name of an input of the search. */
export const inputName = (id: string): string =>
  names[id] ?? ownPriceName(id) ?? typedLineName(id) ?? economicsName(id).replace(/ \(.*\)$|, all included$/, '');

const threeDigits = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en-US');

const inUnit: Readonly<Record<NumberUnit, (value: number) => string>> = {
  'tokens-per-day': tokens,
  tokens: count,
  calls: count,
  share: percent,
  usd: (value) => (value < 1_000 ? price(Number(value.toPrecision(3))) : moneyExact(Number(value.toPrecision(3)))),
  'usd-per-hour': (value) => price(Number(value.toPrecision(3))),
  'usd-per-kwh': (value) => price(Number(value.toPrecision(3))),
  'eur-per-kwh': euros,
  'usd-per-million': (value) => `${price(Number(value.toPrecision(3)))} a million`,
  'tokens-per-second': (value) => `${count(value)} tokens/s`,
  minutes: (value) => `${decimal(value)} min`,
  hours: (value) => `${decimal(value)} h`,
  times: (value) => `${threeDigits(value)}×`,
  years: (value) => `${decimal(value)} years`,
  watts: (value) => `${count(value)} W`,
  kilowatts: (value) => `${decimal(value)} kW`,
  milliseconds: (value) => `${count(value)} ms`,
};

/** A value of an input in its unit: 80M, $0.67, 12.3 h, 1.57×. */
export const inputValue = (id: string, value: number): string => {
  const unit = numericInput(id)?.unit;
  return unit === undefined ? String(value) : inUnit[unit](value);
};

const have = (option: OptionId) => agreeing(option, 'has', 'have');
const are = (option: OptionId) => agreeing(option, 'is', 'are');

/** What jumps at a step: "where cloud GPUs go from 2 to 3 replicas". */
export const stepText = ({ option, kind, before, after }: StepCause, modelNames: Names): string => {
  const who = anOption(option);
  const go = agreeing(option, 'goes', 'go');
  switch (kind) {
    case 'replicas':
      return `where ${who} ${go} from ${before} to ${countOf(Number(after), 'replica')}`;
    case 'servers':
      return `where ${who} ${go} from ${before} to ${countOf(Number(after), 'server')}`;
    case 'configuration':
      return before === after
        ? `where ${who} ${go} to another layout of ${acceleratorName(String(after))}`
        : `where ${who} ${go} from ${acceleratorName(String(before))} to ${acceleratorName(String(after))}`;
    case 'model':
      return `where ${who} ${go} from ${modelNames.model(String(before))} to ${modelNames.model(String(after))}`;
    case 'price':
      return `where the price of ${who} changes from ${price(Number(before))} to ${price(Number(after))} per million input tokens`;
    default:
      return kind satisfies never;
  }
};

const period = ({ measure }: SolvedFor) => (measure === 'month' ? 'a month' : 'over three years');

/** One flip: "above 80M cloud GPUs are cheaper". */
export const flipSentence = (
  { input, measure }: Pick<SolvedFor, 'input' | 'measure'>,
  flip: Flip,
  modelNames: Names,
): string => {
  const step = flip.step ? `, ${stepText(flip.step, modelNames)}` : flip.kind === 'step' ? ', in one step' : '';
  return `above ${inputValue(input, flip.at)} ${anOption(flip.cheaperAbove)} ${are(flip.cheaperAbove)} cheaper${measure === 'month' ? '' : ' over three years'}${step}`;
};

/** The answer for one input: every flip, or that it cannot be done by this alone, and by how much it falls short. */
export const solvedText = (solved: SolvedFor, modelNames: Names): string => {
  const { flips, stays, input } = solved;
  if (flips.length > 0)
    return `${capitalised(flips.map((flip) => flipSentence(solved, flip, modelNames)).join('; '))}.`;
  if (stays === null) return '';
  return `Not by this alone: even at ${inputValue(input, stays.at)} ${anOption(stays.option)} ${agreeing(stays.option, 'stays', 'stay')} ahead by ${money(stays.leastUsd)} ${period(solved)}.`;
};

/** How far a flip is from now: 0 = here, 0.7 = twice or half. Infinite where there is no factor between the two. */
const farness = ({ present, nearest }: SolvedFor): number =>
  nearest === null || present === null || present <= 0 || nearest.at <= 0
    ? Number.POSITIVE_INFINITY
    : Math.abs(ln(nearest.at / present));

/** Nearest flips first, then those that cannot be done. */
export const byNearness = (solved: readonly SolvedFor[]): readonly SolvedFor[] =>
  solved.toSorted(
    (a, b) => Number(a.flips.length === 0) - Number(b.flips.length === 0) || farness(a) - farness(b) || 0,
  );

const alternatives = (changes: readonly string[]): string =>
  changes.length < 2 ? changes.join() : `${changes.slice(0, -1).join(', ')} or ${changes.at(-1)}`;

/** The sentence on top: the smallest single changes that turn it. */
export const turningHeadline = ({ own, rent, solved }: Solutions): string => {
  const near = byNearness(solved).filter((each) => each.flips.length > 0 && each.measure === 'month');
  if (near.length === 0) {
    const ahead = solved.find(({ stays }) => stays !== null)?.stays?.option ?? rent;
    return `No single number turns it: ${anOption(ahead)} ${agreeing(ahead, 'stays', 'stay')} cheaper than ${anOption(ahead === own ? rent : own)} whichever one moves.`;
  }
  const changes = near.slice(0, 3).map(({ input, present, nearest }) => {
    const now = present === null ? '' : ` (now ${inputValue(input, present)})`;
    return `${inputName(input).replace(/^(An|Input|Output|Price|Hours|Tokens|Growth|Busiest|Calls|Closed|Hosted|Cloud|Work|Time)\b/, (word) => word.toLowerCase())} at ${inputValue(input, nearest?.at ?? 0)}${now}`;
  });
  return `${capitalised(optionNoun[own])} and ${anOption(rent)} change places soonest with ${alternatives(changes)}.`;
};

/** Inputs that neither bill reads: "Without effect here: …". null where there is none. */
export const withoutEffectText = ({ withoutEffect }: Solutions): string | null =>
  withoutEffect.length === 0 ? null : `Neither bill reads ${listed(withoutEffect.map((id) => inputName(id)))}.`;

/** What the map shows, for those who do not see it: where each option is cheapest, and where the reader stands. */
export const mapSummary = (map: WinnersMap): string => {
  const cells = map.rows.flatMap(({ stretches }) => stretches);
  const present = map.options.filter((option) => cells.some(({ cheapest }) => cheapest === option));
  const where = present.map((option) => {
    const own = cells.filter(({ cheapest }) => cheapest === option);
    const from = Math.min(...own.map((cell) => cell.from));
    const to = Math.max(...own.map((cell) => cell.to));
    return `${anOption(option)} somewhere between ${tokens(from)} and ${tokens(to)} tokens a day`;
  });
  const { volume, value } = map.you;
  const here = volume === null || value === null ? '' : ` ${mapReading(map, volume, value)}`;
  return `Cheapest by tokens a day and ${inputName(map.input)}: ${listed(where)}.${here}`;
};

/** The cheapest at one place of the map. */
export const cheapestAtCell = (map: WinnersMap, volume: number, value: number): OptionId | null => {
  const distance = (row: { value: number }) =>
    map.scale === 'log' ? Math.abs(ln(row.value / value)) : Math.abs(row.value - value);
  const row = map.rows.reduce<WinnersMap['rows'][number] | null>(
    (near, each) => (near === null || distance(each) < distance(near) ? each : near),
    null,
  );
  const column = map.volumes.reduce((near, each) =>
    Math.abs(ln(each / volume)) < Math.abs(ln(near / volume)) ? each : near,
  );
  return row?.stretches.find(({ from, to }) => column >= from && column <= to)?.cheapest ?? null;
};

/** "At 40M tokens a day and $91: a closed API." */
export const mapReading = (map: WinnersMap, volume: number, value: number): string => {
  const cheapest = cheapestAtCell(map, volume, value);
  return `At ${tokens(volume)} tokens a day and ${inputValue(map.input, value)}: ${cheapest === null ? 'nothing can be had' : `${anOption(cheapest)} ${are(cheapest)} cheapest`}.`;
};

/** Above the map: the reader's own place, or how many options have one. */
export const mapTitle = (map: WinnersMap): string => {
  const { volume, value } = map.you;
  if (volume !== null && value !== null) return mapReading(map, volume, value);
  const cells = map.rows.flatMap(({ stretches }) => stretches);
  const present = map.options.filter((option) => cells.some(({ cheapest }) => cheapest === option));
  return `Cheapest somewhere: ${listed(present.map(anOption))}.`;
};

const referenceNames = {
  'closed-model': 'The closed model you would call',
  'cheaper-closed': 'A cheaper closed model',
  'same-weights': 'The same weights at a host',
} as const satisfies Record<Reference['id'], string>;

/** What a reference is: its kind, and the model. */
export const referenceText = ({ id, model, found }: Reference, modelNames: Names): string => {
  const how =
    found === 'same-seller' ? ', its maker’s next step down' : found === null ? '' : ', the cheapest at your level';
  return model === null ? referenceNames[id] : `${referenceNames[id]}: ${modelNames.model(model)}${how}`;
};

/** Where owning crosses a reference: "from 80M tokens a day", "never, up to 10 billion", or why there is nothing to cross. */
export const crossingText = ({ breakEven, reference }: AgainstReference): string => {
  if (breakEven === null) {
    if (reference.missing === 'none-cheaper') return 'the model called is the cheapest already';
    return reference.missing === 'nothing-owned' ? 'nothing is owned here' : 'cannot be had with these answers';
  }
  const { headline, never, own, crossings } = breakEven;
  if (never === own) return 'at every volume';
  if (never !== null) return `never, up to ${tokensInWords(1e10)} tokens a day`;
  if (headline === null) return `only up to ${tokens(crossings[0]?.at ?? 0)} tokens a day`;
  return `from ${tokens(headline.at)} tokens a day${headline.kind === 'step' ? ', in one step' : ''}`;
};

/** The sentence above the three references. */
export const referencesHeadline = (rows: readonly AgainstReference[]): string => {
  const [first] = rows;
  if (first === undefined) return 'Nothing is owned here, so there is nothing to hold against a price list.';
  const of = (id: Reference['id']) => rows.find((row) => row.own === first.own && row.reference.id === id);
  const parts = (['closed-model', 'cheaper-closed', 'same-weights'] as const).flatMap((id) => {
    const row = of(id);
    return row?.breakEven ? [`against ${phrases[id]} ${crossingText(row)}`] : [];
  });
  return parts.length === 0
    ? `${capitalised(optionNoun[first.own])} ${have(first.own)} nothing to be held against.`
    : `${capitalised(optionNoun[first.own])} ${agreeing(first.own, 'pays', 'pay')} ${listed(parts)}.`;
};
const phrases = {
  'closed-model': 'the closed model you would call',
  'cheaper-closed': 'a cheaper one',
  'same-weights': 'the same weights at a host',
} as const satisfies Record<Reference['id'], string>;

/** Why the cheaper closed model is the one it is. */
export const cheaperNote =
  'The cheaper closed model is the strongest that the same maker sells for less with your mix: a step down within one contract takes a line of code. Where it sells none, the cheapest closed model at the level you asked for.';

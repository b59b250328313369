/** For each input, the values at which two options change places; that there is none is an answer too. */

import { type OptionId, type PricePart, priceParts, runningDefaults } from '../../framework';
import { type InUse, type NumericInput, numericInputs } from '../../framework/numeric-inputs';
import { roundMoney, roundSignificant } from '../../units';
import { ln } from '../../units/elementary';
import type { StepCause } from '../recommendation';
import { billsOf } from './curves';
import { atValue, type Compared, decidedOf, inUseOf, monthOf, totalsAt } from './moved';
import { upliftKey } from './regional';
import { finely, roughly, signChanges, valuesAcross } from './sign-changes';
import { type Sides, stepCause } from './step-cause';

export interface Flip {
  readonly at: number;
  /** `smooth`: totals equal to a thousandth there. `step`: something whole is added and the totals jump past each other. */
  readonly kind: 'smooth' | 'step';
  /** What jumps; absent at a smooth flip, and where only a whole number of tokens lies between. */
  readonly step?: StepCause;
  /** Who is cheaper at values above it. */
  readonly cheaperAbove: OptionId;
}

export interface SolvedFor {
  readonly input: string;
  readonly measure: NumericInput['measure'];
  /** In effect now; null = nothing is. */
  readonly present: number | null;
  readonly from: number;
  readonly to: number;
  /** Ascending; empty = impossible by this input alone. */
  readonly flips: readonly Flip[];
  /** The flip nearest to the present value on the input's own scale. */
  readonly nearest: Flip | null;
  /** Where nothing flips: who stays ahead, and where and by how much least. */
  readonly stays: { readonly option: OptionId; readonly leastUsd: number; readonly at: number } | null;
  /** own − rent in USD at the values tried, for the effect chart; a value at which one cannot be had is left out. */
  readonly points: readonly { readonly value: number; readonly usd: number }[];
}

export interface Solutions {
  readonly own: OptionId;
  readonly rent: OptionId;
  readonly solved: readonly SolvedFor[];
  /** Inputs that neither bill reads. */
  readonly withoutEffect: readonly string[];
}

const samplesMoved = 49;
const samplesAnew = 25;
/** Every value is another kind of request, for which the speed of every configuration is worked out again. */
const samplesRequest = 17;

const samplesOf = ({ value, measure, request }: NumericInput): number => {
  if (request) return samplesRequest;
  return value === null || measure === 'three-years' ? samplesAnew : samplesMoved;
};

/** Present value of an input; null where there is none. */
export const presentOf = (compared: Compared, input: NumericInput, options: readonly OptionId[]): number | null => {
  const { values, workload, assumptions } = compared.costing.situation;
  if (input.value !== null) return values[input.value] ?? null;
  if (input.key === upliftKey) return upliftOf(compared, ['closed-enterprise'], options) ?? values[upliftKey] ?? null;
  if (input.key !== null) return values[input.key] ?? null;
  switch (input.id) {
    case 'input-tokens':
      return workload.asked.input;
    case 'output-tokens':
      return workload.asked.output;
    case 'output-factor':
      return assumptions.finer['output-factor'] ?? 1;
    case 'steps':
      return assumptions.finer.steps ?? 1;
    case 'batchable-share':
      return workload.batchable;
    case 'tpot-ms':
      return workload.limits.tpotMs;
    case 'gpu-usd-per-hour':
      return assumptions.gpuUsdPerHour ?? gpuHour(compared, options);
    case 'uptime':
      return assumptions.uptimeHoursPerWeek ?? runningDefaults.uptimeHoursPerWeek;
    case 'batch-hours':
      return assumptions.batchHoursPerDay ?? runningDefaults.batchHoursPerDay;
    case 'own-speed':
      return fleetSpeed(compared, options);
    default:
      return finerOf(compared, input.id, options);
  }
};

/** Tokens a second of a replica on the bill, measured or worked out. */
const fleetSpeed = ({ costing, plan }: Compared, options: readonly OptionId[]): number | null => {
  const { values } = costing.situation;
  for (const option of options)
    for (const one of billsOf(costing, option, plan)?.(values).configurations(values) ?? [])
      if (one.kind === 'fleet') return one.tokensPerSecond.mid;
  return null;
};

const priceQuantities: Readonly<Record<PricePart, readonly [line: string, quantity: string]>> = {
  input: ['input-tokens', 'freshUsd'],
  output: ['output-tokens', 'paidUsd'],
  'cache-read': ['input-tokens', 'readUsd'],
  'cache-write': ['input-tokens', 'writtenUsd'],
};

/** A finer figure: typed, or a list price that is on the bill in its place. */
const finerOf = (compared: Compared, id: string, options: readonly OptionId[]): number | null => {
  const { costing, plan } = compared;
  const { values, assumptions } = costing.situation;
  const typed = assumptions.finer[id as keyof typeof assumptions.finer];
  if (typed !== undefined) return typed;
  if (id === 'regional-surcharge') return (upliftOf(compared, ['closed-api', 'hosted-open'], options) ?? 1) - 1;
  const option = options.find((each) => id.startsWith(`${each}-`));
  const part = priceParts.find((each) => option !== undefined && id === `${option}-${each}`);
  if (option === undefined || part === undefined) return null;
  const [line, quantity] = priceQuantities[part];
  const lines = billsOf(costing, option, plan)?.(values).lines;
  const quantityOf = (of: string, name: string) => lines?.find((each) => each.id === of)?.quantities(values)[name];
  const usd = quantityOf(line, quantity);
  // An own price is what a call of the tuned model costs.
  const tuned = quantityOf('tuned-model', 'uplift') ?? 1;
  return usd === undefined || usd === 0 ? null : usd * tuned;
};

/** Times list for a region, on the first bill that has such a line, of those that read the figure. */
const upliftOf = (
  { costing, plan }: Compared,
  readers: readonly OptionId[],
  options: readonly OptionId[],
): number | undefined => {
  const { values } = costing.situation;
  for (const option of options.filter((each) => readers.includes(each))) {
    const line = billsOf(costing, option, plan)?.(values).lines.find(({ id }) => id === 'regional-terms');
    if (line) return line.quantities(values).uplift;
  }
  return undefined;
};

/** Price of a GPU hour on the bill, USD. */
const gpuHour = ({ costing, plan }: Compared, options: readonly OptionId[]): number | null => {
  const { values } = costing.situation;
  for (const option of options) {
    const line = billsOf(costing, option, plan)?.(values).lines.find(({ id }) => id === 'gpu-hours');
    if (line) return line.quantities(values).usdPerHour ?? null;
  }
  return null;
};

/** Whether the bill of an option reads an economics key: as a value it moves with, or as a source of a line. */
const readsKey = ({ costing, plan }: Compared, key: string, option: OptionId): boolean => {
  const { values } = costing.situation;
  const bills = billsOf(costing, option, plan)?.(values);
  const named = bills?.lines.some(({ refs }) => refs.some((ref) => ref.kind === 'economics' && ref.key === key));
  return (named ?? false) || (bills?.drivers.includes(key) ?? false);
};

/** Which of the two bills read an input. Answers are read by some part of every bill. */
const readBy = (compared: Compared, input: NumericInput, options: readonly OptionId[], inUse: InUse) => {
  const { key, id } = input;
  // Where the value has no place in this decision, nothing reads it.
  if (input.set(decidedOf(compared), input.from, inUse) === null) return [];
  if (input.options !== null) {
    const { options: readers } = input;
    return options.filter((option) => option === 'hybrid' || readers.includes(option));
  }
  if (id === 'gpu-usd-per-hour') return inUse.rented === null ? [] : options;
  return key === null || key === 'discount_rate'
    ? options
    : options.filter((option) => readsKey(compared, key, option));
};

const intervalOf = ({ from, to, scale }: NumericInput, present: number | null) => ({
  from: present !== null && present > 0 ? Math.min(from, present) : from,
  to: present === null ? to : Math.max(to, present * 2 > to ? present * 2 : to),
  scale,
});

/**
 * Every value of one input, everything else as it is, at which the cheaper of two options changes.
 *
 * Sampled over the input's range and every sign change halved down, whether or not the difference is monotone; a turn
 * that comes and goes within one step of the sampling is missed. null where the input has no place here: no bill reads
 * it, or an option cannot be had.
 */
export const solveFor = (
  compared: Compared,
  input: NumericInput,
  own: OptionId,
  rent: OptionId,
  inUse: InUse = inUseOf(compared, [own, rent]),
): SolvedFor | null => {
  const options = [own, rent] as const;
  const reading = readBy(compared, input, options, inUse);
  if (reading.length === 0) return null;
  // A bill that does not read the input stays what it is.
  const still = new Map(
    options
      .filter((option) => !reading.includes(option))
      .map((option) => [option, monthOf(compared.costing, option, compared.plan)?.usd ?? null]),
  );
  const present = presentOf(compared, input, options);
  const interval = capped(intervalOf(input, present), input);
  const totals = (value: number) => totalsAt(compared, input, value, inUse, options, still);
  const figure = (value: number) => {
    const both = totals(value);
    return both && both.own - both.rent;
  };
  const values = valuesAcross(interval, samplesOf(input), present ?? undefined).map((value) =>
    input.whole ? Math.round(value) : value,
  );
  const samples = [...new Set(values)].map((value) => ({ value, figure: figure(value) }));
  const points = samples.flatMap(({ value, figure: usd }) => (usd === null ? [] : [{ value, usd }]));
  if (points.length === 0 || points.every(({ usd }) => usd === points[0]?.usd)) return null;
  const flips = signChanges(
    samples,
    figure,
    interval,
    input.whole,
    input.value === null || input.measure === 'three-years' ? roughly : finely,
  ).map(({ before, after, belowBeyond }): Flip => {
    const at = input.whole ? after : roundSignificant(after, 9);
    const cheaperAbove = belowBeyond ? own : rent;
    const both = totals(at);
    if (both && Math.abs(both.own - both.rent) <= 0.001 * Math.max(both.own, both.rent))
      return { at, kind: 'smooth', cheaperAbove };
    const step = input.measure === 'month' ? causeBetween(compared, input, [before, after], inUse, options) : null;
    return { at, kind: 'step', ...(step && { step }), cheaperAbove };
  });
  const closest = points.reduce((a, b) => (Math.abs(b.usd) < Math.abs(a.usd) ? b : a));
  return {
    input: input.id,
    measure: input.measure,
    present,
    from: interval.from,
    to: interval.to,
    flips,
    nearest: nearestOf(flips, present, interval.scale),
    stays:
      flips.length > 0
        ? null
        : { option: closest.usd < 0 ? own : rent, leastUsd: roundMoney(Math.abs(closest.usd)), at: closest.value },
    points,
  };
};

/** A share ends at the whole, whatever was typed. */
const capped = (interval: ReturnType<typeof intervalOf>, { unit, from, to }: NumericInput) =>
  unit === 'share' && to === 1 ? { ...interval, from, to } : interval;

const nearestOf = (flips: readonly Flip[], present: number | null, scale: 'linear' | 'log'): Flip | null => {
  if (present === null) return flips[0] ?? null;
  const distance = ({ at }: Flip) => Math.abs(scale === 'log' ? ln(at / present) : at - present);
  return flips.reduce<Flip | null>(
    (near, flip) => (near === null || distance(flip) < distance(near) ? flip : near),
    null,
  );
};

const causeBetween = (
  compared: Compared,
  input: NumericInput,
  [before, after]: readonly [number, number],
  inUse: InUse,
  options: readonly OptionId[],
): StepCause | null => {
  const at = (value: number) =>
    atValue(compared, input, value, inUse, (costing) =>
      options.map((option) => monthOf(costing, option, compared.plan)?.configurations ?? []),
    );
  const [left, right] = [at(before), at(after)];
  if (left === null || right === null) return null;
  return stepCause(
    options.map((option, index): Sides => ({ option, before: left[index] ?? [], after: right[index] ?? [] })),
  );
};

/** Every input solved for, one after the other, so that a caller can stop in between. */
export const solveForAll = (compared: Compared, own: OptionId, rent: OptionId): Solutions => {
  const inUse = inUseOf(compared, [own, rent]);
  const solved: SolvedFor[] = [];
  const withoutEffect: string[] = [];
  for (const input of numericInputs) {
    const found = solveFor(compared, input, own, rent, inUse);
    if (found) solved.push(found);
    else withoutEffect.push(input.id);
  }
  return { own, rent, solved, withoutEffect };
};

/** An embeddings workload in words: the sentence on top, every step with the reader's numbers, and what is left out. */
import { type EmbeddingModelRow, embeddingModelByKey } from '../catalog/embeddings';
import {
  type EmbeddingsPlan,
  isPlan,
  type VectorStorage,
  type WhyNotOwned,
  type WhyNotRented,
} from '../engine/embeddings';
import type { VectorFormat } from '../framework/embeddings';
import type { Range } from '../units';
import { toTheCent } from './line-formula';
import { count, decimal, money, moneyRange, percent, price, tokens } from './numbers';

/** A model by its name, or as its seller calls it where no description of it was read. */
export const embeddingName = (key: string): string => embeddingModelByKey.get(key)?.name ?? key;

/** To the cent of the currency it is written in; what is smaller as a price: "$0.45", "$1,945.20", "$0.0031". */
export const smallUsd = (value: number): string => (value > 0 && value < 0.01 ? price(value) : toTheCent(value));
const usd = smallUsd;
export const usdRange = ({ low, high }: Pick<Range, 'low' | 'high'>): string => {
  const [from, to] = [usd(low), usd(high)];
  return from === to ? from : `${from} to ${to}`;
};

const whyNotRented: Readonly<Record<WhyNotRented, string>> = {
  'no-price': 'No price of it is in force on that day.',
  'chunk-too-long': 'No seller of it takes chunks that long: shorten them.',
};
const whyNotOwned: Readonly<Record<WhyNotOwned, string>> = {
  'not-open': 'Its weights are not open.',
  'size-unknown': 'How many parameters it has is unknown, so its speed cannot be estimated.',
  'chunk-too-long': 'It does not take chunks that long: shorten them or take another model.',
  'no-gpu': 'No GPU with enough rents holds it.',
};

/** "Renting costs less: text-embedding-3-small saves about $5k a month over running Qwen3 Embedding 0.6B." */
export const embeddingsHeadline = ({ workload, rent, own, verdict }: EmbeddingsPlan): string => {
  const [rented, owned] = [embeddingName(workload.rented), embeddingName(workload.owned)];
  if (!isPlan(rent)) return `${rented} cannot be rented for this. ${whyNotRented[rent]}`;
  if (!isPlan(own)) return `${owned} cannot be run for this. ${whyNotOwned[own]}`;
  if (verdict === null || verdict.cheaper === null)
    return `About equal: renting ${rented} and running ${owned} cost the same within what is known.`;
  const saved = money(Math.abs(verdict.difference.mid));
  return verdict.cheaper === 'rent'
    ? `Rent: ${rented} costs about ${saved} a month less than running ${owned}.`
    : `Own: running ${owned} costs about ${saved} a month less than renting ${rented}.`;
};

/** Why one of the two is not worked out. */
export const notRented = (why: WhyNotRented): string => whyNotRented[why];
export const notOwned = (why: WhyNotOwned): string => whyNotOwned[why];

/** Under the headline: how far the difference may be off, and what it is over three years. null = nothing is compared. */
export const embeddingsRange = ({ rent, own, verdict }: EmbeddingsPlan): string | null => {
  if (verdict === null || !isPlan(rent) || !isPlan(own)) return null;
  const { low, mid, high } = verdict.difference;
  const ends = mid > 0 ? { low, high } : { low: -high, high: -low };
  const spread = verdict.cheaper === null ? '' : `The difference is ${moneyRange(ends)} a month. `;
  return `${spread}Over three years with set-up and first load: ${moneyRange(rent.cost.threeYears)} to rent, ${moneyRange(own.cost.threeYears)} to own.`;
};

export interface Step {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** Every token in one bucket. */
export const bucketSteps = ({ workload: w, buckets: b }: EmbeddingsPlan): readonly Step[] => {
  const corpus = tokens(b.firstLoad);
  const repeated =
    b.chunksPerDocument === 1
      ? 'in one chunk'
      : `in ${count(b.chunksPerDocument)} chunks that repeat ${decimal(w.overlap * w.chunkTokens)} tokens each, so ${decimal(b.embeddedPerDocument)} embedded`;
  return [
    {
      name: 'First load, once',
      value: corpus,
      how: `${count(w.documents)} documents × ${count(w.tokensPerDocument)} tokens ${repeated}`,
    },
    { name: 'Changes a month', value: tokens(b.changes), how: `${corpus} × ${percent(w.changedShare)}` },
    {
      name: 'Queries a month',
      value: tokens(b.queries),
      how: `${count(w.queriesPerDay)} a day × 30.42 days × ${decimal(w.tokensPerQuery)} tokens`,
    },
    {
      name: 'Refresh a month',
      value: tokens(b.refresh),
      how: `${corpus} × ${decimal(w.modelChanges)} ${w.modelChanges === 1 ? 'change' : 'changes'} of the model a year ÷ 12`,
    },
    {
      name: 'Tokens a month',
      value: tokens(b.monthly),
      how: 'changes + queries + refresh; the first load is in no month',
    },
  ];
};
/** "13 minutes", "1.5 hours", "3 days". */
export const timeText = (hours: number): string =>
  hours >= 48
    ? `${decimal(hours / 24)} days`
    : hours >= 1
      ? `${decimal(hours)} hours`
      : `${count(Math.max(1, Math.round(hours * 60)))} minutes`;

export const formatLabels: Readonly<Record<VectorFormat, string>> = {
  fp32: '32 bits',
  int8: '8 bits',
  binary: 'one bit',
};
const formatBytes: Readonly<Record<VectorFormat, string>> = { fp32: '4 bytes', int8: 'one byte', binary: 'one bit' };

const size = (gb: number): string =>
  gb === 0 ? '0 GB' : gb < 0.1 ? `${Number((gb * 1000).toPrecision(2))} MB` : `${decimal(gb)} GB`;

const storageStep = (name: string, { workload, buckets }: EmbeddingsPlan, storage: VectorStorage | null): Step => {
  if (storage === null)
    return { name, value: 'unknown', how: 'no source says how many dimensions the model gives: type them' };
  const cost = storage.usd === null ? 'cost unknown until you type a price' : `${usd(storage.usd)} a month`;
  return {
    name,
    value: `${size(storage.gb)}, ${cost}`,
    how: `${count(buckets.vectors)} vectors × ${count(storage.dimensions)} dimensions × ${formatBytes[workload.format]}`,
  };
};

/** What the vectors of the two models take. */
export const storageText = (plan: EmbeddingsPlan): readonly Step[] => [
  ...(isPlan(plan.rent) ? [storageStep(embeddingName(plan.workload.rented), plan, plan.rent.storage)] : []),
  ...(isPlan(plan.own) ? [storageStep(embeddingName(plan.workload.owned), plan, plan.own.storage)] : []),
];
export const weightsText = ({ weights }: EmbeddingModelRow): string => (weights === 'open' ? 'open' : 'closed');
/** Another model is another space: what leaving this one costs on both sides. */
export const exitText = ({ buckets, rent, own }: EmbeddingsPlan): string => {
  const costs = [
    ...(isPlan(rent) ? [`${usdRange(rent.exitUsd)} at a seller`] : []),
    ...(isPlan(own) ? [`${usdRange(own.exitUsd)} on your GPUs, done in ${timeText(own.exitDays * 24)}`] : []),
  ];
  return `Vectors of two models cannot be compared. Changing the model means embedding all ${tokens(buckets.firstLoad)} tokens again: ${costs.join('; ')}. The hours of people around it are not in that.`;
};

/** What nobody should read into the figures. */
export const embeddingLimits: readonly string[] = [
  'How well a model finds what it should is not compared: measure it on your own documents before the cost decides.',
  'CPU serving is not modelled. A small model at low volume may need no GPU.',
  'The speed is worked out from arithmetic alone. Small models are held back by the host around them, long texts by attention: type what you measured.',
  'The index around the vectors, its memory and its searches are not in any figure; a change of the model needs room for two.',
];

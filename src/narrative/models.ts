/** The model list and the page of a model, in words. */
import type { ArchitectureRow, ModelRow, Tier } from '../catalog';
import type { ModelFeaturesRow } from '../catalog/model-features';
import type { Fit, Limit, MemorySum, ShortlistRow } from '../engine/shortlist';
import type { Workload } from '../engine/workload';
import { type Answers, isLevel, ladders, levels, workloadDefaults } from '../framework';
import { referenceGpu } from '../framework/shortlist-defaults';
import { acceleratorName, precisionNames } from './names';
import { amountsIn, count, countOf, day, decimal, percent, price, tokens } from './numbers';
import { listed } from './segments';
import { tierNames, tierText } from './terms';

/** "14 of 174 models meet your limits." */
export const modelsHeading = (shown: number, total: number, fitsOnly: boolean, others: boolean): string => {
  if (!fitsOnly && !others) return `All ${count(total)} models.`;
  const models = `${shown === 0 ? 'None' : count(shown)} of ${count(total)} models`;
  const [meet, pass] = shown === 1 ? ['meets', 'passes'] : ['meet', 'pass'];
  if (!fitsOnly) return `${models} ${pass} your filters.`;
  return others ? `${models} ${meet} your limits and filters.` : `${models} ${meet} your limits.`;
};

const ratioText = ({ isl, osl }: Pick<Workload, 'isl' | 'osl'>): string =>
  isl >= osl ? `${decimal(isl / osl)} in to 1 out` : `1 in to ${decimal(osl / isl)} out`;

const batchText = (share: number): string =>
  share === 0
    ? 'none of it in batches'
    : share === 0.5
      ? 'half of it in batches'
      : `${percent(share)} of it in batches`;

/** "3 in to 1 out, 30% of the input cached, half of it in batches". */
export const mixText = (workload: Pick<Workload, 'isl' | 'osl' | 'cached' | 'batchable'>): string =>
  [ratioText(workload), `${percent(workload.cached.mid)} of the input cached`, batchText(workload.batchable)].join(
    ', ',
  );

/** "1,500 tokens in and 500 out". */
export const requestText = ({ isl, osl }: Pick<Workload, 'isl' | 'osl'>): string =>
  `${count(isl)} tokens in and ${count(osl)} out`;

const placeNames = { eu: 'the EU', us: 'the United States', other: 'the place you named' } as const;
const placeName = ({ place }: Answers): string =>
  place === 'eu' || place === 'us' || place === 'other' ? placeNames[place] : 'your place';

/** The task as the question words it: "strong general work". */
export const taskText = ({ required, taskFamilies }: Answers): string => {
  if (taskFamilies !== undefined && taskFamilies.length > 0) return 'your tasks';
  const level = isLevel(required.capability) ? required.capability : workloadDefaults.capabilityWhenUnanswered;
  const words = ladders.capability[levels.indexOf(level)] ?? '';
  return `“${words.replace(/[:(].*$/, '').trim()}”`;
};

/** After a count: "96 too weak for …". */
const hiddenBecause = (limit: Limit, answers: Answers): string => {
  const place = placeName(answers);
  switch (limit) {
    case 'nothing-to-run':
      return 'with neither a price nor a published architecture';
    case 'too-weak':
      return `too weak for ${taskText(answers)}`;
    case 'not-rated':
      return 'not rated';
    case 'context':
      return 'with too short a context';
    case 'licence':
      return 'by licence';
    case 'licence-unread':
      return 'with a licence nobody read';
    case 'third-party':
      return 'run only by others';
    case 'operator':
      return 'that would need people, servers or time you do not have';
    case 'place':
      return `hosted only outside ${place}`;
    case 'place-unknown':
      return `without a sourced statement about ${place}`;
    case 'terms':
      return 'without the terms you need';
    case 'terms-unknown':
      return 'without a sourced statement about the terms you need';
    case 'speed':
      return 'too slow or too large for the GPUs with a price';
    default:
      return limit satisfies never;
  }
};

/** "157 are hidden by your limits: 96 too weak for …, 23 by licence." */
export const hiddenText = (
  hidden: readonly { readonly limit: Limit; readonly models: number }[],
  answers: Answers,
): string => {
  const total = hidden.reduce((sum, { models }) => sum + models, 0);
  if (total === 0) return 'Your limits hide none.';
  const parts = hidden.map(({ limit, models }) => `${count(models)} ${hiddenBecause(limit, answers)}`);
  return `${count(total)} ${total === 1 ? 'is' : 'are'} hidden by your limits: ${parts.join(', ')}.`;
};

/** Why one model does not fit, as a sentence. */
export const limitSentence = (limit: Limit, { model, contextTokens }: ShortlistRow, answers: Answers): string => {
  const place = placeName(answers);
  switch (limit) {
    case 'nothing-to-run':
      return 'No seller lists it on this day, and no architecture is published to size a server with.';
    case 'too-weak':
      return `It is ${tierText(model.tier)}, too weak for ${taskText(answers)}.`;
    case 'not-rated':
      return 'It is not rated: no evidence of its strength was read. You may still pick it yourself.';
    case 'context':
      return `A request is longer than its context${contextTokens === null ? '' : ` of ${count(contextTokens)} tokens`}.`;
    case 'licence':
      return 'Its licence does not allow it to you as things stand.';
    case 'licence-unread':
      return 'Nobody read its licence for this catalogue.';
    case 'third-party':
      return 'Only others run it, and you keep data or weights to yourself.';
    case 'operator':
      return 'You would have to run it yourself, and you have no people, servers or time for that.';
    case 'place':
      return `It is hosted only outside ${place}.`;
    case 'place-unknown':
      return `No host of it states in a source that it processes in ${place}.`;
    case 'terms':
      return 'No host of it signs the terms you need.';
    case 'terms-unknown':
      return 'No host of it states in a source that it signs the terms you need.';
    case 'speed':
      return 'No GPU with a price runs it within your latency limits.';
    default:
      return limit satisfies never;
  }
};

const billions = (value: number): string => `${value < 9.95 ? decimal(value) : count(value)}B`;

/** "117B, 5B active"; "33B" where every parameter works on every token. */
export const sizeText = (totalB: number, activeB: number): string =>
  activeB < totalB * 0.9 ? `${billions(totalB)}, ${billions(activeB)} active` : billions(totalB);

/** Below a name: "open · 117B, 5B active", "closed · Google". */
export const underName = ({ model, architecture }: ShortlistRow): string => {
  const rest = architecture === null ? model.vendor : sizeText(architecture.totalB, architecture.activeB);
  const weights = model.weights === 'unknown' ? 'weights not known to be open' : model.weights;
  return rest === null ? weights : `${weights} · ${rest}`;
};

/** When a model was released: the fact with a source where one was read, else the day of our own list, without one. */
export const releaseOf = (
  { released }: Pick<ModelRow, 'released'>,
  known: Pick<ModelFeaturesRow, 'released'> | undefined,
): { readonly on: string; readonly fact: ModelFeaturesRow['released'] } | null => {
  const fact = known?.released ?? null;
  const on = fact?.value ?? released;
  return on === null ? null : { on, fact };
};

/** "released 26 Aug 2026, no source read": the same day wherever it is shown. */
export const releasedText = (...from: Parameters<typeof releaseOf>): string | null => {
  const release = releaseOf(...from);
  return release && `released ${day(release.on)}${release.fact === null ? ', no source read' : ''}`;
};

/** "BF16", or "counted as BF16; published as fp8 (official) / bf16" where more than one form was. */
export const nativePrecisionText = ({ nativePrecision, note }: Pick<ArchitectureRow, 'nativePrecision' | 'note'>) => {
  const [, published] = /native precision published as ([^;]+)/.exec(note ?? '') ?? [];
  const counted = nativePrecision.toUpperCase();
  return published === undefined
    ? counted
    : `counted as ${counted}; published as ${published.replace(/\b(?:bf16|fp8|fp4|int4|mxfp4|nvfp4)\b/g, (name) => name.toUpperCase())}`;
};

/** "1 × H100". */
export const fitText = ({ gpu, count: gpus }: Pick<Fit, 'gpu' | 'count'>): string =>
  `${gpus} × ${acceleratorName(gpu.name)}`;

/** The smallest card and the one everybody knows: "1 × L40S · 1 × H100". */
export const fitsShort = (fits: readonly Fit[]): readonly Fit[] => {
  const [smallest] = fits;
  const reference = fits.find(({ gpu }) => gpu.name === referenceGpu);
  return [...new Set([smallest, reference])].filter((fit) => fit !== undefined);
};

const gigabytes = (gb: number): string => (gb < 9.95 ? gb.toFixed(1) : gb < 100 ? decimal(gb) : count(gb));
const megabytes = (mb: number): string =>
  mb < 0.01 ? String(Number(mb.toPrecision(1))) : mb < 1 ? mb.toFixed(2) : decimal(mb);

/** "Weights 33.5 GB + 0.13 MB a token. 61 requests of 1,000 + 500 tokens run together on one H100." */
export const memoryText = (sum: MemorySum, { gpu, count: gpus }: Fit): string => {
  const on = gpus === 1 ? `one ${acceleratorName(gpu.name)}` : `${gpus} × ${acceleratorName(gpu.name)}`;
  const requests = `${countOf(sum.requests, 'request')} of ${count(sum.inputTokens)} + ${count(sum.outputTokens)} tokens`;
  const run = sum.requests === 1 ? 'runs at a time' : 'run together';
  return `Weights ${gigabytes(sum.weightsGb)} GB + ${megabytes(sum.cacheMbPerToken)} MB a token. ${requests.charAt(0).toUpperCase()}${requests.slice(1)} ${run} on ${on}.`;
};

/** "33.5 weights + 12.1 cache + 1.6 reserve = 47.2 of 85.9 GB (1 × 80 GiB)". */
export const memorySumText = (
  { weightsGb, cacheGb, reserveGb, memoryGb }: MemorySum,
  { gpu, count: gpus }: Pick<Fit, 'gpu' | 'count'>,
): string =>
  `${gigabytes(weightsGb)} weights + ${gigabytes(cacheGb)} cache + ${gigabytes(reserveGb)} reserve = ${gigabytes(weightsGb + cacheGb + reserveGb)} of ${gigabytes(memoryGb)} GB (${gpus} × ${count(gpu.memoryGib)} GiB)`;

/** Memory or speed may be what ends a batch. */
export const boundText = ({ requests, requestsInMemory }: MemorySum): string =>
  requests < requestsInMemory
    ? `Memory would hold ${count(requestsInMemory)}; your time limits end it at ${count(requests)}.`
    : 'Memory ends it there.';

/** "Memory at FP8". */
export const memoryHeading = ({ weights }: Fit): string => `Memory at ${precisionNames[weights]}`;

/** "2,640 tokens/s", "1,480 to 4,090". */
export const speedText = ({
  tokensPerSecond: [low, mid, high],
  calibrated,
}: Pick<Fit, 'tokensPerSecond' | 'calibrated'>): { readonly mid: string; readonly band: string } => ({
  mid: `${count(mid)} tokens/s`,
  band: `${count(low)} to ${count(high)}${calibrated ? '' : ', uncalibrated: no measurement of this model was published, so the widest band'}`,
});

/** "0.15 / 0.60": per million tokens in and out. */
export const listText = (rate: { readonly input: number; readonly output: number }): string =>
  `${price(rate.input)} / ${price(rate.output)}`.replaceAll(amountsIn().sign, '');

/** "sources disagree by 3×"; null where the difference is below a tenth. */
export const disagreementText = (ratio: number): string | null =>
  ratio < 1.05 ? null : `sources disagree by ${ratio < 1.95 ? percent(ratio - 1) : `${decimal(ratio)}×`}`;

/** A price of the mix, which is no list price: cents from ten cents on, tenths below. */
export const mixPrice = (usd: number): string => {
  const { sign, perDollar } = amountsIn();
  const size = usd * perDollar;
  return `${sign}${size.toFixed(size < 0.0995 ? 3 : 2)}`;
};

/** What stands where a price would, and what the cheapest excluded host asks. `owned` = the reader may run it. */
export const noHostText = (
  usdPerMillion: number,
  owned: boolean,
): { readonly instead: string; readonly note: string } => ({
  instead: `no host for you${owned ? ' (own only)' : ''}`,
  note: `excluded host: ${mixPrice(usdPerMillion)}`,
});

/** "$1.96 from 1 Jan 2027". */
export const announcedText = (usdPerMillion: number, from: string): string =>
  `${mixPrice(usdPerMillion)} from ${day(from)}`;

/** "10 Nov" within the year of the list, else with the year. */
export const shortDay = (date: string, today: string): string => {
  const text = day(date);
  const year = ` ${today.slice(0, 4)}`;
  return date.length > 4 && text.endsWith(year) ? text.slice(0, -year.length) : text;
};

/** "131k"; null = nobody states it. */
export const contextText = (context: number | null): string => (context === null ? 'unknown' : tokens(context));

/** "strong (B)", under a heading that says tier. */
export const tierShort = (tier: Tier | null): string => (tier === null ? 'not rated' : `${tierNames[tier]} (${tier})`);

/** What a filter keeps, on its chip. */
export const filterNames = {
  fits: 'fits my limits',
  open: 'open weights',
  sold: 'may be sold by us',
  long: 'context ≥ 128k',
  tools: 'tools',
  images: 'vision',
  eu: 'hosted in the EU',
} as const;

/** Why no server can be sized for a model, in a table cell and as a sentence. null = one can. */
export const notSizedText = ({
  model: { weights },
  architecture,
  sellers,
}: Pick<ShortlistRow, 'model' | 'architecture' | 'sellers'>): {
  readonly short: string;
  readonly long: string;
} | null => {
  if (architecture !== null) return null;
  if (weights === 'closed') return { short: '–', long: 'Closed weights: it runs at its sellers only.' };
  return sellers.length === 0
    ? { short: 'unknown', long: 'No published architecture to size a server with, and nobody lists it on this day.' }
    : { short: 'hosted only', long: 'Hosted only: no published architecture to size a server with.' };
};

/** An empty list: which filter removed the last rows. */
export const emptiedText = (name: string, removed: number): string =>
  `“${name}” removed the last ${removed === 1 ? 'model' : count(removed)}.`;

/** No model by that address. */
export const unknownModelText = (key: string, nearest: readonly string[]): string =>
  nearest.length === 0
    ? `No model is called ${JSON.stringify(key.slice(0, 60))} here.`
    : `No model is called ${JSON.stringify(key.slice(0, 60))} here. The nearest ${nearest.length === 1 ? 'name is' : 'names are'} ${listed(nearest)}.`;

/** What is said about accelerators, their rent and their power. */
import type { Catalog, GpuRow, RentalPrice, RentalRow, RentalTerm } from '../catalog';
import { GIB_IN_GB } from '../units';
import { euroRateText } from './exchange-rates';
import { acceleratorName } from './names';
import { count, countOf, day, decimal, money, moneyRange, price } from './numbers';
import { provenanceText } from './provenance';

export const termNames: Readonly<Record<RentalTerm, string>> = {
  'on-demand': 'on demand',
  'one-year': 'one year',
  spot: 'spot',
  marketplace: 'marketplace or community',
  index: 'market index',
};

const termPhrases: Readonly<Record<RentalTerm, string>> = {
  'on-demand': 'on demand',
  'one-year': 'under a one-year contract',
  spot: 'on spot terms (it may end at any minute)',
  marketplace: 'on a marketplace',
  index: 'in a market index',
};

/** "$3.56 to $8.58" and "17 providers", one below the other. */
export const rentRange = ({ low, high, readings }: RentalPrice): readonly string[] => {
  const sellers = countOf(readings, 'provider');
  return low === high ? [sellers] : [`${price(low)} to ${price(high)}`, sellers];
};

/** What an hour costs on a day, with what the percentiles are of. */
export const rentSentence = (accelerator: string, rent: RentalPrice | null, term: RentalTerm, on: string): string => {
  const name = acceleratorName(accelerator);
  if (rent === null) return `No dated reading of what an hour costs ${termPhrases[term]}, up to ${day(on)}.`;
  const { low, mid, high, readings, enough, asOf } = rent;
  const start = `As known on ${day(on)}, an hour of ${article(name)} ${name} ${termPhrases[term]}`;
  const newest = `Newest reading ${day(asOf)}.`;
  if (readings === 1) return `${start} costs ${price(mid)} by the only reading. ${newest}`;
  if (!enough)
    return `${start} costs ${price(low)} to ${price(high)}: ${readings} providers, too few for percentiles. ${newest}`;
  return `${start} costs ${price(mid)} at the median of ${readings} providers; one in ten asks ${price(low)} or less, one in ten ${price(high)} or more. ${newest}`;
};

const article = (name: string): string => (/^(A|H|L|M|R|8)/.test(name) ? 'an' : 'a');

/** Undated readings, which no percentile counts: "undated: $1.67". */
export const undatedText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `undated: ${low === high ? price(low) : `${price(low)} to ${price(high)}`}`;

/** A rental reading and where it was read. */
export const rentalSource = (row: RentalRow, { sourceById }: Pick<Catalog, 'sourceById'>): string =>
  provenanceText(sourceById, { source: row.source, asOf: row.date, basis: row.basis });

const fieldWords: readonly (readonly [SpecField, RegExp])[] = [
  ['bf16Tflops', /TFLOPS|dense FP16|BF16|\brest\b|\b918\b/],
  ['fp8Tflops', /TFLOPS|FP8|\brest\b/],
  ['fp4Tflops', /TFLOPS|FP4|\brest\b/],
  ['bandwidthGBps', /bandwidth|\brest\b|GB\/s/],
  ['tdpW', /TDP|power/],
  ['linkGBps', /interconnect|\brest\b/],
];
const numericFields = [
  'memoryGib',
  'bandwidthGBps',
  'bf16Tflops',
  'fp8Tflops',
  'fp4Tflops',
  'tdpW',
  'linkGBps',
] as const;
export type SpecField = (typeof numericFields)[number];

/** Whether the row's note says that this one figure was stated without a source. All of a row without a source are. */
export const isUnsourced = (gpu: GpuRow, field: SpecField): boolean => {
  if (gpu.source === 'unverified') return true;
  const words = fieldWords.find(([of]) => of === field)?.[1];
  return (gpu.note ?? '')
    .split(';')
    .some(
      (part) => /from memory, unverified/.test(part) && !/INT8|vendor page/.test(part) && words?.test(part) === true,
    );
};

/** Where one figure of a card comes from. */
export const specSource = (gpu: GpuRow, field: SpecField, { sourceById }: Pick<Catalog, 'sourceById'>): string =>
  isUnsourced(gpu, field)
    ? 'stated without a source that was read: unverified'
    : provenanceText(sourceById, {
        source: gpu.source,
        asOf: gpu.asOf,
        basis: gpu.basis === 'unverified' ? 'published' : gpu.basis,
      });

export interface Spec {
  readonly field: SpecField;
  readonly name: string;
  /** With its unit; "not supported" or "not stated" where there is none. */
  readonly value: string;
}

const tflops = (value: number | null): string => (value === null ? 'not supported' : `${decimal(value)} TFLOPS`);

/** "80 GiB (85.9 GB)": memory is counted in powers of two, weights and cache in billions of bytes. */
export const memoryOf = ({ memoryGib }: Pick<GpuRow, 'memoryGib'>): string =>
  `${count(memoryGib)} GiB (${decimal(memoryGib * GIB_IN_GB)} GB)`;

/** The figures of a card in words, without sparsity. */
export const specs = (gpu: GpuRow): readonly Spec[] => [
  { field: 'memoryGib', name: 'Memory', value: memoryOf(gpu) },
  { field: 'bandwidthGBps', name: 'Memory bandwidth', value: `${count(gpu.bandwidthGBps)} GB/s` },
  { field: 'bf16Tflops', name: 'BF16, dense', value: tflops(gpu.bf16Tflops) },
  { field: 'fp8Tflops', name: 'FP8, dense', value: tflops(gpu.fp8Tflops) },
  { field: 'fp4Tflops', name: 'FP4, dense', value: tflops(gpu.fp4Tflops) },
  { field: 'tdpW', name: 'Rated power', value: gpu.tdpW === null ? 'not stated' : `${count(gpu.tdpW)} W` },
  {
    field: 'linkGBps',
    name: 'Link to other GPUs, one way',
    value:
      gpu.linkGBps === null ? 'not stated' : `${decimal(gpu.linkGBps)} GB/s${gpu.linkKind ? ` (${gpu.linkKind})` : ''}`,
  },
];

/** What no source read gives: said rather than filled in. */
export const rentGaps: readonly string[] = [
  'Three-year terms: no source read gives a price. Type your own where you have an offer.',
  'MI300X on Azure: no reading.',
  'RTX 5090 at a cloud that is not a marketplace: no reading.',
  'T4: one undated figure that nobody could point to a source for.',
  'A server of four L40S: no price found. Type your own.',
];

/** Economics keys about buying and running hardware, in the order they are shown. */
export const hardwareKeys = {
  'Servers and cards': [
    'purchase_8xh100_server',
    'purchase_8xh200_server',
    'purchase_8xb200_server',
    'purchase_4xl40s_server',
    'purchase_rtx_pro_6000',
    'purchase_rtx_5090',
    'hardware_extra_capex',
  ],
  Power: [
    'power_8xh100_h200_max',
    'power_8xb200_max',
    'power_per_h100_inference',
    'power_per_b200_inference',
    'server_overhead_power',
    'pue_hyperscale',
    'pue_colocation_onprem',
    'electricity_us',
    'electricity_eu',
    'colocation',
  ],
  'Life of the hardware': ['depreciation_years', 'residual_value_3y', 'maintenance_per_year'],
  Labour: [
    'engineer_base_salary_us',
    'labour_load_factor',
    'engineer_loaded_hourly_us',
    'ops_hours_self_hosted_cloud',
    'ops_hours_onprem',
    'setup_hours_self_hosted',
  ],
  'Contracts and the rest of the bill': [
    'reserved_1y_discount',
    'reserved_3y_discount',
    'spot_discount',
    'cloud_bill_overhead',
  ],
} as const;

interface Draw {
  readonly watts: { readonly low: number; readonly mid: number; readonly high: number };
  readonly basis: 'measured' | 'rated';
  readonly usdPerMonth: { readonly low: number; readonly mid: number; readonly high: number };
}

/** "Draws 515 W while serving, measured, range 399 to 632; rated at 700 W." */
export const powerText = (gpu: GpuRow, { watts, basis }: Draw): string => {
  const rated = gpu.tdpW === null ? '' : `rated at ${count(gpu.tdpW)} W`;
  if (basis === 'rated')
    return `No measurement while serving: counted with its limit, ${rated}, which serving stays below.`;
  // One measurement for both: the same chip on boards with other memory.
  const proxy = gpu.name === 'H200 SXM' ? ' on H100 boards, which have the same chip' : '';
  return `Draws ${count(watts.mid)} W while serving, measured${proxy}, range ${count(watts.low)} to ${count(watts.high)}; ${rated}.`;
};

/** A month of electricity in both regions, for the card alone. */
export const electricityText = (us: Draw, eu: Draw): string =>
  `Electricity of one, day and night, in a room of your own: ${money(us.usdPerMonth.mid)} a month in the United States (${moneyRange(us.usdPerMonth)}), ${money(eu.usdPerMonth.mid)} in the European Union (${moneyRange(eu.usdPerMonth)}; ${euroRateText}). The rest of the server is not in it.`;

/** "On one: 41 models" and so on, for the heading of a group of models. */
export const fitHeading = (gpus: number | null, name: string): string => {
  if (gpus === null) return `Not on eight ${name}`;
  return `On ${gpus === 1 ? 'one' : gpus} ${name}`;
};

/** What the list of models that fit rests on. */
export const fitBasis = (inputTokens: number, outputTokens: number): string =>
  `Weights and the cache of a whole request of ${count(inputTokens)} + ${count(outputTokens)} tokens in memory, as the search counts them; how fast it answers is another matter. In brackets: requests side by side.`;

/** A name in an address that no accelerator has. */
export const unknownGpu = (slug: string, nearest: readonly string[]): string =>
  `No accelerator of this catalogue has the address "${slug}".${
    nearest.length === 0 ? ' The table of GPUs lists all of them.' : ` Near it: ${nearest.join(', ')}.`
  }`;

/** Whether the reader's decision names this card, and at which price. */
export const inDecisionText = (
  accelerator: string,
  chosen: boolean,
  usdPerHour: number | null,
  rent: Pick<RentalPrice, 'enough' | 'readings'> | null,
): string => {
  const name = acceleratorName(accelerator);
  if (!chosen)
    return rent?.enough
      ? `The search compares cards that at least three providers rent; ${name} is one. Name it to have only this one in it.`
      : `The search compares cards that at least three providers rent. ${name} is left out${
          rent === null ? '' : `, with ${rent.readings === 1 ? 'one provider' : `${count(rent.readings)} providers`}`
        }; name it to count with it.`;
  const at = usdPerHour === null ? "at the catalogue's figures" : `at your own ${price(usdPerHour)} an hour`;
  return `Your decision counts with ${name} only, ${at}.`;
};

export const ownPriceNeeded =
  'No dated on-demand rent and no server price was found, so the options with GPUs of your own need a price typed here.';

/** Where a figure comes from, and what moves a total, by name. */
import type { Catalog } from '../catalog';
import type { CostLineId, FigureRef } from '../engine/recommendation';
import { runningDefaults, type UnsourcedLine, unsourcedLines } from '../framework';
import { type FinerKey, finerBounds } from '../framework/finer-bounds';
import { costLineName } from './cost-lines';
import { euroRateText } from './exchange-rates';
import { acceleratorName, type Names } from './names';
import { countOf, day, decimal, percent, price } from './numbers';

/** Names of economics keys that bills and defaults read. */
const economicsNames: Readonly<Record<string, string>> = {
  hours_per_month: 'Hours in a month',
  engineer_loaded_hourly_us: "An engineer's hour, all included",
  ops_hours_api: 'Hours a month around an API',
  ops_hours_self_hosted_cloud: 'Hours a month for cloud GPUs',
  ops_hours_onprem: 'Hours a month for own servers',
  setup_hours_self_hosted: 'Hours to set up self-hosting',
  onboarding_security_review: 'Hours to review a new provider',
  regional_endpoint_uplift: 'Surcharge of regional endpoints',
  batch_discount: 'Discount for batches',
  tuned_price_openai: 'Price of calling a tuned model, times its base',
  closed_price_level: 'Closed prices against list',
  hosted_price_level: 'Hosted prices against list',
  discount_rate: 'Discount rate a year',
  cloud_bill_overhead: 'Cloud bill beyond the GPUs',
  purchase_8xh100_server: 'Price of a server of eight H100',
  purchase_8xh200_server: 'Price of a server of eight H200',
  purchase_8xb200_server: 'Price of a server of eight B200',
  hardware_extra_capex: 'Network, racks and spares',
  residual_value_3y: 'Value left after three years',
  depreciation_years: 'Years until written off',
  power_per_h100_inference: 'Power of a serving H100',
  power_per_b200_inference: 'Power of a serving B200',
  power_8xh100_h200_max: 'Rated power of a server of eight H100 or H200',
  power_8xb200_max: 'Rated power of a server of eight B200',
  server_overhead_power: 'Power of a server without its GPUs',
  pue_colocation_onprem: 'Power drawn per unit of computing (PUE)',
  electricity_us: 'Electricity, United States',
  electricity_eu: `Electricity, European Union (${euroRateText})`,
  colocation: 'Rack space per kilowatt',
  maintenance_per_year: 'Hardware maintenance a year',
  cache_hit_ratio_default: 'Input read from a cache',
  cache_hit_ratio_tool_use: 'Input read from a cache by agents',
  tokens_per_image: 'Tokens an image counts as',
  finetune_lora_8b_hosted: 'Hosted tuning of a model of about 8 billion parameters',
  finetune_lora_70b_hosted: 'Hosted tuning of a model of about 70 billion parameters',
  finetune_openai: 'Tuning at OpenAI',
  finetune_gpu_hours_8b_lora: 'An adapter for a model of about 8 billion parameters',
  finetune_gpu_hours_70b_lora: 'An adapter for a model of about 70 billion parameters',
  peak_to_average_week: 'Busiest hour ÷ mean',
  in_out_ratio_default: 'Input tokens per output token',
  output_tokens_per_request_chat: 'Output tokens per request',
  gpu_utilisation_self_hosted: 'How busy fleets are',
  growth_tokens_per_year: 'Growth of tokens a year',
  purchase_4xl40s_server: 'Price of a server of four L40S',
  purchase_rtx_pro_6000: 'Price of an RTX PRO 6000 card',
  purchase_rtx_5090: 'Price of an RTX 5090 card',
  pue_hyperscale: 'PUE of the largest clouds',
  engineer_base_salary_us: "An engineer's salary, United States",
  labour_load_factor: 'Cost to the employer ÷ salary',
  reserved_1y_discount: 'Discount for a one-year commitment',
  reserved_3y_discount: 'Discount for a three-year commitment',
  spot_discount: 'Discount of spot GPUs',
  price_decline_same_model_per_year: 'Fall of one pinned model at its maker',
  price_decline_hosted_open_same_model_per_year: 'Fall of one open model at its hosts',
  price_decline_same_capability_per_year: 'Fall for the same capability',
  price_change_flagship_tier_13_months: "Change of a maker's flagship in 13 months",
  gpu_rental_price_change_per_year: 'Change of GPU rents in a year',
};

/** Name of an economics key; one that no bill reads keeps its own words. */
export const economicsName = (key: string): string => economicsNames[key] ?? key.replaceAll('_', ' ');

const driverNames: Readonly<Record<string, string>> = {
  'tokens-per-day': 'Tokens a day',
  'cached-share': 'Input read from a cache',
  'peak-to-mean': 'Busiest hour ÷ mean',
  capacity: 'Tokens a second per replica',
  'gpu-price': 'Price of a GPU hour',
  'hosted-price': 'Choice of host',
  'router-hours': 'Hours for router and evaluation',
  'cold-start': 'Minutes until a started replica serves',
};

/** The line that a driver is the typed figure of; null = another driver. */
export const typedLineOf = (driver: string): UnsourcedLine | null =>
  unsourcedLines.find((line) => driver === `typed-${line}`) ?? null;

/** What moves a total: a driver of a bill by name. */
export const driverName = (driver: string): string => {
  const line = typedLineOf(driver);
  return line === null ? (driverNames[driver] ?? economicsName(driver)) : `${costLineName(line)}, typed by you`;
};

const lineNames: Readonly<Record<string, CostLineId>> = {
  'free-allowance': 'free-allowance',
  'minimum-commitment': 'minimum-commitment',
  evaluation: 'evaluation',
  'model-refresh': 'model-refresh',
  observability: 'observability',
  financing: 'financing',
  'procurement-time': 'procurement-time',
  migration: 'migration',
  'on-call': 'on-call',
  'security-review': 'security-review',
  'storage-and-network': 'storage-and-network',
  opportunity: 'opportunity',
  exit: 'exit',
};

const { coldStartMinutes, uptimeHoursPerWeek, batchHoursPerDay } = runningDefaults;

/** Figures without a source that are ours, not the reader's. */
const judgedTexts: Readonly<Record<string, string>> = {
  'router-hours': 'Hours for router and evaluation: 4 to 16 a month, our judgement',
  'cold-start': `A started replica serves after ${coldStartMinutes.mid} minutes, range ${coldStartMinutes.low} to ${coldStartMinutes.high}: our judgement, no published measurement`,
  uptime: `GPUs on ${uptimeHoursPerWeek} hours a week: our judgement`,
  'batch-hours': `A batch window of ${batchHoursPerDay} hours a day: our judgement`,
  'week-shape': 'The week hour by hour: our fit to published ratios',
};
const typedNames: Readonly<Record<string, string>> = {
  gpuUsdPerHour: 'Price of a GPU hour',
  coldStartMinutes: 'Minutes until a started replica serves',
  uptimeHoursPerWeek: 'Hours a week the GPUs are on',
  batchHoursPerDay: 'Hours of the batch window',
  week: 'The week hour by hour',
};

const typedText = (field: string): string => {
  if (Object.hasOwn(finerBounds, field)) return `${finerBounds[field as FinerKey].label}: typed by you`;
  const judged = judgedTexts[field];
  if (judged !== undefined) return judged;
  const own = typedNames[field];
  if (own !== undefined) return `${own}, typed by you`;
  const line = lineNames[field];
  return `${line === undefined ? economicsName(field) : costLineName(line)}, typed by you`;
};

/** A value in the unit of its row. */
export const valueInUnit = (value: number, unit: string): string => {
  if (/^USD/.test(unit)) return price(value);
  if (/^(fraction|share|relative change)/.test(unit)) return percent(value);
  return Math.abs(value) < 10 ? String(Number(value.toPrecision(3))) : decimal(value);
};
/** The unit after a value: dollars and percent signs are already there, and a plain ratio needs no word. */
const unitText = (unit: string): string =>
  unit
    .replace(/^USD\b\s*/, '')
    .replace(/^(fraction|share|relative change)\b\s*/, '')
    .replace(/^multiplier on list$/, 'times list')
    .replace(/^(ratio|peak hour \/ weekly mean hour)$/, '');

export interface FigureText {
  readonly text: string;
  /** Title of the source, null where there is none to name. */
  readonly source: string | null;
}

/** What a seller's own terms say: a rate for batches, or a price in a region. */
const saidBySeller = (
  { seller, says }: Extract<FigureRef, { readonly kind: 'seller' }>,
  { sellerById, policyById, sourceById }: Pick<Catalog, 'sellerById' | 'policyById' | 'sourceById'>,
  names: Names,
): FigureText => {
  const row = sellerById.get(seller);
  const regions = policyById.get(row?.policy ?? '')?.regions;
  const said = says === 'batch' ? row : regions;
  const title = said?.source == null ? null : (sourceById.get(said.source)?.title ?? said.source);
  const source = title === null ? null : `${title}${said?.asOf == null ? ', undated' : `, ${day(said.asOf)}`}`;
  if (says === 'region') {
    const priced = (regions?.serves ?? []).filter(({ factor }) => factor !== undefined);
    const each = priced.map(
      ({ region, factor, surcharge }) =>
        `${region === 'ca' ? 'Canada' : region.toUpperCase()} ${factor} times list${surcharge === undefined ? '' : ` ${surcharge}`}`,
    );
    return { text: `Regional price at ${names.seller(seller)}: ${each.join(', ')}`, source };
  }
  const discount = row?.batchDiscount;
  const rate = discount == null ? 'sold below list, by how much is not said' : `${percent(discount)} off list`;
  return { text: `Batches at ${names.seller(seller)}: ${rate}`, source };
};

/** A figure with where it comes from: "An engineer's hour, all included: $91 per hour, range $68 to $145". */
export const figure = (
  ref: FigureRef,
  catalog: Pick<Catalog, 'economicsByKey' | 'sellerById' | 'policyById' | 'sourceById'>,
  names: Names,
): FigureText => {
  switch (ref.kind) {
    case 'economics': {
      const row = catalog.economicsByKey.get(ref.key);
      const name = economicsName(ref.key);
      if (row === undefined || row.mid === null) return { text: `${name}: no sourced figure`, source: null };
      const { low, mid, high, unit } = row;
      const ranged = low !== null && high !== null && low < high;
      const range = ranged ? `, range ${valueInUnit(low, unit)} to ${valueInUnit(high, unit)}` : '';
      const dated = row.asOf === null ? ', undated' : `, ${day(row.asOf)}`;
      const title = catalog.sourceById.get(row.source)?.title ?? row.source;
      return {
        text: `${name}: ${`${valueInUnit(mid, unit)} ${unitText(unit)}`.trim()}${range}`,
        source:
          row.basis === 'judgement' && !/judgement/i.test(title)
            ? `our judgement, from ${title}${dated}`
            : `${title}${dated}`,
      };
    }
    case 'price':
      return { text: `List price of ${ref.id} at ${names.seller(ref.seller)}`, source: null };
    case 'seller':
      return saidBySeller(ref, catalog, names);
    case 'rental':
      return {
        text: `On-demand price of ${acceleratorName(ref.accelerator)} at ${countOf(ref.readings, 'provider')}`,
        source: null,
      };
    case 'capacity':
      return {
        text: `Speed of ${ref.model} on ${acceleratorName(ref.accelerator)}, from the capacity model`,
        source: null,
      };
    case 'typed':
      return { text: typedText(ref.field), source: null };
    default:
      return ref satisfies never;
  }
};

/**
 * Keys of the economics table that a calculation reads, and what a reader's own value may be. Other keys of the table
 * are facts to show; a value typed for them would change nothing, so it is refused with the rest of the unknown keys.
 */
import type { NumberBounds } from './answer-bounds';

const most = 1e12;
const hours = (label: string): NumberBounds => ({ label, min: 0, max: 1e5, sample: '40' });
const usd = (label: string, sample: string): NumberBounds => ({ label, min: 0, max: most, money: true, sample });
const share = (label: string): NumberBounds => ({ label, min: 0, max: 1, sample: '30%' });
/** A share on top of something: more than the whole is unusual, and possible. */
const surcharge = (label: string): NumberBounds => ({ label, min: 0, max: 100, sample: '30%' });
const power = (label: string, sample: string): NumberBounds => ({ label, min: 0, max: 1e6, sample });

export const economicsBounds = {
  in_out_ratio_default: { label: 'Input tokens per output token', min: 0, above: true, max: 1e6, sample: '3' },
  output_tokens_per_request_chat: { label: 'Output tokens per request', min: 1, max: 1e6, sample: '300' },
  peak_to_average_week: { label: 'Busiest hour over weekly mean', min: 1, max: 1e4, sample: '4' },
  cache_hit_ratio_default: share('Share of input read from a cache'),
  closed_price_level: { label: 'Closed prices against list', min: 0, max: 1000, sample: '0.8' },
  hosted_price_level: { label: 'Hosted prices against list', min: 0, max: 1000, sample: '0.8' },
  cache_hit_ratio_tool_use: share('Share of input read from a cache by agents'),
  tokens_per_image: { label: 'Tokens an image counts as', min: 1, max: 1e6, sample: '1k' },
  batch_discount: share('Batch discount'),
  regional_endpoint_uplift: { label: 'Regional surcharge, as a multiplier', min: 1, max: 100, sample: '1.1' },
  reserved_1y_discount: share('Discount for a one-year commitment'),
  tuned_price_openai: { label: 'Price of a tuned model, as a multiple of its base', min: 1, max: 100, sample: '1.75' },
  cloud_bill_overhead: surcharge('Cloud bill beyond the GPUs'),
  engineer_loaded_hourly_us: usd("An engineer's hour", '91'),
  ops_hours_api: hours('Hours a month around an API'),
  ops_hours_self_hosted_cloud: hours('Hours a month for cloud GPUs'),
  ops_hours_onprem: hours('Hours a month for own servers'),
  setup_hours_self_hosted: hours('Hours to set up self-hosting'),
  onboarding_security_review: hours('Hours to review a provider'),
  purchase_8xh100_server: usd('Price of a server of eight H100', '300k'),
  purchase_8xh200_server: usd('Price of a server of eight H200', '315k'),
  purchase_8xb200_server: usd('Price of a server of eight B200', '450k'),
  hardware_extra_capex: surcharge('Network, racks and spares'),
  residual_value_3y: share('Value left after three years'),
  depreciation_years: { label: 'Years until written off', min: 0.25, max: 100, sample: '4' },
  power_per_h100_inference: power('Power of a serving H100, watts', '515'),
  power_per_b200_inference: power('Power of a serving B200, watts', '724'),
  power_8xh100_h200_max: power('Rated power of a server, kilowatts', '10.2'),
  power_8xb200_max: power('Rated power of a server, kilowatts', '14.3'),
  server_overhead_power: power('Power of a server without its GPUs, kilowatts', '1.2'),
  pue_colocation_onprem: { label: 'Power usage effectiveness', min: 1, max: 10, sample: '1.54' },
  electricity_us: usd('Electricity, dollars per kilowatt-hour', '0.12'),
  electricity_eu: { label: 'Electricity, euros per kilowatt-hour', min: 0, max: most, sample: '0.19' },
  colocation: usd('Rack space per kilowatt and month', '200'),
  maintenance_per_year: surcharge('Hardware maintenance a year'),
  discount_rate: surcharge('Discount rate a year'),
} as const satisfies Record<string, NumberBounds>;

/** A key of the economics table that the reader may change. */
export type EconomicsKey = keyof typeof economicsBounds;
export const economicsKeys = Object.keys(economicsBounds) as readonly EconomicsKey[];
export const isEconomicsKey = (key: string): key is EconomicsKey => Object.hasOwn(economicsBounds, key);

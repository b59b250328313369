/** What a thousand output tokens take in electricity, accelerators alone. Told, never scored. */
import { type Catalog, economicsRange, type Precision } from '../../catalog';
import type { Range } from '../../units';

export interface ServingSetup {
  /** Name of an architecture. */
  readonly model: string;
  readonly accelerator: string;
  readonly weights: Precision;
  /** Of one replica. */
  readonly gpus: number;
  /** Output tokens/s of one replica that is busy all the time. */
  readonly tokensPerSecond: Range;
}

export interface ServingEnergy {
  /** Wh per 1,000 output tokens, accelerators alone. */
  readonly wattHours: Range;
  /** `measured` of this model on so many of this card; `derived` from power measured while serving ÷ predicted speed. */
  readonly basis: 'measured' | 'derived';
  /** Row of the economics table it rests on. */
  readonly key: string;
}

/**
 * Measured joules per output token, by what was measured; low and high are the largest and the smallest batch. Where the
 * source leaves the precision unsaid, it is the model's own.
 */
const measuredKeys = [
  { key: 'energy_8b_h100', models: ['Llama-3.1-8B'], weights: 'bf16', accelerator: 'H100 SXM', gpus: 1 },
  { key: 'energy_70b_h100', models: ['Llama-3.3-70B'], weights: 'bf16', accelerator: 'H100 SXM', gpus: 4 },
  { key: 'energy_235b_moe_h100', models: ['Qwen3-235B-A22B'], weights: 'fp8', accelerator: 'H100 SXM', gpus: 8 },
  // DeepSeek V3.1 is of the shape of V3.
  {
    key: 'energy_deepseek_v3_b200',
    models: ['DeepSeek-V3', 'DeepSeek-R1'],
    weights: 'fp8',
    accelerator: 'B200 SXM',
    gpus: 8,
  },
] as const;

/** Measured W per card while serving. No other card has a figure. */
const powerKeys: Readonly<Record<string, string>> = {
  'H100 SXM': 'power_per_h100_inference',
  'B200 SXM': 'power_per_b200_inference',
};

const JOULES_PER_WATT_HOUR = 3600;
const perThousand = (joulesPerToken: number): number => (joulesPerToken * 1000) / JOULES_PER_WATT_HOUR;

/**
 * Wh per 1,000 output tokens of a replica that is busy all the time:
 *
 *   measured  J per token · 1000 ÷ 3600
 *   derived   GPUs · W ÷ (tokens/s) · 1000 ÷ 3600, low from the least power at the highest speed, high from the reverse
 *
 * Prompts are in it, since they are computed along the way. Servers, cooling and idle hours are not. null = nobody published
 * what the card draws while serving, or the replica serves nothing.
 */
export const servingEnergy = (
  catalog: Catalog,
  { model, accelerator, weights, gpus, tokensPerSecond: { low, mid, high } }: ServingSetup,
): ServingEnergy | null => {
  const measured = measuredKeys.find(
    (each) =>
      each.accelerator === accelerator &&
      each.gpus === gpus &&
      each.weights === weights &&
      (each.models as readonly string[]).includes(model),
  );
  if (measured !== undefined) {
    const joules = economicsRange(catalog, measured.key);
    const wattHours = {
      low: perThousand(joules.low),
      mid: perThousand(joules.mid),
      high: perThousand(joules.high),
    };
    return { wattHours, basis: 'measured', key: measured.key };
  }
  const key = Object.hasOwn(powerKeys, accelerator) ? powerKeys[accelerator] : undefined;
  if (key === undefined || low <= 0) return null;
  const watts = economicsRange(catalog, key);
  const at = (power: number, rate: number): number => perThousand((gpus * power) / rate);
  return {
    wattHours: { low: at(watts.low, high), mid: at(watts.mid, mid), high: at(watts.high, low) },
    basis: 'derived',
    key,
  };
};

/** The only published figure about closed models is per prompt: Wh, without a count of tokens. */
export const closedEnergyKey = 'energy_per_prompt_closed';

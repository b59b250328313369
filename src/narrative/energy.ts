/** Electricity of serving, in words, each with its boundary. */
import type { ServingEnergy } from '../engine/energy';
import type { Range } from '../units';

const wattHours = (value: number): string =>
  value >= 9.95 ? value.toFixed(0) : value >= 0.995 ? value.toFixed(1) : String(Number(value.toPrecision(2)));

/** "0.12 to 1.1 Wh per 1,000 output tokens, accelerators alone, while busy". */
export const energyText = ({ wattHours: { low, high }, basis }: Pick<ServingEnergy, 'wattHours' | 'basis'>): string =>
  `${wattHours(low)} to ${wattHours(high)} Wh per 1,000 output tokens, accelerators alone, while busy: ${
    basis === 'measured'
      ? 'measured on this model, from the largest to the smallest batch'
      : 'power measured while serving, divided by the predicted speed'
  }.`;

export const energyBoundary =
  'Servers, cooling (PUE) and hours without load come on top; no source gives them per token.';

export const energyUnknown = 'Unknown: no source read states what this card draws while serving.';

/** Per prompt is all that is published. */
export const closedEnergyText = ({ low, mid, high }: Range): string =>
  `Per 1,000 tokens: unknown, because no provider publishes token counts with its figure. Per prompt, published: ${wattHours(mid)} Wh with full overhead; ${wattHours(low)} to ${wattHours(high)} Wh by other boundaries and readings.`;

export const hostedEnergyText = 'Unknown: no host of an open model publishes what a token takes.';

/** Finer figures as inputs: how each is typed and printed, and what stands in for it. */
import {
  type Amount,
  type DefaultedKey,
  type FinerKey,
  finerBounds,
  finerDefaults,
  type OptionId,
  type PricePart,
  priceParts,
} from '../../framework';
import { amountsIn, count, decimal, percent, price, tokens } from '../../narrative/numbers';
import type { DecisionState } from '../../permalink';
import { exactly } from '../../units';
import { type CostInput, withAssumptions } from './cost-inputs';

const shares: ReadonlySet<FinerKey> = new Set<FinerKey>([
  'regional-surcharge',
  'interest',
  'reserved-share',
  'tune-utilisation',
  'tune-adapter',
  'split-share',
  'split-escalation',
  'split-review',
  'burst-percentile',
  'burst-outage',
]);
const counts: ReadonlySet<FinerKey> = new Set<FinerKey>(['own-speed', 'step-tokens', 'tune-examples', 'tune-tokens']);
const dollars: ReadonlySet<FinerKey> = new Set<FinerKey>(['lease', 'tune-hosted', 'split-router', 'split-point']);

const isPrice = (key: FinerKey): boolean => dollars.has(key) || priceParts.some((part) => key.endsWith(`-${part}`));
const isDefaulted = (key: FinerKey): key is DefaultedKey => Object.hasOwn(finerDefaults, key);

const printOf = (key: FinerKey): CostInput['print'] => {
  if (shares.has(key)) return percent;
  if (isPrice(key)) return price;
  if (!counts.has(key)) return decimal;
  return (value) => (value < 1e5 ? count(value) : tokens(value));
};

const showOf = (key: FinerKey): Pick<CostInput, 'show'> =>
  shares.has(key)
    ? { show: (text) => `${text}%` }
    : isPrice(key)
      ? { show: (text) => `${amountsIn().sign}${text}` }
      : {};

export const withFiner = (state: DecisionState, key: FinerKey, value: number | undefined): DecisionState => {
  const { [key]: _before, ...others } = state.assumptions.finer;
  return withAssumptions(state, { finer: value === undefined ? others : { ...others, [key]: value } });
};

const single = (value: Amount | undefined): number | undefined =>
  value === undefined || typeof value === 'number' ? value : Math.sqrt(value.low * value.high);

/** The field of one figure. `label` where the panel around it says part of it already. */
export const finerInput = (key: FinerKey, label: string = finerBounds[key].label): CostInput => ({
  id: `finer-${key}`,
  label: label.replace('dollars', amountsIn().code),
  rules: { bounds: { ...finerBounds[key], label }, ...(shares.has(key) ? { share: true } : {}) },
  print: printOf(key),
  ...showOf(key),
  scale: 'linear',
  span: null,
  present: isDefaulted(key) ? exactly(finerDefaults[key].value) : null,
  get: ({ assumptions }) => assumptions.finer[key],
  set: (state, value) => withFiner(state, key, single(value)),
});

/** Why the default is what it is; nothing for a figure without one. */
export const finerReason = (key: FinerKey): string | null => (isDefaulted(key) ? finerDefaults[key].reason : null);

const partNames: Readonly<Record<PricePart, string>> = {
  input: 'Input',
  output: 'Output',
  'cache-read': 'Input from a cache',
  'cache-write': 'Writing a cache',
};

/** The reader's own prices for an option billed per token; empty for one that is not. */
export const ownPriceInputs = (option: OptionId): readonly CostInput[] =>
  option === 'closed-api' || option === 'closed-enterprise' || option === 'hosted-open'
    ? priceParts.map((part) => finerInput(`${option}-${part}`, `${partNames[part]}, a million tokens`))
    : [];

/**
 * Finer figures: numbers that few decisions need, none of which changes anything until it is typed or its part is switched
 * on. What each may be; what stands in for one that is not typed is in `finer-defaults.ts`.
 */
import type { NumberBounds } from './answer-bounds';

const most = 1e12;
const share = (label: string, sample = '30%'): NumberBounds => ({ label, min: 0, max: 1, sample });
const usd = (label: string, sample: string): NumberBounds => ({ label, min: 0, max: most, money: true, sample });
const count = (label: string, max: number, sample: string): NumberBounds => ({ label, min: 0, max, sample });
const atLeastOne = (label: string, max: number, sample: string): NumberBounds => ({ label, min: 1, max, sample });
const score = (label: string): NumberBounds => ({ label, min: 0, max: 1e6, sample: '82' });

/** Options billed per token: each may have prices of the reader's own. */
export const meteredOptions = ['closed-api', 'closed-enterprise', 'hosted-open'] as const;
export type MeteredOption = (typeof meteredOptions)[number];
export const priceParts = ['input', 'output', 'cache-read', 'cache-write'] as const;
export type PricePart = (typeof priceParts)[number];
export type OwnPriceKey = `${MeteredOption}-${PricePart}`;

const partLabels: Readonly<Record<PricePart, string>> = {
  input: 'Your price of input',
  output: 'Your price of output',
  'cache-read': 'Your price of input from a cache',
  'cache-write': 'Your price of writing a cache',
};
const ownPrices = Object.fromEntries(
  meteredOptions.flatMap((option) =>
    priceParts.map((part) => [`${option}-${part}`, usd(`${partLabels[part]}, dollars a million tokens`, '1.50')]),
  ),
) as Record<OwnPriceKey, NumberBounds>;

export const finerBounds = {
  'output-factor': atLeastOne('Output billed per token of the answer', 100, '3'),
  steps: atLeastOne('Calls to the model per request', 200, '4'),
  'step-tokens': count('Tokens a tool adds between two calls', 1e7, '500'),
  images: count('Images per request', 1e4, '2'),
  'regional-surcharge': { label: 'Surcharge of a regional endpoint', min: 0, max: 10, sample: '10%' },
  ...ownPrices,

  'terms-lead': count('Weeks until private terms are signed', 520, '6'),

  'own-speed': {
    label: 'Your measured output tokens a second of one replica',
    min: 0,
    above: true,
    max: 1e9,
    sample: '950',
  },
  'own-speed-gpus': atLeastOne('GPUs of the replica you measured', 8, '2'),
  'reserved-share': share('Share of the fleet that is reserved', '50%'),
  lease: usd('Lease of a server of eight, dollars a month', '9k'),
  interest: share('Interest a year on what servers cost', '8%'),

  'tune-examples': count('Training examples', 1e9, '5k'),
  'tune-tokens': atLeastOne('Tokens per training example', 1e7, '1k'),
  'tune-epochs': { label: 'Passes over the examples', min: 0, above: true, max: 1e4, sample: '3' },
  'tune-runs': count('Training runs a year', 1e5, '6'),
  'tune-utilisation': {
    label: 'Share of the peak speed that training reaches',
    min: 0,
    above: true,
    max: 1,
    sample: '30%',
  },
  'tune-adapter': { label: 'Parameters of the adapter, as a share of the model', min: 0, max: 1, sample: '0.5%' },
  'tune-hosted': usd('Hosted tuning, dollars a million training tokens', '0.50'),
  'tune-hours': count('Engineering hours a training run', 1e5, '16'),

  'split-share': share('Share sent to the open model', '70%'),
  'split-threshold': share('Threshold of the router', '0.6'),
  'split-escalation': share('Share of those sent on to the closed model', '10%'),
  'split-review': share('Share of the open answers that a person reviews', '2%'),
  'split-minutes': count('Minutes a review takes', 1e4, '3'),
  'split-router': usd('Router, dollars a thousand requests', '0.05'),
  'split-open-score': score("The open model's score in your evaluation"),
  'split-closed-score': score("The closed model's score in your evaluation"),
  'split-floor': score('Lowest score you accept'),
  'split-point': usd('What a point of score is worth, dollars a month', '500'),
  'burst-percentile': share('Share of the hours of a week that the own fleet carries alone', '90%'),
  'burst-outage': share('Share of the time the own fleet is down', '0.5%'),
} as const satisfies Record<string, NumberBounds>;

export type FinerKey = keyof typeof finerBounds;
export const finerKeys = Object.keys(finerBounds) as readonly FinerKey[];
export type Finer = { readonly [K in FinerKey]?: number };

/** Train a few added matrices, or every weight. */
export const tuningMethods = ['adapter', 'full'] as const;
export type TuningMethod = (typeof tuningMethods)[number];

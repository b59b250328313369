/** What stands in for a finer figure that nobody typed, and why. Those without a row here stay out until they are typed. */
import type { Finer, FinerKey } from './finer-bounds';

interface Default {
  readonly value: number;
  readonly reason: string;
  /** Row of the economics table it comes from, where one does. */
  readonly key?: string;
}

export const finerDefaults = {
  'output-factor': {
    value: 1,
    reason: 'no list says how much a model thinks; a typed output length may already count it',
  },
  steps: { value: 1, reason: 'one question, one call' },
  'step-tokens': { value: 0, reason: 'no tool' },
  images: { value: 0, reason: 'text alone' },
  'regional-surcharge': {
    value: 0,
    reason: 'list prices are those of global endpoints; regional ones were read at 10 % more, up to 20 %',
    key: 'regional_endpoint_uplift',
  },
  'tune-examples': { value: 5_000, reason: 'a few thousand examples, as the published figures for adapters assume' },
  'tune-tokens': { value: 1_000, reason: 'a prompt and an answer of a page together' },
  'tune-epochs': { value: 3, reason: 'more passes over so few examples learn them by heart' },
  'tune-runs': { value: 6, reason: 'two refreshes of the model a year with three tries each' },
  'tune-utilisation': {
    value: 0.3,
    reason: 'the middle of the published runs with adapters on sequences of 512 tokens and more: 0.18 to 0.36',
  },
  'tune-adapter': { value: 0.005, reason: 'rank 16 to 64 on all matrices of a layer' },
  'tune-hours': { value: 16, reason: 'two days to prepare, watch and evaluate a run' },
  'split-share': { value: 0.7, reason: 'a guess to begin with: your own log says how much is routine' },
  'split-escalation': { value: 0.1, reason: 'one in ten routine answers fails its check and is asked again' },
  'split-review': { value: 0, reason: 'no person reads along' },
  'split-minutes': { value: 3, reason: 'a short answer, read and corrected' },
  'split-router': { value: 0, reason: 'rules on your own machine cost nothing a request' },
  'split-point': { value: 0, reason: 'a floor alone decides' },
  'burst-percentile': { value: 0.9, reason: 'the fleet carries nine hours in ten, an API the rest' },
  'burst-outage': { value: 0, reason: 'a spare replica covers restarts' },
} as const satisfies { readonly [K in FinerKey]?: Default };

export type DefaultedKey = keyof typeof finerDefaults;

/** The reader's own figure, else the default. */
export const finerValue = (finer: Finer, key: DefaultedKey): number => finer[key] ?? finerDefaults[key].value;

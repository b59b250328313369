/** Every model held against the reader's limits. Not on the main path: it loads with the screens that list models. */
export { type Limit, limitIds } from './limits';
export type { PricedOffer } from './mix';
export type { Route } from './routes';
export { type Fits, type Shortlist, type ShortlistRow, shortlistOf } from './shortlist';
export { type Fit, type MemorySum, memorySum, rentOf, usdPerMillionAtFullUse } from './sizing';

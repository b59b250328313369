/** Consequences: what follows from answers, assumptions and catalogue. Pure functions only. */
export { type Asking, askingOf } from './asking';
export * from './assess';
export { curveFrom, curveTo, curveVolumes, figureAge, freshnessOf, type Horizon } from './cost';
export type { Ends, Tornado, TornadoBar, UncertainCost, Uncertainty } from './cost/uncertainty/result';
export { axisPieces, labelOf, largestRemainder, leadOf, printedScore, withChange } from './decision';
export * from './recommend';
export type * from './recommendation';
export { allStepsOf } from './steps';
export { tornadoOf, uncertaintyOf } from './uncertainty';
export { resolveWorkload, type Workload } from './workload';

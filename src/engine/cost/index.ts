export { ownDrivers } from './bill';
export { breakEven } from './break-even';
export * from './costing';
export { costCurve, curveFrom, curveTo, curveVolumes } from './curves';
export { figureAge, freshnessOf } from './freshness';
export { type Horizon, horizonOf, monthlyVolumes } from './horizon';
export { teamFactor } from './lines';
export { keptPromptsOf } from './offers';
export { levelOfTier, type Situation, situationOf, tierRank, tiers } from './situation';

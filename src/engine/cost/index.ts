export { ownDrivers } from './bill';
export { breakEven } from './break-even';
export * from './costing';
export { costCurve, curveFrom, curveTo, curveVolumes } from './curves';
export { teamFactor } from './lines';
export { keptPromptsOf } from './offers';
export { levelOfTier, type Situation, situationOf, tierRank, tiers } from './situation';

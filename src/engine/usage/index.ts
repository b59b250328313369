/** What a log of requests says about a workload. Loaded by the page that measures, not by the recommendation. */
export { dayText, momentOf, momentText, zoneMinutes } from './moment';
export { type Percentiles, profileOf, type WorkloadProfile } from './profile';
export { addRow, emptyTally, mergeTally, type Tally, type UsageRow } from './tally';
export { growthHolds, weekFrom, workloadFrom } from './to-workload';

/** Capacity: tokens per second of an open model on given GPUs. */
export { aboveCeiling, throughputCeiling } from './ceiling';
export * from './configuration';
export * from './constants';
export type { ModelDemand } from './demand';
export { modelDemand } from './demand';
export type { HostMemory } from './fit';
export { hostMemoryFit, maxSequences, residentWeightBytes } from './fit';
export { kvBytesPerSequence, kvBytesPerToken, weightBytes } from './memory';
export type { LateReplica, ReplicaThroughput, ServingReplica, UnfitReplica } from './replica';
export { replicaThroughput } from './replica';
export type { PreparedReplica } from './search';
export { preparePlacement, prepareReplica, searchableRate, stepSeconds, tpotSeconds } from './search';
export * from './table';

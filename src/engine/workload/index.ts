export type { CallLength } from './calls';
export * from './workload';

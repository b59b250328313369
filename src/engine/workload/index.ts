export type { CallLength } from './calls';
export * from './week';
export * from './workload';

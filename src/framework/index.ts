export * from './answers';
export * from './assumptions';
export * from './criteria';
export * from './economics-bounds';
export * from './freshness';
export * from './knowledge';
export type * from './numeric-inputs';
export * from './options';
export * from './workload-defaults';

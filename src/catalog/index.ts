export * from './catalog';
export { unitSlips } from './check';
export * from './economics';
export * from './edition';
export * from './identify';
export * from './policies';
export * from './prices';
export * from './rentals';
export * from './schema';

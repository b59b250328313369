export * from './decision';
export * from './findings';
export * from './rights';
export * from './standing';

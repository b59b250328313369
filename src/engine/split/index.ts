export * from './burst';
export * from './split';

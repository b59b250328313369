export * from './tuning';

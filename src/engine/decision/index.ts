export * from './evaluate';
export * from './inputs';

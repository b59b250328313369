export * from './quantity';
export * from './range';
export * from './rounding';

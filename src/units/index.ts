export * from './amount';
export * from './amount-messages';
export * from './day';
export * from './quantity';
export * from './range';
export * from './rounding';
export * from './text-order';

export * from './amount';
export * from './amount-messages';
export * from './calendar';
export * from './day';
export * from './quantity';
export * from './range';
export * from './rounding';
export * from './text-order';

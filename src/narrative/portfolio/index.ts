export * from './against-one';
export * from './classes';
export * from './left-out';
export * from './page';
export * from './path';
export * from './verdict';

/** Results in words. Screen, command line and exports print these sentences and no others. */
export * from './break-even';
export * from './close-call';
export * from './comparison';
export * from './cost-lines';
export * from './costs';
export * from './figures';
export * from './flips';
export * from './ladder-words';
export * from './names';
export * from './numbers';
export * from './published-rules';
export * from './reasons';
export * from './segments';
export * from './terms';
export * from './verdict';
export * from './vetoes';

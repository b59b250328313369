/** What others published, held against the engine. Loaded with the screens that show it, never on the main path. */
export * from './agreement';
export * from './guide-row';
export * from './guides';
export * from './matching';
export * from './measures';
export * from './mistakes';
export * from './overrides';
export * from './rows';
export * from './staged-path';
export * from './triggers';

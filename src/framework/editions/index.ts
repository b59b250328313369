import { edition2 } from './edition-2';

export * from './edition-1';
export * from './edition-2';
export { performances1 } from './performances-1';
export { performances2 } from './performances-2';

/** The edition that page, workers and command line decide by. Older ones stay computable for their tests. */
export const currentKnowledge = edition2;

export * from './edition-1';
export * from './edition-2';
export * from './for-decision';
export { performances1 } from './performances-1';
export { performances2 } from './performances-2';

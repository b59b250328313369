export * from './edition-1';
export { performances1 } from './performances-1';

/** Electricity of serving. */
export * from './energy';

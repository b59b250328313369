export * from './checklist';
export * from './compliance';
export * from './retention';
export * from './review';

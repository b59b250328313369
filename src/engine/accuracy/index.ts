/** How good the capacity model is: predictions held against published runs, and what a figure can be held against. */
export * from './basis';
export * from './comparison';
export * from './error';
export * from './pasted';
export * from './serving-engine';
export * from './weak-spots';

/** How a decision travels. Sentences for notices are in `notice-text`, imported where they are shown, so that they load only then. */

export { currencies } from './currencies';
export type { Notice } from './notices';
export { readFragment } from './read';
export * from './state';
export { toFragment } from './write';

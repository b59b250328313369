/**
 * Zod would probe for `Function`, which the content security policy reports as a violation. It loads later, with the
 * catalogue, and takes its settings from this global; importing it here to set them would bring it into the first load.
 */
export const withoutEvaluation = (): void => {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
};

/** A long calculation on the page itself, where there is no worker: a step at a time, so that the reader can go on. */

/** When the page has nothing else to do; a browser without idle callbacks gets its turn between two steps. */
export const whenIdle = (step: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: 200 });
  else setTimeout(step);
};

/** later: runs a step when there is time. wanted: asked before each step; what nobody waits for ends there. */
export const inSteps = <T>(
  steps: Generator<void, T>,
  later: (step: () => void) => void,
  wanted: () => boolean,
  told: (end: { readonly value: T } | { readonly thrown: unknown }) => void,
): void => {
  const next = () => {
    try {
      if (!wanted()) return told({ thrown: 'not wanted any more' });
      const step = steps.next();
      if (step.done) return told({ value: step.value });
    } catch (thrown) {
      return told({ thrown });
    }
    later(next);
  };
  later(next);
};

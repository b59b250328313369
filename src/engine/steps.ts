/** Run a calculation that pauses between its steps to the end. */
export const allStepsOf = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

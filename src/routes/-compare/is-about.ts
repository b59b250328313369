import type { Decided } from '../../engine/comparison';

/** What people said, without their names: a person renamed is no new question. */
export const decisionsOf = (scenarios: readonly Decided[]): readonly Decided[] =>
  scenarios.map(({ answers, assumptions }) => ({ answers, assumptions }));

/** Whether a reply on some decisions is about these, so that each name stands on that person's answers. */
export const isAbout = (decisions: readonly Decided[], scenarios: readonly Decided[]): boolean =>
  JSON.stringify(decisions) === JSON.stringify(decisionsOf(scenarios));

export { type AsDecision, asDecision } from './as-decision';
export { type Examples, exampleClasses } from './examples';
export { portfolioLabels } from './labels';
export { assessPortfolio, evaluatePortfolio } from './portfolio';
export type * from './result';

export { portfolioLabels } from './labels';
export { evaluatePortfolio } from './portfolio';
export type * from './result';

import { amountsOf, type DecisionState, toFragment } from '../../permalink';

/** The result page beside an embedded card, with the same decision and nothing that belongs to the card. */
export const fullAnalysis = (address: string, state: DecisionState): string => {
  const page = new URL(address);
  page.pathname = page.pathname.replace(/(embed\/?(index\.html)?)?$/, 'result/');
  page.search = '';
  page.hash = toFragment({ ...state, view: amountsOf(state.view) });
  return page.href;
};

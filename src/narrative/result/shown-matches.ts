/** Rows of the guides that speak of a result, in the lists they stand in: the first, and what folds. */
import type { Recommendation } from '../../engine/recommendation';
import { type Match, matchingRows } from '../../evidence';
import { knowledgeFor } from '../../framework/editions';
import { shownAtOnce } from '../advice/headings';
import { countOf } from '../numbers';
import { moreRows } from './headings';

export const shownMatches = (recommendation: Recommendation) => {
  const all = matchingRows(recommendation.answers, recommendation, knowledgeFor(recommendation.assumptions));
  const fitting = all.filter(({ near }) => near === 0);
  const [first, more] = [fitting.slice(0, shownAtOnce), fitting.slice(shownAtOnce)];
  const near = all.slice(fitting.length);
  const folded: readonly { readonly name: string; readonly matches: readonly Match[] }[] = [
    { name: moreRows(more.length), matches: more },
    { name: countOf(near.length, 'near row'), matches: near },
  ];
  return { all, first, folded: folded.filter(({ matches }) => matches.length > 0) };
};

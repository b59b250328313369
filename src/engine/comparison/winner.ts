/** Who comes first, asked of many decisions that differ in a few answers. */
import type { Catalog } from '../../catalog';
import { type Assumptions, type Knowledge, ladderIds, type OptionId } from '../../framework';
import { type DecisionInputs, evaluate } from '../decision';
import { inputsForChanges } from '../flip-inputs';
import { type Decided, withValue } from './items';

/** Everything a decision is computed from beside itself. */
export interface Tables {
  readonly catalog: Catalog;
  /** The judgements it counts with: the edition, and the reader's own. */
  readonly knowledgeFor: (assumptions: Assumptions) => Knowledge;
}

/** Items that move points, tiers and legs whose bills are known, and nothing else: what one reading of prices serves. */
export const movable: readonly string[] = [
  ...ladderIds.map((ladder) => `required.${ladder}`),
  'signedTerms',
  'costWeight',
  'axisRanks',
  'axisWeights',
  'waived',
];

/** Winner of a decision; null = no option is left. */
export type WinnerOf = (decided: Decided) => OptionId | null;

const mostKept = 10_000;

/**
 * The same winner as `assessPoint` gives. The prices of the last decision are kept, so that decisions which differ only by
 * `movable` items and follow each other cost a tenth of a millisecond; what was asked before is not worked out again.
 */
export const winnerFinder = ({ catalog, knowledgeFor }: Tables): WinnerOf => {
  const found = new Map<string, OptionId | null>();
  let kept: {
    readonly key: string;
    readonly inputsOf: (answers: Decided['answers']) => DecisionInputs;
  } | null = null;
  const work: WinnerOf = (decided) => {
    const { answers, assumptions } = decided;
    const key = JSON.stringify(movable.reduce((rest, item) => withValue(rest, item, undefined), decided));
    if (kept?.key !== key)
      kept = {
        key,
        inputsOf: inputsForChanges({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }),
      };
    return evaluate(kept.inputsOf(answers)).winner;
  };
  return (decided) => {
    const key = JSON.stringify(decided);
    const known = found.get(key);
    if (known !== undefined) return known;
    const winner = work(decided);
    if (found.size >= mostKept) found.clear();
    found.set(key, winner);
    return winner;
  };
};

import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../catalog';
import {
  type Assessment,
  assessPoint,
  type BreakEven,
  breakEvenOf,
  type CostCurve,
  curvesOf,
  type OptionCost,
} from '../engine';
import type { Answers, Assumptions, OptionId } from '../framework';
import { edition1 } from '../framework/editions';
import { askDeeper } from '../workers/ask-deeper';
import type { Deeper } from '../workers/question';

/** The point result: derived from the decision in the address while rendering, about a millisecond. */
export const useAssessment = (answers: Answers, assumptions: Assumptions): Assessment =>
  useMemo(() => assessPoint({ answers, assumptions, catalog, knowledge: edition1 }), [answers, assumptions]);

/** Winner share, flips and label, from a worker; null until they are there for exactly these answers. */
export const useDeeper = (answers: Answers, assumptions: Assumptions): Deeper | null => {
  const [reply, setReply] = useState<{
    readonly answers: Answers;
    readonly assumptions: Assumptions;
    readonly deeper: Deeper;
  } | null>(null);
  useEffect(
    () => askDeeper({ answers, assumptions }, (deeper) => setReply({ answers, assumptions, deeper })),
    [answers, assumptions],
  );
  return reply !== null && reply.answers === answers && reply.assumptions === assumptions ? reply.deeper : null;
};

/** Options as the break-even sentence needs them. */
export interface CostPicture {
  /** One series per option: headline, chart, table and export all read it. */
  readonly curves: readonly CostCurve[];
  readonly own: OptionId | null;
  readonly rent: OptionId | null;
  readonly breakEven: BreakEven | null;
}

/** The own option compared: the reader's pick, else the cheaper of those that own their weights. */
const cheapest = (assessment: Assessment, options: readonly OptionId[]): OptionId | null => {
  const { costs } = assessment.recommendation;
  const priced = options.flatMap((option) => costs[option] ?? []);
  return (
    priced.reduce<OptionCost | null>(
      (least, cost) => (least === null || cost.total.mid < least.total.mid ? cost : least),
      null,
    )?.option ?? null
  );
};

/** Curves of all options with a cost, and the break-even of owning against a reference. */
export const useCostPicture = (
  assessment: Assessment,
  against: OptionId = 'closed-api',
  owning: OptionId | null = null,
): CostPicture =>
  useMemo(() => {
    const own = owning ?? cheapest(assessment, ['self-hosted-cloud', 'self-hosted-onprem']);
    const rent = assessment.recommendation.costs[against] === undefined ? null : against;
    return {
      curves: curvesOf(assessment),
      own,
      rent,
      breakEven: own === null || rent === null ? null : breakEvenOf(assessment, own, rent),
    };
  }, [assessment, against, owning]);

import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../catalog';
import { type Assessment, assessPoint } from '../engine';
import type { Answers, Assumptions } from '../framework';
import { edition1 } from '../framework/editions';
import { askDeeper } from '../workers/ask-deeper';
import type { Deeper } from '../workers/question';
import { type Picture, pictureOf } from './-cost-picture';

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

/** Curves, break-even and the reader's own volume for the pair compared on the result; null = nothing is compared. */
export const useCostPicture = (
  assessment: Assessment,
  pair: Picture['pair'] | null,
): Picture<Picture['pair'] | null> => {
  const [own, rent] = [pair?.own ?? null, pair?.rent ?? null];
  return useMemo(
    () => pictureOf(assessment, own === null || rent === null ? null : { own, rent }, true),
    [assessment, own, rent],
  );
};

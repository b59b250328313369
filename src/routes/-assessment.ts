import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../catalog';
import { type Assessment, assessPoint } from '../engine';
import { type Picture, pictureOf } from '../engine/cost-picture';
import type { Answers, Assumptions } from '../framework';
import { knowledgeFor } from '../framework/editions';
import { noDecision, toFragment } from '../permalink';
import { seedOf } from '../permalink/seed';
import { askDeeper } from '../workers/ask-deeper';
import type { Deeper, DeeperOutcome } from '../workers/question';

/** The same objects while the decision they stand for is the same: where the reader stands on the page asks nothing new. */
const useSameDecision = (answers: Answers, assumptions: Assumptions) => {
  const fragment = toFragment({ ...noDecision, answers, assumptions });
  const fresh = { fragment, answers, assumptions };
  const [held, setHeld] = useState(fresh);
  if (held.fragment === fragment) return held;
  setHeld(fresh);
  return fresh;
};
type SameDecision = ReturnType<typeof useSameDecision>;

const kept = 6;
const known = new Map<string, Assessment>();

/** The last few results by decision: undo, and what an edit changed, ask for one again, and for all that hangs on it. */
const assessed = ({ fragment, answers, assumptions }: SameDecision): Assessment => {
  const found =
    known.get(fragment) ?? assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) });
  known.delete(fragment);
  known.set(fragment, found);
  for (const oldest of known.keys()) {
    if (known.size <= kept) break;
    known.delete(oldest);
  }
  return found;
};

/** The point result: derived from the decision in the address while rendering, about a millisecond. */
export const useAssessment = (answers: Answers, assumptions: Assumptions): Assessment => {
  const same = useSameDecision(answers, assumptions);
  return useMemo(() => assessed(same), [same]);
};

/**
 * Winner share, flips and label, with `drawn` how sure the costs are, with `asking` what to ask next, from a worker; null
 * until it has replied for exactly these answers.
 */
export const useDeeperOutcome = (
  answers: Answers,
  assumptions: Assumptions,
  { drawn = false, asking = false }: { readonly drawn?: boolean; readonly asking?: boolean } = {},
): DeeperOutcome | null => {
  const same = useSameDecision(answers, assumptions);
  const seed = drawn ? seedOf(same.answers, same.assumptions) : null;
  const [reply, setReply] = useState<{ readonly to: SameDecision; readonly outcome: DeeperOutcome } | null>(null);
  useEffect(
    () => askDeeper({ ...same, seed, asking }, (outcome) => setReply({ to: same, outcome })),
    [same, seed, asking],
  );
  return reply !== null && reply.to.fragment === same.fragment ? reply.outcome : null;
};

/** The same for pages that do without where it cannot be worked out. */
export const useDeeper = (
  answers: Answers,
  assumptions: Assumptions,
  wanted?: Parameters<typeof useDeeperOutcome>[2],
): Deeper | null => {
  const outcome = useDeeperOutcome(answers, assumptions, wanted);
  return outcome === 'failed' ? null : outcome;
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

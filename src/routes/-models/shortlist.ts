import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { modelFeatures } from '../../catalog/model-features';
import { type Shortlist, shortlistOf } from '../../engine/shortlist';
import type { DecisionState } from '../../permalink';
import { noDecision, toFragment } from '../../permalink';
import { useAssessment } from '../-assessment';

/** What models can do, read once with the screens that show it. */
export const features = modelFeatures(catalog);

/** Nothing answered and nothing assumed: what is shown rests on defaults alone. */
export const isUnanswered = ({ answers, assumptions }: DecisionState): boolean =>
  toFragment({ ...noDecision, answers, assumptions }) === '';

let held: { readonly of: string; readonly list: Shortlist } | null = null;

/** Every model held against the decision. The list and the page of a model share it. */
export const useShortlist = ({ answers, assumptions }: DecisionState): Shortlist => {
  const assessment = useAssessment(answers, assumptions);
  return useMemo(() => {
    const { recommendation } = assessment;
    const of = toFragment({
      ...noDecision,
      answers: recommendation.answers,
      assumptions: recommendation.assumptions,
    });
    const list = held?.of === of ? held.list : shortlistOf(assessment);
    held = { of, list };
    return list;
  }, [assessment]);
};

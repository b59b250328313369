/** The miniature's workload, computed from the catalogue like any other: only its answers are chosen here. */
import { catalog } from '../../catalog';
import { assessPoint, breakEvenOf, curvesOf } from '../../engine';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';

/** Where the slider stands before anybody moves it. */
export const exampleVolume = 150e6;

/** Requests of a usual shape for a strong general model, against the frontier model most teams would call. */
export const exampleAnswers = (tokensPerDay: number): Answers => ({
  required: { capability: 0.75 },
  closedModel: 'gpt-6-sol',
  workload: { tokensPerDay, inputTokens: 1_500, outputTokens: 500 },
});

export const shownOptions = ['closed-api', 'hosted-open', 'self-hosted-cloud'] as const;

const assessment = assessPoint({
  answers: exampleAnswers(exampleVolume),
  assumptions: defaultAssumptions,
  catalog,
  knowledge: currentKnowledge,
});
const isShown = ({ option }: { readonly option: string }): boolean => shownOptions.some((shown) => shown === option);

export const example = {
  assessment,
  curves: curvesOf(assessment).filter(isShown),
  breakEven: breakEvenOf(assessment, 'self-hosted-cloud', 'closed-api'),
  /** Each option's bill at a volume, its configuration searched anew. */
  at: (tokensPerDay: number) => curvesOf(assessment, [tokensPerDay]).filter(isShown),
};

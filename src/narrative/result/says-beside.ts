/** Beside the options: what the winner leaves open, why it comes before the next, and what each side counts. */
import { tuningEndedOf } from '../../engine/tuning-ended';
import { axisIds, axisLabels, criteria } from '../../framework';
import { inPercent } from '../../framework/axis-weights';
import { knowledgeFor } from '../../framework/editions';
import { conditionsOf } from '../conditions';
import { signedPoints } from '../numbers';
import { capabilityShort, neverCheaper, unmetCosts, whyOver } from '../reasons';
import { forAndAgainst, leadsByOverride, separates, unmetWords, whyOverTitle } from '../result-page';
import { needsMet, tuningEndedSource, tuningEndedText } from '../tuning-ended';
import {
  aheadText,
  criterionWeights,
  criterionWeightsName,
  intervalText,
  weightsIntro,
  weightsTyped,
} from '../weights';
import { differenceLine, givesWord, itCosts, laterPrice, needWord, panelTitles } from './headings';
import { pricesSay, said, type Told } from './told';

export const unmetSays = ({ full: { recommendation }, catalog, names }: Told): readonly string[] => {
  const { winner, unmet, answers, on, ranking } = recommendation;
  if (winner === null) return [];
  const conditions = ranking[0] === undefined ? [] : conditionsOf(ranking[0], answers);
  const ended = tuningEndedOf(winner, recommendation, catalog);
  return [
    panelTitles.unmet,
    ...conditions,
    ...(ended === null ? [] : [tuningEndedText(ended, names), tuningEndedSource(ended, catalog)]),
    ...(unmet.length === 0 ? [needsMet(ended, conditions)] : []),
    ...unmet.flatMap((need) => {
      const words = unmetWords(need, recommendation, knowledgeFor(recommendation.assumptions));
      const costs = itCosts(unmetCosts(need, recommendation));
      return [criteria[need.criterion].label, words.short, needWord, words.need, givesWord, words.gives, costs];
    }),
    ...recommendation.capabilityShort
      .filter(({ option }) => option === winner)
      .map((one) => capabilityShort(one, answers)),
    laterPrice(on),
  ];
};

export const whyOverSays = (told: Told): readonly string[] => {
  const { recommendation, label, robustness } = told.full;
  const { ranking, runnerUp, assumptions } = recommendation;
  const [first, second] = ranking;
  const rival = ranking.find(({ option }) => option === runnerUp) ?? second;
  if (first === undefined || rival === undefined) return [];
  const lines = whyOver(first, rival, recommendation, knowledgeFor(assumptions));
  const total = lines.reduce((sum, { points }) => sum + points, 0);
  return [
    label === 'close-call' ? separates(first.option, rival.option) : whyOverTitle(first.option, rival.option),
    ...said(forAndAgainst(first.option), rival.tier !== first.tier && leadsByOverride(total)),
    ...lines.flatMap(({ label: name, text, points }) => [signedPoints(points), name, text]),
    signedPoints(total),
    differenceLine,
    ...said(aheadText(first.option, rival.option, robustness)),
    ...pricesSay(told, [first.option, rival.option]),
    ...recommendation.neverCheaper.map(neverCheaper),
  ];
};

export const weightsSay = ({ full: { recommendation, weightIntervals } }: Told): readonly string[] => {
  const { axisWeights, weights, answers, winner } = recommendation;
  if (winner === null) return [];
  const percent = inPercent(answers.axisWeights ?? axisWeights);
  return [
    panelTitles.weights,
    weightsIntro,
    ...axisIds.flatMap((axis) => [
      axisLabels[axis],
      `${percent[axis]}%`,
      ...said(weightIntervals && intervalText(axis, weightIntervals[axis], axisWeights[axis])),
    ]),
    criterionWeightsName,
    ...criterionWeights(weights),
    ...said(answers.axisWeights && weightsTyped),
  ];
};

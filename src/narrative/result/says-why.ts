/** All six options: scored, demoted, ruled out; and what would change the order. */
import { axisPieces, largestRemainder, printedScore } from '../../engine';
import type { Ranked } from '../../engine/recommendation';
import { axisIds, axisLabels, criteria, type OptionId, optionIds, optionLabels } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { conditionsOf } from '../conditions';
import { furtherStretches, moreSets, noFlip, nothingMakesItWin, wouldWinTitle } from '../flips';
import { setAside } from '../link-words';
import { percent, score } from '../numbers';
import { criterionReasons, demoted, withoutOverride } from '../reasons';
import { demotedTitle } from '../result-page';
import { plain } from '../segments';
import { labelName, noAnswers, noOption } from '../verdict';
import { excluded, relaxation, unassessed } from '../vetoes';
import { centralText, dominatedText, placesText, scoreRangeText } from '../weights';
import { firstQuestionSays } from './first-question';
import {
  andMore,
  complianceLead,
  complianceLink,
  flipsIntro,
  grantedLinks,
  lossesTable,
  lostText,
  noNumbers,
  panelTitles,
  pointsLost,
  recommendationWord,
  ruledOutBefore,
  termsLink,
  whyIntro,
  wouldCost,
} from './headings';
import { askIntro, askTitle, openQuestions, stopText } from './next-question';
import { billLink, optionFacts, vetoSourceText } from './option-facts';
import { aboutTerms, setsOfOption, unassessedReason, vetoesByOption } from './reading';
import { notesSay } from './says-advice';
import { type ShownFlip, type ShownNumber, shownFlips, shownNumbers } from './shown-flips';
import { pricesSay, said, type Told } from './told';

const flipSays = ({ words, note }: ShownFlip): readonly string[] => said(plain(words), note);
const numberSays = ({ further, ...next }: ShownNumber): readonly string[] => [
  ...flipSays(next),
  ...said(further.length > 0 && furtherStretches(further.length)),
  ...further.flatMap(flipSays),
];

const lossesSay = (ranked: Ranked, { full: { recommendation } }: Told): readonly string[] =>
  criterionReasons(ranked, recommendation, knowledgeFor(recommendation.assumptions)).flatMap(
    ({ label, text, whole }) => [label, text, lostText(whole)],
  );

/** What samples and searches say of one option. */
const senseSays = (option: OptionId, { full }: Told): readonly string[] => {
  const { recommendation, robustness, pareto, nearestFlips } = full;
  const places = robustness.rankShare[option];
  const range = robustness.scoreRange[option];
  const dominated = pareto.find((one) => one.option === option);
  const towards = nearestFlips.towards[option];
  const shown = shownFlips(towards?.slice(0, setsOfOption) ?? [], { state: recommendation }, recommendation.winner);
  return [
    ...said(
      places && placesText(places),
      places && range && scoreRangeText(range),
      centralText(option, robustness),
      dominated && dominatedText(dominated),
    ),
    ...(towards === undefined
      ? []
      : [
          wouldWinTitle,
          ...(towards.length === 0 ? [nothingMakesItWin(nearestFlips.upTo)] : shown.flatMap(flipSays)),
          ...said(towards.length > setsOfOption && moreSets(towards.length - setsOfOption, nearestFlips.upTo)),
        ]),
  ];
};

/** Under the losses of a row. */
const beneath = (option: OptionId, told: Told): readonly string[] => [
  ...notesSay(option, told),
  ...senseSays(option, told),
];

/** `sampled`: on the page of a result, which has samples and a bill behind each row. */
const rowSays = (ranked: Ranked, told: Told, sampled = true): readonly string[] => {
  const { recommendation, robustness } = told.full;
  const range = sampled ? robustness.scoreRange[ranked.option] : undefined;
  const facts = optionFacts(ranked.option, recommendation, told);
  const pieces = axisPieces(ranked.losses, recommendation.axisWeights, knowledgeFor(recommendation.assumptions));
  const whole = largestRemainder(pieces.map(({ piece }) => piece));
  return [
    optionLabels[ranked.option],
    pieces.map(({ axis }, index) => `${axisLabels[axis]} ${whole[index] ?? 0}`).join(', '),
    ...said(range && scoreRangeText(range)),
    score(ranked.score),
    lostText(100 - printedScore(ranked.losses).score),
    pointsLost,
    ...conditionsOf(ranked, recommendation.answers),
    ...Object.values(lossesTable),
    ...lossesSay(ranked, told),
    ...facts,
    ...said(sampled && recommendation.costs[ranked.option] && billLink),
  ];
};

const demotedSay = (behind: readonly Ranked[], told: Told): readonly string[] => {
  const { recommendation } = told.full;
  if (behind.length === 0) return [];
  const missed = recommendation.demoted.filter(({ option }) => behind.some((one) => one.option === option));
  const names = [...new Set(missed.flatMap((one) => one.criteria))].map((criterion) => criteria[criterion].label);
  return [
    ...said(demotedTitle(names), withoutOverride(recommendation)),
    ...behind.flatMap((ranked) => {
      const demotion = missed.find(({ option }) => option === ranked.option);
      const words = demotion && demoted(demotion, recommendation.answers);
      return [...rowSays(ranked, told), ...said(words?.reason, words?.relax), ...beneath(ranked.option, told)];
    }),
  ];
};

const ruledOutSay = (told: Told, under: typeof beneath = () => []): readonly string[] => {
  const { recommendation } = told.full;
  return vetoesByOption(recommendation.vetoed).flatMap(({ option, vetoes }) => {
    const reason = unassessedReason(recommendation, option);
    const words = vetoes.map((veto) => {
      const { reason: why, relax } = excluded(veto, recommendation.answers, told.names);
      return { id: veto.id, relax, why: veto.id === 'not-assessed' && reason ? unassessed(option, reason) : why };
    });
    const [first] = words;
    const usd = vetoes.find(({ monthlyUsd }) => monthlyUsd !== null)?.monthlyUsd ?? null;
    return [
      optionLabels[option],
      ...said(
        first && (first.id === 'one-kind-of-request' ? first.why : `${ruledOutBefore} ${first.why}`),
        words.length > 1 && andMore(words.length - 1),
      ),
      ...words.flatMap(({ id, why, relax }) => said(why, relax, vetoSourceText(id))),
      ...said(vetoes.some(({ id }) => aboutTerms.has(id)) && termsLink, usd && wouldCost(usd), usd && billLink),
      ...under(option, told),
    ];
  });
};

const legendSays = ({ full: { recommendation } }: Told): readonly string[] =>
  axisIds.map((axis) => `${axisLabels[axis]} ${percent(recommendation.axisWeights[axis])}`);

export const whySays = (told: Told): readonly string[] => {
  const { recommendation } = told.full;
  const { ranking, answers, winner } = recommendation;
  if (winner === null) return [];
  const front = ranking[0]?.tier ?? 0;
  return [
    panelTitles.why,
    whyIntro,
    ...said(setAside(answers.waived ?? [])),
    ...ranking
      .filter(({ tier }) => tier === front)
      .flatMap((ranked) => [...rowSays(ranked, told), ...beneath(ranked.option, told)]),
    ...demotedSay(
      ranking.filter(({ tier }) => tier > front),
      told,
    ),
    ...ruledOutSay(told, beneath),
    ...legendSays(told),
    complianceLead,
    complianceLink,
    ...pricesSay(told, optionIds),
  ];
};

export const flipsSay = ({
  full: { recommendation, nearestFlips, resultFlips },
  assessment,
}: Told): readonly string[] => {
  const { winner, withoutCosts } = recommendation;
  const numbers = resultFlips === null ? [] : shownNumbers(resultFlips, assessment, { state: recommendation });
  return [
    panelTitles.flips,
    ...(nearestFlips.flips.length === 0
      ? [noFlip(nearestFlips.upTo)]
      : [
          flipsIntro(nearestFlips),
          ...shownFlips(nearestFlips.flips, { state: recommendation }, winner).flatMap(flipSays),
        ]),
    ...(withoutCosts
      ? []
      : [panelTitles.numbers, ...(numbers.length === 0 ? [noNumbers(winner)] : numbers.flatMap(numberSays))]),
  ];
};

/** In place of all that where the rules leave nothing. */
export const noOptionSays = (told: Told): readonly string[] => {
  const { recommendation } = told.full;
  const { title, text } = noOption(recommendation);
  return [
    recommendationWord,
    title,
    text,
    ...said(setAside(recommendation.answers.waived ?? [])),
    ...recommendation.relaxations.map(relaxation),
    panelTitles.excluded,
    ...ruledOutSay(told),
    grantedLinks.check,
    labelName('no-option'),
  ];
};

/** In place of all that while nothing is answered. */
export const neutralSays = (told: Told): readonly string[] => [
  recommendationWord,
  noAnswers.title,
  noAnswers.text,
  ...firstQuestionSays(),
  panelTitles.neutral,
  ...told.full.recommendation.ranking.flatMap((ranked) => rowSays(ranked, told, false)),
  ...ruledOutSay(told),
  ...legendSays(told),
];

/** What the open questions are worth. */
export const nextSays = ({ full: { asking, recommendation } }: Told): readonly string[] => {
  if (recommendation.winner === null) return [];
  const questions = openQuestions(asking);
  return [
    askTitle,
    ...said(stopText(asking, recommendation), questions.length > 0 && askIntro),
    ...questions.flatMap(({ name, text }) => [name, text]),
  ];
};

/** What to do about a result: strengths and risks in a row that is opened, the way there, and when to look again. */
import type { OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { groundsOf } from '../advice/grounds';
import {
  budgetTitle,
  lookAgainTitle,
  moreOf,
  noRisk,
  noStrength,
  notesShown,
  openStages,
  openStrengthsTitle,
  passedWord,
  publishedSums,
  risksTitle,
  roadmapRule,
  roadmapTitle,
  screenNames,
  stageSteps,
  stageTitle,
  stillOwnTitle,
  stillOwnWith,
  strengthsTitle,
  untilWord,
  whoSaysSo,
  whyStep,
} from '../advice/headings';
import { roadmapOf, stagesOf } from '../advice/roadmap';
import {
  optionTraits,
  sourceMarks,
  sourcesOf,
  strengthsByAnswer,
  type Trait,
  type WeighedTrait,
} from '../advice/traits';
import { isPublishedSum, type Trigger } from '../advice/trigger';
import { triggersOf } from '../advice/triggers';
import { folding, said, type Told } from './told';

/** Of one option that is ranked; empty for the others. */
export const notesSay = (option: OptionId, { full: { recommendation }, catalog }: Told): readonly string[] => {
  const traits = optionTraits(recommendation, knowledgeFor(recommendation.assumptions), catalog).find(
    (one) => one.option === option,
  );
  if (traits === undefined) return [];
  const sources = sourcesOf(traits);
  const { asked, open } = strengthsByAnswer(traits);
  const list = (title: string, rows: readonly (Trait & Partial<WeighedTrait>)[], none?: string) => [
    title,
    ...(rows.length === 0 ? said(none) : []),
    ...folding(
      rows.map((row) => said(row.text, row.mark, sourceMarks(row, sources))),
      notesShown,
      moreOf,
    ),
  ];
  return [
    ...list(strengthsTitle, asked, noStrength),
    ...(open.length > 0 ? list(openStrengthsTitle, open) : []),
    ...list(risksTitle, traits.risks, noRisk),
    ...(traits.youStillOwn.length === 0 ? [] : list(stillOwnTitle, traits.youStillOwn)),
    whoSaysSo(sources),
    ...sources,
  ];
};

export const roadmapSays = ({ full, catalog }: Told): readonly string[] => {
  const { recommendation } = full;
  if (recommendation.winner === null) return [];
  const { winner } = recommendation;
  const knowledge = knowledgeFor(recommendation.assumptions);
  const stages = stagesOf(roadmapOf(recommendation, knowledge, catalog, full));
  const traits = optionTraits(recommendation, knowledge, catalog).find(({ option }) => option === winner);
  if (stages.length === 0) return [];
  return [
    roadmapTitle,
    roadmapRule,
    ...stages.flatMap(({ stage, steps }, index) => [
      stageTitle(stage, index),
      ...said(index >= openStages && stageSteps(steps.map(({ title }) => title))),
      ...steps.flatMap(({ title, text, why, exit, sources, screen }) => [
        `${title}.`,
        text,
        untilWord,
        exit,
        whyStep,
        why,
        ...sources,
        ...said(screen && screenNames[screen]),
      ]),
    ]),
    ...(traits === undefined
      ? []
      : [stillOwnWith(winner), ...traits.youStillOwn.flatMap(({ text, sources }) => [text, ...sources])]),
  ];
};

const triggerSays = ({ text, passed, sources }: Trigger): readonly string[] =>
  said(text, whoSaysSo(sources), ...sources, passed && passedWord);

export const lookAgainSays = ({ full, catalog }: Told): readonly string[] => {
  const { recommendation } = full;
  if (recommendation.winner === null) return [];
  const triggers = triggersOf(groundsOf(recommendation, catalog), full);
  const budget = triggers.filter(({ about }) => about === 'budget');
  const [own, sums] = [budget.filter((one) => !isPublishedSum(one)), budget.filter(isPublishedSum)];
  return [
    lookAgainTitle,
    ...triggers.filter(({ about }) => about === 'result').flatMap(triggerSays),
    ...said(budget.length > 0 && budgetTitle(own.length > 0)),
    ...own.flatMap(triggerSays),
    ...said(own.length > 0 && sums.length > 0 && publishedSums),
    ...sums.flatMap(triggerSays),
  ];
};

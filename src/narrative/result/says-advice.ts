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
import { optionTraits, sourceMarks, sourcesOf, type Trait, type WeighedTrait } from '../advice/traits';
import { isPublishedSum } from '../advice/trigger';
import { triggersOf } from '../advice/triggers';
import { said, type Told } from './told';

/** Of one option that is ranked; empty for the others. */
export const notesSay = (option: OptionId, { full: { recommendation }, catalog }: Told): readonly string[] => {
  const traits = optionTraits(recommendation, knowledgeFor(recommendation.assumptions), catalog).find(
    (one) => one.option === option,
  );
  if (traits === undefined) return [];
  const sources = sourcesOf(traits);
  const list = (title: string, rows: readonly (Trait & Partial<WeighedTrait>)[], none?: string) => [
    title,
    ...(rows.length === 0 ? said(none) : []),
    ...rows.flatMap((row) => said(row.text, row.mark, sourceMarks(row, sources))),
    ...said(rows.length > notesShown && moreOf(rows.length - notesShown)),
  ];
  return [
    ...list(strengthsTitle, traits.strengths, noStrength),
    ...list(risksTitle, traits.risks, noRisk),
    ...list(stillOwnTitle, traits.youStillOwn),
    whoSaysSo(sources),
    ...sources,
  ];
};

export const roadmapSays = ({ full, catalog }: Told): readonly string[] => {
  const { recommendation } = full;
  if (recommendation.winner === null) return [];
  const { winner } = recommendation;
  const stages = stagesOf(roadmapOf(recommendation, knowledgeFor(recommendation.assumptions), catalog, full));
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
    stillOwnWith(winner),
  ];
};

export const lookAgainSays = ({ full, catalog }: Told): readonly string[] => {
  const { recommendation } = full;
  if (recommendation.winner === null) return [];
  const triggers = triggersOf(groundsOf(recommendation, catalog), full);
  const budget = triggers.filter(({ about }) => about === 'budget');
  const own = budget.some((one) => !isPublishedSum(one));
  return [
    lookAgainTitle,
    ...triggers.flatMap(({ text, passed, sources }) => [
      ...said(text, passed && passedWord),
      whoSaysSo(sources),
      ...sources,
    ]),
    ...said(budget.length > 0 && budgetTitle(own), own && budget.some(isPublishedSum) && publishedSums),
  ];
};

/** The way to the recommendation: the steps that apply, stage by stage, each with what ends it. */
import type { Catalog } from '../../catalog';
import type { Ahead } from '../../engine/ahead';
import type { Recommendation } from '../../engine/recommendation';
import type { Knowledge } from '../../framework';
import { type AdviceBoundId, adviceBounds } from '../../framework/advice-bounds';
import type { TopicId } from '../../framework/questions';
import { placeText } from '../guide-rows';
import { groundsOf } from './grounds';
import { type HelpScreen, type StepRow, wayOf } from './roadmap-row';
import { type StageId, stageIds } from './stages';
import { stepsAfter } from './steps-after';
import { stepsBefore } from './steps-before';
import { stepsMeasure } from './steps-measure';
import { stepsOwning } from './steps-owning';
import { judged } from './trigger';

export interface Step {
  readonly id: string;
  readonly stage: StageId;
  readonly title: string;
  readonly text: string;
  readonly why: string;
  /** What ends it: the words after "Until". */
  readonly exit: string;
  readonly topics: readonly TopicId[];
  /** Guides and sources in words; never empty. */
  readonly sources: readonly string[];
  /** The screen that helps, if one does. */
  readonly screen: HelpScreen | null;
}

/** Beside the guide that says the step: what of it the guide does not say. */
const figureText = (id: AdviceBoundId): string =>
  `${adviceBounds[id].label}: ${judged.charAt(0).toLowerCase()}${judged.slice(1)} ${adviceBounds[id].why}`;

const inOrder = (rows: readonly StepRow[]): readonly StepRow[] =>
  stageIds.flatMap((stage) => rows.filter((row) => row.stage === stage));

export const stepRows: readonly StepRow[] = inOrder([...stepsBefore, ...stepsMeasure, ...stepsOwning, ...stepsAfter]);

/** Runs no engine but the workload; deterministic. Empty where no option is left. */
export const roadmapOf = (
  recommendation: Recommendation,
  knowledge: Knowledge,
  catalog: Catalog,
  ahead: Ahead,
): readonly Step[] => {
  const way = wayOf(groundsOf(recommendation, catalog), knowledge, ahead);
  if (way === null) return [];
  return stepRows
    .filter(({ when }) => when(way))
    .map(({ id, stage, title, topics, said, why, figures = [], facts, screen, text, exit }) => ({
      id,
      stage,
      title,
      text: text(way),
      why: typeof why === 'string' ? why : why(way),
      exit: exit(way),
      topics,
      sources: [
        ...(said.length === 0 ? [judged] : said.map(placeText)),
        ...figures.map(figureText),
        ...(facts?.(way) ?? []),
      ],
      screen: screen ?? null,
    }));
};

export interface StageOfSteps {
  readonly stage: StageId;
  readonly steps: readonly Step[];
}

/** The steps by stage; a stage without steps is left out. */
export const stagesOf = (steps: readonly Step[]): readonly StageOfSteps[] =>
  stageIds
    .map((stage) => ({ stage, steps: steps.filter((step) => step.stage === stage) }))
    .filter((each) => each.steps.length > 0);

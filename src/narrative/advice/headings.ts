/** Headings around the advice on a result. */
import type { OptionId } from '../../framework';
import { countOf } from '../numbers';
import { anOption } from '../terms';
import { type StageId, stageTitles } from './stages';

export const warningsTitle = 'Before you act on it';
/** Further rows fold. */
export const shownAtOnce = 4;
export const moreWarnings = (count: number): string => countOf(count, 'more warning');
export const whoSaysSo = (sources: readonly string[]): string =>
  sources.length === 1 ? 'Who says so' : `Who says so: ${countOf(sources.length, 'place')}`;

export const lookAgainTitle = 'When to look again';
export const publishedSums = 'Sums at which the guides say to look or act';
export const passedWord = 'passed';
export const budgetTitle = (ownCeiling: boolean): string =>
  ownCeiling ? 'Budget alarm' : 'Budget alarm: no ceiling is typed, so the sums that the guides print';

export const roadmapTitle = 'How to get there';
export const roadmapRule =
  'Steps for these answers, in order. Each says what ends it, with the numbers of this decision.';
export const untilWord = 'Until:';
/** Stages from the third on fold: their steps are named, and open with a press. */
export const openStages = 2;
export const stageTitle = (stage: StageId, index: number): string => `${index + 1}. ${stageTitles[stage]}`;
/** A folded stage is opened by its steps. */
export const stageSteps = (titles: readonly string[]): string => titles.join(' · ');
export const whyStep = 'Why, and who says so';

export const screenNames = {
  assess: 'The questions',
  usage: 'Measure your usage',
  models: 'Models',
  licences: 'Licence check',
  compliance: 'Compliance and provider terms',
  costs: 'Costs',
  gpus: 'GPUs',
  accuracy: 'How good the capacity figures are',
  'fine-tuning': 'Fine-tuning',
} as const;
/** Rows of a list of strengths, risks or duties; further ones fold. */
export const notesShown = 4;
export const strengthsTitle = 'Strengths you asked for';
/** Over those on questions that were left open. */
export const openStrengthsTitle = 'Further strengths, where you have not answered';
export const risksTitle = 'Risks for you';
/** Under the way there: the same list, for the option in front. */
export const stillOwnWith = (option: OptionId): string => `What you still own with ${anOption(option)}`;
export const stillOwnTitle = 'You still own';
export const noStrength = 'None of its strengths is one you asked for.';
export const noRisk = 'Nothing you need is short or just met.';
export const moreOf = (many: number): string => countOf(many, 'more', 'more');

/** Words of the questions page: how far along, what still matters, when to stop, and what an answer would do. */
import type { Asking } from '../engine/asking';
import { type Answers, criteria, ladderIds, type OptionId, optionIds, optionLabels } from '../framework';
import { type AskedId, pageOf } from '../framework/asking';
import { type Question, type QuestionId, questionOf, questions } from '../framework/questions';
import { readiness, skills, type TeamSkills } from '../framework/skills';
import { listed } from './segments';
import { optionNoun } from './terms';

/** Open pages but for the one on the screen, and how many of them could change the result; null = not worked out yet. */
export interface Left {
  readonly questions: number;
  readonly matter: number | null;
}

const pagesOf = (ids: readonly AskedId[]): ReadonlySet<QuestionId> => new Set(ids.map(pageOf));

/** `without`: the page on the screen, and those passed over. */
export const leftOf = (answers: Answers, asking: Asking | null, without: readonly QuestionId[]): Left => {
  const open = questions.filter((question) => !question.answered(answers) && !without.includes(question.id));
  if (asking === null) return { questions: open.length, matter: null };
  const changing = pagesOf(
    asking.nextQuestions.filter(({ chanceOfChange }) => chanceOfChange > 0).map(({ question }) => question),
  );
  return { questions: open.length, matter: open.filter(({ id }) => changing.has(id)).length };
};

/** "Question 3. At most 11 left; 4 matter for your result." */
export const progressText = (number: number, { questions: left, matter }: Left): string => {
  if (left === 0) return `Question ${number}. The last one.`;
  const counted = `Question ${number}. At most ${left} left`;
  if (matter === null) return `${counted}.`;
  if (matter === 0) {
    return `${counted} after this one; ${left === 1 ? 'it is not' : 'none of those is'} likely to put another option first by itself.`;
  }
  return `${counted}; ${matter === left && left > 1 ? 'all' : matter} ${matter === 1 ? 'matters' : 'matter'} for your result.`;
};

const shortOf = (id: QuestionId): string => {
  const short = questions.find((question) => question.id === id)?.short ?? id;
  return short.charAt(0).toLowerCase() + short.slice(1);
};

/** The open question worth most, in a few words; null where none is worth anything. */
export const mostDecisive = ({ nextQuestions }: Asking): string | null => {
  const [first] = nextQuestions;
  return first === undefined || first.points === 0 ? null : shortOf(pageOf(first.question));
};

/** What a question is about, in few words. */
export const askedName = (asked: AskedId): string => {
  const ladder = ladderIds.find((id) => id === asked);
  return ladder === undefined ? questionOf(pageOf(asked)).short : criteria[ladder].label;
};

export const stopLead = 'You can stop here.';

export interface Stop {
  /** Proved for every way of answering the choices still open, not only likely. */
  readonly settled: boolean;
  readonly withoutVolume: boolean;
  /** A monthly ceiling is given. */
  readonly ceiling: boolean;
}

/** After "You can stop here.": only the main choices were tried, so amounts and facts are named as what still can. */
export const stopSentences = ({ settled, withoutVolume, ceiling }: Stop): string => {
  const untried = [withoutVolume && 'a volume', !ceiling && 'a monthly ceiling'].filter((one) => one !== false);
  const amounts =
    untried.length === 0
      ? 'another number or fact that you add'
      : `${untried.join(', ')}, or another number or fact that you add,`;
  return [
    `No choice still open is likely to put another option first${settled ? '; for all of them together that is proved' : ''}.`,
    `${amounts.charAt(0).toUpperCase()}${amounts.slice(1)} still can.`,
    ...(withoutVolume ? ['Without a volume, no option has a cost yet.'] : []),
  ].join(' ');
};

/** What an answer would do to the standing. */
export interface Consequence {
  /** undefined = the winner stays. */
  readonly winner: OptionId | null | undefined;
  /** Options in the race as long as the question is open, and out of it with this answer. */
  readonly rulesOut: readonly OptionId[];
  /** Options it leaves in the race. */
  readonly leaves: readonly OptionId[];
  /** Options it would rank after all that meet a strong need. */
  readonly demotes: readonly OptionId[];
  /** The result would stand only under a condition, and does not while the question is open. */
  readonly conditional: boolean;
}

const namesOf = (options: readonly OptionId[]): string =>
  listed(optionIds.filter((option) => options.includes(option)).map((option) => optionNoun[option]));

/** "Would change the result to Cloud GPUs. Would rule out closed API." `chosen`: the answer is given. null = nothing to say. */
export const consequenceText = (
  { winner, rulesOut, leaves, demotes, conditional }: Consequence,
  chosen: boolean,
): string | null => {
  if (winner === null && !chosen) return 'Would leave no option.';
  const parts = [
    winner != null && !chosen && `Would change the result to ${optionLabels[winner]}.`,
    rulesOut.length > leaves.length
      ? `${chosen ? 'Leaves' : 'Would leave'} only ${namesOf(leaves)}.`
      : rulesOut.length > 0 && `${chosen ? 'Rules' : 'Would rule'} out ${namesOf(rulesOut)}.`,
    demotes.length > 0 && `${chosen ? 'Ranks' : 'Would rank'} ${namesOf(demotes)} last: a strong need missed.`,
    conditional && `${chosen ? 'Makes' : 'Would make'} the result conditional.`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(' ');
};

/** "I'm not sure", and what it costs. */
export const notSureWords: Readonly<Record<Exclude<Question['kind'], 'numbers'>, string>> = {
  ladder: 'We will weigh all levels; this costs you some certainty.',
  choice: 'We go on with what is assumed, and say if it matters.',
};

/** "4 of 6 in place; to learn or buy: quantisation and updating it." */
export const readinessText = (rated: TeamSkills): string => {
  const { inPlace, gap } = readiness(rated);
  const names = gap.map((id) => skills[id].title.charAt(0).toLowerCase() + skills[id].title.slice(1));
  const missing = gap.length === 0 ? '' : `; to learn, hire or buy: ${listed(names)}`;
  return `${inPlace} of 6 in place${missing}.`;
};

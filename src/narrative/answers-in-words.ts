/** What the reader answered, in the words of the questions. */
import type { Amount, Answers } from '../framework';
import { type Field, isUnsure, type Measure, type Question, visibleFields } from '../framework/questions';
import { count, dailyVolume, decimal, inDollars, moneyExact } from './numbers';
import { listed } from './segments';

type NumericField = Extract<Field, { readonly kind: 'amount' | 'number' }>;

const scaleWords = [
  { from: 1e9, word: 'billion' },
  { from: 1e6, word: 'million' },
] as const;

/** Four significant figures and a word: what was typed must be recognisable. */
const inWords = (value: number): string => {
  const scale = scaleWords.find(({ from }) => value >= from);
  if (scale) return `${Number((value / scale.from).toPrecision(4))} ${scale.word}`;
  return Number.isInteger(value) ? count(value) : value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
};

const writers: Partial<Record<Measure, (value: number) => string>> = {
  share: (value) => `${Number((value * 100).toPrecision(3))}`,
};

/** Turnover is held against thresholds in US dollars, and typed in them. */
const amountWriter = ({ bounds }: NumericField) => (bounds.money === true ? moneyExact : inDollars(moneyExact));

/** A typed number or range with its unit: "5 million tokens a day ≈ 152 million a month", "20 to 40% of input". */
export const entryText = (field: NumericField, value: Amount): string => {
  if (field.id === 'tokensPerDay') return dailyVolume(value);
  const write = field.measure === 'usd' ? amountWriter(field) : (writers[field.measure] ?? inWords);
  const [low, high] = typeof value === 'number' ? [value, value] : [value.low, value.high];
  const text = low === high ? write(low) : `${write(low)} to ${write(high)}`;
  const unit = field.unit.replace(/^USD /, '');
  return unit.startsWith('%') ? text + unit : `${text} ${unit}`;
};

/** An answered field; null where there is no answer. */
export const fieldText = (field: Field, answers: Answers): string | null =>
  givenText(field, answers) ?? (isUnsure(answers, field.id) ? 'Not sure' : null);

const givenText = (field: Field, answers: Answers): string | null => {
  switch (field.kind) {
    case 'amount':
    case 'number': {
      const value = field.get(answers);
      return value === undefined ? null : entryText(field, value);
    }
    case 'choice': {
      const value = field.get(answers);
      if (value === 'not-sure') return 'Not sure';
      return field.choices.find((choice) => choice.value === value)?.title ?? null;
    }
    case 'ladder': {
      const value = field.get(answers);
      if (value === 'not-sure') return 'Not sure';
      return field.levels.find(({ level }) => level === value)?.title ?? null;
    }
    case 'flag': {
      const value = field.get(answers);
      return value === undefined ? null : value ? 'Yes' : 'No';
    }
    case 'task-families': {
      const chosen = field.get(answers) ?? [];
      const titles = field.choices.filter(({ value }) => chosen.includes(value)).map(({ title }) => title);
      return titles.length === 0 ? null : listed(titles);
    }
    case 'closed-model':
      return field.get(answers) ?? null;
    default:
      return field satisfies never;
  }
};

/** The answer to a page's own question; null where there is none. A page of numbers answers by its volume. */
export const answerText = (question: Question, answers: Answers): string | null => {
  switch (question.kind) {
    case 'ladder': {
      const value = question.get(answers);
      if (value === 'not-sure') return 'Not sure: all five levels are weighed';
      return question.levels.find(({ level }) => level === value)?.title ?? null;
    }
    case 'choice': {
      const value = question.get(answers);
      if (value === 'not-sure') return 'Not sure';
      return question.choices.find((choice) => choice.value === value)?.title ?? null;
    }
    case 'numbers': {
      const given = visibleFields(question, answers).find((field) => fieldText(field, answers) !== null);
      return question.answered(answers) && given ? fieldText(given, answers) : null;
    }
    default:
      return question satisfies never;
  }
};

/** "Your volume of 40 million tokens a day" needs a figure only: the middle of what was typed, to one decimal. */
export const volumeWords = (tokensPerDay: number): string =>
  `${tokensPerDay >= 1e6 ? inWords(Number(tokensPerDay.toPrecision(2))) : decimal(tokensPerDay)} tokens a day`;

import { useDeferredValue, useMemo } from 'react';
import { RadioCards } from '../../components/radio-cards';
import type { Answers, Assumptions, Level, NotSure } from '../../framework';
import { answeredCount, type ChoiceQuestion, type LadderQuestion, type Question } from '../../framework/questions';
import { wouldChange } from '../../narrative/so-far';
import { useConsequences } from './use-consequences';

type Asked = LadderQuestion | ChoiceQuestion;
type Value = Level | NotSure | string;

interface Card {
  readonly value: Value;
  readonly title: string;
  readonly example: string;
}

export const cardsOf = (question: Asked): readonly Card[] =>
  question.kind === 'ladder'
    ? question.levels.map(({ level, title, example }) => ({ value: level, title, example }))
    : question.choices;

const unsure: Readonly<Record<Asked['kind'], Card>> = {
  ladder: {
    value: 'not-sure',
    title: "I'm not sure",
    example: 'We weigh all five levels; the result is a little less certain.',
  },
  choice: {
    value: 'not-sure',
    title: "I'm not sure",
    example: 'We go on with what is assumed, and say if it matters.',
  },
};

/** The answers with one value of the page's own question. */
export const withValue = (question: Asked, answers: Answers, value: Value | undefined): Answers => {
  if (question.kind === 'choice') return question.set(answers, value === undefined ? undefined : String(value));
  return question.set(
    answers,
    question.levels.find(({ level }) => level === value)?.level ?? (value === undefined ? undefined : 'not-sure'),
  );
};

/** The value a digit stands for: 1 for the first card, 0 for "not sure". */
export const valueOfDigit = (question: Question, digit: number): Value | undefined => {
  if (question.kind === 'numbers') return undefined;
  return digit === 0 ? 'not-sure' : cardsOf(question)[digit - 1]?.value;
};

/** Per value, what would change about the result; empty before anything is answered. */
const useMarkers = (question: Asked, answers: Answers, assumptions: Assumptions): ReadonlyMap<string, string> => {
  const consequences = useConsequences();
  const settled = useDeferredValue(answers);
  return useMemo(() => {
    if (consequences === null || answeredCount(settled) === 0) return new Map<string, string>();
    const values = [...cardsOf(question).map(({ value }) => value), 'not-sure'];
    const differ = consequences.winnersThatDiffer(
      values.map(String),
      (text) =>
        withValue(
          question,
          settled,
          values.find((value) => String(value) === text),
        ),
      settled,
      assumptions,
    );
    return new Map([...differ].map(([value, winner]) => [value, wouldChange(winner)]));
  }, [consequences, question, settled, assumptions]);
};

interface MainQuestionProps {
  readonly question: Asked;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly onChoose: (value: Value) => void;
}

/** The page's own question: its levels or choices, and "I'm not sure". */
export const MainQuestion = ({ question, answers, assumptions, onChoose }: MainQuestionProps) => {
  const markers = useMarkers(question, answers, assumptions);
  const chosen = question.get(answers);
  const marked = (card: Card) => {
    const note = card.value === chosen ? undefined : markers.get(String(card.value));
    return note === undefined ? card : { ...card, note };
  };
  return (
    <RadioCards<Value>
      id={`question-${question.id}`}
      legend={question.title}
      legendHidden
      choices={cardsOf(question).map(marked)}
      notSure={marked(unsure[question.kind])}
      value={chosen}
      onChange={onChoose}
    />
  );
};

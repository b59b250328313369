import { RadioCards } from '../../components/radio-cards';
import type { Answers, Assumptions } from '../../framework';
import type { ChoiceQuestion, LadderQuestion, Question } from '../../framework/questions';
import { notSureWords } from '../../narrative/asking';
import { useWorkspace } from '../../workspace';
import { cardsOf, chosenIn, notSure } from './chosen';
import { useMarkers } from './use-markers';

type Asked = LadderQuestion | ChoiceQuestion;

/** The value a digit stands for: 1 for the first card, 0 for "not sure". */
export const valueOfDigit = (question: Question, digit: number): string | undefined => {
  if (question.kind === 'numbers') return undefined;
  return digit === 0 ? notSure : cardsOf(question)[digit - 1]?.value;
};

interface MainQuestionProps {
  readonly question: Asked;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly onChoose: (value: string) => void;
}

/** The page's own question: its levels or choices with what each would do, and "I'm not sure". */
export const MainQuestion = ({ question, answers, assumptions, onChoose }: MainQuestionProps) => {
  const keysShown = useWorkspace((workspace) => workspace.preferences.shortcuts);
  const markers = useMarkers(question, answers, assumptions);
  const marked = <C extends { readonly value: string }>(card: C) => {
    const note = markers.get(card.value);
    return note === undefined ? card : { ...card, note };
  };
  return (
    <RadioCards
      id={`question-${question.id}`}
      legend={question.title}
      legendHidden
      choices={cardsOf(question).map(marked)}
      notSure={marked({ value: notSure, title: "I'm not sure", example: notSureWords[question.kind] })}
      value={chosenIn(question, answers)}
      onChange={onChoose}
      keysShown={keysShown}
    />
  );
};

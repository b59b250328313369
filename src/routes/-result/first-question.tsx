import { useState } from 'react';
import { Button, LinkButton } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { RadioCards } from '../../components/radio-cards';
import { firstQuestion } from '../../narrative/result/first-question';
import { cardsOf, choosing, notSure } from '../-assess/chosen';
import type { Decision } from '../-decision';

const { question, unsure } = firstQuestion;

/** The question worth most when nothing is known, answered right here; nothing moves before it is sent. */
const FirstQuestion = ({ decision }: { readonly decision: Decision }) => {
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const id = `question-${question.id}`;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) {
      setProblem(firstQuestion.problem);
      document.getElementById(id)?.focus();
      return;
    }
    decision.update((state) => ({ ...state, answers: choosing(question, state.answers, chosen) }));
  };
  return (
    <form onSubmit={submit} noValidate className="screen-only">
      <SectionHeading>{question.title}</SectionHeading>
      <p className="mt-1 mb-4 text-muted">{question.hint}</p>
      <RadioCards
        id={id}
        legend={question.title}
        legendHidden
        choices={cardsOf(question)}
        notSure={{ value: notSure, ...unsure }}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setProblem(null);
        }}
        problem={problem}
      />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button look="primary" type="submit">
          {firstQuestion.submit}
        </Button>
        <LinkButton to="/assess/" search={true} look="text" className="flex min-h-11 items-center px-2">
          {firstQuestion.all}
        </LinkButton>
      </div>
    </form>
  );
};

export default FirstQuestion;

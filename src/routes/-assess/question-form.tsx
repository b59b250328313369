import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeading } from '../../components/heading';
import { knowledgeFor } from '../../framework/editions';
import { type Field, type Question, throughputSuggested, workCanWait } from '../../framework/questions';
import { volumeWords } from '../../narrative/answers-in-words';
import type { Stop } from '../../narrative/asking';
import type { DecisionSearch } from '../../permalink/address';
import { between } from '../../units';
import { choosing } from './chosen';
import { Fields, type FieldsProps, problemElement } from './fields';
import { MainQuestion, valueOfDigit } from './main-question';
import { ShortcutSwitch, useQuestionKeys } from './shortcuts';
import { SkillRating } from './skill-rating';
import { StopHere } from './stop-here';

interface QuestionFormProps extends Omit<FieldsProps, 'complain'> {
  readonly question: Question;
  readonly wrong: readonly { readonly field: Field; readonly text: string }[];
  readonly attempt: number;
  readonly onContinue: () => void;
  /** Opened from the check page, to which every way leads back. */
  readonly checking: boolean;
  /** The questions beside this one; null = there is none, or the check page is meant. */
  readonly back: DecisionSearch | null;
  readonly skip: DecisionSearch | null;
  readonly onSkip: () => void;
  /** How far along, and the other way through the questions. */
  readonly progress: ReactNode;
  /** No choice left is likely to put another option first; null = not so, or not known. */
  readonly stop: Stop | null;
  /** The decision for the pages around. */
  readonly away: DecisionSearch;
}

/** What the volume suggests for the capacity to count on: what counts while the question is open. */
const Suggestion = ({
  question,
  answers,
  assumptions,
}: Pick<QuestionFormProps, 'question' | 'answers' | 'assumptions'>) => {
  const { tokensPerDay } = answers.workload;
  if (question.kind !== 'ladder' || question.criterion !== 'throughput' || tokensPerDay === undefined) return null;
  const volume = typeof tokensPerDay === 'number' ? tokensPerDay : between(tokensPerDay.low, tokensPerDay.high).mid;
  const suggested = throughputSuggested(volume, workCanWait(answers.workload), knowledgeFor(assumptions));
  const title = question.levels.find(({ level }) => level === suggested)?.title ?? '';
  return (
    <p className="mb-4 border-l-4 border-accent py-0.5 pl-3 text-[0.875rem]">
      Your {volumeWords(volume)} suggest: {title.charAt(0).toLowerCase() + title.slice(1)}. Skip the question, and that
      counts.
    </p>
  );
};

const Ways = ({
  checking,
  back,
  skip,
  onSkip,
  away,
  stop,
}: Pick<QuestionFormProps, 'checking' | 'back' | 'skip' | 'onSkip' | 'away' | 'stop'>) => (
  <div className="mt-6 flex flex-wrap items-center gap-3">
    {back === null ? (
      <LinkButton to={checking ? '/check/' : '/'} search={away}>
        Back
      </LinkButton>
    ) : (
      <LinkButton to="/assess/" search={back}>
        Back
      </LinkButton>
    )}
    <Button type="submit" look={stop === null ? 'primary' : 'plain'}>
      Continue
    </Button>
    {skip === null ? (
      <LinkButton to="/check/" search={away} look="text" className="flex min-h-11 items-center px-2">
        {checking ? 'Cancel' : 'Skip'}
      </LinkButton>
    ) : (
      <LinkButton to="/assess/" search={skip} look="text" className="flex min-h-11 items-center px-2" onClick={onSkip}>
        Skip
      </LinkButton>
    )}
    <span className="text-note text-muted pointer-coarse:hidden">or press Enter to continue</span>
  </div>
);

/** One question on a page: caption, question, answers, follow-ups, and the ways on. */
export const QuestionForm = (props: QuestionFormProps) => {
  const { question, answers, assumptions, fields, wrong, attempt, change, onContinue } = props;
  const choose = (value: string | undefined) => {
    if (question.kind !== 'numbers') change((current) => choosing(question, current, value));
  };
  useQuestionKeys({
    onDigit: (digit) => {
      const value = valueOfDigit(question, digit);
      if (value !== undefined) choose(value);
    },
    onEnter: onContinue,
  });
  const complain = attempt > 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onContinue();
      }}
    >
      {complain && (
        <ErrorSummary
          problems={wrong.map(({ field, text }) => ({ id: problemElement(field), text }))}
          attempt={attempt}
        />
      )}
      <p className="eyebrow">{question.caption}</p>
      <PageHeading className="mt-2 text-h1">{question.title}</PageHeading>
      <p className="mt-2 text-muted">{question.hint}</p>
      {props.progress}
      <p className="mt-1 text-note text-muted lg:hidden">Why we ask: {question.why}</p>
      <div className="mt-5">
        {question.kind === 'numbers' && (
          <p className="mb-4">
            <LinkButton to="/usage/" search={props.away} look="text" className="inline-flex items-center">
              Measure it from a log instead of guessing
            </LinkButton>
          </p>
        )}
        <Suggestion question={question} answers={answers} assumptions={assumptions} />
        {question.id === 'operations' && (
          <SkillRating question={question} answers={answers} assumptions={assumptions} change={change} />
        )}
        {question.kind !== 'numbers' && (
          <>
            <MainQuestion question={question} answers={answers} assumptions={assumptions} onChoose={choose} />
            <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <ShortcutSwitch />
              {question.answered(answers) && (
                <Button look="text" onClick={() => choose(undefined)}>
                  Clear this answer
                </Button>
              )}
            </div>
          </>
        )}
        {fields.length > 0 && (
          <div className={question.kind === 'numbers' ? '' : 'mt-6'}>
            <Fields {...props} complain={complain} />
          </div>
        )}
      </div>
      <StopHere stop={props.stop} search={props.away} />
      <Ways {...props} />
    </form>
  );
};

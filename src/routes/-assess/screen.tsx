import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { focusPageHeading } from '../../components/heading';
import { AssessHeader } from '../../components/site-header';
import type { Answers } from '../../framework';
import {
  answeredCount,
  type Field,
  type QuestionId,
  questionIds,
  questionOf,
  questions,
  visibleFields,
} from '../../framework/questions';
import { noAnswers } from '../../narrative/verdict';
import type { DecisionState } from '../../permalink';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { askFor, nextOf, placeOf, previousOf } from './address';
import { caughtUp, type Drafts, isTyped, problemIn, withDraft } from './drafts';
import { QuestionForm } from './question-form';
import { Rail } from './rail';
import { noStanding, SoFar } from './so-far';
import { useConsequences } from './use-consequences';

const Standing = lazy(() => import('./standing'));

/** A question under the same address is a new page: it starts at its heading. */
const useFreshPage = (question: string) => {
  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    window.scrollTo({ top: 0 });
    focusPageHeading();
  }, [question]);
};

export const AssessScreen = () => {
  const { state, notices, update, search } = useDecision();
  const { answers, assumptions, view } = state;
  const place = placeOf(view.question);
  const question = questionOf(place.question);
  const answered = answeredCount(answers);
  const [opened] = useState(answered > 0 ? { answers, assumptions } : null);
  useFreshPage(question.id);

  const isModel = useConsequences()?.isModel ?? null;
  const [drafts, setDrafts] = useState<Drafts>({});
  const [editing, setEditing] = useState<string | null>(null);
  /** How often Continue was refused, and where. */
  const [refused, setRefused] = useState<{ readonly question: QuestionId; readonly times: number } | null>(null);
  const fields = visibleFields(question, answers);
  const typed = fields.filter(isTyped);
  const settled = typed.filter(({ id }) => id !== editing).find((field) => caughtUp(field, answers, drafts, isModel));
  if (settled) {
    setDrafts(({ [settled.id]: _said, ...others }) => others);
  }
  const wrong = typed.flatMap((field) => {
    const text = problemIn(field, drafts, isModel);
    return text === null ? [] : [{ field, text }];
  });
  const attempt = refused?.question === question.id ? refused.times : 0;

  const asking = (id: typeof question.id, checking = false): DecisionState => ({
    ...state,
    view: { ...view, question: askFor(id, checking) },
  });
  /** Off this page no question is asked for. */
  const { question: _here, ...elsewhere } = view;
  const next = place.checking ? null : nextOf(question.id);
  const previous = place.checking ? null : previousOf(question.id);
  const withDrafts = (before: Answers) => typed.reduce((so, field) => withDraft(field, so, drafts, isModel), before);
  /** From the address of that moment, so that an answer given just before is not lost. */
  const leave = () => {
    setEditing(null);
    if (next !== null) {
      update((current) => ({
        ...current,
        answers: withDrafts(current.answers),
        view: { ...current.view, question: askFor(next) },
      }));
      return;
    }
    update((current) => ({ ...current, answers: withDrafts(current.answers), view: elsewhere }), { to: '/check/' });
  };
  const proceed = () => {
    if (wrong.length > 0) setRefused({ question: question.id, times: attempt + 1 });
    else leave();
  };
  const change = (by: (answers: Answers) => Answers) =>
    update((current) => ({ ...current, answers: by(current.answers) }), { replace: true });
  const onText = (field: Field, text: string | null) => {
    setEditing(text === null ? null : field.id);
    setDrafts(({ [field.id]: _before, ...others }) => (text === null ? others : { ...others, [field.id]: text }));
  };
  const onLeave = (field: Field) => {
    setEditing(null);
    if (isTyped(field) && drafts[field.id] !== undefined) change((before) => withDraft(field, before, drafts, isModel));
  };

  const number = questionIds.indexOf(question.id) + 1;
  const failed = attempt > 0 && wrong.length > 0;
  const empty = (
    <SoFar rows={noStanding}>
      <p className="text-muted">
        {answered === 0 ? `${noAnswers.title} The options begin to move with the first answer.` : 'Working it out.'}
      </p>
    </SoFar>
  );
  return (
    <Page
      title={`${failed ? 'Error: ' : ''}Question ${number}: ${question.title}`}
      header={<AssessHeader answered={answered} of={questions.length} />}
      on={assumptions.on}
      notices={<LinkNotices notices={notices} />}
    >
      <div className="gap-x-8 lg:grid lg:grid-cols-[9rem_minmax(0,1fr)_18.75rem] lg:items-start lg:pt-3 min-[74rem]:grid-cols-[12.5rem_minmax(0,1fr)_18.75rem] min-[74rem]:gap-x-12">
        <Rail axis={question.axis} answers={answers} searchFor={(id) => search(asking(id))} />
        <QuestionForm
          key={question.id}
          question={question}
          answers={answers}
          assumptions={assumptions}
          fields={fields}
          wrong={wrong}
          attempt={attempt}
          change={change}
          drafts={drafts}
          onText={onText}
          onLeave={onLeave}
          onContinue={proceed}
          checking={place.checking}
          back={previous === null ? null : search(asking(previous))}
          skip={next === null ? null : search(asking(next))}
          away={search({ ...state, view: elsewhere })}
        />
        <aside aria-label="The result so far" className="contents lg:sticky lg:top-6 lg:block">
          {answered === 0 ? (
            empty
          ) : (
            <Suspense fallback={empty}>
              <Standing answers={answers} assumptions={assumptions} opened={opened} />
            </Suspense>
          )}
          <div className="mt-6 px-1 text-note max-lg:hidden">
            <h2 className="font-sans text-note font-semibold tracking-normal">Why we ask</h2>
            <p className="mt-0.5 text-muted">{question.why}</p>
          </div>
        </aside>
      </div>
    </Page>
  );
};

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { focusPageHeading } from '../../components/heading';
import { AssessHeader } from '../../components/site-header';
import type { Asking } from '../../engine/asking';
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
import { leftOf } from '../../narrative/asking';
import { noAnswers } from '../../narrative/verdict';
import type { DecisionState } from '../../permalink';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { askFor, nextOf, placeOf, previousOf } from './address';
import { decisionText } from './decision-text';
import { caughtUp, type Drafts, isTyped, problemIn, withDraft } from './drafts';
import { mostValuable, startOrder } from './path';
import { Progress } from './progress';
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

/**
 * The question asked for. A link that names none opens the first page, or, where more than that is answered, the open one
 * worth most; it then stays that one, whatever is answered.
 */
const useAskedFor = (named: string | undefined, answers: Answers): string | undefined => {
  const [opening, setOpening] = useState<QuestionId | null>(null);
  if (named !== undefined) return named;
  if (opening !== null) return opening;
  const begun = questions.some((page) => page.id !== startOrder[0] && page.answered(answers));
  const chosen = (begun ? mostValuable(answers, null, []) : null) ?? questionIds[0];
  setOpening(chosen);
  return chosen;
};

export const AssessScreen = () => {
  const { state, notices, update, search } = useDecision();
  const { answers, assumptions, view } = state;
  const short = view.path !== 'full';
  const place = placeOf(useAskedFor(short ? view.question : (view.question ?? questionIds[0]), answers));
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

  const [asked, setAsked] = useState<{ readonly asking: Asking; readonly decision: string } | null>(null);
  const onAsking = useCallback((asking: Asking, decision: string) => setAsked({ asking, decision }), []);
  const worth = asked?.decision === decisionText(state) ? asked.asking : null;
  /** Pages gone past without an answer, and pages seen, on the short path. */
  const [passed, setPassed] = useState<readonly QuestionId[]>([]);
  const [trail, setTrail] = useState<readonly QuestionId[]>([]);
  const goOn = () => {
    setPassed((before) => [...before.filter((id) => id !== question.id), question.id]);
    setTrail((before) => [...before.filter((id) => id !== question.id), question.id]);
  };

  const asking = (id: typeof question.id, checking = false): DecisionState => ({
    ...state,
    view: { ...view, question: askFor(id, checking) },
  });
  /** Off this page no question is asked for. */
  const { question: _here, ...elsewhere } = view;
  const valuable = mostValuable(answers, worth ?? asked?.asking ?? null, [...passed, question.id]);
  const onPath = short
    ? { next: valuable, previous: trail.filter((id) => id !== question.id).at(-1) ?? null }
    : { next: nextOf(question.id), previous: previousOf(question.id) };
  const { next, previous } = place.checking ? { next: null, previous: null } : onPath;
  const withDrafts = (before: Answers) => typed.reduce((so, field) => withDraft(field, so, drafts, isModel), before);
  /** From the address of that moment, so that an answer given just before is not lost. */
  const leave = () => {
    setEditing(null);
    goOn();
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

  const otherPages = questions.filter(({ id }) => id !== question.id);
  const gonePast = otherPages.filter((page) => page.answered(answers) || passed.includes(page.id)).length;
  const number = (short ? gonePast : questionIds.indexOf(question.id)) + 1;
  const left = leftOf(answers, worth, short ? [...passed, question.id] : [question.id]);
  const { path: _path, ...here } = asking(question.id).view;
  const otherPath: DecisionState = { ...state, view: short ? { ...here, path: 'full' } : here };
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
          onSkip={goOn}
          progress={
            place.checking ? null : (
              <Progress number={number} left={left} path={short ? 'short' : 'full'} other={search(otherPath)} />
            )
          }
          stop={
            !place.checking && worth?.canStop
              ? {
                  settled: worth.settled,
                  withoutVolume: !questionOf('workload').answered(answers),
                  ceiling: answers.ceilingUsd !== undefined,
                }
              : null
          }
          away={search({ ...state, view: elsewhere })}
        />
        <aside aria-label="The result so far" className="contents lg:sticky lg:top-6 lg:block">
          {answered === 0 ? (
            empty
          ) : (
            <Suspense fallback={empty}>
              <Standing answers={answers} assumptions={assumptions} opened={opened} onAsking={onAsking} />
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

import { useState } from 'react';
import { LinkButton } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeading } from '../../components/heading';
import { axisIds } from '../../framework';
import { answeredCount, type QuestionId, questionOf, questions } from '../../framework/questions';
import { conflictsIn } from '../../narrative/conflicts';
import { askFor } from '../-assess/address';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { AxisCard } from './axis-card';
import { AxisOrder } from './axis-order';
import { type Ranks, withOrder, withPlace } from './axis-ranks';
import { type FinerGroup, FinerPoints } from './finer-points';
import { useEntries } from './use-entries';

export const CheckScreen = () => {
  const { state, notices, update, search } = useDecision();
  const { answers, view } = state;
  const answered = answeredCount(answers);
  const open = questions.find((question) => !question.answered(answers));
  const conflicts = conflictsIn(answers);
  const searchFor = (question: QuestionId, checking = true) =>
    search({ ...state, view: { ...view, question: askFor(question, checking) } });

  // From the order of that moment, so that two quick choices do not undo each other.
  const order = (by: (ranks: Ranks | undefined) => Ranks | undefined) =>
    update((current) => ({ ...current, answers: withOrder(current.answers, by(current.answers.axisRanks)) }), {
      replace: true,
    });
  const entries = useEntries({ state, update });
  const { wrong } = entries;
  const [opened, setOpened] = useState<ReadonlySet<FinerGroup>>(new Set());
  /** How often the way to the result was refused. */
  const [attempt, setAttempt] = useState(0);
  if (attempt > 0 && wrong.length === 0) setAttempt(0);
  const failed = attempt > 0 && wrong.length > 0;
  const refuse = () => {
    setOpened((before) => new Set([...before, ...wrong.map(({ entry }) => entry.group)]));
    setAttempt(attempt + 1);
  };

  return (
    <Page
      title={`${failed ? 'Error: ' : ''}Check your answers`}
      on={state.assumptions.on}
      notices={<LinkNotices notices={notices} />}
    >
      <div className="max-w-[48rem]">
        {failed && (
          <ErrorSummary problems={wrong.map(({ entry, text }) => ({ id: entry.id, text }))} attempt={attempt} />
        )}
        <PageHeading>Check your answers, then read the result</PageHeading>
        <p className="mt-2 text-body text-muted">
          {answered === 0
            ? 'Nothing is answered yet; below is what would be assumed.'
            : `${answered} of ${questions.length} questions answered. Where there is no answer, what is assumed stands in its place.`}
        </p>
        {open && (
          <p className="mt-3">
            <LinkButton to="/assess/" search={searchFor(open.id, false)} look="small">
              {answered === 0 ? 'Start with the first question' : 'Go to the next open question'}
            </LinkButton>
          </p>
        )}
        <p className="screen-only mt-3">
          <LinkButton to="/usage/" search={true} look="text" className="inline-flex items-center">
            Measure volume and request length from a log
          </LinkButton>
        </p>
        {conflicts.length > 0 && (
          <section
            aria-labelledby="conflicts"
            className="mt-6 rounded-choice border border-warn bg-warn-soft px-4 py-3"
          >
            <h2 id="conflicts" className="font-sans text-dense font-semibold tracking-normal">
              {conflicts.length === 1
                ? 'Two answers speak against each other'
                : 'Some answers speak against each other'}
            </h2>
            <ul className="mt-1 grid gap-2">
              {conflicts.map(({ id, text, questions: behind }) => (
                <li key={id}>
                  {text}
                  <span className="flex flex-wrap gap-x-4">
                    {behind.map((question) => (
                      <LinkButton
                        key={question}
                        to="/assess/"
                        search={searchFor(question)}
                        look="text"
                        className="inline-flex items-center text-ink!"
                      >
                        Change: {questionOf(question).short}
                      </LinkButton>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {axisIds.map((axis) => (
          <AxisCard key={axis} axis={axis} answers={answers} searchFor={searchFor} />
        ))}
        <AxisOrder
          ranks={answers.axisRanks}
          weights={answers.axisWeights}
          onPlace={(axis, rank) => order((ranks) => withPlace(ranks, axis, rank))}
          onClear={() => order(() => undefined)}
        />
        <FinerPoints
          state={state}
          update={update}
          entries={entries}
          opened={opened}
          onOpened={(group, isOpen) =>
            setOpened((before) => new Set(isOpen ? [...before, group] : [...before].filter((each) => each !== group)))
          }
        />
        <p className="screen-only mt-9">
          <LinkButton
            to="/result/"
            search={true}
            look="primary"
            onClick={(event) => {
              if (wrong.length === 0) return;
              event.preventDefault();
              refuse();
            }}
          >
            See the recommendation
          </LinkButton>
        </p>
      </div>
    </Page>
  );
};

import { Link } from '@tanstack/react-router';
import { type Answers, type AxisId, axisIds, axisLabels } from '../../framework';
import { type QuestionId, questions } from '../../framework/questions';
import type { DecisionSearch } from '../../permalink/address';

interface RailProps {
  readonly axis: AxisId;
  readonly answers: Answers;
  /** The address of a question, with the decision as it is. */
  readonly searchFor: (question: QuestionId) => DecisionSearch;
}

/** The four parts, and which one this is. Each leads to its first question. */
export const Rail = ({ axis, answers, searchFor }: RailProps) => (
  <nav aria-label="Parts of the questions" className="max-lg:hidden">
    <ol className="grid gap-4">
      {axisIds.map((id, index) => {
        const own = questions.filter((question) => question.axis === id);
        const answered = own.filter((question) => question.answered(answers)).length;
        const first = own[0];
        const here = id === axis;
        return (
          <li key={id}>
            <Link
              to="/assess/"
              search={first ? searchFor(first.id) : true}
              aria-current={here ? 'step' : undefined}
              className={`flex min-h-7 items-center gap-3 no-underline hover:text-ink ${here ? 'font-semibold' : 'text-muted'}`}
            >
              <span
                aria-hidden="true"
                className={`flex size-5.5 shrink-0 items-center justify-center rounded-pill border-2 text-tick ${here ? 'border-ink' : 'outline-border'}`}
              >
                {answered === own.length ? '✓' : index + 1}
              </span>
              <span>
                {axisLabels[id]}
                <span className="sr-only">
                  , {answered} of {own.length} answered
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  </nav>
);

import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Asking } from '../../engine/asking';
import type { Recommendation } from '../../engine/recommendation';
import { showAll } from '../../narrative/result/headings';
import {
  answerIt,
  askIntro,
  askTitle,
  type OpenQuestion,
  openQuestions,
  stopText,
} from '../../narrative/result/next-question';
import type { Decision } from '../-decision';

const shownAtOnce = 3;

const QuestionRows = ({
  questions,
  decision,
}: {
  readonly questions: readonly OpenQuestion[];
  readonly decision: Decision;
}) => (
  <Rows className="mt-3">
    {questions.map(({ asked, page, name, text }) => (
      <Row key={asked} className="flex items-center gap-x-4">
        <span className="flex-1">
          <span className="font-medium">{name}</span>
          <span className="block text-note text-muted">{text}</span>
        </span>
        <LinkButton
          look="small"
          to="/assess/"
          search={decision.search({ ...decision.state, view: { ...decision.state.view, question: page } })}
          aria-label={`${answerIt}: ${name}`}
          className="screen-only shrink-0"
        >
          {answerIt}
        </LinkButton>
      </Row>
    ))}
  </Rows>
);

/** The open questions in the order of what their answers are worth, or why asking can stop. */
export const NextPanel = ({
  asking,
  recommendation,
  decision,
}: {
  readonly asking: Asking;
  readonly recommendation: Recommendation;
  readonly decision: Decision;
}) => {
  const questions = openQuestions(asking);
  const stop = stopText(asking, recommendation);
  return (
    <section aria-labelledby="ask-next" data-part="what-to-ask-next">
      <SectionHeading id="ask-next">{askTitle}</SectionHeading>
      {stop !== null && <p className="mt-1 max-w-[66ch] text-muted">{stop}</p>}
      {questions.length > 0 && (
        <>
          <p className="mt-1 max-w-[66ch] text-muted">{askIntro}</p>
          <QuestionRows questions={questions.slice(0, shownAtOnce)} decision={decision} />
          {questions.length > shownAtOnce && (
            <div className="mt-2">
              <Details summary={showAll(questions.length)}>
                <QuestionRows questions={questions.slice(shownAtOnce)} decision={decision} />
              </Details>
            </div>
          )}
        </>
      )}
    </section>
  );
};

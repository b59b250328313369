import { Button, LinkButton } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { optionIds, optionLabels } from '../../framework';
import { currentKnowledge, knowledgeFor } from '../../framework/editions';
import type { ChangedRow } from '../../framework/knowledge-with';
import { score } from '../../narrative';
import { changedCount, changedResult, judgementText, standingText } from '../../narrative/knowledge';
import type { DecisionState } from '../../permalink';
import { useAssessment } from '../-assessment';
import type { Judgements } from './use-judgements';

interface ChangesProps {
  readonly state: DecisionState;
  readonly rows: readonly ChangedRow[];
  readonly judgements: Judgements;
}

/** The result with the edition's judgements, and with the reader's. */
const BeforeAndAfter = ({ state: { answers, assumptions } }: Pick<ChangesProps, 'state'>) => {
  const { recommendation: before } = useAssessment(answers, { ...assumptions, judgements: {} });
  const { recommendation: after } = useAssessment(answers, assumptions);
  const scoreIn = ({ ranking }: typeof before, id: string) =>
    ranking.find(({ option }) => option === id)?.score ?? null;
  const shown = optionIds.filter((id) => scoreIn(before, id) !== null || scoreIn(after, id) !== null);
  const text = (value: number | null) => (value === null ? 'excluded' : score(value));
  return (
    <div className="mt-4">
      <p aria-live="polite" className="font-semibold">
        {changedResult(before, after)}
      </p>
      <p className="mt-1 text-muted">
        Before: {standingText(before, currentKnowledge.constants.aboutEqual)} After:{' '}
        {standingText(after, knowledgeFor(assumptions).constants.aboutEqual)}
      </p>
      <table className="mt-3 w-full max-w-md text-dense">
        <caption className="sr-only">Scores of the options before and after your changes</caption>
        <thead className="border-b border-hairline text-note text-muted">
          <tr>
            <th scope="col" className="py-1.5 text-left font-medium">
              Score
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Edition
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Yours
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => (
            <tr key={id} className="border-b border-hairline">
              <th scope="row" className="py-1.5 text-left font-normal">
                {optionLabels[id]}
              </th>
              <td className="text-right">{text(scoreIn(before, id))}</td>
              <td className="text-right">{text(scoreIn(after, id))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What the reader sees otherwise, and what that did. */
export const Changes = ({ state, rows, judgements }: ChangesProps) => (
  <section aria-labelledby="changes" className="mt-8">
    <SectionHeading id="changes">Your changes</SectionHeading>
    <p className="mt-1 text-muted">{changedCount(rows.length)}</p>
    {rows.length > 0 && (
      <>
        <Rows className="mt-3">
          {rows.map(({ field, from, to }) => (
            <Row key={field.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <span>
                {field.label}: {judgementText(field, from)} → <strong>{judgementText(field, to)}</strong>
              </span>
              <Button look="text" className="screen-only" onClick={() => judgements.reset(field.id)}>
                Take back<span className="sr-only">: {field.label}</span>
              </Button>
            </Row>
          ))}
        </Rows>
        <BeforeAndAfter state={state} />
        <p className="screen-only mt-4 flex flex-wrap gap-3">
          <LinkButton to="/result/" search={true}>
            See the result
          </LinkButton>
          <Button onClick={judgements.resetAll}>Take all back</Button>
        </p>
      </>
    )}
  </section>
);

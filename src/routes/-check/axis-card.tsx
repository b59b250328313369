import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { type Answers, type AxisId, axisLabels } from '../../framework';
import { type Question, type QuestionId, questions } from '../../framework/questions';
import type { DecisionSearch } from '../../permalink/address';
import { useConsequences } from '../-assess/use-consequences';
import { Badge } from './badge';
import { inSight, type SummaryRow, summaryRows } from './summary';

const Answer = ({ row }: { readonly row: SummaryRow }) => {
  const consequences = useConsequences();
  if (row.answer !== null) {
    const text = row.id === 'closedModel' ? (consequences?.modelText(row.answer) ?? row.answer) : row.answer;
    return (
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{text}</span>
        <Badge typed />
      </span>
    );
  }
  const { assumed, source } = row.ifBlank;
  const title = source === null ? null : (consequences?.sourceOf(source) ?? null);
  return (
    <span className="text-muted">
      <span className="flex flex-wrap items-baseline gap-x-2">
        Not answered <Badge typed={false} />
      </span>
      <span className="block text-[0.875rem]">
        {assumed}
        {title && ` Source: ${title}.`}
      </span>
    </span>
  );
};

const grid = 'grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[15rem_minmax(0,1fr)]';

const Rows = ({ rows }: { readonly rows: readonly SummaryRow[] }) =>
  rows.map((row) => (
    <div key={row.id} className={grid}>
      <dt>{row.label}</dt>
      <dd>
        <Answer row={row} />
      </dd>
    </div>
  ));

interface QuestionRowsProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly search: DecisionSearch;
}

const QuestionRows = ({ question, answers, search }: QuestionRowsProps) => {
  const rows = summaryRows(question, answers);
  const blank = rows.filter((row) => !inSight(row, question));
  return (
    <div className="flex items-start gap-4 border-t border-hairline">
      <div className="min-w-0 flex-1">
        <dl>
          <Rows rows={rows.filter((row) => inSight(row, question))} />
        </dl>
        {blank.length > 0 && (
          <div className="pb-3">
            <Details summary={blank.length === 1 ? 'One detail left blank' : `${blank.length} details left blank`}>
              <dl>
                <Rows rows={blank} />
              </dl>
            </Details>
          </div>
        )}
      </div>
      <LinkButton to="/assess/" search={search} look="text" className="mt-2.5 inline-flex items-center">
        Change <span className="sr-only">your answer: {question.short}</span>
      </LinkButton>
    </div>
  );
};

interface AxisCardProps {
  readonly axis: AxisId;
  readonly answers: Answers;
  /** The address of a question from which Continue comes back here. */
  readonly searchFor: (question: QuestionId) => DecisionSearch;
}

/** The questions of one axis and what became of each. */
export const AxisCard = ({ axis, answers, searchFor }: AxisCardProps) => (
  <section aria-labelledby={`axis-${axis}`} className="mt-9">
    <SectionHeading id={`axis-${axis}`} className="mb-2">
      {axisLabels[axis]}
    </SectionHeading>
    <div className="border-b border-hairline">
      {questions
        .filter((question) => question.axis === axis)
        .map((question) => (
          <QuestionRows key={question.id} question={question} answers={answers} search={searchFor(question.id)} />
        ))}
    </div>
  </section>
);

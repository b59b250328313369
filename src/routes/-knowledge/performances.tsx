import { DataTable } from '../../components/data-table';
import { SectionHeading } from '../../components/heading';
import type { TableRow } from '../../components/table-data';
import { criteria, type LadderId, ladderIds, ladders, singleOptionIds, singleOptions } from '../../framework';
import { type KnowledgeRow, knowledgeRows } from '../../framework/editions/rows-2';
import { fraction, groupWords, judgementText, ladderWords } from '../../narrative/knowledge';
import { LateDetails } from '../-compliance/late-details';
import { JudgementBody } from './judgement-row';
import type { Judgements } from './use-judgements';

const columns = [
  { id: 'criterion', label: 'Criterion' },
  ...singleOptionIds.map((id) => ({ id, label: singleOptions[id].short, numeric: true })),
];

const rowOf = (option: string, ladder: LadderId): KnowledgeRow | undefined =>
  knowledgeRows.find(({ field }) => field.id === `performance.${option}.${ladder}`);

const Reasons = ({ ladder, judgements }: { readonly ladder: LadderId; readonly judgements: Judgements }) => (
  <div className="grid gap-x-10 gap-y-6 pb-4 text-[0.875rem] lg:grid-cols-2">
    {singleOptionIds.map((option) => {
      const row = rowOf(option, ladder);
      return (
        row && (
          <div key={option} className="min-w-0">
            <h3 className="mb-1 font-sans text-dense font-semibold tracking-normal">{singleOptions[option].label}</h3>
            <JudgementBody row={row} judgements={judgements} />
          </div>
        )
      );
    })}
    <div>
      <h3 className="mb-1 font-sans text-dense font-semibold tracking-normal">What the levels ask for</h3>
      <ol className="grid gap-0.5 text-muted">
        {ladderWords(ladder, ladders).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  </div>
);

/** Option by criterion: the level each gives, the reasons under every row. */
export const Performances = ({ judgements }: { readonly judgements: Judgements }) => {
  const rows = ladderIds.map((ladder): TableRow => {
    const cells = singleOptionIds.flatMap((option) => {
      const row = rowOf(option, ladder);
      if (row === undefined) return [];
      const value = judgements.currentOf(row);
      const shown = judgements.isChanged(row) ? (
        <>
          <strong>{judgementText(row.field, value)}</strong>{' '}
          <span className="text-note whitespace-nowrap text-muted">was {judgementText(row.field, row.value)}</span>
        </>
      ) : (
        judgementText(row.field, value)
      );
      return [[option, { value, shown }] as const];
    });
    return {
      id: ladder,
      cells: { criterion: { value: criteria[ladder].label }, ...Object.fromEntries(cells) },
      more: (
        <LateDetails summary={`Reasons for ${criteria[ladder].label.toLowerCase()}, and change a level`}>
          {() => <Reasons ladder={ladder} judgements={judgements} />}
        </LateDetails>
      ),
    };
  });
  const { title, intro } = groupWords.performances;
  return (
    <section aria-labelledby="performances" className="mt-12">
      <SectionHeading id="performances">{title}</SectionHeading>
      <p className="mt-1 mb-3 max-w-[66ch] text-muted">
        {intro} From {fraction(0)} to {fraction(1)}; a hybrid gives what its parts give.
      </p>
      <DataTable caption="Levels by criterion and option" captionHidden columns={columns} rows={rows} stacked />
    </section>
  );
};

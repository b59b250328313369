import { Button } from '../../components/button';
import { SourceLine } from '../../components/fact';
import type { KnowledgeRow } from '../../framework/editions/rows-2';
import { capitalised } from '../../narrative';
import { basisText, judgementText, rangeText } from '../../narrative/knowledge';
import { JudgementInput } from './judgement-input';
import type { Judgements } from './use-judgements';

interface RowProps {
  readonly row: KnowledgeRow;
  readonly judgements: Judgements;
}

/** Reason, range, basis, and the entry that changes it. */
export const JudgementBody = ({ row, judgements }: RowProps) => (
  <div data-fact="" className="grid gap-1.5">
    <p>{row.why}</p>
    <SourceLine>
      {basisText(row)} {rangeText(row)}
    </SourceLine>
    <div className="screen-only flex flex-wrap items-end gap-3">
      <JudgementInput row={row} value={judgements.currentOf(row)} onChange={(value) => judgements.change(row, value)} />
      {judgements.isChanged(row) && (
        <Button look="small" onClick={() => judgements.reset(row.field.id)}>
          Back to {judgementText(row.field, row.value)}
          <span className="sr-only">: {row.field.label}</span>
        </Button>
      )}
    </div>
  </div>
);

/** One judgement in a line, opened in place. */
export const JudgementRow = ({ row, judgements }: RowProps) => {
  const changed = judgements.isChanged(row);
  return (
    <details className="group border-t border-hairline">
      <summary className="flex items-start gap-4 py-2.5 [&::-webkit-details-marker]:hidden">
        <span className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <span>{row.field.label}</span>
          <span className={changed ? 'font-semibold' : ''}>
            {capitalised(judgementText(row.field, judgements.currentOf(row)))}
            {changed && (
              <span className="font-normal text-muted"> (edition: {judgementText(row.field, row.value)})</span>
            )}
          </span>
        </span>
        <span className="screen-only inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2">
          <span className="group-open:hidden">Why</span>
          <span className="hidden group-open:inline">Close</span>
        </span>
      </summary>
      <div className="max-w-[66ch] pt-1 pb-6 text-[0.875rem]">
        <JudgementBody row={row} judgements={judgements} />
      </div>
    </details>
  );
};

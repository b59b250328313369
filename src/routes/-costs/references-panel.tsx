import { catalog } from '../../catalog';
import { DataTable } from '../../components/data-table';
import type { TableColumn, TableRow } from '../../components/table-data';
import type { Recommendation } from '../../engine';
import { type OptionId, optionLabels } from '../../framework';
import { crossingLabel, moneyExact } from '../../narrative';
import { namesOf } from '../../narrative/names';
import { cheaperNote, crossingText, referencesHeadline, referenceText } from '../../narrative/turning';
import type { DecisionState } from '../../permalink';
import { ownOptions } from '../../permalink/state';
import type { ToldReference } from '../../workers/turning';
import { useTurning } from '../-turning';

const names = namesOf(catalog);

const columns: readonly TableColumn[] = [
  { id: 'own', label: 'Owning' },
  { id: 'reference', label: 'Held against' },
  { id: 'month', label: 'A month there', usd: true, numeric: true },
  { id: 'pays', label: 'Owning is cheaper' },
  { id: 'range', label: 'Range' },
];

const rowOf = (row: ToldReference): TableRow => {
  const { reference, own, breakEven } = row;
  const headline = breakEven?.headline ?? null;
  const text = referenceText(reference, names);
  return {
    id: `${own} ${reference.id}`,
    cells: {
      own: { value: optionLabels[own] },
      reference: { value: text },
      month: {
        value: reference.monthlyUsd,
        shown: reference.monthlyUsd === null ? '' : moneyExact(reference.monthlyUsd),
      },
      pays: { value: crossingText(row) },
      range: { value: headline === null ? '' : crossingLabel(headline).range },
    },
  };
};

/** Each way of owning against the closed model called, a cheaper one, and the same weights at a host. */
export const ReferencesPanel = ({
  state: { answers, assumptions },
  recommendation: { costs },
  own,
}: {
  readonly state: DecisionState;
  readonly recommendation: Recommendation;
  readonly own: OptionId;
}) => {
  const owning = [own, ...ownOptions.filter((option) => option !== own)].filter(
    (option) => costs[option] !== undefined,
  );
  const { found, fresh, failed } = useTurning<'references'>({
    kind: 'references',
    answers,
    assumptions,
    options: owning,
  });
  const rows = found?.rows ?? null;
  if (failed || owning.length === 0) return null;
  return (
    <section aria-labelledby="references" className="mt-10" aria-busy={!fresh}>
      <h2 id="references" className="text-h3">
        Against what
      </h2>
      {rows === null ? (
        <p className="mt-2 text-muted">Looking for the references…</p>
      ) : (
        <>
          <p className="mt-2 max-w-[66ch]">{referencesHeadline(rows)}</p>
          <div className="mt-3">
            <DataTable
              caption="Where owning pays, by what it is held against"
              columns={columns}
              rows={rows.map(rowOf)}
            />
          </div>
          <p className="mt-2 max-w-[66ch] text-note text-muted">{cheaperNote}</p>
        </>
      )}
    </section>
  );
};

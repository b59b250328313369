import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { agreements, guideIds, guideRows } from '../../evidence';
import type { RowResult } from '../../evidence/agreement-table';
import { labelName } from '../../narrative';
import { agreementMeanings, agreementNames, guideText } from '../../narrative/guide-rows';
import { talliesBy } from './tally';

const columns = (head: string) => [
  { id: 'key', label: head },
  { id: 'rows', label: 'Rows', numeric: true },
  ...agreements.map((kind) => ({ id: kind, label: agreementNames[kind], numeric: true })),
];

const rowsOf = (groups: ReturnType<typeof talliesBy>, name: (key: string) => string) =>
  groups.map(({ key, rows, tally }) => ({
    id: key,
    cells: {
      key: { value: name(key) },
      rows: { value: rows },
      ...Object.fromEntries(agreements.map((kind) => [kind, { value: tally[kind] }])),
    },
  }));

const labels = ['only-option', 'clear', 'leaning', 'close-call', 'conditional', 'no-option'] as const;
const guideByRow = new Map(guideRows.map(({ id, guide }) => [id, guide]));

/** How often the engine agrees, by its own label and by guide, beside what agreeing means. */
export const AgreementTables = ({ results }: { readonly results: readonly RowResult[] }) => (
  <div className="mt-6 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-6 lg:grid-cols-2">
    <dl className="border-t border-hairline text-dense">
      {agreements.map((kind) => (
        <div key={kind} className="gap-x-4 border-b border-hairline py-2 sm:grid sm:grid-cols-[10.5rem_1fr]">
          <dt className="font-semibold">{agreementNames[kind]}</dt>
          <dd className="text-muted">{agreementMeanings[kind]}</dd>
        </div>
      ))}
    </dl>
    <div>
      <DataTable
        caption="Rows by the label of our result"
        columns={columns('Label')}
        rows={rowsOf(
          talliesBy(results, labels, ({ label }) => label),
          (key) => labelName(labels.find((label) => label === key) ?? 'no-option'),
        )}
      />
    </div>
    <div className="lg:col-span-2">
      <Details summary="The same by guide">
        <DataTable
          caption="Rows by guide"
          columns={columns('Guide')}
          rows={rowsOf(
            talliesBy(results, guideIds, ({ id }) => guideByRow.get(id) ?? ''),
            (key) => guideText(guideIds.find((id) => id === key) ?? 'S0'),
          )}
        />
      </Details>
    </div>
  </div>
);

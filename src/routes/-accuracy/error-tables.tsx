import { DataTable } from '../../components/data-table';
import {
  type Compared,
  type ErrorGroup,
  type ErrorSummary,
  type Grouping,
  groupErrors,
  groupings,
} from '../../engine/accuracy';
import { leanText } from '../../narrative/accuracy';
import { count, percent } from '../../narrative/numbers';
import { groupName } from './accuracy-data';

const captions: Readonly<Record<Grouping, string>> = {
  gpu: 'Error by GPU',
  model: 'Error by model',
  engine: 'Error by serving engine',
  regime: 'Error by kind of run',
};
export const heads: Readonly<Record<Grouping, string>> = {
  gpu: 'GPU',
  model: 'Model',
  engine: 'Engine',
  regime: 'Kind of run',
};

const figures = [
  { id: 'runs', label: 'Runs', numeric: true },
  { id: 'half', label: 'Half within', numeric: true },
  { id: 'most', label: 'Nine of ten within', numeric: true },
  { id: 'lean', label: 'Middle prediction', numeric: true },
  { id: 'inside', label: 'In the band', numeric: true },
] as const;

const cells = (error: ErrorSummary) => ({
  runs: { value: error.runs, shown: count(error.runs) },
  half: { value: error.medianError, shown: percent(error.medianError) },
  most: { value: error.worstTenth, shown: percent(error.worstTenth) },
  lean: { value: error.bias, shown: leanText(error.bias) },
  inside: { value: error.inBand, shown: percent(error.inBand) },
});

export const ErrorTable = ({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly ErrorGroup[];
}) => (
  <DataTable
    caption={caption}
    sortable
    columns={[{ id: 'name', label: head }, ...figures]}
    rows={rows.map((group) => ({ id: group.name, cells: { name: { value: group.name }, ...cells(group) } }))}
  />
);

/** How far off, per GPU, model, engine and kind of run. */
export const ErrorTables = ({ runs }: { readonly runs: readonly Compared[] }) => (
  <div className="mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
    {groupings.map((by) => (
      <ErrorTable
        key={by}
        caption={captions[by]}
        head={heads[by]}
        rows={groupErrors(runs, by).map((group) => ({ ...group, name: groupName(by, group.name) }))}
      />
    ))}
  </div>
);

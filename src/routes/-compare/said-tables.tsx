import { catalog } from '../../catalog';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { compareWords, sameTitle } from '../../narrative/comparing/page';
import { differenceCount, type Named, saidTable, type TableRow } from '../../narrative/comparing/scenarios';
import { namesOf } from '../../narrative/names';

const names = namesOf(catalog);

const Table = ({
  rows,
  scenarios,
  caption,
}: {
  readonly rows: readonly TableRow[];
  readonly scenarios: readonly Named[];
  readonly caption: string;
}) => (
  <DataTable
    caption={caption}
    captionHidden
    stacked
    columns={[
      { id: 'item', label: compareWords.item, titles: true },
      ...scenarios.map(({ name }, index) => ({ id: String(index), label: name })),
    ]}
    rows={rows.map(({ item, label, values }) => ({
      id: item,
      cells: {
        item: { value: label },
        ...Object.fromEntries(values.map((value, index) => [index, { value }])),
      },
    }))}
  />
);

/** What differs first; the same folded away below. */
export const SaidTables = ({
  scenarios,
  differences,
}: {
  readonly scenarios: readonly Named[];
  /** Several people's differences stand elsewhere, with what they do. */
  readonly differences: boolean;
}) => {
  const { differing, same } = saidTable(scenarios, names);
  return (
    <div className="mt-12">
      {differences && (
        <>
          <SectionHeading>{compareWords.differing}</SectionHeading>
          <p className="mt-1 mb-3 text-muted">{differenceCount(differing.length, same.length)}</p>
          {differing.length > 0 && <Table rows={differing} scenarios={scenarios} caption={compareWords.differing} />}
        </>
      )}
      {same.length > 0 && (
        <div className="mt-4">
          <Details summary={sameTitle(same.length)}>
            <Table
              rows={same.map(({ values, ...row }) => ({ ...row, values: values.slice(0, 1) }))}
              scenarios={scenarios.slice(0, 1).map((scenario) => ({ ...scenario, name: compareWords.all }))}
              caption={sameTitle(same.length)}
            />
          </Details>
        </div>
      )}
    </div>
  );
};

import { Button } from '../../components/button';
import { FieldFrame } from '../../components/field';
import { type Compared, type Grouping, groupErrors, groupings } from '../../engine/accuracy';
import { count } from '../../narrative/numbers';
import { groupName } from './accuracy-data';
import { heads } from './error-tables';

export type Filter = Readonly<Partial<Record<Grouping, string>>>;

export const kept = (runs: readonly Compared[], filter: Filter): readonly Compared[] =>
  runs.filter((run) => groupings.every((by) => filter[by] === undefined || run[by] === filter[by]));

/** Which runs picture and tables are about. Counts are of all runs, so that a choice never hides another. */
export const FilterBar = ({
  runs,
  filter,
  onChange,
}: {
  readonly runs: readonly Compared[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) => (
  <div className="screen-only mt-6 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] items-end gap-x-4 gap-y-3">
    {groupings.map((by) => (
      <FieldFrame key={by} id={`only-${by}`} label={heads[by]} problem={null}>
        <select
          id={`only-${by}`}
          className="field w-full"
          value={filter[by] ?? ''}
          onChange={({ target: { value } }) => {
            const { [by]: _before, ...others } = filter;
            onChange(value === '' ? others : { ...others, [by]: value });
          }}
        >
          <option value="">All</option>
          {groupErrors(runs, by).map(({ name, runs: held }) => (
            <option key={name} value={name}>
              {groupName(by, name)} ({count(held)})
            </option>
          ))}
        </select>
      </FieldFrame>
    ))}
    {Object.keys(filter).length > 0 && (
      <Button look="small" className="mb-1.5 justify-self-start" onClick={() => onChange({})}>
        Show all runs
      </Button>
    )}
  </div>
);

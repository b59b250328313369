import { ChipToggle } from '../../components/chip';
import { filterNames } from '../../narrative/models';
import { type ModelFilter, type ModelSort, modelFilters } from '../../permalink';

interface FilterBarProps {
  readonly filters: readonly ModelFilter[];
  readonly name: string;
  readonly sort: ModelSort;
  readonly onFilter: (filter: ModelFilter, on: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onSort: (sort: ModelSort) => void;
}

const orders: readonly { readonly sort: ModelSort; readonly label: string }[] = [
  { sort: 'price', label: 'Cheapest first' },
  { sort: 'name', label: 'By name' },
  { sort: 'tier', label: 'Strongest first' },
  { sort: 'context-down', label: 'Longest context first' },
  { sort: 'size', label: 'Least memory first' },
  { sort: 'date-down', label: 'Newest reading first' },
];

/** Filters as chips, a name to look for, and on a phone, where the headings are gone, the order. */
export const FilterBar = ({ filters, name, sort, onFilter, onName, onSort }: FilterBarProps) => (
  <div className="screen-only mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
    <fieldset className="flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">Filters</legend>
      {modelFilters.map((filter) => (
        <ChipToggle key={filter} pressed={filters.includes(filter)} onChange={(on) => onFilter(filter, on)}>
          {filterNames[filter]}
          {filters.includes(filter) && (
            <span aria-hidden="true" className="ml-1.5">
              ✕
            </span>
          )}
        </ChipToggle>
      ))}
    </fieldset>
    <div className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-2 lg:basis-40 lg:justify-end">
      <input
        type="search"
        aria-label="Find a model by name"
        placeholder="Find by name"
        value={name}
        onChange={(event) => onName(event.target.value)}
        spellCheck={false}
        className="min-h-8 w-40 min-w-0 rounded-control border border-control bg-surface px-2.5 text-dense max-sm:flex-1"
      />
      <select
        aria-label="Order"
        value={orders.some((order) => order.sort === sort) ? sort : ''}
        onChange={(event) => onSort(event.target.value as ModelSort)}
        className="min-h-8 rounded-control border border-control bg-surface px-2 text-dense rows:hidden"
      >
        {!orders.some((order) => order.sort === sort) && <option value="">Own order</option>}
        {orders.map((order) => (
          <option key={order.sort} value={order.sort}>
            {order.label}
          </option>
        ))}
      </select>
    </div>
  </div>
);

/** Controls above a list: a text to look for, one of several to keep. */
const box = 'min-h-8 min-w-0 rounded-control border border-control bg-surface px-2.5 text-dense';

export const TextFilter = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <input
    type="search"
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    spellCheck={false}
    className={`${box} w-44 max-sm:flex-1`}
  />
);

interface SelectFilterProps<Id extends string> {
  readonly label: string;
  readonly all: string;
  readonly names: Readonly<Record<Id, string>>;
  readonly order?: readonly Id[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

export const SelectFilter = <Id extends string>({
  label,
  all,
  names,
  order = Object.keys(names) as Id[],
  value,
  onChange,
}: SelectFilterProps<Id>) => (
  <select
    aria-label={label}
    value={value ?? ''}
    onChange={(event) => onChange(order.find((id) => id === event.target.value) ?? null)}
    className={`${box} max-w-full max-sm:w-full sm:max-w-72`}
  >
    <option value="">{all}</option>
    {order.map((id) => (
      <option key={id} value={id}>
        {names[id]}
      </option>
    ))}
  </select>
);

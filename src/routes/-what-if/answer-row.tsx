interface Choice {
  readonly value: string;
  readonly title: string;
}

interface AnswerRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
  /** What it was, where it differs. */
  readonly was: string | null;
  readonly onChoose: (value: string) => void;
}

const Options = ({ choices }: { readonly choices: readonly Choice[] }) =>
  choices.map(({ value, title }) => (
    <option key={value} value={value}>
      {title}
    </option>
  ));

/** One answer on one line; a changed one is marked and says what it was. */
export const AnswerRow = ({ id, label, value, choices, groups = [], was, onChoose }: AnswerRowProps) => (
  <div className={`border-b border-hairline py-2 ${was === null ? '' : '-ml-3 border-l-2 border-l-accent pl-2.5'}`}>
    <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={was === null ? undefined : `${id}-was`}
        className={`min-h-9 w-full min-w-0 rounded-control border border-control bg-surface px-2 text-dense text-ellipsis ${value === '' ? 'text-muted' : 'text-ink'}`}
      >
        <Options choices={choices} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} />
          </optgroup>
        ))}
      </select>
    </div>
    {was !== null && (
      <p id={`${id}-was`} className="mt-1 text-note text-accent">
        {was}
      </p>
    )}
  </div>
);

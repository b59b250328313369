import { useState } from 'react';
import { Button } from '../../components/button';
import { FieldFrame } from '../../components/field';
import type { ColumnChoice } from '../../engine/usage/formats';

const parts = [
  { id: 'at', label: 'Time of the request' },
  { id: 'input', label: 'Input tokens' },
  { id: 'output', label: 'Output tokens' },
] as const satisfies readonly { readonly id: keyof ColumnChoice; readonly label: string }[];

/** For a format nobody described: which column is which. */
export const ColumnSelects = ({
  columns,
  onChoice,
}: {
  readonly columns: readonly string[];
  readonly onChoice: (choice: ColumnChoice) => void;
}) => {
  const [choice, setChoice] = useState<ColumnChoice>({ at: '', input: '', output: '' });
  const [attempt, setAttempt] = useState(0);
  const complete = parts.every(({ id }) => choice[id] !== '');
  return (
    <form
      noValidate
      aria-label="Which column is which"
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (complete) onChoice(choice);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        {parts.map(({ id, label }) => (
          <FieldFrame
            key={id}
            id={`usage-${id}`}
            label={label}
            problem={attempt > 0 && choice[id] === '' ? `${label} needs a column: choose one.` : null}
          >
            <select
              id={`usage-${id}`}
              className="field w-full"
              value={choice[id]}
              onChange={({ target }) => setChoice({ ...choice, [id]: target.value })}
            >
              <option value="">Choose a column</option>
              {columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </FieldFrame>
        ))}
      </div>
      <Button type="submit" look="primary" className="mt-4">
        Read with these columns
      </Button>
    </form>
  );
};

import { useState } from 'react';
import { Details } from '../../components/details';
import type { Recommendation } from '../../engine';
import { type Assumptions, dollarLines, type OptionId, type UnsourcedLine, unsourcedLines } from '../../framework';
import { amountsIn, costLineName } from '../../narrative';
import { notIncluded } from '../../narrative/cost-lines';
import { typedLineNote } from '../../narrative/costs';
import { readTypedLine, typedLineId, typedLineText } from './typed-line';

type Typed = Assumptions['typed'];

interface TypedLinesProps {
  readonly recommendation: Recommendation;
  /** Options whose bills are on the page: their lines link here. */
  readonly options: readonly OptionId[];
  readonly typed: Typed;
  readonly onTyped: (line: UnsourcedLine, value: Typed[UnsourcedLine]) => void;
}

/** Said once for all of them. */
const untyped = 'cost-lines-untyped';

const isUnsourced = (id: string): id is UnsourcedLine => unsourcedLines.some((line) => line === id);

/** Costs nobody has published a figure for: out of the totals until the reader types one. */
export const TypedLines = ({ recommendation, options, typed, onTyped }: TypedLinesProps) => {
  const lines = options.flatMap((option) => recommendation.costs[option]?.lines ?? []);
  const present = unsourcedLines.filter(
    (id) => typed[id] !== undefined || lines.some((line) => line.id === id && isUnsourced(line.id)),
  );
  const [open] = useState(() => present.some((id) => typed[id] !== undefined));
  if (present.length === 0) return null;
  return (
    <div className="border-b border-hairline py-3">
      <Details summary={`Costs nobody publishes a figure for: ${present.length}`} open={open}>
        <p id={untyped} className="border-b border-hairline pb-3 text-note text-muted">
          In no total until you type hours or an amount.
        </p>
        {present.map((id) => (
          <TypedLineRow
            key={id}
            line={id}
            value={typed[id]}
            labour={recommendation.assumptions.labour}
            onValue={(value) => onTyped(id, value)}
          />
        ))}
      </Details>
    </div>
  );
};

interface RowProps {
  readonly line: UnsourcedLine;
  readonly value: Typed[UnsourcedLine];
  /** Hours count only while engineering time does. */
  readonly labour: boolean;
  readonly onValue: (value: Typed[UnsourcedLine]) => void;
}

const TypedLineRow = ({ line, value, labour, onValue }: RowProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const name = costLineName(line);
  const id = typedLineId(line);
  const entry = draft === null ? null : readTypedLine(draft, name, line);
  const problem = left && entry?.kind === 'problem' ? entry.text : null;
  const note = typedLineNote(line, value, labour);
  const own = problem !== null || note !== notIncluded();
  const leave = () => {
    if (entry?.kind === 'problem') {
      setLeft(true);
      return;
    }
    if (entry !== null) onValue(entry.kind === 'value' ? entry.value : undefined);
    setLeft(false);
    setDraft(null);
  };
  return (
    <div className="border-b border-hairline py-2.5">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{name}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={`${dollarLines.includes(line) ? '' : '8 h or '}${amountsIn().sign}500`}
          value={draft ?? typedLineText(value)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={own ? `${id}-note` : untyped}
          className={`min-h-9 w-28 shrink-0 rounded-control border bg-surface px-2 text-center font-semibold placeholder:font-normal placeholder:text-muted ${
            problem ? 'border-2 border-danger' : 'border-control'
          }`}
        />
      </div>
      {own && (
        <p id={`${id}-note`} className={`mt-1 text-note ${problem ? 'font-medium text-danger' : 'text-muted'}`}>
          {problem ?? note}
        </p>
      )}
    </div>
  );
};

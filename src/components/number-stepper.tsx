import { type ReactNode, useState } from 'react';
import { type EntryRules, entryText, readEntry } from './amount-entry';
import { nextValue, placeOf, places, type SliderScale, valueAt } from './slider-scale';

interface NumberStepperProps {
  readonly id: string;
  readonly label: string;
  readonly rules: EntryRules;
  readonly scale: SliderScale;
  readonly value: number;
  /** The value in words, for the slider: "64 million tokens a day". */
  readonly inWords: (value: number) => string;
  /** While the slider moves: show it, keep it out of the history. */
  readonly onMove?: (value: number) => void;
  readonly onChange: (value: number) => void;
  /** Where the answer flips, marked on the track; null = nowhere. */
  readonly flipAt?: number | null;
  /** Under the track: "flips at 30M". */
  readonly note?: ReactNode;
  /** The small effect chart, above the track. */
  readonly children?: ReactNode;
}

/** A step of one place may round back to the value it came from; arrows step by value. */
const arrows: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

const percent = (place: number): string => `${place / (places / 100)}%`;

/** A number by slider, by typing or by buttons: no way is the only one. */
export const NumberStepper = (props: NumberStepperProps) => {
  const { id, label, rules, scale, value, inWords, onMove, onChange, flipAt = null, note, children } = props;
  const [moving, setMoving] = useState<number | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const shown = moving ?? value;
  const entry = draft === null ? null : readEntry(draft, rules);
  const problem = entry?.kind === 'problem' ? entry.text : null;
  const place = placeOf(scale, shown);

  const commit = () => {
    if (moving !== null) onChange(moving);
    setMoving(null);
  };
  const typed = () => {
    if (entry?.kind === 'value' && typeof entry.value === 'number') onChange(entry.value);
    if (entry?.kind !== 'problem') setDraft(null);
  };

  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <span className="flex items-center gap-1.5">
          <StepButton name={`Less: ${label}`} onPress={() => onChange(nextValue(scale, value, -1))}>
            −
          </StepButton>
          <input
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            className="field min-h-9! w-20 px-2! text-center font-semibold"
            value={draft ?? entryText(shown, rules)}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={typed}
            onKeyDown={(event) => {
              if (event.key === 'Enter') typed();
            }}
          />
          <StepButton name={`More: ${label}`} onPress={() => onChange(nextValue(scale, value, 1))}>
            +
          </StepButton>
        </span>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="mt-1 text-note font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
      {children}
      <span className="relative block h-11">
        <svg
          className="pointer-events-none absolute inset-x-2.5 inset-y-0 h-full w-[calc(100%-1.25rem)] overflow-visible"
          aria-hidden="true"
        >
          <rect y="20" width="100%" height="4" rx="2" className="fill-hairline" />
          <rect y="20" width={percent(place)} height="4" rx="2" className="fill-ink" />
          {flipAt !== null && (
            <line
              x1={percent(placeOf(scale, flipAt))}
              x2={percent(placeOf(scale, flipAt))}
              y1="12"
              y2="32"
              className="stroke-ink"
              strokeWidth="2"
            />
          )}
        </svg>
        <input
          type="range"
          className="slider"
          aria-label={label}
          aria-valuetext={inWords(shown)}
          min={0}
          max={places}
          step={1}
          value={place}
          onChange={(event) => {
            const next = valueAt(scale, Number(event.target.value));
            setMoving(next);
            onMove?.(next);
          }}
          onKeyDown={(event) => {
            const direction = arrows[event.key];
            if (!direction) return;
            event.preventDefault();
            onChange(nextValue(scale, shown, direction));
          }}
          onPointerUp={commit}
          onKeyUp={commit}
          onBlur={commit}
        />
      </span>
      {note && <p className="text-note text-muted">{note}</p>}
    </div>
  );
};

const StepButton = ({
  name,
  onPress,
  children,
}: {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: string;
}) => (
  <button
    type="button"
    aria-label={name}
    onClick={onPress}
    className="screen-only size-7 shrink-0 rounded-control border outline-border bg-surface leading-none text-muted hover:border-ink hover:text-ink"
  >
    {children}
  </button>
);

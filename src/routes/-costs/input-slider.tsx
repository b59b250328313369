import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { nextValue, placeOf, places, type SliderScale, valueAt } from '../../components/slider-scale';
import type { Amount } from '../../framework';
import type { CostInput } from './cost-inputs';
import { DragContext } from './dragging';

/** What is shown when the pointer rests this long becomes the decision, though it is still held. */
const restMs = 100;

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Steps that a reader would type: a hundredth of a share, else a round hundredth of the span. */
const stepOf = (from: number, to: number, share: boolean): number =>
  share ? 0.01 : 10 ** Math.floor(Math.log10((to - from) / 50));

/** The slider of an input within its bounds; null for one that moves nothing, or has no value yet. */
export const sliderScaleOf = ({ span, scale, rules, present }: CostInput): SliderScale | null => {
  if (span === null || present === null) return null;
  const { bounds, share = false } = rules;
  const [from, to] = [Math.max(span[0], bounds.min), Math.min(span[1], bounds.max ?? Number.POSITIVE_INFINITY)];
  if (!(to > from) || (scale === 'log' && from <= 0)) return null;
  const step = stepOf(from, to, share);
  // The lowest place of a slider is a value too: zero is none where it is not allowed.
  const min = from === 0 && bounds.above ? step : from;
  return scale === 'log' ? { min, max: to, kind: 'log' } : { min, max: to, kind: 'linear', step };
};

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

interface InputSliderProps {
  readonly input: CostInput;
  readonly scale: SliderScale;
  /** Where it stands. */
  readonly value: number;
  /** What was decided, which the value follows a moment later. */
  readonly typed: Amount | undefined;
  /** Every move, to draw it; null when it is over. */
  readonly onMove: (value: number | null) => void;
  /** `first` is the first change since the slider was taken: one step for Back. */
  readonly onValue: (value: number, first: boolean) => void;
}

/** A number by slider or by buttons, beside the field that takes it typed. */
export const InputSlider = ({ input, scale, value, typed, onMove, onValue }: InputSliderProps) => {
  const { label, print } = input;
  const drag = useContext(DragContext);
  const [moving, setMoving] = useState<number | null>(null);
  const held = useRef<{ readonly timer: ReturnType<typeof setTimeout> | null; readonly told: number | null }>({
    timer: null,
    told: null,
  });
  const taken = useRef(false);
  const shown = moving ?? value;

  /** The decision has caught up: it is shown again instead of the move. */
  const over = () => {
    setMoving(null);
    onMove(null);
    if (drag.now()?.id === input.id) drag.move(null);
  };
  const tell = (next: number) => {
    if (held.current.timer !== null) clearTimeout(held.current.timer);
    if (held.current.told !== next) onValue(next, !taken.current);
    taken.current = true;
    held.current = { timer: null, told: next };
    if (same(next, value)) over();
  };
  const move = (next: number) => {
    setMoving(next);
    onMove(next);
    drag.move({ id: input.id, value: next });
    if (held.current.timer !== null) clearTimeout(held.current.timer);
    held.current = { ...held.current, timer: setTimeout(() => tell(next), restMs) };
  };
  const release = () => {
    if (held.current.timer !== null && moving !== null) tell(moving);
    taken.current = false;
    held.current = { timer: null, told: null };
  };
  const caughtUp = useEffectEvent(() => {
    if (moving !== null && held.current.timer === null) over();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is what ends a move
  useEffect(() => caughtUp(), [value]);
  /** Something else was decided meanwhile, as by Back: the move is no longer what is shown. */
  const overtaken = useEffectEvent(() => {
    const decided = typeof typed === 'number' && moving !== null && same(typed, moving);
    if (!decided) caughtUp();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new decision is what may overtake a move
  useEffect(() => overtaken(), [typed]);
  useEffect(
    () => () => {
      if (held.current.timer !== null) clearTimeout(held.current.timer);
    },
    [],
  );

  const percent = (place: number) => `${(place / places) * 100}%`;
  const step = (direction: 1 | -1) => {
    tell(nextValue(scale, shown, direction));
    release();
  };
  return (
    <div className="screen-only flex items-center gap-1">
      <StepButton name={`Less: ${label}`} sign="−" onPress={() => step(-1)} />
      <span className="relative block h-7 w-45">
        <svg
          className="pointer-events-none absolute inset-x-2.5 inset-y-0 h-full w-[calc(100%-1.25rem)] overflow-visible"
          aria-hidden="true"
        >
          <rect y="12" width="100%" height="4" rx="2" className="fill-hairline" />
          <rect y="12" width={percent(placeOf(scale, shown))} height="4" rx="2" className="fill-ink" />
        </svg>
        <input
          type="range"
          className="slider"
          aria-label={`${label}, slider`}
          aria-valuetext={print(shown)}
          min={0}
          max={places}
          step={1}
          value={placeOf(scale, shown)}
          onChange={(event) => move(valueAt(scale, Number(event.target.value)))}
          onKeyDown={(event) => {
            const direction = arrows[event.key];
            if (!direction) return;
            event.preventDefault();
            move(nextValue(scale, shown, direction));
          }}
          onPointerUp={release}
          onBlur={release}
        />
      </span>
      <StepButton name={`More: ${label}`} sign="+" onPress={() => step(1)} />
    </div>
  );
};

const StepButton = ({
  name,
  sign,
  onPress,
}: {
  readonly name: string;
  readonly sign: string;
  readonly onPress: () => void;
}) => (
  <button
    type="button"
    // For a pointer that cannot drag: by keyboard the slider itself moves in the same steps.
    tabIndex={-1}
    aria-label={name}
    onClick={onPress}
    className="size-7 shrink-0 rounded-control border outline-border bg-surface leading-none text-muted hover:border-ink hover:text-ink"
  >
    {sign}
  </button>
);

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { MiniEffect } from '../../charts/mini-effect';
import { entryText, readEntry } from '../../components/amount-entry';
import type { Picture } from '../../engine/cost-picture';
import type { Amount } from '../../framework';
import { amountText, effectSummary, flipText } from '../../narrative';
import type { CostInput } from './cost-inputs';
import { type Effect, heightOf, nearestFlip } from './effect';
import { InputSlider, sliderScaleOf } from './input-slider';

export interface InputRowProps {
  readonly input: CostInput;
  /** What was typed, undefined while it is assumed. */
  readonly typed: Amount | undefined;
  /** `first` is the first change since the field was entered: one step for Back. */
  readonly onValue: (value: Amount | undefined, first: boolean) => void;
  /** What is wrong with the text, once the field is left; null when that is over. The same function at every render. */
  readonly onProblem: (id: string, text: string | null) => void;
  readonly effect: Effect | undefined;
  readonly pair: Picture['pair'] | null;
  /** A flip that is known exactly, instead of the nearest in the effect. */
  readonly flip?: number | null;
  /** Under the field: what is assumed, or where the range comes from. */
  readonly note?: ReactNode;
  /** The note says the range already. */
  readonly rangeInNote?: boolean;
  /** At the end of the row: another way to say the same. */
  readonly children?: ReactNode;
}

const asTyped = (text: string): string => text;

const printed = ({ present, print }: CostInput): string => (present === null ? '' : print(present.mid));

const assumedText = ({ present, print }: CostInput, rangeInNote: boolean): string | null => {
  if (present === null) return null;
  return rangeInNote || present.low === present.high ? 'assumed' : `assumed, ${amountText(present, print)}`;
};

/** A number that moves the bills: typed in place, with what it does to the difference of the two options. */
export const InputRow = (props: InputRowProps) => {
  const { input, typed, onValue, onProblem, effect, pair, note, children } = props;
  const { id, label, rules, tidy = asTyped, show = asTyped, print, present } = input;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  /** Where the slider is, until the decision is there too. */
  const [moved, setMoved] = useState<number | null>(null);
  const changed = useRef(false);
  const readDraft = (text: string) => readEntry(tidy(text), rules);
  const entry = draft === null ? null : readDraft(draft);
  const problem = left && entry?.kind === 'problem' ? entry.text : null;

  // A field that goes takes its text along, and so what was wrong with it.
  useEffect(() => () => onProblem(id, null), [id, onProblem]);

  const type = (text: string) => {
    setDraft(text);
    const next = readDraft(text);
    if (left) onProblem(id, next.kind === 'problem' ? next.text : null);
    if (next.kind === 'problem') return;
    onValue(next.kind === 'value' ? next.value : undefined, !changed.current);
    changed.current = true;
  };
  const leave = () => {
    changed.current = false;
    if (entry?.kind === 'problem') {
      setLeft(true);
      onProblem(id, entry.text);
      return;
    }
    setLeft(false);
    setDraft(null);
    onProblem(id, null);
  };

  const slider = sliderScaleOf(input);
  const shownValue = moved ?? typed;
  const assumed = shownValue === undefined && draft === null ? assumedText(input, props.rangeInNote ?? false) : null;
  const described = [problem && `${id}-problem`, (assumed || note) && `${id}-note`].filter(Boolean).join(' ');
  return (
    <div className={`contained border-b border-hairline py-3 ${problem ? 'border-l-4 border-l-danger pl-3' : ''}`}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={draft ?? (shownValue === undefined ? '' : show(entryText(shownValue, rules)))}
          placeholder={printed(input)}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described || undefined}
          className={`min-h-9 w-28 shrink-0 rounded-control border bg-surface px-2 text-center font-semibold placeholder:font-normal placeholder:text-muted ${
            problem ? 'border-2 border-danger' : 'border-control'
          }`}
        />
      </div>
      {problem && (
        <p id={`${id}-problem`} className="mt-1 text-note font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
      {slider && present && pair && (
        <div className="min-h-10">
          {effect && effect.points.length > 1 && (
            <EffectLine
              input={input}
              present={moved ?? present.mid}
              effect={effect}
              pair={pair}
              flip={props.flip}
              print={print}
            />
          )}
        </div>
      )}
      {slider && present && (
        <InputSlider
          input={input}
          scale={slider}
          value={present.mid}
          typed={typed}
          onMove={setMoved}
          onValue={(value, first) => {
            setDraft(null);
            onProblem(id, null);
            onValue(value, first);
          }}
        />
      )}
      {(assumed || note) && (
        <p id={`${id}-note`} className="mt-1 text-note text-muted">
          {[assumed, note].filter(Boolean).map((part, index) => (
            <span key={index === 0 ? 'first' : 'second'}>
              {index > 0 && ' · '}
              {part}
            </span>
          ))}
        </p>
      )}
      {children}
    </div>
  );
};

interface EffectLineProps {
  readonly input: CostInput;
  readonly present: number;
  readonly effect: Effect;
  readonly pair: Picture['pair'];
  readonly flip: number | null | undefined;
  readonly print: (value: number) => string;
}

const EffectLine = ({ input, present, effect, pair, flip, print }: EffectLineProps) => {
  const at = flip === undefined ? nearestFlip(effect.flips, present, input.scale) : flip;
  const [first, last] = [effect.points[0], effect.points.at(-1)];
  if (!first || !last) return null;
  const flipAt = at === null ? null : print(at);
  return (
    <div className="mt-1 ml-[2.625rem] flex items-center gap-3">
      <MiniEffect
        lines={[{ option: null, points: effect.points.map(({ value, usd }) => ({ x: value, y: heightOf(usd) })) }]}
        at={present}
        flip={at}
        level={0}
        scale={input.scale}
        summary={effectSummary(
          pair,
          { at: print(first.value), usd: first.usd },
          { at: print(last.value), usd: last.usd },
          flipAt,
        )}
        height={36}
      />
      <span aria-hidden="true" className="text-note text-muted">
        {flipText(flipAt)}
      </span>
    </div>
  );
};

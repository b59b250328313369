import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface RadioCard<Value extends string | number> {
  readonly value: Value;
  readonly title: string;
  /** One concrete example. */
  readonly example?: string;
  /** In words, at the card: "would change the result". */
  readonly note?: string;
}

interface RadioCardsProps<Value extends string | number> {
  /** Id of the first radio, where an error summary leads. */
  readonly id: string;
  /** Usually the page's heading already asks; then the legend is for screen readers. */
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly choices: readonly RadioCard<Value>[];
  /** The dashed last card, chosen with 0. */
  readonly notSure?: RadioCard<Value>;
  /** Nothing is chosen beforehand. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly problem?: string | null;
  /** Digits choose from anywhere on the page, so each card shows its own. */
  readonly keysShown?: boolean;
  /** Between the cards and the dashed one. */
  readonly children?: ReactNode;
}

/**
 * One answer out of a few, as cards around native radios. While focus is inside, 1 to 9 choose a card and 0 the dashed
 * one; Enter sends the surrounding form.
 */
export const RadioCards = <Value extends string | number>(props: RadioCardsProps<Value>) => {
  const { id, legend, legendHidden = false, choices, notSure, value, onChange, problem, keysShown, children } = props;
  const name = useId();
  const problemId = `${id}-problem`;

  const idOf = (choice: RadioCard<Value>) => (choice === choices[0] ? id : `${name}-${choice.value}`);

  const chooseByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const chosen = event.key === '0' ? notSure : choices[Number(event.key) - 1];
    if (!chosen) return;
    event.preventDefault();
    onChange(chosen.value);
    document.getElementById(idOf(chosen))?.focus();
  };
  const card = (choice: RadioCard<Value>, key: string, dashed: boolean) => (
    <label
      key={choice.value}
      className={`flex items-start gap-4 rounded-choice border px-4 py-3.5 has-checked:border-solid has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${
        dashed ? 'border-dashed border-control' : 'outline-border bg-surface'
      }`}
    >
      <input
        type="radio"
        id={idOf(choice)}
        name={name}
        value={choice.value}
        checked={value === choice.value}
        onChange={() => onChange(choice.value)}
        aria-describedby={choice.example ? `${idOf(choice)}-example` : undefined}
        className="mt-px size-5 shrink-0 appearance-none rounded-pill border-2 border-control bg-surface outline-none checked:border-[6px] checked:border-ink"
      />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{choice.title}</span>
        {choice.example && (
          <span id={`${idOf(choice)}-example`} className="block text-[0.875rem] text-muted">
            {choice.example}
          </span>
        )}
        {choice.note && <span className="mt-1 block text-note font-medium text-accent">{choice.note}</span>}
      </span>
      {keysShown && (
        <span aria-hidden="true" className="keycap pointer-coarse:hidden">
          {key}
        </span>
      )}
    </label>
  );

  return (
    <fieldset aria-describedby={problem ? problemId : undefined} onKeyDown={chooseByKey} className="min-w-0">
      <legend className={legendHidden ? 'sr-only' : 'mb-2 font-semibold'}>{legend}</legend>
      {problem && (
        <p id={problemId} className="mb-2 font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
      <div className="grid gap-2.5">
        {choices.map((choice, index) => card(choice, String(index + 1), false))}
        {children}
        {notSure && card(notSure, '0', true)}
      </div>
    </fieldset>
  );
};

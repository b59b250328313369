import { useState } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { describedBy, FieldFrame } from '../../components/field';
import { day } from '../../narrative/numbers';
import { dayProblem } from '../../narrative/prices';
import type { Decision } from '../-decision';

/** The day prices are looked at, for this page and for the whole decision in the link. */
export const DayField = ({ decision }: { readonly decision: Decision }) => {
  const on = decision.state.assumptions.on ?? catalog.day;
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : dayProblem(typed.trim());
  const put = (value: string | null) =>
    decision.update((state) => ({
      ...state,
      assumptions: { ...state.assumptions, on: value === catalog.day ? null : value },
    }));
  const take = () => {
    if (typed === null || problem !== null) return;
    if (typed.trim() !== on) put(typed.trim());
    setTyped(null);
  };
  const hint = `The decision counts with the prices of this day. This edition's own is ${day(catalog.day)}.`;
  return (
    <form
      noValidate
      className="mt-4 max-w-[32rem]"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <FieldFrame id="price-day" label="Prices on the day" hint={hint} problem={problem}>
        <div className="flex flex-wrap items-center gap-3">
          <input
            id="price-day"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? on}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={take}
            aria-invalid={problem ? true : undefined}
            aria-describedby={describedBy('price-day', hint, problem)}
            className={`min-h-11 w-40 min-w-0 rounded-control border bg-surface px-3 ${problem ? 'border-2 border-danger' : 'border-control'}`}
          />
          <Button type="submit">Show this day</Button>
          {on !== catalog.day && (
            <Button
              look="text"
              onClick={() => {
                setTyped(null);
                put(null);
              }}
            >
              Back to {day(catalog.day)}
            </Button>
          )}
        </div>
      </FieldFrame>
    </form>
  );
};

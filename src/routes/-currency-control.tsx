import { useEffect, useState } from 'react';
import { readEntry } from '../components/amount-entry';
import { SourceLine } from '../components/fact';
import { numberBounds } from '../framework/answer-bounds';
import { amountsNote, publishedRate, rateDayText, rateSource, typedRateNote } from '../narrative/exchange-rates';
import { amountsIn } from '../narrative/numbers';
import { currencies, type View } from '../permalink';
import { formatAmount, isDay } from '../units';
import { useDecision } from './-decision';
import { editionDay } from './-edition';

/** Every amount of the page is written anew when this changes, and the field that was in use has to be found again. */
let returnTo: string | null = null;

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

type Typed = 'rate' | 'rateDay';

const problemOf = (field: Typed, text: string): string | null => {
  if (field === 'rateDay')
    return text === '' || isDay(text) ? null : 'The day of the rate is a day of the calendar, like 2026-11-20.';
  const entry = readEntry(text, { bounds: numberBounds.rate });
  if (entry.kind === 'problem') return entry.text;
  return entry.kind === 'empty' ? 'Type how much of it one US dollar is, like 0.85.' : null;
};

const withTyped = (view: View, field: Typed, text: string): View => {
  if (field === 'rate') {
    const entry = readEntry(text, { bounds: numberBounds.rate });
    return entry.kind === 'value' && typeof entry.value === 'number' ? { ...view, rate: entry.value } : view;
  }
  const { rateDay: _before, ...rest } = view;
  return text === '' ? rest : { ...rest, rateDay: text };
};

const withCurrency = ({ currency: _c, rate: _r, rateDay: _d, ...view }: View, code: string): View => {
  const currency = currencies.find((each) => each === code);
  if (currency === undefined) return view;
  const published = publishedRate(currency);
  return { ...view, currency, ...(published ? { rate: published.perDollar, rateDay: published.asOf } : {}) };
};

interface RateFieldProps {
  readonly field: Typed;
  readonly label: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
}

const RateField = ({ field, label, value, onValue }: RateFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const id = `currency-${field}`;
  const problem = draft !== null && left ? problemOf(field, draft.trim()) : null;
  const leave = () => {
    setLeft(true);
    if (draft === null || problemOf(field, draft.trim()) !== null) return;
    if (draft.trim() !== value) {
      if (document.activeElement?.id === id) returnTo = id;
      onValue(draft.trim());
    }
    setDraft(null);
  };
  return (
    <div>
      <label htmlFor={id} className="mr-2">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value}
        onChange={(event) => {
          setLeft(false);
          setDraft(event.target.value);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className={`min-h-8 w-28 rounded-control border bg-surface px-2 ${problem ? 'border-2 border-danger' : 'border-control'}`}
      />
      {problem && (
        <p id={`${id}-problem`} className="mt-1 font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
    </div>
  );
};

/** What amounts are written in, and at which dated rate. They travel in the link; the figures behind them stay in dollars. */
const CurrencyControl = () => {
  const { state, update } = useDecision();
  const { currency, rate, rateDay } = state.view;
  const on = state.assumptions.on ?? editionDay;
  useEffect(() => {
    if (returnTo !== null) document.getElementById(returnTo)?.focus();
    returnTo = null;
  }, []);
  const source = currency && rate ? rateSource(currency, { perDollar: rate, day: rateDay ?? null }) : null;
  return (
    <fieldset className="flex w-full flex-wrap items-start gap-x-5 gap-y-2">
      <legend className="sr-only">Currency</legend>
      <div>
        <label htmlFor="currency" className="mr-2">
          Amounts in
        </label>
        <select
          id="currency"
          value={currency ?? 'USD'}
          onChange={(event) => {
            returnTo = 'currency';
            const code = event.target.value;
            update((before) => ({ ...before, view: withCurrency(before.view, code) }));
          }}
          className="min-h-8 rounded-control border border-control bg-surface px-2 text-ink"
        >
          {['USD', ...currencies].map((code) => (
            <option key={code} value={code}>
              {code}, {currencyNames.of(code)}
            </option>
          ))}
        </select>
      </div>
      {currency !== undefined && (
        <>
          {(['rate', 'rateDay'] as const).map((field) => (
            <RateField
              key={field}
              field={field}
              label={field === 'rate' ? `${currency} to one US dollar` : 'on the day'}
              value={field === 'rate' ? (rate === undefined ? '' : formatAmount(rate)) : (rateDay ?? '')}
              onValue={(text) => update((before) => ({ ...before, view: withTyped(before.view, field, text) }))}
            />
          ))}
          <div data-fact="" className="w-full">
            {rate === undefined ? (
              <p>No rate is known: amounts stay in US dollars until one is typed.</p>
            ) : source === null ? (
              <p>{typedRateNote(rateDay ?? null, on)}</p>
            ) : (
              <SourceLine>
                {source.title}, {rateDayText(rateDay ?? null, on)}. Cross rate over the euro. Type your own in its
                place.
              </SourceLine>
            )}
          </div>
        </>
      )}
    </fieldset>
  );
};

/** Over a page in another currency than the one amounts are kept in: which, at which rate, of which day. */
const AmountsNote = () => {
  const { state } = useDecision();
  const { currency, rate } = state.view;
  if (currency === undefined) return null;
  return (
    <aside aria-label="Currency of this page" className="wrap pt-3 text-note text-muted">
      {rate === undefined
        ? `The link asks for amounts in ${currency} without a rate. They are in US dollars until one is typed.`
        : amountsNote(amountsIn(), state.assumptions.on ?? editionDay)}{' '}
      <a href="#currency" className="screen-only prose-link inline-block min-h-6">
        Change currency or rate
      </a>
    </aside>
  );
};

/** One module for the two places of a page that speak of its currency. */
const Currency = ({ place }: { readonly place: 'top' | 'foot' }) =>
  place === 'top' ? <AmountsNote /> : <CurrencyControl />;

export default Currency;

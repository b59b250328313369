/** What is typed into a number field, and what it means. */
import { type NumberBounds, outOfBounds } from '../framework/answer-bounds';
import type { Amount } from '../framework/answers';
import { amountsIn } from '../narrative/numbers';
import { amountProblem, formatAmount, parseAmount } from '../units';

export interface EntryRules {
  readonly bounds: NumberBounds;
  /** Typed as percent, kept as 0 to 1. */
  readonly share?: boolean;
  /** `5M to 20M` is an answer too. */
  readonly ranges?: boolean;
}

export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Amount }
  | { readonly kind: 'problem'; readonly text: string };

const ends = (value: Amount): readonly number[] => (typeof value === 'number' ? [value] : [value.low, value.high]);

/** Reads an entry by the rules of its field; a problem names the field and the fix. */
export const readEntry = (typed: string, rules: EntryRules): Entry => {
  const { share = false, ranges = false } = rules;
  const bounds = inWords(rules.bounds);
  if (typed.trim() === '') return { kind: 'empty' };
  const { code, sign, perDollar } = amountsIn();
  const foreign = rules.bounds.money === true && code !== 'USD';
  if (foreign && /\$|usd|dollar/i.test(typed.replaceAll(sign.trim(), '')))
    return { kind: 'problem', text: `${bounds.label} is typed in ${code} here, without a dollar sign.` };
  const text = foreign ? typed.replaceAll(sign.trim(), '').replaceAll(code, '') : typed;
  const reading = parseAmount(share && !text.includes('%') ? `${text}%` : text);
  if (!reading.ok) return { kind: 'problem', text: amountProblem(bounds.label, reading, bounds.sample, text) };
  const value = foreign ? scaled(reading.value, (amount) => amount / perDollar) : reading.value;
  if (typeof value !== 'number' && !ranges) {
    return { kind: 'problem', text: `${bounds.label} must be one number, like ${bounds.sample}.` };
  }
  const wrong = ends(value)
    .map((end) => outOfBounds(bounds, end))
    .find((problem) => problem !== null);
  return wrong ? { kind: 'problem', text: `${bounds.label} ${wrong}` } : { kind: 'value', value };
};

const scaled = (value: Amount, by: (end: number) => number): Amount =>
  typeof value === 'number' ? by(value) : { low: by(value.low), high: by(value.high) };

/** What a field of money is called in another currency. */
const inWords = (bounds: NumberBounds): NumberBounds =>
  bounds.money === true && amountsIn().code !== 'USD'
    ? { ...bounds, label: bounds.label.replace(/US dollars|dollars/i, amountsIn().code) }
    : bounds;

const percent = (value: number): number => Number((value * 100).toPrecision(12));

/** A value as its field shows it; reading that text gives the value back (an amount, to twelve digits of its currency). */
export const entryText = (value: Amount | undefined, { bounds, share = false }: EntryRules): string => {
  if (value === undefined) return '';
  const { code, perDollar } = amountsIn();
  // Twelve digits: what was typed comes back as it was.
  if (bounds.money === true && code !== 'USD')
    return formatAmount(scaled(value, (usd) => Number((usd * perDollar).toPrecision(12))));
  if (!share) return formatAmount(value);
  return formatAmount(
    typeof value === 'number' ? percent(value) : { low: percent(value.low), high: percent(value.high) },
  );
};

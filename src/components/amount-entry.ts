/** What is typed into a number field, and what it means. */
import { type NumberBounds, outOfBounds } from '../framework/answer-bounds';
import type { Amount } from '../framework/answers';
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
export const readEntry = (text: string, { bounds, share = false, ranges = false }: EntryRules): Entry => {
  if (text.trim() === '') return { kind: 'empty' };
  const reading = parseAmount(share && !text.includes('%') ? `${text}%` : text);
  if (!reading.ok) return { kind: 'problem', text: amountProblem(bounds.label, reading, bounds.sample) };
  const { value } = reading;
  if (typeof value !== 'number' && !ranges) {
    return { kind: 'problem', text: `${bounds.label} must be one number, like ${bounds.sample}.` };
  }
  const wrong = ends(value)
    .map((end) => outOfBounds(bounds, end))
    .find((problem) => problem !== null);
  return wrong ? { kind: 'problem', text: `${bounds.label} ${wrong}` } : { kind: 'value', value };
};

const percent = (value: number): number => Number((value * 100).toPrecision(12));

/** A value as its field shows it; reading that text gives the value back. */
export const entryText = (value: Amount | undefined, { share = false }: EntryRules): string => {
  if (value === undefined) return '';
  if (!share) return formatAmount(value);
  return formatAmount(
    typeof value === 'number' ? percent(value) : { low: percent(value.low), high: percent(value.high) },
  );
};

/** Hours or dollars a month, as typed for a cost without a published figure: `8 h`, `$500`. */
import { readEntry } from '../../components/amount-entry';
import type { UnsourcedLine } from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { formatAmount } from '../../units';

export type TypedLine = { readonly hours: number } | { readonly usd: number };

export type TypedLineEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: TypedLine }
  | { readonly kind: 'problem'; readonly text: string };

export const typedLineId = (line: UnsourcedLine): string => `cost-line-${line}`;

const hoursPattern = /\s*(?:h|hr|hrs|hours?)\s*$/i;
const dollarsPattern = /^\s*(?:\$|usd\b)|(?:\$|usd|dollars?)\s*$/i;

/** A bare number could be either, so it is asked for rather than guessed. `name` as the field's label reads. */
export const readTypedLine = (typed: string, name: string): TypedLineEntry => {
  const text = typed.replace(/\s*a month\s*$/i, '');
  if (text.trim() === '') return { kind: 'empty' };
  const hours = hoursPattern.test(text);
  const usd = dollarsPattern.test(text);
  if (hours === usd) return { kind: 'problem', text: `${name}: hours or dollars? Write 8 h or $500.` };
  const bounds = { ...(hours ? numberBounds.hours : numberBounds.usd), label: name };
  const entry = readEntry(text.replace(hoursPattern, '').replace(/usd|dollars?|\$/gi, ''), { bounds });
  if (entry.kind !== 'value')
    return entry.kind === 'empty' ? { kind: 'problem', text: `${name}: write 8 h or $500.` } : entry;
  const value = entry.value as number;
  return { kind: 'value', value: hours ? { hours: value } : { usd: value } };
};

/** What was typed, as its field shows it. */
export const typedLineText = (value: TypedLine | undefined): string => {
  if (value === undefined) return '';
  return 'hours' in value ? `${formatAmount(value.hours)} h` : `$${formatAmount(value.usd)}`;
};

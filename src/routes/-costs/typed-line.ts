/** Hours or money a month, as typed for a cost without a published figure: `8 h`, `$500`. */
import { entryText, readEntry } from '../../components/amount-entry';
import type { UnsourcedLine } from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { amountsIn, moneyWord } from '../../narrative/numbers';
import { formatAmount } from '../../units';

export type TypedLine = { readonly hours: number } | { readonly usd: number };

export type TypedLineEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: TypedLine }
  | { readonly kind: 'problem'; readonly text: string };

export const typedLineId = (line: UnsourcedLine): string => `cost-line-${line}`;

const hoursPattern = /\s*(?:h|hr|hrs|hours?)\s*$/i;
const dollarsPattern = /^\s*(?:\$|usd\b)|(?:\$|usd|dollars?)\s*$/i;

/** `$500` or `500 usd`; on a page in another currency its own sign or code, and never dollars. */
const isMoney = (text: string): boolean => {
  const { code, sign } = amountsIn();
  if (code === 'USD') return dollarsPattern.test(text);
  return text.includes(sign.trim()) || text.toUpperCase().includes(code) || dollarsPattern.test(text);
};

/** A bare number could be either, so it is asked for rather than guessed. `name` as the field's label reads. */
export const readTypedLine = (typed: string, name: string): TypedLineEntry => {
  const text = typed.replace(/\s*a month\s*$/i, '');
  if (text.trim() === '') return { kind: 'empty' };
  const hours = hoursPattern.test(text);
  const usd = isMoney(text);
  const sample = `${amountsIn().sign}500`;
  if (hours === usd) return { kind: 'problem', text: `${name}: hours or ${moneyWord()}? Write 8 h or ${sample}.` };
  if (!/\d/.test(text) && !hours) return { kind: 'problem', text: `${name}: write 8 h or ${sample}.` };
  const bounds = { ...(hours ? numberBounds.hours : numberBounds.usd), label: name };
  const entry = readEntry(hours ? text.replace(hoursPattern, '') : text, { bounds });
  if (entry.kind !== 'value')
    return entry.kind === 'empty' ? { kind: 'problem', text: `${name}: write 8 h or ${sample}.` } : entry;
  const value = entry.value as number;
  return { kind: 'value', value: hours ? { hours: value } : { usd: value } };
};

/** What was typed, as its field shows it. */
export const typedLineText = (value: TypedLine | undefined): string => {
  if (value === undefined) return '';
  return 'hours' in value
    ? `${formatAmount(value.hours)} h`
    : `${amountsIn().sign}${entryText(value.usd, { bounds: numberBounds.usd })}`;
};

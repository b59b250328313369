/** Hours or money, a month or once, as typed for a cost without a published figure: `8 h`, `$500`, `$200 to $400`. */
import { entryText, readEntry } from '../../components/amount-entry';
import { type Amount, dollarLines, type TypedLine, type UnsourcedLine } from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { amountsIn, moneyWord } from '../../narrative/numbers';
import { formatAmount } from '../../units';

export type TypedLineEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: TypedLine }
  | { readonly kind: 'problem'; readonly text: string };

export const typedLineId = (line: UnsourcedLine): string => `cost-line-${line}`;

const hoursSign = /(?:h|hr|hrs|hours?)(?![a-z])/gi;
const dollarSign = /\$|usd|dollars?/gi;
const has = (text: string, sign: RegExp): boolean => text.search(sign) >= 0;

/** `$500` or `500 usd`; on a page in another currency its own sign or code, and never dollars. */
const isMoney = (text: string): boolean => {
  const { code, sign } = amountsIn();
  return has(text, dollarSign) || (code !== 'USD' && (text.includes(sign.trim()) || text.toUpperCase().includes(code)));
};

/**
 * A figure or a range with its unit. A bare number could be either, so it is asked for rather than guessed, unless only money
 * makes sense. `name` as the field's label reads.
 */
export const readTypedLine = (typed: string, name: string, line?: UnsourcedLine): TypedLineEntry => {
  const text = typed.replace(/[\s,]*(?:a month|once)\s*$/i, '');
  if (text.trim() === '') return { kind: 'empty' };
  const moneyOnly = line !== undefined && dollarLines.includes(line);
  const hours = has(text, hoursSign);
  const usd = isMoney(text);
  const sample = `${amountsIn().sign}500`;
  if (moneyOnly && hours) return { kind: 'problem', text: `${name} is counted in ${moneyWord()}. Write ${sample}.` };
  if (hours === usd && !moneyOnly)
    return { kind: 'problem', text: `${name}: hours or ${moneyWord()}? Write 8 h or ${sample}.` };
  if (!/\d/.test(text) && !hours)
    return { kind: 'problem', text: `${name}: write ${moneyOnly ? '' : '8 h or '}${sample}.` };
  const bounds = { ...(hours ? numberBounds.hours : numberBounds.usd), label: name };
  const signs = hours ? hoursSign : amountsIn().code === 'USD' ? dollarSign : null;
  const entry = readEntry(signs === null ? text : text.replace(signs, ''), { bounds, ranges: true });
  if (entry.kind !== 'value')
    return entry.kind === 'empty' ? { kind: 'problem', text: `${name}: write 8 h or ${sample}.` } : entry;
  return { kind: 'value', value: hours ? { hours: entry.value } : { usd: entry.value } };
};

const inMoney = (usd: Amount): string => {
  const end = (amount: number) => `${amountsIn().sign}${entryText(amount, { bounds: numberBounds.usd })}`;
  return typeof usd === 'number' ? end(usd) : `${end(usd.low)} to ${end(usd.high)}`;
};

/** What was typed, as its field shows it. */
export const typedLineText = (value: TypedLine | undefined): string => {
  if (value === undefined) return '';
  return 'hours' in value ? `${formatAmount(value.hours)} h` : inMoney(value.usd);
};

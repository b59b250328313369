/** Printed sums of the guides and what their own formulas give, in words. They stay in dollars, as printed. */
import type { OwnSum, OwnSumRow } from '../evidence/own-sums';
import { figureText } from './claims';
import { toTheCent } from './line-formula';
import { count, countOf, inDollars } from './numbers';

const dollarsToTheCent = inDollars(toTheCent);

/** "$127.50 a month", "5,438 requests a day". */
export const ownSumText = (of: OwnSum['of'], value: number): string =>
  of === 'break-even' ? `${count(value)} requests a day` : `${dollarsToTheCent(value)} a month`;

/** "$120.00 a month", "5,000 to 10,000 requests a day". */
export const printedSumText = ({ sum, claim }: OwnSumRow): string => {
  const [figure] = claim.figures;
  if (figure === undefined) return '';
  const { value, low, high } = figure;
  if (value !== undefined) return ownSumText(sum.of, value);
  return low === undefined || high === undefined
    ? (figureText(figure) ?? '')
    : `${count(low)} to ${count(high)} requests a day`;
};

/** "1.06 ×": our sum ÷ the printed one. */
export const ratioText = (ratio: number | null): string => (ratio === null ? 'a range' : `${ratio.toFixed(2)} ×`);

/** "2 of 25 printed sums follow from the formula printed beside them." */
export const ownSumsHeadline = (rows: readonly OwnSumRow[]): string => {
  const follows = rows.filter(({ claim }) => claim.recomputed?.verdict === 'reproduces').length;
  return `${follows} of ${countOf(rows.length, 'printed sum')} follow from the formula that stands beside them.`;
};

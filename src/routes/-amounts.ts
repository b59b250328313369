import { dollars, type Written } from '../narrative/written';
import { amountKeys } from '../permalink/amounts';

/** The sign of a currency before a figure: € and A$ stand close, letters with a space that does not break. */
const signOf = (code: string): string => {
  const sign = new Intl.NumberFormat('en-US', { style: 'currency', currency: code })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return sign === undefined || /[A-Z]$/.test(sign) ? `${sign ?? code}\u00a0` : sign;
};

/** What a link writes its amounts in: a currency counts only with a rate. */
export const writtenIn = (decision: string): Written => {
  const { code, rate, day } = amountKeys(decision);
  return code === null || rate === null ? dollars : { code, sign: signOf(code), perDollar: rate, day };
};

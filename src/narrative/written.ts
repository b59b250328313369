/** What amounts are written in. Every amount is kept in US dollars; only its words are in another currency. */
export interface Written {
  /** ISO 4217. */
  readonly code: string;
  /** Before the figure, with its space where the sign is letters. */
  readonly sign: string;
  readonly perDollar: number;
  /** Of the rate, YYYY-MM-DD; null = not said. */
  readonly day: string | null;
}
export const dollars: Written = { code: 'USD', sign: '$', perDollar: 1, day: null };

let written = dollars;
/** The one formatting context: set before a page or a command writes its first amount (decision 0029). */
export const writeAmountsIn = (next: Written): void => {
  written = next;
};
/** What amounts are written in now. */
export const amountsIn = (): Written => written;

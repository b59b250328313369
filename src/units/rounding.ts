/** Rounding that makes results repeatable across engines: applied before a comparison or a ceiling, never for display. */

/** Tokens per second to 6 significant digits, so that a last-bit difference cannot add a replica. 0 stays 0. */
export const roundSignificant = (value: number, digits = 6): number =>
  value === 0 ? 0 : Number(value.toPrecision(digits));

/** Money to a millionth of a dollar. */
export const roundMoney = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Scores to 1e-9. */
export const roundScore = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The figures behind a line, and arithmetic written with them. */
import type { CostLine } from '../engine/recommendation';

export type Quantities = CostLine['quantities'];

/** The arithmetic, once all its figures are there; empty otherwise. */
export const figures = <Names extends readonly string[]>(
  quantities: Quantities,
  names: Names,
  write: (...values: { [K in keyof Names]: number }) => string,
): string => {
  const values = names.map((name) => quantities[name]);
  return values.includes(undefined) ? '' : write(...(values as { [K in keyof Names]: number }));
};

/** The volume at which a bill reaches a sum: what a budget alarm asks. */
import type { OptionId } from '../../framework';
import { roundSignificant } from '../../units';
import { power } from '../../units/elementary';
import { ownDrivers, totalOf, withValue } from './bill';
import type { Costing, Plan } from './costing';
import { billsOf, curveTo } from './curves';

/** Enough to land within a millionth of the volume after the coarse steps. */
const halvings = 24;
/** A fleet's bill climbs in steps, and a volume at which it falls again does not hide one below it at this spacing. */
const stepsADecade = 12;

/**
 * Smallest volume at or above today's, tokens a day, at which an option's mid total, USD a month, is `usd` or more; to
 * six digits. Configuration and prices are searched anew at every volume, the split of a hybrid stays. null where no
 * volume up to 10¹⁰ does, the option cannot be had, or no volume is given.
 */
export const volumeReaching = (costing: Costing, option: OptionId, plan: Plan | null, usd: number): number | null => {
  const { values, workload } = costing.situation;
  const bills = billsOf(costing, option, plan);
  const here = workload.tokensPerDay?.mid ?? 0;
  if (bills === null || here <= 0) return null;
  const reaches = (volume: number): boolean =>
    withValue(values, ownDrivers.tokensPerDay, volume, () => totalOf(bills(values).lines, values) >= usd);
  if (reaches(here)) return roundSignificant(here);
  let [below, above] = [here, here];
  while (!reaches(above)) {
    if (above >= curveTo) return null;
    [below, above] = [above, Math.min(curveTo, above * power(10, 1 / stepsADecade))];
  }
  for (let index = 0; index < halvings; index++) {
    const middle = Math.sqrt(below * above);
    if (reaches(middle)) above = middle;
    else below = middle;
  }
  return roundSignificant(above);
};

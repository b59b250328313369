/** Two options over the coming 36 months: what is paid by when, who is ahead by when, and what it is worth today. */

import { type OptionId, workloadDefaults } from '../../framework';
import { power } from '../../units/elementary';
import type { Costing, Plan } from './costing';
import { type Horizon, horizonOf } from './horizon';
import { at } from './lines';

export interface Flow {
  readonly option: OptionId;
  /** One-off work and moving, USD, before the first month. */
  readonly setupUsd: number;
  /** Paid in each month, USD. */
  readonly months: readonly number[];
  /** Paid by the end of each month, the set-up first: one entry more than there are months. */
  readonly cumulative: readonly number[];
  /** Everything at its value today, USD. */
  readonly presentUsd: number;
}

/** When what was spent to own is back: a month, from the first one on, or never within the months looked at. */
export type Payback =
  | { readonly kind: 'from-start' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'never' };

export interface InTime {
  readonly own: Flow;
  readonly rent: Flow;
  /** A year, as a share; the same for both. */
  readonly discountPerYear: number;
  readonly payback: Payback;
  /** Every month at whose end the one that has cost less so far is another one. */
  readonly turns: readonly { readonly month: number; readonly ahead: OptionId }[];
  /** Present value of owning less that of renting, USD: below 0 owning is worth more. */
  readonly differenceUsd: number;
  /** Days within the months on which an announced price comes into force. */
  readonly changes: readonly string[];
}

/** Value today of an amount paid at the end of a month: ÷ (1 + r)^(month ÷ 12). */
const discounted = (usd: number, month: number, perYear: number): number => usd / power(1 + perYear, month / 12);

const flowOf = ({ option, setupUsd, months }: Horizon, perYear: number): Flow => {
  const cumulative = [setupUsd];
  let presentUsd = setupUsd;
  for (const [index, usd] of months.entries()) {
    cumulative.push((cumulative[index] as number) + usd);
    presentUsd += discounted(usd, index + 1, perYear);
  }
  return { option, setupUsd, months, cumulative, presentUsd };
};

const paybackOf = (apart: readonly number[]): Payback => {
  if (apart.slice(1).every((usd) => usd <= 0) && (apart[0] as number) <= 0) return { kind: 'from-start' };
  const month = apart.findIndex((usd, index) => index > 0 && usd <= 0);
  return month === -1 ? { kind: 'never' } : { kind: 'month', month };
};

const turnsOf = (apart: readonly number[], own: OptionId, rent: OptionId): InTime['turns'] => {
  const turns: { month: number; ahead: OptionId }[] = [];
  let ahead: OptionId | null = null;
  for (const [month, usd] of apart.entries()) {
    if (usd === 0) continue;
    const now = usd < 0 ? own : rent;
    if (ahead !== null && now !== ahead) turns.push({ month, ahead: now });
    ahead = now;
  }
  return turns;
};

/**
 * Both options over the same months at the same volumes, days and discount rate: set-up and moving in month 0, then every
 * month at V·g^(m/12) tokens a day and at the list prices in force in it.
 *
 *   present value = set-up + Σ month ÷ (1 + r)^(m ÷ 12)      m = 1 … 36, paid at the month's end
 *
 * null without a volume, and where an option cannot be had. Hardware that is bought counts by the month, as in every
 * total: what it loses in value, not what it costs on the day.
 */
export const inTime = (
  costing: Costing,
  own: OptionId,
  rent: OptionId,
  plan: Plan | null,
  months: number = workloadDefaults.oneOffMonths,
): InTime | null => {
  const [owned, rented] = [own, rent].map((option) => horizonOf(costing, option, plan, months));
  if (!owned || !rented) return null;
  const perYear = at(costing.situation.values, 'discount_rate');
  const [a, b] = [flowOf(owned, perYear), flowOf(rented, perYear)];
  const apart = a.cumulative.map((usd, month) => usd - (b.cumulative[month] as number));
  return {
    own: a,
    rent: b,
    discountPerYear: perYear,
    payback: paybackOf(apart),
    turns: turnsOf(apart, own, rent),
    differenceUsd: a.presentUsd - b.presentUsd,
    changes: [...new Set([...owned.changes, ...rented.changes])].sort(),
  };
};

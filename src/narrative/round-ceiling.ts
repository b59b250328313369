/** A ceiling that an amount fits under, as one would type it. */
import { log10, power } from '../units/elementary';
import { amountsIn } from './written';

/** USD: two significant figures up, whole below a hundred, in the currency that amounts are written in. Never below the amount. */
export const ceilingAbove = (usd: number): number => {
  const { perDollar } = amountsIn();
  const amount = usd * perDollar;
  const step = power(10, Math.max(0, Math.floor(log10(Math.max(amount, 1))) - 1));
  return (Math.ceil(amount / step) * step) / perDollar;
};

import { amountsIn, money, moneyExact } from '../narrative/numbers';

/** An amount to two significant figures; the exact amount for whoever looks closer. */
export const Money = ({ usd, className }: { readonly usd: number; readonly className?: string }) => (
  <data value={usd * amountsIn().perDollar} title={moneyExact(usd)} className={className}>
    {money(usd)}
  </data>
);

import { money, moneyExact } from '../narrative/numbers';

/** Dollars to two significant figures; the exact amount for whoever looks closer. */
export const Money = ({ usd, className }: { readonly usd: number; readonly className?: string }) => (
  <data value={usd} title={moneyExact(usd)} className={className}>
    {money(usd)}
  </data>
);

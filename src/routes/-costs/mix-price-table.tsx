import { DataTable } from '../../components/data-table';
import type { Assessment, Recommendation } from '../../engine';
import { optionLabels } from '../../framework';
import { type MixPrice, mixHeadline, mixPrices } from '../../narrative/mix-price';
import { amountsIn, percent, priceInColumn } from '../../narrative/numbers';
import { PriceSources } from '../-price-sources';
import type { Pair } from './pair';

interface MixPriceTableProps {
  readonly recommendation: Recommendation;
  readonly pair: Pair;
  readonly tokensPerDay: number;
  readonly inputShare: number;
}

const columns = [
  { id: 'option', label: 'Option' },
  { id: 'tokens', label: 'Tokens alone', usd: true, numeric: true },
  { id: 'all', label: 'Everything', usd: true, numeric: true },
  { id: 'low', label: 'low', usd: true, numeric: true },
  { id: 'high', label: 'high', usd: true, numeric: true },
];

const rowOf = ({ option, all, tokens }: MixPrice) => ({
  id: option,
  cells: {
    option: { value: optionLabels[option] },
    tokens: { value: tokens, shown: tokens === null ? 'none billed' : priceInColumn(tokens) },
    all: { value: all.mid, shown: priceInColumn(all.mid) },
    low: { value: all.low, shown: priceInColumn(all.low) },
    high: { value: all.high, shown: priceInColumn(all.high) },
  },
});

/** Of all tokens of a request. */
export const inputShareOf = ({ costing }: Assessment): number => {
  const { isl, osl } = costing.situation.workload;
  return isl / (isl + osl);
};

/** The price of the reader's own mix: what a list of prices does not say. */
export const MixPriceTable = ({ recommendation, pair, tokensPerDay, inputShare }: MixPriceTableProps) => {
  const prices = mixPrices(recommendation, tokensPerDay);
  if (prices.length === 0) return null;
  return (
    <section aria-labelledby="mix-price" className="mb-6">
      <h2 id="mix-price" className="text-h3">
        {mixHeadline(prices, [pair.own, pair.rent])}
      </h2>
      <p className="mt-1 mb-3 text-note text-muted">
        Input and output together as they arrive, {percent(inputShare)} of them input, with what a cache and batches
        save. The last columns hold everything in a bill.
      </p>
      <DataTable
        caption={`${amountsIn().code} a million tokens of your mix`}
        columns={columns}
        rows={prices.map(rowOf)}
      />
      <PriceSources recommendation={recommendation} options={prices.map(({ option }) => option)} />
    </section>
  );
};

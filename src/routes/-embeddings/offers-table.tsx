import { embeddingSellerName } from '../../catalog/embeddings';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { TableColumn, TableRow } from '../../components/table-data';
import type { EmbeddingsPlan, PricedOffer } from '../../engine/embeddings';
import type { Answers } from '../../framework';
import { breakEvenShort, offerFormula, offerModel, offerSources, offerTerms } from '../../narrative/embedding-sides';
import { embeddingName, smallUsd } from '../../narrative/embeddings';
import { count, percent, price } from '../../narrative/numbers';

const seller: TableColumn = { id: 'seller', label: 'Seller' };
const model: TableColumn = { id: 'model', label: 'Model' };
const columns: readonly TableColumn[] = [
  { id: 'price', label: 'Per million', usd: true, numeric: true },
  { id: 'batch', label: 'Batch', numeric: true },
  { id: 'month', label: 'Tokens a month', usd: true, numeric: true },
  { id: 'load', label: 'First load', usd: true, numeric: true },
  { id: 'turn', label: 'Owning is cheaper' },
];
const facts: readonly TableColumn[] = [
  { id: 'dimensions', label: 'Dimensions', numeric: true },
  { id: 'longest', label: 'Longest text', numeric: true },
];

const unknown = { value: null, shown: <span className="text-muted">unknown</span> };
const known = (value: number | null | undefined) =>
  value === null || value === undefined ? unknown : { value, shown: count(value) };

const rowOf = (priced: PricedOffer, plan: EmbeddingsPlan, answers: Answers): TableRow => {
  const terms = offerTerms(priced, answers);
  const { offer, bill, monthly, breakEven, takesChunks } = priced;
  const turn = !takesChunks ? 'chunks too long' : breakEven === null ? null : breakEvenShort(plan, breakEven);
  return {
    id: `${offer.row.seller}:${offer.row.id}`,
    more: (
      <Details summary="Formula and sources">
        <p className="text-note">{offerFormula(plan, priced)}</p>
        <p className="text-note">{offerModel(offer)}</p>
        {terms !== '' && <p className="text-note">{terms}</p>}
        {offerSources(priced).map((source) => (
          <SourceLine key={source}>{source}</SourceLine>
        ))}
      </Details>
    ),
    cells: {
      seller: { value: embeddingSellerName(offer.row.seller) },
      model: { value: embeddingName(offer.model) },
      price: { value: offer.usdPerMillion, shown: price(offer.usdPerMillion) },
      batch:
        offer.row.batch === undefined
          ? unknown
          : { value: offer.row.batch.discount, shown: `−${percent(offer.row.batch.discount)}` },
      month: { value: monthly, shown: smallUsd(monthly) },
      load: { value: bill.firstLoad, shown: smallUsd(bill.firstLoad) },
      turn: { value: turn },
      dimensions: known(offer.facts?.dimensions),
      longest: known(offer.maxTokens),
    },
  };
};

interface OffersTableProps {
  readonly caption: string;
  readonly plan: EmbeddingsPlan;
  readonly offers: readonly PricedOffer[];
  readonly answers: Answers;
  /** With the model of each, and what is known of it. */
  readonly every?: boolean;
}

/** Sellers with their bill for this workload. */
export const OffersTable = ({ caption, plan, offers, answers, every = false }: OffersTableProps) => (
  <DataTable
    caption={caption}
    columns={every ? [model, seller, ...columns, ...facts] : [seller, ...columns]}
    rows={offers.map((each) => rowOf(each, plan, answers))}
    sortable={every}
    stacked
  />
);

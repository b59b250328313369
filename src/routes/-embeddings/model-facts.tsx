import { type EmbeddingModelRow, embeddingModelByKey, embeddingSourceById } from '../../catalog/embeddings';
import { DataTable } from '../../components/data-table';
import { SourceLine } from '../../components/fact';
import type { TableRow } from '../../components/table-data';
import type { EmbeddingsPlan } from '../../engine/embeddings';
import { embeddingName, weightsText } from '../../narrative/embeddings';
import { count, tokens } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';

const columns = [
  { id: 'model', label: 'Model' },
  { id: 'weights', label: 'Weights' },
  { id: 'licence', label: 'Licence' },
  { id: 'parameters', label: 'Parameters', numeric: true },
  { id: 'dimensions', label: 'Dimensions', numeric: true },
  { id: 'longest', label: 'Longest text', numeric: true },
];

const unknown = { value: null, shown: <span className="text-muted">unknown</span> };
const figure = (value: number | null | undefined, print: (value: number) => string) =>
  value === null || value === undefined ? unknown : { value, shown: print(value) };

const rowOf = (key: string, facts: EmbeddingModelRow | undefined): TableRow => ({
  id: key,
  more: <SourceLine>{facts === undefined ? 'no source read' : provenanceText(embeddingSourceById, facts)}</SourceLine>,
  cells: {
    model: { value: embeddingName(key) },
    weights: facts === undefined ? unknown : { value: weightsText(facts) },
    licence:
      facts?.licence == null
        ? { value: null, shown: facts?.weights === 'closed' ? 'by contract' : unknown.shown }
        : { value: facts.licence },
    parameters: figure(facts?.totalM, (millions) => tokens(millions * 1e6)),
    dimensions: figure(facts?.dimensions, count),
    longest: figure(facts?.maxTokens, (length) => `${count(length)} tokens`),
  },
});

/** What is known of the two models compared; what is not is said. */
export const ModelFacts = ({ plan: { workload } }: { readonly plan: EmbeddingsPlan }) => (
  <section aria-labelledby="embedding-models" className="mt-8">
    <h2 id="embedding-models" className="mb-3 text-h3">
      The two models
    </h2>
    <DataTable
      caption="What is known of them"
      captionHidden
      columns={columns}
      rows={[...new Set([workload.rented, workload.owned])].map((key) => rowOf(key, embeddingModelByKey.get(key)))}
      stacked
    />
    <p className="mt-2 text-note text-muted">Not legal advice.</p>
  </section>
);

/** The numbers of an embeddings workload as inputs: how each is typed, printed, kept in the link, and what stands in for it. */
import type { Assumptions } from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import {
  type EmbeddingNumber,
  type EmbeddingsInput,
  embeddingBounds,
  embeddingDefaults,
} from '../../framework/embeddings';
import { amountsIn, count, decimal, percent, price, tokens } from '../../narrative/numbers';
import type { DecisionState } from '../../permalink';
import { readEmbeddings, writeEmbeddings } from '../../permalink/embeddings';
import { exactly } from '../../units';
import { type CostInput, withAssumptions } from '../-costs/cost-inputs';

export const saidIn = ({ view }: DecisionState): EmbeddingsInput => readEmbeddings(view.embeddings ?? []).said;

/** The state with something said or taken back; undefined takes it back. */
export const withSaid = (
  state: DecisionState,
  change: { readonly [K in keyof EmbeddingsInput]?: EmbeddingsInput[K] | undefined },
): DecisionState => {
  const said = Object.fromEntries(
    Object.entries({ ...saidIn(state), ...change }).filter(([, value]) => value !== undefined),
  ) as EmbeddingsInput;
  const { embeddings: _before, ...view } = state.view;
  const items = writeEmbeddings(said);
  return { ...state, view: items === undefined ? view : { ...view, embeddings: items } };
};

const shares: ReadonlySet<EmbeddingNumber> = new Set(['overlap', 'changedShare']);
const dollars: ReadonlySet<EmbeddingNumber> = new Set(['storageUsd']);
const large: ReadonlySet<EmbeddingNumber> = new Set(['documents', 'queriesPerDay', 'speed']);

const printOf = (field: EmbeddingNumber): CostInput['print'] => {
  if (shares.has(field)) return percent;
  if (dollars.has(field)) return price;
  return large.has(field) ? (value) => (value < 1e5 ? count(value) : tokens(value)) : decimal;
};

const showOf = (field: EmbeddingNumber): Pick<CostInput, 'show'> =>
  shares.has(field)
    ? { show: (text) => `${text}%` }
    : dollars.has(field)
      ? { show: (text) => `${amountsIn().sign}${text}` }
      : {};

const defaultOf = (field: EmbeddingNumber): { readonly value: number; readonly reason: string } | null =>
  (embeddingDefaults as { readonly [N in EmbeddingNumber]?: { readonly value: number; readonly reason: string } })[
    field
  ] ?? null;

export const embeddingReason = (field: EmbeddingNumber): string | null => defaultOf(field)?.reason ?? null;

const single = (value: ReturnType<CostInput['get']>): number | undefined =>
  value === undefined || typeof value === 'number' ? value : Math.sqrt(value.low * value.high);

/** `assumed` where what stands in comes from elsewhere. */
export const embeddingInput = (field: EmbeddingNumber, assumed: number | null = null): CostInput => {
  const present = defaultOf(field)?.value ?? assumed;
  return {
    id: `embedding-${field}`,
    label: embeddingBounds[field].label.replace('dollars', amountsIn().code),
    rules: { bounds: embeddingBounds[field], ...(shares.has(field) ? { share: true } : {}) },
    print: printOf(field),
    ...showOf(field),
    scale: 'linear',
    span: null,
    present: present === null ? null : exactly(present),
    get: (state) => saidIn(state)[field],
    set: (state, value) => withSaid(state, { [field]: single(value) }),
  };
};

/** The reader's own price of an hour of the GPU named; shared with every other bill. */
export const gpuHourInput = ({ gpu, gpuUsdPerHour }: Assumptions, read: number | null): CostInput | null =>
  gpu === null
    ? null
    : {
        id: 'embedding-gpu-hour',
        label: 'Price of a GPU hour',
        rules: { bounds: numberBounds.gpuUsdPerHour },
        print: price,
        show: (text) => `${amountsIn().sign}${text}`,
        scale: 'linear',
        span: null,
        present: gpuUsdPerHour === null && read === null ? null : exactly(gpuUsdPerHour ?? read ?? 0),
        get: ({ assumptions }) => assumptions.gpuUsdPerHour ?? undefined,
        set: (state, value) => withAssumptions(state, { gpuUsdPerHour: single(value) ?? null }),
      };

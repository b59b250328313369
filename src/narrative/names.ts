/** What things are called: product keys and ids of the catalogue in the reader's words. */
import type { Catalog, Precision } from '../catalog';

/** Names for the ids in a result. An id without a row keeps its own spelling, so that nothing is hidden. */
export interface Names {
  /** Of a product, or `seller:id` of one seller's price: "GPT-6 Sol", "GPT-6 Sol from OpenAI". */
  readonly model: (key: string) => string;
  readonly seller: (id: string) => string;
  /** Short name of a licence, or null when no licence was read. */
  readonly licence: (id: string | null) => string | null;
}

const licenceShortNames: readonly (readonly [RegExp, string])[] = [
  [/^Apache License 2\.0/, 'Apache-2.0'],
  [/^MIT License/, 'MIT'],
  [/^Modified MIT/, 'modified MIT'],
  [/^MIT over/, 'MIT on a licensed base'],
];

/** "Apache License 2.0" → "Apache-2.0"; names without a customary short form lose only remarks in brackets. */
export const licenceName = (full: string): string =>
  licenceShortNames.find(([pattern]) => pattern.test(full))?.[1] ??
  full.replace(/\s*\([^)]*\)/g, '').split(/;| \+ /)[0] ??
  full;

export const namesOf = (catalog: Pick<Catalog, 'modelByKey' | 'sellerById' | 'licenceById' | 'priceByKey'>): Names => {
  const seller = (id: string) => catalog.sellerById.get(id)?.name ?? id;
  return {
    model: (key) => {
      const price = catalog.priceByKey.get(key);
      const name = catalog.modelByKey.get(price?.model ?? key)?.name ?? price?.name ?? key;
      return price ? `${name} from ${seller(price.seller)}` : name;
    },
    seller,
    licence: (id) => {
      const row = id === null ? undefined : catalog.licenceById.get(id);
      return row === undefined ? id : licenceName(row.licenceName.value);
    },
  };
};

/** "H100 SXM" → "H100", "A100-80 PCIe" → "A100 80 GB PCIe": the usual form factor stays unsaid. */
export const acceleratorName = (name: string): string =>
  name
    .replace(/^A100-(\d+)/, 'A100 $1 GB')
    .replace(/ SXM$/, '')
    .replace(/(\d)GB$/, '$1 GB');

/** Precision of weights or cache, as printed. */
export const precisionNames = {
  bf16: 'BF16',
  fp8: 'FP8',
  nvfp4: 'NVFP4',
  mxfp4: 'MXFP4',
  int4: '4-bit integer',
  q4_k_m: '4-bit (Q4_K_M)',
} as const satisfies Record<Precision, string>;

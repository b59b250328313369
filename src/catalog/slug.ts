/** GPUs in addresses: their names have blanks, paths do not. */
import type { Catalog } from './catalog';
import type { GpuRow } from './schema';

/** "H100 SXM" → "h100-sxm". */
export const gpuSlug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** The accelerator of such an address; null for any other text. */
export const gpuBySlug = (catalog: Pick<Catalog, 'gpus'>, slug: string): GpuRow | null =>
  catalog.gpus.find((gpu) => gpuSlug(gpu.name) === slug) ?? null;

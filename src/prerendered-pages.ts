/** The pages behind an address with a parameter: one for every row of the catalogue. */
import { catalog, gpuSlug } from './catalog';
import { acceleratorName } from './narrative';

interface CatalogPage {
  readonly path: string;
  /** Of the document, without the product's name. */
  readonly title: string;
  readonly description: string;
}

export const catalogPages: readonly CatalogPage[] = [
  ...catalog.models.map(({ key, name }) => ({
    path: `/models/${key}/`,
    title: name,
    description: `What ${name} costs, what it fits on, what its licence allows, and the source of each figure.`,
  })),
  ...catalog.gpus.map(({ name }) => ({
    path: `/gpus/${gpuSlug(name)}/`,
    title: acceleratorName(name),
    description: `Memory, speed, power and rent of ${acceleratorName(name)}, each with its source.`,
  })),
];

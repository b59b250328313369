/** The committed catalogue of this edition, checked when it is loaded. */
import { type Catalog, createCatalog, parseCatalogData } from './catalog';
import architectures from './data/architectures.json';
import economics from './data/economics.json';
import gpuFamilies from './data/gpu-families.json';
import gpus from './data/gpus.json';
import licences from './data/licences.json';
import models from './data/models.json';
import policies from './data/policies.json';
import prices from './data/prices.json';
import rentals from './data/rentals.json';
import sellers from './data/sellers.json';
import sources from './data/sources.json';
import taskFamilies from './data/task-families.json';

export const catalog: Catalog = createCatalog(
  parseCatalogData({
    edition: '2026-11',
    day: '2026-11-20',
    sources,
    gpus,
    gpuFamilies,
    rentals,
    architectures,
    economics,
    models,
    prices,
    sellers,
    licences,
    policies,
    taskFamilies,
  }),
);

/** The catalogue as one file for others: every fact with the id of its source, and nothing that may only be cited. */
import * as z from 'zod/mini';
import { capability } from './capability';
import measurementSources from './data/measurement-sources.json';
import measurements from './data/measurements.json';
import nodeSizesJson from './data/node-sizes.json';
import { catalog } from './edition';
import {
  embeddingAgreementOn,
  embeddingModels,
  embeddingPriceOn,
  embeddingPrices,
  embeddingSellers,
  embeddingSources,
} from './embeddings';
import { freeAllowances } from './free-allowances';
import { licenceTerms } from './licence-terms';
import { priceSources } from './lineage';
import { MeasurementFact } from './measurements-schema';
import { modelFeatureRows } from './model-features';
import { parseNodeSizes } from './node-sizes-schema';
import { outputRules } from './output-rules';
import { agreementOn, periodOn } from './prices';
import { providerTermsOf } from './provider-terms';
import { type Publication, publicationJsonSchema } from './publication-schema';
import { publishedFormat } from './published';
import { complianceSourceById, regimes } from './regimes';
import { SourceRow } from './schema';

const about =
  'Facts about models, prices, GPUs, licences and terms, each with its source and date. null = unknown. ' +
  'Rows are in our words and under the MIT licence; figures belong to the sources they name. ' +
  'Figures that may only be cited are left out. Not legal advice.';

/** Keys under which a row names a source. */
const sourceKeys = new Set(['source', 'tierSource', 'hostMemorySource']);

/** Ids of the sources that a value names, at any depth. */
export const citedIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'string' ? (sourceKeys.has(key) ? [inner] : []) : citedIn(inner),
      );

const shippedCapability = (): Publication['capability'] => {
  const ships = { reuse: 'ship' as const };
  const publishers = capability.publishers.flatMap(({ freshness, useFor, ...row }) =>
    row.reuse === 'ship' ? [{ ...row, ...ships }] : [],
  );
  const benchmarks = capability.benchmarks.filter(({ publisher }) => publishers.some(({ id }) => id === publisher));
  return {
    publishers,
    benchmarks,
    scores: catalog.models.flatMap(({ key, capabilityId }) =>
      (capability.capabilityOf(capabilityId)?.scores ?? []).flatMap(({ mayShip, model, scale, publisher, ...score }) =>
        mayShip ? [{ ...score, model: key }] : [],
      ),
    ),
    tiers: [...capability.tiers],
    gaps: capability.publishedGaps.flatMap((row) => (row.reuse === 'ship' ? [{ ...row, ...ships }] : [])),
  };
};

/** The published catalogue of this edition. Only sources that a published row names are in it. */
export const publication = (): Publication => {
  const { edition, day } = catalog;
  const facts = {
    models: catalog.models.map(({ note, ...row }) => row),
    modelFeatures: [...modelFeatureRows()],
    architectures: catalog.architectures,
    prices: catalog.prices.map((row) => ({
      ...row,
      agreement: periodOn(row, day) === null ? null : agreementOn(row, day),
    })),
    priceSources: [...priceSources],
    sellers: catalog.sellers,
    gpus: catalog.gpus,
    gpuFamilies: catalog.gpuFamilies,
    rentals: catalog.rentals,
    nodeSizes: [...parseNodeSizes(nodeSizesJson)],
    economics: catalog.economics,
    freeAllowances: [...freeAllowances],
    measurements: z.parse(z.array(MeasurementFact), measurements),
    taskFamilies: catalog.taskFamilies.map(({ closedAdvantage, evidence, ...row }) => row),
    licences: catalog.licences,
    licenceTerms: [...licenceTerms],
    policies: catalog.policies,
    providerTerms: providerTermsOf(catalog).map(({ policy, ...terms }) => ({ policy: policy.id, ...terms })),
    outputRules: [...outputRules],
    regimes: [...regimes],
    embeddingPrices: embeddingPrices.map((row) => ({
      ...row,
      agreement: embeddingPriceOn(row, day) === null ? null : embeddingAgreementOn(row, day),
    })),
    embeddingModels: [...embeddingModels],
    embeddingSellers: [...embeddingSellers],
    capability: shippedCapability(),
  };
  const cited = new Set(citedIn(facts));
  const known = [
    ...complianceSourceById(catalog).values(),
    ...embeddingSources,
    ...z.parse(z.array(SourceRow), measurementSources),
  ];
  const sources = known.filter(({ id }) => cited.has(id));
  return { $schema: './schema.json', format: publishedFormat, edition, day, about, sources, ...facts };
};

/** One row per line, so that two editions can be compared line by line. */
const inLines = (value: object): string => {
  const part = (inner: unknown, indent: string): string => {
    if (Array.isArray(inner) && inner.length > 0)
      return `[\n${inner.map((row) => `${indent}  ${JSON.stringify(row)}`).join(',\n')}\n${indent}]`;
    return JSON.stringify(inner);
  };
  const member = ([key, inner]: readonly [string, unknown], indent: string): string =>
    `${indent}${JSON.stringify(key)}: ${
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? `{\n${Object.entries(inner)
            .map((each) => member(each, `${indent}  `))
            .join(',\n')}\n${indent}}`
        : part(inner, indent)
    }`;
  return `{\n${Object.entries(value)
    .map((each) => member(each, '  '))
    .join(',\n')}\n}\n`;
};

export interface PublishedFile {
  /** Below the folder `catalogue` of the site. */
  readonly name: string;
  readonly text: string;
}

/** What the build writes: the edition, its JSON Schema, and an index that names the newest edition. */
export const publishedFiles = (): readonly PublishedFile[] => {
  const { edition, day } = catalog;
  const file = `${edition}.json`;
  const index = { format: publishedFormat, latest: file, schema: 'schema.json', editions: [{ edition, day, file }] };
  return [
    { name: file, text: inLines(publication()) },
    { name: 'schema.json', text: `${JSON.stringify(publicationJsonSchema(), null, 2)}\n` },
    { name: 'index.json', text: `${JSON.stringify(index, null, 2)}\n` },
  ];
};

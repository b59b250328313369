/**
 * What a model can do: tools, structured output, images, context. A table of its own, loaded only by what shows it.
 * Unknown is `null`: models released after the newest list was read have no row of facts, which is not a "no".
 */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import rows from './data/model-features.json';
import { type ModelFeaturesRow, ModelFeaturesTable } from './schema-features';

export type { InputMode, ModelFeaturesRow } from './schema-features';

/** The features of a model that are facts with a source. */
export type FeatureName = Exclude<keyof ModelFeaturesRow, 'model'>;

/** The committed rows as read: one per model, in the order of `models`. Throws, naming the field, on another shape. */
export const modelFeatureRows = (data: unknown = rows): readonly ModelFeaturesRow[] => {
  const result = z.safeParse(ModelFeaturesTable, data);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The model features do not have their shape. ${faults.join('; ')}`);
};

type Tables = Pick<Catalog, 'models' | 'architectureByName' | 'pricesByModel'>;

/**
 * The context of a model no list states: that of its published configuration, else the longest window a seller
 * offers, tokens. Null when neither is known.
 */
const contextElsewhere = (
  key: string,
  architecture: string | null,
  catalog: Tables,
): ModelFeaturesRow['contextTokens'] => {
  const shape = architecture === null ? undefined : catalog.architectureByName.get(architecture);
  if (shape?.maxContext) {
    return { value: shape.maxContext, source: shape.source, asOf: shape.asOf, basis: shape.basis };
  }
  const sold = (catalog.pricesByModel.get(key) ?? []).filter(({ contextTokens }) => contextTokens !== null);
  const [longest] = sold.toSorted((a, b) => (b.contextTokens ?? 0) - (a.contextTokens ?? 0));
  if (longest?.contextTokens == null) return null;
  const newest = longest.readings.reduce((latest, reading) => (reading.asOf > latest.asOf ? reading : latest));
  // pi-ai cuts the window of a tiered price to the cheaper tier: such a window was read from the other list.
  const tiered = longest.periods.some(({ over }) => over !== undefined);
  const read = (tiered ? longest.readings.find(({ source }) => source === 'genai-prices') : undefined) ?? newest;
  return { value: longest.contextTokens, source: read.source, asOf: read.asOf, basis: 'published' };
};

/** Of a model that no list and no hand has described yet. */
export const undescribed = {
  toolCalling: null,
  structuredOutput: null,
  reasoning: null,
  inputs: null,
  released: null,
  knowledgeCutoff: null,
  contextTokens: null,
  outputTokens: null,
  retires: null,
} satisfies Omit<ModelFeaturesRow, 'model'>;

/**
 * Features by product key, one entry per model of the catalogue; a model without a row is unknown throughout. Every fact carries value, source, day and basis;
 * `null` is unknown. A context no list states is taken from the model's configuration or its sellers.
 */
export const modelFeatures = (catalog: Tables): ReadonlyMap<string, ModelFeaturesRow> => {
  const read = new Map(modelFeatureRows().map((row) => [row.model, row]));
  return new Map(
    catalog.models.map(({ key, architecture }) => {
      const row = read.get(key) ?? { model: key, ...undescribed };
      return [key, { ...row, contextTokens: row.contextTokens ?? contextElsewhere(key, architecture, catalog) }];
    }),
  );
};

/** May a request hold images? 'unknown' where no source lists the model's input modes. */
export const acceptsImages = ({ inputs }: ModelFeaturesRow): 'yes' | 'no' | 'unknown' =>
  inputs === null ? 'unknown' : inputs.value.includes('image') ? 'yes' : 'no';

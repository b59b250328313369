/** The model features table: the overlay's facts, and what all sellers' listings of a model say alike. Pure. */
import * as z from 'zod/mini';
import { type InputMode, type ModelFeaturesRow, undescribed } from '../../src/catalog/model-features';
import { ModelFeaturesTable } from '../../src/catalog/schema-features';
import type { AboutModel } from './overlay';

/** What one seller's listing of a model states. */
export interface Listing {
  readonly model: string;
  readonly inputs: readonly InputMode[];
  readonly reasoning: 'yes' | 'no';
}

const features = Object.keys(undescribed) as (keyof typeof undescribed)[];

const inOrder = (inputs: readonly InputMode[]): InputMode[] =>
  (['text', 'image', 'pdf', 'audio', 'video'] as const).filter((mode) => inputs.includes(mode));

type Dated = Pick<AboutModel, 'source' | 'asOf' | 'basis' | 'note'>;
const fact = (value: unknown, { source, asOf, basis = 'published', note }: Dated) => ({
  value,
  source,
  asOf,
  basis,
  ...(note === undefined ? {} : { note }),
});

/**
 * One row per model key, in that order. A later overlay row wins over an earlier one, fact by fact; listings fill in
 * what nobody stated. Listings that differ say nothing: `unsettled` names those models.
 */
export const featureRows = (
  models: readonly string[],
  overlay: readonly AboutModel[],
  listings: readonly Listing[],
  { source, asOf }: Dated,
): {
  readonly rows: readonly ModelFeaturesRow[];
  readonly unsettled: readonly string[];
  readonly problems: readonly string[];
} => {
  const unsettled: string[] = [];
  const rows = models.map((model) => {
    const row: Record<string, unknown> = { model, ...undescribed };
    for (const about of overlay.filter((each) => each.model === model)) {
      for (const feature of features) {
        const value = feature === 'inputs' && about.inputs ? inOrder(about.inputs) : about[feature];
        if (value !== undefined) row[feature] = fact(value, about);
      }
    }
    const listed = listings.filter((each) => each.model === model);
    for (const feature of ['inputs', 'reasoning'] as const) {
      const values = listed.map((each) => (feature === 'inputs' ? inOrder(each.inputs) : each.reasoning));
      const [first] = values;
      if (row[feature] !== null || first === undefined) continue;
      const alike = values.every((value) => String(value) === String(first));
      if (alike) row[feature] = fact(first, { source, asOf });
      else unsettled.push(`${model}: its listings differ on ${feature}`);
    }
    return row;
  });
  const known = new Set(models);
  return {
    rows: z.parse(ModelFeaturesTable, rows),
    unsettled,
    problems: overlay.filter(({ model }) => !known.has(model)).map(({ model }) => `overlay.json: no model "${model}"`),
  };
};

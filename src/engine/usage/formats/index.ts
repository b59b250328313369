/** Every format that is recognised, the particular ones first. */
import { anthropicUsage } from './anthropic';
import { azureTrace } from './azure';
import { type JsonRecord, type UsageFormat, valueAt } from './format';
import { heliconeRequests, langfuseObservations, openrouterActivity } from './gateways';
import { litellmSpend } from './litellm';
import { openaiCosts, openaiUsage } from './openai';
import { opentelemetrySpans } from './opentelemetry';
import { namesIn, plainFormat } from './plain';

export const usageFormats: readonly UsageFormat[] = [
  openaiUsage,
  openaiCosts,
  anthropicUsage,
  litellmSpend,
  opentelemetrySpans,
  openrouterActivity,
  langfuseObservations,
  heliconeRequests,
  azureTrace,
];

/** By the header of a table, whatever its case; null = not recognised. */
export const formatOfHeader = (header: readonly string[]): UsageFormat | null => {
  const names = new Set(header.map((name) => name.toLowerCase()));
  // Usage as an object has no columns of its own.
  const known = usageFormats.find(
    (format) => format !== langfuseObservations && format.marks.every((mark) => names.has(mark.toLowerCase())),
  );
  return known ?? plainFormat(header);
};

/** By the first object of a JSON file; null = not recognised. */
export const formatOfObject = (object: JsonRecord): UsageFormat | null => {
  const known = usageFormats.find(
    ({ rowsIn, marks }) =>
      (rowsIn?.(object) ?? null) !== null || marks.every((mark) => valueAt(object, mark) !== undefined),
  );
  return known ?? plainFormat(namesIn(object));
};

export { isRecord, type JsonRecord, type UsageFormat } from './format';
export { type ColumnChoice, chosenFormat, namesIn } from './plain';

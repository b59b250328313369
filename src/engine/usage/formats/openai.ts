import { type JsonRecord, recordsIn, type UsageFormat, yes } from './format';

/** A page of buckets, or one bucket; each result with the times of its bucket. */
const resultsIn = (object: JsonRecord): readonly JsonRecord[] | null => {
  const buckets = object.object === 'page' ? recordsIn(object.data) : object.object === 'bucket' ? [object] : null;
  return (
    buckets?.flatMap(({ start_time, end_time, results }) =>
      recordsIn(results).map((result) => ({ start_time, end_time, ...result })),
    ) ?? null
  );
};

const holds = (kind: string) => (object: JsonRecord) => {
  const rows = resultsIn(object);
  return rows?.some((row) => row.object === kind) ? rows : null;
};

export const openaiUsage: UsageFormat = {
  id: 'openai-usage',
  name: 'OpenAI usage (completions)',
  marks: ['start_time', 'input_tokens', 'output_tokens', 'num_model_requests'],
  fields: {
    at: ['start_time'],
    until: 'end_time',
    input: ['input_tokens'],
    output: ['output_tokens'],
    cached: 'input_cached_tokens',
    requests: 'num_model_requests',
    model: 'model',
    batch: { field: 'batch', when: yes },
  },
  bucketHours: 24,
  limits:
    'Sums per bucket: volume, means and growth, no percentiles. Ask for buckets of an hour (bucket_width=1h) to get the week, and group by model and batch to get their shares.',
  source: {
    title: 'OpenAI cookbook, Usage API and Cost API; OpenAI API description 2.3',
    url: 'https://cookbook.openai.com/examples/completions_usage_api',
    asOf: '2026-11-21',
  },
  rowsIn: holds('organization.usage.completions.result'),
};

export const openaiCosts: UsageFormat = {
  id: 'openai-costs',
  name: 'OpenAI costs',
  marks: ['amount_value', 'amount_currency'],
  fields: { at: ['start_time'], input: ['input_tokens'], output: ['output_tokens'] },
  limits: null,
  source: openaiUsage.source,
  refusal:
    'This is a cost export: it holds money and no tokens. Export the usage of completions instead (organization/usage/completions).',
  rowsIn: holds('organization.costs.result'),
};

import { type JsonRecord, recordsIn, type UsageFormat } from './format';

const buckets = (object: JsonRecord): readonly JsonRecord[] =>
  'starting_at' in object && 'results' in object ? [object] : recordsIn(object.data);

export const anthropicUsage: UsageFormat = {
  id: 'anthropic-usage',
  name: 'Anthropic usage report (messages)',
  marks: ['starting_at', 'uncached_input_tokens', 'output_tokens'],
  fields: {
    at: ['starting_at'],
    until: 'ending_at',
    // What was read from the cache and what was written to it are counted beside the uncached input.
    input: [
      'uncached_input_tokens',
      'cache_read_input_tokens',
      'cache_creation.ephemeral_5m_input_tokens',
      'cache_creation.ephemeral_1h_input_tokens',
    ],
    output: ['output_tokens'],
    cached: 'cache_read_input_tokens',
    model: 'model',
    batch: { field: 'service_tier', when: (tier) => tier === 'batch' },
  },
  bucketHours: 24,
  limits:
    'Sums per bucket, and requests are not counted: volume, in to out and growth, no length of a request. Ask for buckets of an hour (bucket_width=1h) to get the week, and group by model and service_tier to get their shares.',
  source: {
    title: 'Claude API reference, Get Messages Usage Report',
    url: 'https://platform.claude.com/docs/en/api/admin/usage_report/retrieve_messages',
    asOf: '2026-11-21',
  },
  rowsIn: (object) => {
    const rows = buckets(object).flatMap(({ starting_at, ending_at, results }) =>
      recordsIn(results).map((result) => ({ starting_at, ending_at, ...result })),
    );
    return rows.some((row) => 'uncached_input_tokens' in row) ? rows : null;
  },
};

/** Exports of gateways and of tools that watch requests. */
import { type JsonRecord, recordsIn, type UsageFormat } from './format';

const openrouterMarks = ['date', 'prompt_tokens', 'completion_tokens', 'requests'];

export const openrouterActivity: UsageFormat = {
  id: 'openrouter-activity',
  name: 'OpenRouter activity',
  marks: openrouterMarks,
  fields: {
    at: ['date'],
    input: ['prompt_tokens'],
    output: ['completion_tokens'],
    requests: 'requests',
    model: 'model',
  },
  bucketHours: 24,
  limits: 'Sums per day: volume, means and growth, no percentiles and no week.',
  source: {
    title: 'OpenRouter API reference, Get user activity',
    url: 'https://openrouter.ai/docs/api/api-reference/analytics/get-user-activity',
    asOf: '2026-11-21',
  },
  rowsIn: (object) => {
    const rows = recordsIn(object.data);
    return rows.some((row) => openrouterMarks.every((mark) => mark in row)) ? rows : null;
  },
};

export const heliconeRequests: UsageFormat = {
  id: 'helicone',
  name: 'Helicone requests',
  marks: ['request_created_at', 'prompt_tokens', 'completion_tokens'],
  fields: {
    at: ['request_created_at'],
    input: ['prompt_tokens'],
    output: ['completion_tokens'],
    model: 'request_model',
    id: 'request_id',
    failed: { field: 'status', when: (status) => Number(status) >= 400 },
  },
  limits: null,
  source: {
    title: 'Helicone documentation, Helicone Query Language',
    url: 'https://docs.helicone.ai/features/hql',
    asOf: '2026-11-21',
  },
};

const total = (usage: JsonRecord, begins: string): number =>
  Object.entries(usage).reduce((sum, [key, value]) => (key.startsWith(begins) ? sum + Number(value) : sum), 0);

export const langfuseObservations: UsageFormat = {
  id: 'langfuse',
  name: 'Langfuse observations',
  marks: ['start_time', 'usage_details', 'provided_model_name'],
  fields: {
    at: ['start_time'],
    input: ['input_tokens'],
    output: ['output_tokens'],
    cached: 'usage_details.input_cached_tokens',
    model: 'provided_model_name',
    id: 'id',
    failed: { field: 'level', when: (level) => level === 'ERROR' },
  },
  limits:
    'JSON and JSONL only. Every usage key that begins with input counts as input; the rest of the total is output. Observations without usage are passed over.',
  source: {
    title: 'Langfuse documentation, Blob Storage Export Field Reference',
    url: 'https://langfuse.com/docs/api-and-data-platform/features/blob-storage-export-fields',
    asOf: '2026-11-21',
  },
  rowsIn: (object) => {
    const usage = object.usage_details;
    if (!('start_time' in object) || typeof usage !== 'object' || usage === null) return null;
    const counts = Object.fromEntries(Object.entries(usage));
    if (Object.keys(counts).length === 0) return [];
    const input = total(counts, 'input');
    const output = 'total' in counts ? Number(counts.total) - input : total(counts, 'output');
    return [{ ...object, input_tokens: input, output_tokens: output }];
  },
};

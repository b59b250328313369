import type { UsageFormat } from './format';

export const litellmSpend: UsageFormat = {
  id: 'litellm-spend',
  name: 'LiteLLM spend logs',
  marks: ['request_id', 'startTime', 'prompt_tokens', 'completion_tokens'],
  fields: {
    at: ['startTime'],
    input: ['prompt_tokens'],
    output: ['completion_tokens'],
    model: 'model',
    id: 'request_id',
    failed: { field: 'status', when: (status) => status === 'failure' },
  },
  limits: "A provider's cache is not among the columns; cache_hit is the proxy's own cache and is not read.",
  source: {
    title: 'BerriAI/litellm, schema.prisma, LiteLLM_SpendLogs',
    url: 'https://github.com/BerriAI/litellm/blob/main/schema.prisma',
    asOf: '2026-11-21',
  },
};

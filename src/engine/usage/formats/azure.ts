import type { UsageFormat } from './format';

export const azureTrace: UsageFormat = {
  id: 'azure-trace',
  name: 'Azure LLM inference trace',
  marks: ['TIMESTAMP', 'ContextTokens', 'GeneratedTokens'],
  fields: { at: ['TIMESTAMP'], input: ['ContextTokens'], output: ['GeneratedTokens'] },
  limits: 'A public trace of a shared service, from before reasoning models: not your own load.',
  source: {
    title: 'Azure/AzurePublicDataset, AzureLLMInferenceDataset2024.md, Schema',
    url: 'https://github.com/Azure/AzurePublicDataset/blob/master/AzureLLMInferenceDataset2024.md',
    asOf: '2026-11-21',
  },
};

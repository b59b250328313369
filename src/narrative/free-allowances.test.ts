import { describe, expect, it } from 'vitest';
import { freeAllowanceOf } from '../catalog/free-allowances';
import { freeAllowanceText } from './free-allowances';

const large = { requestsPerDay: 20_000, tokensPerDay: 40e6, peakToMean: 4 };

describe('a free allowance in words', () => {
  it.each([
    [
      'groq',
      'gpt-oss-120b',
      large,
      'Groq has a free plan: not applied, because you send 40M tokens a day and it takes 200k.',
    ],
    [
      'groq',
      'gpt-oss-120b',
      { requestsPerDay: 10, tokensPerDay: 5_000, peakToMean: 4 },
      'Groq has a free plan that holds your workload: not applied, because it is another plan than the one billed. Type what it saves you.',
    ],
    ['openai', 'gpt-6-sol', large, 'Groq gives no lasting free allowance.'],
    ['deepinfra', 'gpt-oss-120b', large, 'Free allowance of Groq: unknown, no page about it was read.'],
  ] as const)('%s %s', (seller, model, asked, text) => {
    expect(freeAllowanceText('Groq', freeAllowanceOf(seller, model), asked)).toBe(text);
  });
});

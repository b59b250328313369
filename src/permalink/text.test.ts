import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText, writeText } from './text';

it.each([
  ['gpt-oss-120b', 'gpt-oss-120b'],
  ['llama-3.3-70b', 'llama-3.3-70b'],
  ['openai:gpt-5.4-mini', 'openai..gpt-5.4-mini'],
  ['groq:openai/gpt-oss-120b', 'groq..openai.-gpt-oss-120b'],
  ['H100 SXM', 'H100--SXM'],
  ['A100-80 PCIe', 'A100-80--PCIe'],
  ['q4_k_m', 'q4-.k-.m'],
  ['a--b', 'a.x2d.-b'],
  ['v1.', 'v1.x2e.'],
  ['a.x', 'a.x2e.x'],
  ['é,&', '.xe9..x2c..x26.'],
])('%s is written %s', (text, written) => {
  expect(writeText(text)).toBe(written);
  expect(readText(written)).toBe(text);
});

it('is read back whole, whatever it is', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'ax2X.-_/: ,') }));
  fc.assert(
    fc.property(anyText, (text) => {
      const written = writeText(text);
      expect(readText(written)).toBe(text);
      expect(written).toMatch(/^[A-Za-z0-9.-]*$/);
    }),
    { numRuns: 5000 },
  );
});

it.each(['.x110000.', '.xzz.', 'openai:gpt/5', '.'])('takes %j as it is', (written) => {
  expect(readText(written)).toBe(written);
});

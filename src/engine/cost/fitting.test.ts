import { expect, it } from 'vitest';
import { type ArchitectureRow, catalog, type GpuRow } from '../../catalog';
import { fitsOf } from './fitting';
import { runnableOn } from './runnable';

const shape = { inputTokens: 1000, outputTokens: 500 };
const gpu = (name: string) => catalog.gpuByName.get(name) as GpuRow;
const architecture = (name: string) => catalog.architectureByName.get(name) as ArchitectureRow;
const fits = (model: string, card: string) =>
  fitsOf(architecture(model), gpu(card), shape, []).map(({ weights, gpus }) => [weights, gpus]);

it.each([
  ['gpt-oss-120b', 'H100 SXM', [['mxfp4', 1]]],
  [
    'Llama-3.3-70B',
    'H100 SXM',
    [
      ['bf16', 2],
      ['fp8', 1],
    ],
  ],
  ['Llama-3.3-70B', 'A100-80 SXM', [['bf16', 2]]],
  ['DeepSeek-V3', 'L4', [['fp8', null]]],
] as const)('%s on %s', (model, card, expected) => {
  expect(fits(model, card)).toEqual(expected);
});

it('holds wherever the search finds the model running', () => {
  const unlimited = {
    isl: 1000,
    osl: 500,
    limits: { ttftMs: null, tpotMs: null },
    stack: 'default',
    lowBit: [],
  } as const;
  for (const card of catalog.gpus)
    for (const shown of catalog.architectures.filter((_, index) => index % 5 === 0)) {
      const running = runnableOn(catalog, shown, card, unlimited);
      for (const { weights, gpus } of fitsOf(shown, card, shape, [])) {
        const least = Math.min(...running.filter((row) => row.weights === weights).map((row) => row.tensorParallel));
        expect(gpus ?? Number.POSITIVE_INFINITY, `${shown.name} ${weights} on ${card.name}`).toBe(least);
      }
    }
});

import { describe, expect, it } from 'vitest';
import { catalog, type GpuRow, rentalPrice } from '../catalog';
import { hardwareKeys, inDecisionText, isUnsourced, rentSentence, specSource, specs, unknownGpu } from './gpus';

const gpu = (name: string) => catalog.gpuByName.get(name) as GpuRow;
const sentence = (name: string, term: 'on-demand' | 'one-year' | 'spot') =>
  rentSentence(name, rentalPrice(catalog, name, catalog.day, term), term, catalog.day);

describe('rentSentence', () => {
  it.each([
    [
      'H100 SXM',
      'on-demand',
      /an hour of an H100 on demand costs \$4\.29 at the median of 17 providers; one in ten asks \$3\.56/,
    ],
    ['MI300X', 'on-demand', /costs \$2\.59 to \$3\.45: 2 providers, too few for percentiles/],
    ['H200 SXM', 'one-year', /costs \$3\.00 by the only reading\. Newest reading 20 Sep 2026/],
    ['T4', 'spot', /^No dated reading of what an hour costs on spot terms/],
  ] as const)('%s, %s', (name, term, pattern) => expect(sentence(name, term)).toMatch(pattern));
});

describe('isUnsourced', () => {
  const unsourced = (name: string) =>
    specs(gpu(name))
      .filter(({ field }) => isUnsourced(gpu(name), field))
      .map(({ field }) => field);
  it.each([
    ['H100 SXM', []],
    ['A40', ['tdpW', 'linkGBps']],
    ['RTX 4090', ['fp8Tflops']],
    ['RTX 5090', ['bf16Tflops', 'fp8Tflops', 'fp4Tflops', 'tdpW', 'linkGBps']],
    ['RTX 6000 Ada', ['bandwidthGBps', 'bf16Tflops', 'fp8Tflops', 'fp4Tflops', 'linkGBps']],
    ['A10G', ['bf16Tflops', 'tdpW']],
    ['RTX PRO 6000', []],
    ['TPU v6e', ['bf16Tflops']],
    ['MI325X', ['tdpW']],
    ['T4', ['linkGBps']],
  ])('%s: %s', (name, fields) => expect(unsourced(name)).toEqual(fields));

  it('every figure of a row without a source', () => {
    expect(unsourced('H200 NVL')).toHaveLength(7);
    expect(specSource(gpu('H200 NVL'), 'tdpW', catalog)).toMatch(/unverified/);
    expect(specSource(gpu('A40'), 'memoryGib', catalog)).toMatch(/LLM-Viewer.*published/);
  });
});

it('names the unit of memory, and the other one beside it', () => {
  expect(specs(gpu('H100 SXM')).find(({ field }) => field === 'memoryGib')?.value).toBe('80 GiB (85.9 GB)');
});

it('says what is not supported', () => {
  expect(specs(gpu('H100 SXM')).find(({ field }) => field === 'fp4Tflops')?.value).toBe('not supported');
});

it('names only keys of the economics table', () => {
  for (const key of Object.values(hardwareKeys).flat()) expect(catalog.economicsByKey.has(key), key).toBe(true);
});

it('an unknown address is one sentence with near names', () => {
  expect(unknownGpu('h100', ['H100', 'H100 PCIe'])).toBe(
    'No accelerator of this catalogue has the address "h100". Near it: H100, H100 PCIe.',
  );
});

it.each([
  [{ enough: true, readings: 17 }, /H100.* is one\. Name it/],
  [{ enough: false, readings: 1 }, /H100.* is left out, with one provider; name it/],
  [{ enough: false, readings: 2 }, /left out, with 2 providers/],
  [null, /left out; name it/],
])('a card rented by %j is in the search or told that it is not', (rent, text) => {
  expect(inDecisionText('H100 SXM', false, null, rent)).toMatch(text);
});

import { describe, expect, it } from 'vitest';
import { type ArchitectureRow, catalog, type ModelRow } from '../catalog';
import { modelFeatures } from '../catalog/model-features';
import { assessPoint } from '../engine';
import { type MemorySum, shortlistOf } from '../engine/shortlist';
import { defaultAssumptions, noAnswers } from '../framework';
import { currentKnowledge } from '../framework/editions';
import {
  disagreementText,
  hiddenText,
  listText,
  memorySumText,
  mixPrice,
  mixText,
  modelsHeading,
  nativePrecisionText,
  notSizedText,
  releasedText,
  releaseOf,
  shortDay,
  sizeText,
  taskText,
  tierShort,
  unknownModelText,
} from './models';

const exactly = (mid: number) => ({ low: mid, mid, high: mid });

it.each([
  [14, true, false, '14 of 174 models meet your limits.'],
  [1, true, false, '1 of 174 models meets your limits.'],
  [0, true, true, 'None of 174 models meet your limits and filters.'],
  [9, false, true, '9 of 174 models pass your filters.'],
  [174, false, false, 'All 174 models.'],
])('heading for %i shown', (shown, fits, others, text) => {
  expect(modelsHeading(shown, 174, fits, others)).toBe(text);
});

it.each([
  [1500, 500, 0.3, 0.5, '3 in to 1 out, 30% of the input cached, half of it in batches'],
  [100, 400, 0, 0, '1 in to 4 out, 0% of the input cached, none of it in batches'],
  [1000, 1000, 0.5, 0.2, '1 in to 1 out, 50% of the input cached, 20% of it in batches'],
])('mix of %i in and %i out', (isl, osl, cached, batchable, text) => {
  expect(mixText({ isl, osl, cached: exactly(cached), batchable })).toBe(text);
});

it('a model that nobody published the architecture of says that it is hosted only; none that has one does', () => {
  const { rows } = shortlistOf(
    assessPoint({ answers: noAnswers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }),
  );
  const said = rows.map((row) => [
    row.model.weights,
    row.architecture === null,
    row.sellers.length === 0,
    notSizedText(row)?.short,
  ]);
  const without = said.filter(([, none]) => none);
  expect(said.filter(([, none]) => !none).every(([, , , text]) => text === undefined)).toBe(true);
  expect(
    without.filter(([weights, , unlisted]) => weights !== 'closed' && !unlisted).map(([, , , text]) => text),
  ).toEqual(expect.arrayContaining(['hosted only']));
  for (const [weights, , unlisted, text] of without)
    expect(text).toBe(weights === 'closed' ? '–' : unlisted ? 'unknown' : 'hosted only');
  for (const row of rows) {
    if (row.architecture !== null) continue;
    expect(row.fitsOn, row.model.key).toEqual([]);
    expect(notSizedText(row)?.long, row.model.key).toMatch(/^(Hosted only|Closed weights|No published architecture)/);
  }
});

it('the memory sum names the memory of the GPUs as their page does', () => {
  const gpu = catalog.gpuByName.get('H100 SXM');
  if (gpu === undefined) throw new Error('no H100');
  const sum = { weightsGb: 164, cacheGb: 155.5, reserveGb: 6.5, memoryGb: 343.6 } as MemorySum;
  expect(memorySumText(sum, { gpu, count: 4 })).toBe(
    '164 weights + 156 cache + 6.5 reserve = 326 of 344 GB (4 × 80 GiB)',
  );
});

it.each([
  ['glm-5.3-flash', 'released 26 Aug 2026, no source read'],
  ['gpt-oss-120b', 'released 5 Aug 2025'],
])('%s: %s, one day wherever it is shown', (key, text) => {
  const model = catalog.modelByKey.get(key) as ModelRow;
  const known = modelFeatures(catalog).get(key);
  expect(releasedText(model, known)).toBe(text);
  expect(releaseOf(model, known)?.fact ?? null).toBe(known?.released ?? null);
});

it.each([
  ['GLM-5.3-Flash', 'counted as BF16; published as FP8 (official) / BF16'],
  ['gpt-oss-120b', 'counted as MXFP4; published as MXFP4 (experts) + BF16'],
  ['Qwen3-32B', 'BF16'],
])('native precision of %s: %s', (name, text) => {
  expect(nativePrecisionText(catalog.architectureByName.get(name) as ArchitectureRow)).toBe(text);
});

it.each([
  ['B', 'strong (B)'],
  [null, 'not rated'],
] as const)('tier %s in a column: %s', (tier, text) => expect(tierShort(tier)).toBe(text));

describe('what is hidden', () => {
  it('is counted by the first limit, in the words of the answers', () => {
    const answers = { ...noAnswers, required: { capability: 0.75 as const }, place: 'eu' as const };
    const hidden = [
      { limit: 'too-weak' as const, models: 96 },
      { limit: 'place' as const, models: 38 },
      { limit: 'licence' as const, models: 23 },
    ];
    expect(hiddenText(hidden, answers)).toBe(
      '157 are hidden by your limits: 96 too weak for “strong general work”, 38 hosted only outside the EU, 23 by licence.',
    );
  });

  it('may be nothing', () => expect(hiddenText([], noAnswers)).toBe('Your limits hide none.'));
});

it('names the default task where nothing is answered', () => expect(taskText(noAnswers)).toBe('“routine work”'));

it.each([
  [sizeText(116.8, 5.1), '117B, 5.1B active'],
  [sizeText(32.8, 32), '33B'],
  [listText({ input: 0.15, output: 0.6 }), '0.15 / 0.60'],
  [mixPrice(0.0391), '$0.039'],
  [mixPrice(0.0997), '$0.10'],
  [mixPrice(1.093), '$1.09'],
  [shortDay('2026-11-10', '2026-11-20'), '10 Nov'],
  [shortDay('2025-11-10', '2026-11-20'), '10 Nov 2025'],
  [shortDay('2026', '2026-11-20'), '2026'],
  [disagreementText(1), null],
  [disagreementText(1.15), 'sources disagree by 15%'],
  [disagreementText(3), 'sources disagree by 3×'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

it('quotes an unknown key, cut when long, with the nearest names', () => {
  expect(unknownModelText('qwen3-33b', ['qwen3-32b'])).toBe(
    'No model is called "qwen3-33b" here. The nearest name is qwen3-32b.',
  );
  expect(unknownModelText('x'.repeat(90), []).length).toBeLessThan(95);
});

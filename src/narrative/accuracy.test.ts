import { describe, expect, it } from 'vitest';
import { accuracyHeadline, badRowText, insideText, leanText, offText, pastedCount, pasteProblem } from './accuracy';

const summary = {
  runs: 841,
  medianError: 0.098,
  worstTenth: 0.436,
  bias: -0.0064,
  inBand: 0.883,
  spread: { low: 0.7, mid: 1, high: 1.2 },
};

describe('how far predictions are off', () => {
  it.each([
    [summary, 'Half of 841 published runs are predicted within 10%, nine of ten within 44%.'],
    [{ ...summary, runs: 1, medianError: 0.2 }, 'The one run is predicted 20% off.'],
  ])('headline %#', (each, text) => expect(accuracyHeadline(each)).toBe(text));

  it('says the lean with the band', () => {
    expect(insideText(summary)).toBe(
      '88% lie inside the band that a figure carries; the middle prediction is 0.6% too low.',
    );
    expect(insideText({ ...summary, bias: 0.001 })).toContain('leans neither way');
  });

  it.each([
    [0, 'none'],
    [0.12, '12% too high'],
    [-0.04, '4% too low'],
  ])('lean %d', (bias, text) => expect(leanText(bias)).toBe(text));

  it.each([
    [1, 'exact'],
    [1.12, '12% too high'],
    [3.2, '3.2× too high'],
    [0.25, '4× too low'],
    [0.9, '10% too low'],
  ])('ratio %d', (ratio, text) => expect(offText(ratio)).toBe(text));
});

describe('a pasted table', () => {
  it.each([
    [{ kind: 'empty', column: 'isl' }, 'isl (or input_tokens) is empty; fill it in.'],
    [
      { kind: 'unreadable', column: 'gpu', cell: 'H100', instead: ['H100 SXM', 'H100 PCIe'] },
      'gpu "H100" cannot be used; write H100 SXM or H100 PCIe.',
    ],
    [
      { kind: 'unreadable', column: 'gpu', cell: 'abacus', instead: [] },
      'gpu "abacus" cannot be used; use the name of a card, such as "H100 SXM".',
    ],
    [
      { kind: 'unreadable', column: 'num_gpus', cell: '1', instead: ['4'] },
      'num_gpus "1" cannot be used: the replica needs at least 4.',
    ],
    [
      { kind: 'unreadable', column: 'tp', cell: 'two', instead: [] },
      'tp "two" cannot be used; it must be a whole number from 1.',
    ],
    [{ kind: 'unpredicted', why: { outcome: 'does-not-fit' } }, 'By our figures the model does not fit'],
    [{ kind: 'unpredicted', why: { outcome: 'serves-none' } }, 'leave it empty'],
  ] as const)('bad row %#', (why, text) => expect(badRowText(why)).toContain(text));

  it.each([
    [{ ok: false, why: 'empty' }, 'Nothing is pasted yet'],
    [{ ok: false, why: 'only-header' }, 'no row below it'],
    [
      { ok: false, why: 'no-columns', missing: ['isl', 'osl'] },
      'missing: isl (or input_tokens) and osl (or output_tokens).',
    ],
    [{ ok: false, why: 'too-many', rows: 6000 }, '6,000 rows are more than the 5,000'],
  ] as const)('problem %#', (read, text) => expect(pasteProblem(read)).toContain(text));

  it('counts', () => {
    expect(pastedCount(1, 0)).toBe('1 row compared.');
    expect(pastedCount(12, 2)).toBe('12 rows compared, 2 left out.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { defaultAssumptions, type Finer, noAnswers, type WorkloadAnswers } from '../../framework';
import { callsOf } from './calls';
import { resolveWorkload } from './workload';

const asked = { inputTokens: 1000, outputTokens: 200 };
const resolved = (finer: Finer, workload: WorkloadAnswers = asked) =>
  resolveWorkload({ ...noAnswers, workload }, { ...defaultAssumptions, finer }, catalog);

/** Call after call, as a provider's log has them. */
const byHand = (first: number, answer: number, added: number, calls: number) => {
  let context = first;
  let [total, fresh] = [0, 0];
  let before = 0;
  for (let call = 0; call < calls; call += 1) {
    total += context;
    fresh += context - before;
    before = context;
    context += answer + added;
  }
  return { total, fresh };
};

const tokens = fc.integer({ min: 0, max: 100_000 });
const first = fc.integer({ min: 1, max: 100_000 });

describe('calls of a request', () => {
  it('one call is the prompt itself', () => {
    expect(callsOf(1000, 200, 500, 1)).toEqual({
      perRequest: 1,
      meanInput: 1000,
      longestInput: 1000,
      resentShare: 0,
      lengths: [{ inputTokens: 1000, share: 1 }],
    });
  });

  it('four calls with a tool send 1,000, 1,700, 2,400 and 3,100 tokens, of which 3,100 are new', () => {
    const calls = callsOf(1000, 200, 500, 4);
    expect(calls.meanInput * 4).toBe(8200);
    expect(calls.longestInput).toBe(3100);
    expect(calls.resentShare).toBeCloseTo(5100 / 8200, 12);
  });

  it('sums as the calls do one after the other', () => {
    fc.assert(
      fc.property(first, tokens, tokens, fc.integer({ min: 1, max: 200 }), (prompt, answer, added, count) => {
        const calls = callsOf(prompt, answer, added, count);
        const { total, fresh } = byHand(prompt, answer, added, count);
        expect(calls.meanInput * count).toBeCloseTo(total, 3);
        expect(calls.resentShare).toBeCloseTo((total - fresh) / total, 9);
        expect(calls.lengths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('between two whole counts it is a mix of both', () => {
    fc.assert(
      fc.property(
        first,
        tokens,
        tokens,
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (prompt, answer, added, whole, part) => {
          const total = (count: number) => callsOf(prompt, answer, added, count).meanInput * count;
          const mixed = (1 - part) * total(whole) + part * total(whole + 1);
          expect(total(whole + part) / mixed).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('the workload of such a request', () => {
  it.each<[string, Finer, number, number, number]>([
    ['nothing typed', {}, 1000, 200, 1200],
    ['three times the output billed', { 'output-factor': 3 }, 1000, 600, 1600],
    ['four calls', { steps: 4, 'step-tokens': 500 }, 2050, 200, 9000],
    ['two images of 765 tokens', { images: 2 }, 2530, 200, 2730],
    ['images are sent again with every call', { images: 2, steps: 2 }, 2630, 200, 5660],
    ['reasoning is billed and not sent again', { steps: 2, 'output-factor': 4 }, 1100, 800, 3800],
  ])('%s', (_, finer, isl, osl, perRequest) => {
    expect(resolved(finer)).toMatchObject({
      isl,
      osl,
      tokensPerRequest: perRequest,
      asked: { input: 1000, output: 200 },
    });
  });

  it('requests a day grow with all of it, tokens a day count it already', () => {
    const finer = { steps: 4, 'step-tokens': 500 };
    expect(resolved(finer, { ...asked, requestsPerDay: 100 }).tokensPerDay?.mid).toBe(900_000);
    expect(resolved(finer, { ...asked, tokensPerDay: 5e6 }).tokensPerDay?.mid).toBe(5e6);
  });

  it('several calls read more from a cache, as far as there is something to read', () => {
    expect(resolved({ steps: 20 }).cached.mid).toBe(0.59);
    const two = resolved({ steps: 2 }, { inputTokens: 1000, outputTokens: 3000 }).cached;
    expect(two.mid).toBeCloseTo(0.2 + 0.8 * 0.3, 12);
    expect(resolved({ steps: 20 }, { ...asked, cachedShare: 0.1 }).cached.mid).toBe(0.1);
    expect(resolved({}).cached).toEqual({ low: 0, mid: 0.3, high: 0.7 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, economicsKeys, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { type NumericInput, numericInput, numericInputs } from '../../framework/numeric-inputs';
import { withValue } from './bill';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { inTime } from './in-time';
import { type Compared, costingAt, inUseOf, monthOf } from './moved';
import { situationOf } from './situation';
import { type Flip, type SolvedFor, solveFor, solveForAll } from './solve-for';

const comparedFor = (answers: Answers, assumptions = defaultAssumptions): Compared => ({
  costing: costingOf(situationOf(catalog, answers, assumptions, currentKnowledge)),
  plan: null,
});
const input = (id: string): NumericInput => numericInput(id) as NumericInput;

const at64M: Answers = {
  ...hospital,
  workload: { ...hospital.workload, tokensPerDay: 64e6, requestsPerDay: undefined } as Answers['workload'],
};
const pairs = [
  ['self-hosted-cloud', 'closed-api'],
  ['self-hosted-onprem', 'closed-api'],
  ['self-hosted-onprem', 'self-hosted-cloud'],
  ['self-hosted-cloud', 'hosted-open'],
] as const satisfies readonly (readonly [OptionId, OptionId])[];

/** own − rent with a value written into the decision and everything worked out anew. */
const apartWith = (compared: Compared, of: NumericInput, value: number, own: OptionId, rent: OptionId) => {
  const costing = costingAt(compared, of, value, inUseOf(compared, [own, rent]));
  if (costing === null) return null;
  if (of.measure === 'three-years') {
    const both = inTime(costing, own, rent, null);
    return both && { own: both.own.presentUsd, rent: both.rent.presentUsd };
  }
  const [a, b] = [monthOf(costing, own, null), monthOf(costing, rent, null)];
  return a && b && { own: a.usd, rent: b.usd };
};

/** Solved once for all the laws: seconds of search. */
const solutions = [hospital, at64M].flatMap((answers) => {
  const compared = comparedFor(answers);
  return pairs.map(([own, rent]) => ({ compared, ...solveForAll(compared, own, rent) }));
});

const eachFlip = (
  check: (compared: Compared, solved: SolvedFor, flip: Flip, own: OptionId, rent: OptionId) => void,
) => {
  let seen = 0;
  for (const { compared, own, rent, solved } of solutions)
    for (const each of solved)
      for (const flip of each.flips) {
        seen += 1;
        check(compared, each, flip, own, rent);
      }
  return seen;
};

describe('solved for each input', () => {
  it('a smooth solution written into the decision makes the totals equal to a thousandth', () => {
    let smooth = 0;
    const seen = eachFlip((compared, solved, flip, own, rent) => {
      if (flip.kind !== 'smooth') return;
      smooth += 1;
      const both = apartWith(compared, input(solved.input), flip.at, own, rent);
      expect(both, solved.input).not.toBeNull();
      if (both)
        expect(Math.abs(both.own - both.rent) / Math.max(both.own, both.rent), solved.input).toBeLessThan(0.001);
    });
    expect(smooth).toBeGreaterThan(15);
    expect(seen).toBeGreaterThan(smooth);
  });

  it('on either side of every solution another one is cheaper, as it says', () => {
    eachFlip((compared, solved, flip, own, rent) => {
      const of = input(solved.input);
      const away = of.whole ? 2 : of.scale === 'log' ? flip.at * 1e-4 : (solved.to - solved.from) * 1e-5;
      const sign = (value: number) => {
        const both = apartWith(compared, of, value, own, rent);
        return both === null ? null : both.own < both.rent ? own : rent;
      };
      const [below, above] = [sign(flip.at - away), sign(flip.at + away)];
      if (below === null || above === null) return;
      expect(above, `${solved.input} ${flip.at}`).toBe(flip.cheaperAbove);
      expect(below, `${solved.input} ${flip.at}`).not.toBe(flip.cheaperAbove);
    });
  });

  it('a step of a month says what jumps', () => {
    eachFlip((_, solved, flip) => {
      if (flip.kind === 'smooth' || solved.measure !== 'month' || input(solved.input).whole) return;
      expect(flip.step, `${solved.input} ${flip.at}`).toBeDefined();
    });
  });

  it('where nothing flips, the one that stays ahead is ahead at every value tried, least where it says', () => {
    const compared = comparedFor(hospital);
    for (const { flips, stays, points } of solveForAll(compared, 'self-hosted-onprem', 'hosted-open').solved) {
      if (flips.length > 0) continue;
      expect(stays).not.toBeNull();
      expect(points.every(({ usd }) => usd < 0 === (stays?.option === 'self-hosted-onprem'))).toBe(true);
      expect(Math.min(...points.map(({ usd }) => Math.abs(usd)))).toBeCloseTo(stays?.leastUsd ?? Number.NaN, 5);
    }
  });

  it('swapped labels give the same solutions, with the other one cheaper above', () => {
    const compared = comparedFor(hospital);
    const one = solveForAll(compared, 'self-hosted-cloud', 'closed-api');
    const other = solveForAll(compared, 'closed-api', 'self-hosted-cloud');
    expect(other.withoutEffect).toEqual(one.withoutEffect);
    for (const [index, solved] of one.solved.entries()) {
      const mirrored = other.solved[index];
      expect(mirrored?.flips.map(({ at, kind }) => [at.toPrecision(6), kind])).toEqual(
        solved.flips.map(({ at, kind }) => [at.toPrecision(6), kind]),
      );
      for (const [place, flip] of solved.flips.entries())
        expect(mirrored?.flips[place]?.cheaperAbove).toBe(flip.cheaperAbove);
      expect(mirrored?.points.map(({ usd }) => -usd)).toEqual(solved.points.map(({ usd }) => usd));
    }
  });

  it('a value moved comes to the same as the value written into the decision', () => {
    const at = comparedFor(hospital);
    const has = (of: NumericInput) => costingAt(at, of, of.to, inUseOf(at, ['self-hosted-cloud'])) !== null;
    const moved = numericInputs.filter(has).filter(({ value, measure }) => value !== null && measure === 'month');
    fc.assert(
      fc.property(
        fc.constantFrom(...moved),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...pairs),
        (of, share, [own, rent]) => {
          const compared = comparedFor(hospital);
          const value = of.scale === 'log' ? of.from * (of.to / of.from) ** share : of.from + (of.to - of.from) * share;
          const { values } = compared.costing.situation;
          const written = apartWith(compared, of, value, own, rent);
          const here = withValue(values, of.value as string, value, () =>
            [own, rent].map((option) => monthOf(compared.costing, option, null)?.usd ?? Number.NaN),
          );
          // Two configurations within a dollar of each other count as equally dear.
          expect(Math.abs((here[0] as number) - (written?.own ?? 0))).toBeLessThanOrEqual(1);
          expect(Math.abs((here[1] as number) - (written?.rent ?? 0))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('an input that no bill reads has no answer', () => {
    expect(solveFor(comparedFor(hospital), input('colocation'), 'self-hosted-cloud', 'closed-api')).toBeNull();
  });

  it('every key of the economics table that a bill reads is in the table of inputs, or says why not', () => {
    const others: Record<string, string> = {
      in_out_ratio_default: 'solved for as input tokens',
      output_tokens_per_request_chat: 'solved for as output tokens',
      peak_to_average_week: 'solved for as peak to mean',
      cache_hit_ratio_default: 'solved for as cached share',
      cache_hit_ratio_tool_use: 'solved for as cached share',
      tokens_per_image: 'counts only with images in the requests',
      power_8xh100_h200_max: 'a rating of the box, not a choice',
      power_8xb200_max: 'a rating of the box, not a choice',
    };
    for (const key of economicsKeys) expect(key in others || numericInput(key) !== null, key).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { costingOf } from '../engine/cost/costing';
import { singleCost } from '../engine/cost/option-cost';
import { situationOf } from '../engine/cost/situation';
import { currentKnowledge } from '../framework/editions';
import { claims } from './claims';
import {
  atS3,
  calls,
  gpt4o,
  gpt41,
  homeTurn,
  type OwnSum,
  one4090,
  ownSumRows,
  ownSums,
  ownSumValue,
  rented,
  s2Request,
  sonnet35,
  sum,
  two3090,
} from './own-sums';

const value = (of: OwnSum) => ownSumValue(of, catalog, currentKnowledge);
const printed = (claim: string): OwnSum => {
  const found = ownSums.find((each) => each.claim === claim);
  if (found === undefined) throw new Error(`no sum for ${claim}`);
  return found;
};

describe('what a month costs by the formula of the guide, to the cent', () => {
  it.each([
    ['S2, GPT-4o', 'C2-08', 127.5],
    ['S2, Claude 3.5 Sonnet', 'C2-09', 180],
    ['S2, two cards for a 70B', 'C2-10', 693.33],
    ['S2, one card for an 8B', 'C2-11', 388.33],
    ['S2, one card at 100,000 requests a day', 'C2-19', 388.33],
    ['S3, GPT-4.1 Mini', 'C3-21', 3_600],
    ['S3, Claude Haiku 3.5', 'C3-22', 8_400],
    ['S3, GPT-4.1', 'C3-23', 18_000],
    ['S3, Claude Sonnet 4', 'C3-24', 31_500],
    ['S3, a 70B on four H100', 'C3-36', 10_514.4],
  ])('%s', (_, claim, usd) => {
    expect(value(printed(claim))).toBeCloseTo(usd, 2);
  });

  it('S2, GPT-4o at 50,000 requests a day', () => {
    expect(value(calls('C2-24', 50_000, s2Request, gpt4o))).toBeCloseTo(6_375, 2);
  });

  it('S3, a 405B on the eight H100 that it needs', () => {
    expect(value(sum('C3-40', 'self-hosted-cloud', atS3(133e6, 'llama-3.1-405b'), gpt41, rented(1)))).toBeCloseTo(
      16_028.8,
      2,
    );
  });
});

describe('where owning starts to pay by the formula of the guide, to the request', () => {
  it.each([
    ['S2, 70B against GPT-4o', homeTurn('C2-20', two3090, gpt4o), 5_438],
    ['S2, 70B against Claude 3.5 Sonnet', homeTurn('C2-20', two3090, sonnet35), 3_852],
    ['S2, 8B against GPT-4o', homeTurn('C2-20', one4090, gpt4o), 3_046],
    ['S2, 8B against Claude 3.5 Sonnet', homeTurn('C2-20', one4090, sonnet35), 2_157],
    ['S3, 70B against GPT-4.1 Mini', printed('C3-37'), 292_067],
    ['S3, 70B against GPT-4.1', printed('C3-38'), 58_413],
    ['S3, 70B against Claude Sonnet 4', printed('C3-39'), 33_379],
    ['S3, 405B against GPT-4.1 Mini', printed('C3-40'), 445_244],
    ['S3, 405B against GPT-4.1, on its own eight GPUs', printed('C3-41'), 89_049],
    ['S3, 405B against Claude Sonnet 4, on its own eight GPUs', printed('C3-42'), 50_885],
  ])('%s', (_, of, requests) => {
    // A crossing is printed to six digits of tokens.
    expect(Math.abs(value(of) - requests)).toBeLessThan(1);
  });

  it('the 1.2 million requests a day of S3 are more than one node of 405B serves: the fleet here grows', () => {
    const { answers, assumptions } = sum(
      'C3-40',
      'self-hosted-cloud',
      atS3(445_244 * 1_500, 'llama-3.1-405b'),
      gpt41,
      rented(1),
    );
    const cost = singleCost(
      costingOf(situationOf(catalog, answers, assumptions, currentKnowledge)),
      'self-hosted-cloud',
    );
    expect(typeof cost === 'object' && cost.configuration.kind === 'fleet' && cost.configuration.gpus).toBeGreaterThan(
      8,
    );
  });
});

describe('every printed figure with a formula behind it', () => {
  it.each(ownSumRows.map((row) => [row.claim.id, row] as const))(
    '%s stands in the register as the engine gives it',
    (_, row) => {
      const ours = value(row.sum);
      if (row.sum.of === 'break-even') expect(Math.abs(ours - row.recomputed)).toBeLessThan(1);
      else expect(ours).toBeCloseTo(row.recomputed, 2);
      const [figure] = row.claim.figures;
      if (figure?.value !== undefined) expect(row.ratio).toBeCloseTo(ours / figure.value, 2);
    },
  );

  it('none is left out: all that the register recomputed by a formula for a month or a break-even', () => {
    const expected = claims
      .filter(({ basis, recomputed, figures }) => {
        const unit = figures[0]?.unit;
        const summed = unit === 'USD/month' || unit === 'requests/day';
        return basis === 'formula-output' && typeof recomputed?.value === 'number' && summed;
      })
      .map(({ id }) => id);
    expect(ownSums.map(({ claim }) => claim).filter((id) => id !== 'C2-20')).toEqual(expected);
  });
});

/**
 * Printed sums of the guides, worked out again: each guide's own formula as a decision of the product, run through the
 * product's own bills. What their formulas know and a bill does not is put into figures that a reader may type:
 *
 *   prices of their models        the reader's own price of the closed API
 *   their month of 30 days        those prices × 30 ÷ (730 ÷ 24)
 *   720 or 511 billed hours       the price of a GPU hour × 720 ÷ 730, or × 511 ÷ 730
 *   set-up over 12 months         three times the one-off dollars, over our 36
 *   storage and network per GPU   the share of the cloud bill beyond the GPUs
 *   a flat sum for engineering    an hour count × a rate
 *   cards billed as one machine   one card at the price of all
 *   no check of capacity          a model fast enough that the cards carry the load
 *
 * Not run: S0's $1,500–5,000 and S1's and S4's break-evens. They print ranges of totals without the formula behind them,
 * so there is nothing to run; their rows of `narrative/published-rules.ts` say what their own figures give.
 */
import type { Catalog } from '../catalog';
import { breakEven } from '../engine/cost/break-even';
import { costingOf } from '../engine/cost/costing';
import { singleCost } from '../engine/cost/option-cost';
import { situationOf } from '../engine/cost/situation';
import { type Answers, type Assumptions, defaultAssumptions, type Knowledge } from '../framework';
import { DAYS_PER_MONTH, HOURS_PER_MONTH } from '../units';
import { type Claim, claimOf } from './claims';

export interface OwnSum {
  /** Claim whose figure it is. */
  readonly claim: string;
  /** What is worked out: a month of one option, or the requests a day from which own GPUs cost less. */
  readonly of: 'closed-api' | 'self-hosted-cloud' | 'break-even';
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** A guide's closed model and its price, USD a million tokens. */
interface Price {
  readonly input: number;
  readonly output: number;
}
export const gpt4o: Price = { input: 2.5, output: 10 };
export const sonnet35: Price = { input: 3, output: 15 };
const gpt41Mini: Price = { input: 0.4, output: 1.6 };
const haiku35: Price = { input: 0.8, output: 4 };
export const gpt41: Price = { input: 2, output: 8 };
const sonnet4: Price = { input: 3, output: 15 };

interface Request {
  readonly input: number;
  readonly output: number;
}
export const s2Request: Request = { input: 500, output: 300 };
const s3Request: Request = { input: 1_000, output: 500 };

const answersFor = (requestsPerDay: number, request: Request, more: Partial<Answers> = {}): Answers => ({
  required: {},
  closedModel: 'gpt-6-sol',
  ...more,
  workload: {
    tokensPerDay: requestsPerDay * (request.input + request.output),
    inputTokens: request.input,
    outputTokens: request.output,
    cachedShare: 0,
    batchableShare: 0,
    peakToMean: 1,
  },
});

/** What a price comes to in a month of 30 days, as a price of our month. */
const inTheirMonth = (usd: number): number => (usd * 30) / DAYS_PER_MONTH;

const assumed = (price: Price, more: Partial<Assumptions>): Assumptions => ({
  ...defaultAssumptions,
  ...more,
  finer: { 'closed-api-input': inTheirMonth(price.input), 'closed-api-output': inTheirMonth(price.output) },
});

/** One sum as a decision. */
export const sum = (
  claim: string,
  of: OwnSum['of'],
  answers: Answers,
  price: Price,
  more: Partial<Assumptions>,
): OwnSum => ({ claim, of, answers, assumptions: assumed(price, more) });

/** Calls alone: no people. */
export const calls = (claim: string, requestsPerDay: number, request: Request, price: Price): OwnSum =>
  sum(claim, 'closed-api', answersFor(requestsPerDay, request), price, { labour: false });

/** S2: cards at home, 720 hours, set-up over a year, no people, no spare, one machine whatever comes. */
const home = (machineUsdPerHour: number, setupUsd: number) =>
  ({
    labour: false,
    gpu: 'A100-80 PCIe',
    gpuUsdPerHour: (machineUsdPerHour * 720) / HOURS_PER_MONTH,
    typed: { migration: { usd: (setupUsd * 36) / 12 } },
    economics: { cloud_bill_overhead: 0 },
  }) as const satisfies Partial<Assumptions>;
export const two3090 = home(0.5, 4_000);
export const one4090 = home(0.25, 2_500);
/** Batch work keeps no spare; moving there from the API is what the set-up costs. */
const atHome = (requestsPerDay: number): Answers =>
  answersFor(requestsPerDay, s2Request, {
    required: { latency: 0 },
    today: 'closed-api',
    models: { 'self-hosted-cloud': 'llama-3.1-8b' },
  });
const cards = (claim: string, requestsPerDay: number, machine: Partial<Assumptions>): OwnSum =>
  sum(claim, 'self-hosted-cloud', atHome(requestsPerDay), gpt4o, machine);
export const homeTurn = (claim: string, machine: Partial<Assumptions>, price: Price): OwnSum =>
  sum(claim, 'break-even', atHome(1_250), price, machine);

/**
 * S3: H100 at $2.50 for 70% of 730 hours, $50 of storage and $0.10 an active hour of network each, $5,000 of people.
 * `asOne` bills so many cards as one machine, for cards that the fleet at hand does not have.
 */
export const rented = (asOne: number): Partial<Assumptions> => {
  const compute = 2.5 * 0.7 * HOURS_PER_MONTH;
  const beside = 50 + 0.1 * 0.7 * HOURS_PER_MONTH;
  return {
    gpu: 'H100 SXM',
    gpuUsdPerHour: 2.5 * 0.7 * asOne,
    economics: {
      cloud_bill_overhead: beside / compute,
      engineer_loaded_hourly_us: 100,
      ops_hours_self_hosted_cloud: 50,
      ops_hours_api: 0,
      setup_hours_self_hosted: 0,
    },
  };
};
/** The guide never asks whether the cards carry the load: a model fast enough that they do stands in for its own. */
const fastEnough = 'llama-3.1-8b';
/** Batch work keeps no spare, as the guide keeps none. */
export const atS3 = (tokensPerDay: number, model: string): Answers =>
  answersFor(tokensPerDay / (s3Request.input + s3Request.output), s3Request, {
    required: { latency: 0 },
    models: { 'self-hosted-cloud': model },
  });
const rentedTurn = (claim: string, model: string, asOne: number, price: Price): OwnSum =>
  sum(claim, 'break-even', atS3(50e6, model), price, rented(asOne));

/** Every sum that a guide prints with the formula behind it, in the order of the claims. */
export const ownSums: readonly OwnSum[] = [
  calls('C2-08', 1_000, s2Request, gpt4o),
  calls('C2-09', 1_000, s2Request, sonnet35),
  cards('C2-10', 1_000, two3090),
  cards('C2-11', 1_000, one4090),
  calls('C2-12', 10_000, s2Request, gpt4o),
  calls('C2-13', 10_000, s2Request, sonnet35),
  cards('C2-14', 10_000, two3090),
  cards('C2-15', 10_000, one4090),
  calls('C2-16', 100_000, s2Request, gpt4o),
  calls('C2-17', 100_000, s2Request, sonnet35),
  cards('C2-18', 100_000, two3090),
  cards('C2-19', 100_000, one4090),
  homeTurn('C2-20', two3090, gpt4o),
  homeTurn('C2-25', two3090, gpt4o),
  calls('C3-21', 100_000, s3Request, gpt41Mini),
  calls('C3-22', 100_000, s3Request, haiku35),
  calls('C3-23', 100_000, s3Request, gpt41),
  calls('C3-24', 100_000, s3Request, sonnet4),
  sum('C3-36', 'self-hosted-cloud', atS3(87e6, fastEnough), gpt41, rented(4)),
  rentedTurn('C3-37', fastEnough, 4, gpt41Mini),
  rentedTurn('C3-38', fastEnough, 4, gpt41),
  rentedTurn('C3-39', fastEnough, 4, sonnet4),
  rentedTurn('C3-40', fastEnough, 8, gpt41Mini),
  rentedTurn('C3-41', 'llama-3.1-405b', 1, gpt41),
  rentedTurn('C3-42', 'llama-3.1-405b', 1, sonnet4),
];

/** What a sum comes to: USD a month, or requests a day. Throws where the engine prices one of its options no more. */
export const ownSumValue = ({ claim, of, answers, assumptions }: OwnSum, facts: Catalog, knowledge: Knowledge) => {
  const costing = costingOf(situationOf(facts, answers, assumptions, knowledge));
  if (of === 'break-even') {
    const at = breakEven(costing, 'self-hosted-cloud', 'closed-api', null)?.headline?.at;
    if (at === undefined) throw new RangeError(`no break-even for ${claim}`);
    const { inputTokens = 0, outputTokens = 0 } = answers.workload;
    return at / (inputTokens + outputTokens);
  }
  const cost = singleCost(costing, of);
  if (typeof cost === 'string') throw new RangeError(`no cost for ${claim}: ${cost}`);
  return cost.total.mid;
};

export interface OwnSumRow {
  readonly sum: OwnSum;
  readonly claim: Claim;
  /** As the register has it: USD a month, or requests a day. A test holds it to the engine. */
  readonly recomputed: number;
  /** Recomputed ÷ printed; null where a range was printed. */
  readonly ratio: number | null;
}

/** The sums with what is printed beside them. */
export const ownSumRows: readonly OwnSumRow[] = ownSums.map((each) => {
  const claim = claimOf(each.claim);
  if (claim?.recomputed == null) throw new RangeError(`no claim is called ${each.claim}`);
  const { value } = claim.recomputed;
  const recomputed = typeof value === 'number' ? value : Number.parseFloat((value ?? '').replaceAll(',', ''));
  const single = claim.figures[0]?.value;
  return { sum: each, claim, recomputed, ratio: single === undefined ? null : recomputed / single };
});

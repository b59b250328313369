/** A row of a published decision table: what it is about, what it recommends, and how we put it to the engine. */
import type {
  Answers,
  CostWeight,
  LadderId,
  Level,
  LoadShape,
  OptionId,
  Place,
  Stage,
  TaskFamilyId,
} from '../framework';
import type { GuideId } from './guides';

/** One thing a row says about its reader. A bound that is absent is open. */
export type Condition =
  | { readonly on: LadderId; readonly least?: Level; readonly most?: Level }
  /** Tokens a day. */
  | { readonly on: 'volume'; readonly least?: number; readonly most?: number }
  /** Requests a day; `tokensEach` is the length that the guide gives one, for readers who give none. */
  | { readonly on: 'requests'; readonly least?: number; readonly most?: number; readonly tokensEach: number }
  /** USD a month for tokens at a closed API; `tokensADay` stands for the bound where such a bill has no price. */
  | { readonly on: 'bill'; readonly least?: number; readonly most?: number; readonly tokensADay: number }
  | { readonly on: 'tasks'; readonly any: readonly TaskFamilyId[] }
  | { readonly on: 'stage'; readonly is: Stage }
  | { readonly on: 'shape'; readonly is: LoadShape }
  | { readonly on: 'place'; readonly is: Place }
  | { readonly on: 'costWeight'; readonly is: CostWeight }
  | { readonly on: 'signedTerms' | 'internals'; readonly is: 'yes' }
  /** Requests of unequal difficulty. */
  | { readonly on: 'mixture' };

/** Why the result is not what the row says, for one winner; written by hand, so a new winner asks for new words. */
export interface Explanation {
  readonly winner: OptionId;
  readonly why: string;
}

/** A reading of the recommendation that the guide's own reasons allow besides its words. */
export interface WiderReading {
  readonly options: readonly OptionId[];
  readonly why: string;
}

export interface GuideRow {
  /** Also the anchor on the page. */
  readonly id: string;
  readonly guide: GuideId;
  /** The table and the row in it. */
  readonly place: string;
  /** Claims of the register that carry the row. */
  readonly claims: readonly string[];
  readonly situation: string;
  readonly says: string;
  /** What its words recommend, read narrowly. */
  readonly recommends: readonly OptionId[];
  readonly wider?: WiderReading;
  /** The first is what the row is named after. Empty = no question of ours asks for it. */
  readonly conditions: readonly Condition[];
  /** What the row states, as answers; the rest comes from `ordinaryProduct`. */
  readonly answers: Answers;
  /** Why these levels and numbers. */
  readonly reason: string;
  readonly explained?: readonly Explanation[];
}

/** What no row speaks of, the same for all: differences between rows come from what they say. */
export const ordinaryProduct: Answers = {
  required: {
    'data-control': 0.25,
    assurance: 0.25,
    throughput: 0.25,
    latency: 0.5,
    elasticity: 0.5,
    capability: 0.5,
    features: 0.5,
    tuning: 0.25,
    independence: 0.25,
    operations: 0.5,
    'time-to-value': 0.5,
  },
  place: 'anywhere',
  signedTerms: 'no',
  internals: 'no',
  costWeight: 'normal',
  workload: { tokensPerDay: 5e6, inputTokens: 1_500, outputTokens: 500, shape: 'working-hours', stage: 'launched' },
};

export const ordinaryProductReason =
  'What a row leaves open is one ordinary product for all rows: launched, five million tokens a day in office hours, requests of 1,500 tokens in and 500 out, routine work, tools and structured output ready made, no training on its data, a platform team without GPU experience, production within the quarter.';

/** The row's answers over the ordinary product: what the engine is asked. */
export const encoded = ({ answers }: Pick<GuideRow, 'answers'>): Answers => {
  const { requestsPerDay, tokensPerDay } = answers.workload;
  const { tokensPerDay: ordinary, ...request } = ordinaryProduct.workload;
  const volume = requestsPerDay === undefined && tokensPerDay === undefined ? { tokensPerDay: ordinary } : {};
  return {
    ...ordinaryProduct,
    ...answers,
    required: { ...ordinaryProduct.required, ...answers.required },
    workload: { ...request, ...volume, ...answers.workload } as Answers['workload'],
  };
};

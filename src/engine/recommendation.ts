/** The result, as data: no words. Screen, command line and exports all read this one object. */
import type { Agreement } from '../catalog/prices';
import type { KvPrecision, Precision, Tier } from '../catalog/schema';
import type {
  Answers,
  Assumptions,
  AxisId,
  CostDriver,
  CriterionId,
  LadderId,
  Level,
  NotSure,
  OptionId,
  RentTerm,
  ScalingMode,
  SingleOptionId,
  UnsourcedLine,
} from '../framework';
import type { AskedId } from '../framework/asking';
import type { Range, TokensPerDay, TokensPerSecond, UsdPerMonth } from '../units';

/** Where a line's figures come from: an economics key, a price row, a rental distribution, or the reader. */
export type FigureRef =
  | { readonly kind: 'economics'; readonly key: string }
  /** What a seller's own terms say: its rate for batches, or its price in the place asked for. */
  | { readonly kind: 'seller'; readonly seller: string; readonly says: 'batch' | 'region' }
  | { readonly kind: 'price'; readonly seller: string; readonly id: string }
  | { readonly kind: 'rental'; readonly accelerator: string; readonly readings: number }
  | { readonly kind: 'capacity'; readonly model: string; readonly accelerator: string }
  | { readonly kind: 'typed'; readonly field: string };

export type CostLineId =
  | 'input-tokens'
  | 'output-tokens'
  | 'regional-terms'
  | 'tuned-model'
  | 'minimum-commitment'
  | 'gpu-hours'
  | 'cloud-overhead'
  | 'hardware'
  | 'lease'
  | 'interest'
  | 'power'
  | 'space'
  | 'maintenance'
  | 'operations-labour'
  | 'supervision-labour'
  | 'setup-labour'
  | 'review-labour'
  | 'router-labour'
  | 'tuning'
  | 'tuning-labour'
  | UnsourcedLine;

/** One line of a monthly bill. `usd: null` = no sourced figure: not included until the reader types one. */
export interface CostLine {
  readonly id: CostLineId;
  /** Which leg of a hybrid pays it. */
  readonly leg?: SingleOptionId;
  /** Labour in hours × rate; shown apart, and gone when labour is off. */
  readonly labour: boolean;
  /** A one-off spread over 36 months. */
  readonly oneOff: boolean;
  readonly usd: Range<UsdPerMonth> | null;
  /** The numbers of its arithmetic, mid values, in the order of the formula (e.g. gpus, usdPerHour, hours). */
  readonly quantities: Readonly<Record<string, number>>;
  readonly refs: readonly FigureRef[];
}

/** What is actually bought or run. */
export interface MeteredConfiguration {
  readonly kind: 'metered';
  readonly model: string;
  readonly tier: Tier | null;
  /** Who serves it. Under private terms another than the seller of the list price may sign. */
  readonly provider: string;
  /** Whose list price is used. */
  readonly seller: string;
  readonly priceId: string;
  readonly agreement: Agreement;
  /** USD per million input / output tokens at the list price used. */
  readonly inputUsd: number;
  readonly outputUsd: number;
  /** All hosts of the model that were compared, cheapest first. */
  readonly hosts: readonly { readonly seller: string; readonly priceId: string }[];
  readonly licence: LicenceStanding | null;
}
export interface FleetConfiguration {
  readonly kind: 'fleet';
  readonly model: string;
  readonly tier: Tier | null;
  readonly accelerator: string;
  readonly weights: Precision;
  readonly kv: KvPrecision;
  readonly tensorParallel: number;
  readonly attentionDataParallel: boolean;
  /** Output tokens/s of one replica within the latency limits, with its band. */
  readonly tokensPerSecond: Range<TokensPerSecond>;
  readonly batch: number;
  readonly ttftMs: number;
  readonly tpotMs: number;
  readonly replicas: number;
  readonly spare: number;
  readonly gpus: number;
  /** Whole servers bought (on-premise), else null. */
  readonly servers: number | null;
  /** Work ÷ capacity paid for, mean ÷ (replicas × tokens/s) around the clock: an output, never an input. */
  readonly utilisation: number;
  /** What is paid for, beside what the work itself takes up. */
  readonly hours: GpuHours;
  /** Some published throughput measurement exists for the model. */
  readonly calibrated: boolean;
  /** The speed is the reader's own measurement; absent = it is the capacity model's. */
  readonly measured?: true;
  /**
   * What each replica keeps in host memory besides, 10^9 bytes, and whether a source says that the nodes have it;
   * absent = the model needs none.
   */
  readonly hostMemory?: { readonly gb: number; readonly offered: 'yes' | 'unknown' };
  /** Configurations that met every limit and were compared. */
  readonly considered: number;
  readonly licence: LicenceStanding;
}
/** GPU-hours a month, and the same at the price of the hardware, USD a month. */
export interface GpuHours {
  readonly mode: ScalingMode;
  /** Hours on: a week in office hours, a day in a batch window, otherwise null. */
  readonly window: number | null;
  /** How rented GPUs are paid for, and the hours of them that are reserved for a year; absent = all on demand. */
  readonly term?: RentTerm;
  readonly committed?: number;
  /** Around the clock for the busiest hour: what holding them takes, on demand. */
  readonly reserved: number;
  readonly reservedUsd: number;
  /** In the way the reader runs them; the bill has these. */
  readonly paid: number;
  readonly paidUsd: number;
  /** The work alone, at the speed of the configuration: what would be paid if only work were. */
  readonly used: number;
  readonly usedUsd: number;
}
export interface HybridConfiguration {
  readonly kind: 'plan';
  readonly classes: readonly TrafficClass[];
  readonly legs: readonly {
    readonly option: SingleOptionId;
    readonly share: number;
    readonly configuration: MeteredConfiguration | FleetConfiguration;
  }[];
}
export type Configuration = MeteredConfiguration | FleetConfiguration | HybridConfiguration;

export interface LicenceStanding {
  readonly licence: string | null;
  readonly standing: 'allowed' | 'allowed-if' | 'accepted' | 'excluded' | 'unknown';
  /** Threshold metrics the standing depends on. */
  readonly depends: readonly string[];
}

/** A class of traffic and where the plan sends it. */
export interface TrafficClass {
  readonly id:
    | 'all'
    | 'routine'
    | 'hard'
    | 'restricted'
    | 'rest'
    | 'restricted-routine'
    | 'restricted-hard'
    | 'rest-routine'
    | 'rest-hard';
  readonly share: number;
  readonly bound: boolean;
  readonly required: { readonly [C in LadderId]?: Level | NotSure };
  readonly goesTo: SingleOptionId;
}

/** One option's monthly cost. low and high come from independent drivers, so the lines' own ends do not add up to them. */
export interface OptionCost {
  readonly option: OptionId;
  readonly total: Range<UsdPerMonth>;
  readonly lines: readonly CostLine[];
  /** Sum of labour lines at mid. */
  readonly labourUsd: number;
  readonly configuration: Configuration;
  /** Bands by driver kind, for correlated draws; they sum to `total.mid`. */
  readonly bands: readonly { readonly driver: CostDriver; readonly usd: Range<UsdPerMonth> }[];
  /** One-off part of the mid, in USD (not spread), for payback. */
  readonly oneOffUsd: number;
  /** Price changes already announced that move this total, in order of their days. */
  readonly announced: readonly AnnouncedChange[];
  /** Half-width of the total contributed by each driver at mid: down, up ≥ 0. */
  readonly swings: readonly { readonly driver: string; readonly down: number; readonly up: number }[];
}

/** From a later day on another list price holds, and with it another total, at today's volume and with the same model. */
export interface AnnouncedChange {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Months of 730 hours from the as-of day. */
  readonly months: number;
  /** Mid total a month from that day on. */
  readonly monthlyUsd: number;
  /** The ends of that total, made as those of today's. */
  readonly range: { readonly low: number; readonly high: number };
  /** Rows that change, USD per million tokens. */
  readonly prices: readonly {
    readonly seller: string;
    readonly id: string;
    readonly before: TokenPrice;
    readonly after: TokenPrice;
    /** Who announced it, and the day it was read. */
    readonly source: string;
    readonly asOf: string;
  }[];
}
export interface TokenPrice {
  readonly input: number;
  readonly output: number;
}

/** How old a figure is on the day decided for. Only what the market sets ages: prices, rents, money in the economics table. */
export interface FigureAge {
  readonly ref: FigureRef;
  /** Day, month or year it holds for; null = undated, typed, or worked out here. */
  readonly asOf: string | null;
  /** Whole days, never below 0; a month or a year counts from its first day. */
  readonly days: number | null;
  /** Beyond so many days it is old; null = it does not age. */
  readonly limit: number | null;
  readonly state: 'old' | 'undated' | 'current' | 'typed' | 'steady';
}

/** How much of a monthly cost rests on old figures. */
export interface Freshness {
  readonly option: OptionId;
  readonly on: string;
  /** Every figure of the bill once: ageing ones from the oldest on, then undated, typed and steady ones. */
  readonly figures: readonly FigureAge[];
  readonly lines: readonly {
    readonly id: CostLineId;
    readonly leg?: SingleOptionId;
    readonly state: FigureAge['state'];
  }[];
  /** Shares of the mid total by the state of its lines; they sum to 1, or are all 0 for a bill of nothing. */
  readonly shares: Readonly<Record<FigureAge['state'], number>>;
  /** Of the figures that age and have a date. */
  readonly oldest: FigureAge | null;
  readonly newest: FigureAge | null;
}

/** Why an option has no cost or could not be assessed. */
export type UnassessedReason =
  | 'volume-not-given'
  | 'no-price-in-force'
  | 'no-open-model-with-architecture'
  | 'nothing-meets-the-limits'
  | 'no-model-passes-licence'
  | 'context-too-long'
  | 'named-model-not-available'
  | 'no-gpu-price';

export type VetoId =
  | 'data-control-rule'
  | 'own-hardware'
  | 'signed-terms'
  | 'place'
  | 'internals'
  | 'nobody-operates'
  | 'no-purchase'
  | 'ceiling'
  | 'deadline'
  | 'one-kind-of-request'
  | 'no-feasible-split'
  | 'not-assessed';

export interface Veto {
  readonly option: OptionId;
  readonly id: VetoId;
  readonly kind: 'rule' | 'practical';
  /** The answer field whose change relaxes it. */
  readonly because: string;
  /** True when it rests on a provider fact without a source: `inWriting` lifts it. */
  readonly unknownFact: boolean;
  readonly monthlyUsd: Range<UsdPerMonth> | null;
  /** Signed terms denied because the model chosen keeps prompts whatever is signed. */
  readonly kept?: KeptPrompts;
}

/** A model that zero retention does not reach at any seller in the catalogue. */
export interface KeptPrompts {
  /** Product key. */
  readonly model: string;
  readonly days: number | null;
  readonly since: string | null;
}

export interface Ranked {
  readonly option: OptionId;
  readonly score: number;
  /** 0 = meets every override; higher = demoted. */
  readonly tier: number;
  readonly losses: Readonly<Record<CriterionId, number>>;
  readonly monthlyUsd: Range<UsdPerMonth> | null;
  readonly configuration: Configuration | null;
  /** Practical vetoes that became conditions, because nothing else was left. */
  readonly conditions: readonly VetoId[];
}

export interface Demotion {
  readonly option: OptionId;
  readonly criteria: readonly LadderId[];
}

export interface UnmetNeed {
  readonly criterion: LadderId;
  readonly required: Level;
  readonly offered: Level;
  readonly points: number;
}

/** One answer changed, and who then wins. */
export interface Flip {
  readonly changes: readonly AnswerChange[];
  readonly winner: OptionId | null;
  /** Sum of level distances, in steps of the ladder. */
  readonly distance: number;
}

/** Minimal sets of changed answers: none holds a smaller one that does the same. Shortest distance first. */
export interface NearestFlips {
  /** Most answers changed at once. */
  readonly upTo: number;
  /** Sets tried. */
  readonly tried: number;
  /** Sets that give another winner. */
  readonly flips: readonly Flip[];
  /** Sets that make one option win, for every option but the one that wins now. */
  readonly towards: { readonly [O in OptionId]?: readonly Flip[] };
}

export type AnswerChange =
  | { readonly kind: 'ladder'; readonly criterion: LadderId; readonly from: Level | NotSure | null; readonly to: Level }
  | {
      readonly kind: 'cost-weight';
      readonly from: 'tight' | 'normal' | 'secondary' | null;
      readonly to: 'tight' | 'normal' | 'secondary';
    }
  | { readonly kind: 'signed-terms'; readonly from: 'yes' | 'no' | null; readonly to: 'yes' | 'no' };

/** What asking one open question is worth. */
export interface QuestionValue {
  readonly question: AskedId;
  /** Value of information: points regretted on average for recommending without the answer. */
  readonly points: number;
  /** Chance that the answer changes the winner. */
  readonly chanceOfChange: number;
  /** Winners under some answer other than the present one; null = no option left. */
  readonly winners: readonly (OptionId | null)[];
  /** Options now in the race that some answer would rule out. */
  readonly canRuleOut: readonly OptionId[];
}

export type Label = 'only-option' | 'clear' | 'leaning' | 'close-call' | 'conditional' | 'no-option';

/** The point result: everything that needs no sampling. */
export interface Recommendation {
  readonly edition: string;
  readonly on: string;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly winner: OptionId | null;
  readonly ranking: readonly Ranked[];
  readonly vetoed: readonly Veto[];
  readonly demoted: readonly Demotion[];
  /** Options without a result, and why. Those that only lack a cost still rank. */
  readonly unassessed: readonly { readonly option: OptionId; readonly reason: UnassessedReason }[];
  readonly weights: Readonly<Record<CriterionId, number>>;
  readonly axisWeights: Readonly<Record<AxisId, number>>;
  /** S(1st) − S(2nd) within the first tier; null when the winner is alone there. */
  readonly delta: number | null;
  readonly runnerUp: OptionId | null;
  readonly costs: { readonly [O in OptionId]?: OptionCost };
  readonly withoutCosts: boolean;
  /** Of the winner's bill; null where it has none. */
  readonly freshness: Freshness | null;
  readonly unmet: readonly UnmetNeed[];
  /** Level credited for capability where the model priced is weaker than the table. */
  readonly capabilityShort: readonly {
    readonly option: OptionId;
    readonly wanted: Tier;
    readonly got: Tier;
    readonly level: Level;
  }[];
  readonly withoutOverride: { readonly winner: OptionId; readonly delta: number } | null;
  /** Only when nothing is left: per option the smallest set of vetoes that brings it back when lifted, smallest first. */
  readonly relaxations: readonly { readonly option: OptionId; readonly vetoes: readonly VetoId[] }[];
  readonly neverCheaper: readonly { readonly option: OptionId; readonly than: OptionId }[];
}

export interface Robustness {
  readonly samples: number;
  /** Share of samples an option comes first, canonical order. */
  readonly winnerShare: Readonly<Record<OptionId, number>>;
  /** Standard deviation of S(1st) − S(2nd), the two fixed by the point order. */
  readonly deltaSd: number | null;
  /** Of the ranked options: share of samples in first, second … place. Rows and columns sum to 1. */
  readonly rankShare: { readonly [O in OptionId]?: readonly number[] };
  /** Mean axis weights over the samples an option wins, summing to 1: what those who should pick it care about. */
  readonly centralWeights: { readonly [O in OptionId]?: Readonly<Record<AxisId, number>> };
  /** Share of samples in which the first named comes before the second. */
  readonly ahead: { readonly [O in OptionId]?: { readonly [P in OptionId]?: number } };
  /** 10th and 90th percentile of an option's score, to a tenth of a point. */
  readonly scoreRange: { readonly [O in OptionId]?: { readonly low: number; readonly high: number } };
  /** Doubt about the winner in bits: 0 = one option always wins, 1 = two win equally often. */
  readonly entropy: number;
}

/** How far the weight of one axis may move, the others keeping their proportions, while the winner stays. */
export interface WeightInterval {
  /** Shares of 1; the present weight lies between. */
  readonly low: number;
  readonly high: number;
  /** Who wins beyond that end; null = nobody, the interval goes to 0 or 1. */
  readonly belowLow: OptionId | null;
  readonly aboveHigh: OptionId | null;
}
export type WeightIntervals = Readonly<Record<AxisId, WeightInterval>>;

/** An option that another is at least as good as on every criterion: no weights can make it the better one. */
export interface Dominated {
  readonly option: OptionId;
  readonly by: readonly OptionId[];
}

/** What jumps where two totals pass each other without being equal. */
export interface StepCause {
  /** Whose total jumps. */
  readonly option: OptionId;
  /**
   * `replicas`, `servers`: so many more or fewer of the same; `configuration`: another GPU, precision or span;
   * `model`: another model; `price`: another price of the same model.
   */
  readonly kind: 'replicas' | 'servers' | 'configuration' | 'model' | 'price';
  /** Counts on the near and the far side, for replicas and servers; names of models or accelerators else. */
  readonly before: number | string;
  readonly after: number | string;
}

export type Crossing = {
  readonly at: number;
  readonly kind: 'smooth' | 'step';
  /** What jumps at a step; absent at a smooth crossing. */
  readonly step?: StepCause;
  readonly range: { readonly low: number | null; readonly high: number | null };
};

/** Where two options' monthly totals cross over volume; `never` is a value. */
export interface BreakEven {
  readonly own: OptionId;
  readonly rent: OptionId;
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly cheaper: OptionId }[];
  readonly crossings: readonly Crossing[];
  /** The first crossing after which `own` is cheaper; null = never. */
  readonly headline: Crossing | null;
  /** Who is cheaper throughout, when there is no crossing. */
  readonly never: OptionId | null;
  /**
   * When the cheaper of the two next changes: growth carries the volume past a crossing, or a price announced for `day`
   * moves the crossing past the volume. null where neither does.
   */
  readonly ahead: {
    readonly months: number;
    /** Tokens a day by then. */
    readonly at: number;
    readonly cheaper: OptionId;
    /** Day of the announced price that turns it; null = growth does. */
    readonly day: string | null;
  } | null;
}

/** Cost over volume for one option: one point per volume, configuration searched anew at each. */
export interface CostCurve {
  readonly option: OptionId;
  readonly points: readonly { readonly tokensPerDay: TokensPerDay; readonly usd: Range<UsdPerMonth> }[];
}

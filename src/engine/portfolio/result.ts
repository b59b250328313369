/** Several workloads decided together, as data: no words. Screen and command line read this one object. */
import type { Answers, LadderId, OptionId, SingleOptionId } from '../../framework';
import type { Range, UsdPerMonth } from '../../units';
import type { Values } from '../cost/bill';
import type { Assessment } from '../recommend';
import type { Configuration, CostLine, Label, OptionCost, Recommendation } from '../recommendation';

/** How far a prompt of a class can get, by the option that is furthest from the reader's own hands. */
export interface DataPath {
  /** Where it goes when all runs as planned, what stands in included. */
  readonly furthest: SingleOptionId;
  /** Where it goes when the router takes it for another class. */
  readonly mistaken: SingleOptionId;
  /** Options of the plan that the rules or the data control of the class leave out; a mistake of the router takes it there. */
  readonly against: readonly SingleOptionId[];
}

export interface PortfolioClass {
  readonly name: string;
  /** Of all tokens; all classes sum to 1. */
  readonly share: number;
  /** Tokens a day, input + output; null = not given. */
  readonly tokensPerDay: Range | null;
  /** A data-control rule, a need of ¾ or more, or stricter terms than another class of the list needs. */
  readonly sensitive: boolean;
  /** The privacy rules of the decision bind it. */
  readonly bound: boolean;
  /** Index of the first class that needs the same: they are decided as one kind of request. */
  readonly kind: number;
  /** What its kind was decided on, at the volume of the kind. */
  readonly answers: Answers;
  /** The plain recommendation for its kind by itself. */
  readonly recommendation: Recommendation;
  /** First choice of its kind; null = its rules leave nothing. */
  readonly winner: SingleOptionId | null;
  /** Where the plan sends it: its first choice, unless the plan would then run more than three ways. null = no plan. */
  readonly goesTo: SingleOptionId | null;
  /** What it costs there by itself, at its first choice where there is no plan; null without a volume or a price. */
  readonly aloneUsd: Range<UsdPerMonth> | null;
  /** Another leg of the plan that may stand in for its own; never a third party for a sensitive class. null = none. */
  readonly fallback: SingleOptionId | null;
  readonly path: DataPath | null;
}

/** A model at an option that carries some classes. An option billed per token may have one for each level of difficulty. */
export interface LegClasses {
  readonly option: SingleOptionId;
  readonly share: number;
  /** Indexes of the classes it serves. */
  readonly classes: readonly number[];
  readonly configuration: Exclude<Configuration, { readonly kind: 'plan' }>;
}

/** One way to serve every class: a split, or one option. */
export interface PortfolioPlan {
  readonly goesTo: readonly SingleOptionId[];
  /** What is run or called; empty without a volume. */
  readonly legs: readonly LegClasses[];
  /** Points of 100, as in a recommendation: classes by their share, what the team carries at its weakest leg. */
  readonly score: number;
  readonly tier: number;
  readonly violated: readonly LadderId[];
  /** Every leg once on the union of its classes, router and evaluation labour where there is more than one; null without a volume. */
  readonly total: Range<UsdPerMonth> | null;
  readonly lines: readonly CostLine[];
  readonly labourUsd: number;
  /** The low end lies above the monthly ceiling that was answered. */
  readonly overCeiling: boolean;
}

export interface PortfolioDifference {
  /** Plan less the one option, USD a month, mid; null where one of them has no cost. */
  readonly usd: number | null;
  /** 80 % range of that difference: what both bills depend on moves in both at once. Below 0 the plan costs less. */
  readonly rangeUsd: Range | null;
  /** The range of the difference holds 0, or the mids are within 5 %. */
  readonly aboutEqualUsd: boolean;
  /** Score of the plan less that of the one option. */
  readonly points: number;
  /** Less than what counts as a difference. */
  readonly aboutEqualPoints: boolean;
}

export interface Portfolio {
  /** `hybrid` where the classes go to different options; null = some class has no option. */
  readonly winner: OptionId | null;
  /**
   * The winner; or the one option that does as well where a split does not pay: no worse tier, no point less, not dearer; or
   * the one option within the ceiling where what the classes would choose is above it.
   */
  readonly recommended: OptionId | null;
  readonly classes: readonly PortfolioClass[];
  /** Kinds of request; 1 = there is nothing to route. */
  readonly kinds: number;
  /** All classes together, tokens a day; null = not given. */
  readonly tokensPerDay: Range | null;
  readonly plan: PortfolioPlan | null;
  /** The best single option that may serve every class; null = none may. */
  readonly one: PortfolioPlan | null;
  /** Of the plan against `one`; null where they are the same, or one is missing. */
  readonly difference: PortfolioDifference | null;
  /** Furthest place any prompt of a sensitive class can reach; null = no class is sensitive, or there is no plan. */
  readonly worstCase: DataPath | null;
}

/** A portfolio, and the assessment of each class it was made from. */
export interface AssessedPortfolio {
  readonly portfolio: Portfolio;
  readonly assessments: readonly Assessment[];
}

/** Firmness of each class, in the order of the classes. */
export type PortfolioLabels = readonly Label[];

/** The bill of a plan, before it is scored. */
export type PlanBill = Pick<OptionCost, 'total' | 'lines' | 'labourUsd'> &
  Pick<PortfolioPlan, 'legs'> & {
    /** The whole of it at given values, and what moves it. */
    readonly figure: (values: Values) => number;
    readonly drivers: readonly string[];
  };

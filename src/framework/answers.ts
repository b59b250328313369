/**
 * What the reader tells us. Absent = not answered; `not-sure` = answered "not sure": the same maths (the
 * expectation over the prior), but it counts as progress. Parsing lives at the edges (link, command line), never here.
 */
import type { TermsKind } from '../catalog/policies';
import type { AxisWeights } from './axis-weights';
import type { AxisId, CriterionId, LadderId, Level } from './criteria';
import type { Domicile } from './domicile';
import type { OptionId, SingleOptionId } from './options';
import type { TeamSkills } from './skills';

export type NotSure = 'not-sure';
/** A number, or an 80 % range (10th to 90th percentile). */
export type Amount = number | { readonly low: number; readonly high: number };

export const taskFamilyIds = [
  'hard-reasoning',
  'coding-assistance',
  'coding-long-horizon',
  'extraction-classification',
  'rag-qa',
  'summarisation',
  'long-context',
  'tool-use-agents',
  'vision-documents',
  'multilingual',
] as const;
export type TaskFamilyId = (typeof taskFamilyIds)[number];

export const loadShapes = ['working-hours', 'worldwide', 'coding', 'batch'] as const;
export type LoadShape = (typeof loadShapes)[number];
export const stages = ['before-launch', 'launched', 'mature'] as const;
export type Stage = (typeof stages)[number];
export const places = ['anywhere', 'eu', 'us', 'other'] as const;
export type Place = (typeof places)[number];
export const costWeights = ['tight', 'normal', 'secondary'] as const;
export type CostWeight = (typeof costWeights)[number];

export const signedTermsKinds = ['baa', 'zero-retention'] as const satisfies readonly TermsKind[];
/** A business associate agreement allows health data; zero retention keeps prompts from being stored. Neither is the other. */
export type SignedTerms = TermsKind;

/** The numbers of a workload. Tokens a day = input + output, weekly mean; cached input counts as input. */
export interface WorkloadAnswers {
  readonly tokensPerDay?: Amount;
  /** Instead of tokens a day: requests a day × (input + output tokens). Ignored where tokens a day are given. */
  readonly requestsPerDay?: Amount;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** Input tokens per output token; read only where the two counts above are not both given. */
  readonly inputOutputRatio?: number;
  /** Output tokens spent thinking count as output; the multiplier applies to the default output length only. */
  readonly reasoningMultiplier?: number;
  readonly shape?: LoadShape | NotSure;
  /** Busiest hour ÷ weekly mean. A typed value has no range. */
  readonly peakToMean?: number;
  readonly cachedShare?: Amount;
  readonly batchableShare?: number;
  /** × per year; 1 = level. */
  readonly growthPerYear?: number;
  /** Share of requests that are routine. Not stated = one kind of request. */
  readonly routineShare?: number;
  /** The requests differ in difficulty, share unknown. */
  readonly mixed?: boolean;
  readonly stage?: Stage | NotSure;
  /** Limits; where absent the latency answer sets time to first token, and 50 ms per output token applies. */
  readonly ttftMs?: number;
  readonly tpotMs?: number;
  /** A 99th-percentile target for time per output token; enters as 0.6 × itself. */
  readonly tpotP99Ms?: number;
}

/** Facts a licence gate may ask about. Unknown facts never exclude a model silently. */
export interface CompanyFacts {
  readonly monthlyUsers?: number;
  /** In the calendar month before the model was released, which some licences count once and for all. */
  readonly monthlyUsersInReleaseMonth?: number;
  /** Of the whole group. */
  readonly annualRevenueUsd?: number;
  readonly domicile?: Domicile;
  /** Sells access to the model itself, hosted or fine-tuned, to third parties. */
  readonly sellsAccess?: boolean;
  readonly military?: boolean;
  /** Work under the International Traffic in Arms Regulations of the United States. */
  readonly itar?: boolean;
  /** Trains other models on its outputs. */
  readonly trainsOnOutputs?: boolean;
  /** Passes on the weights, changed or not. */
  readonly redistributes?: boolean;
  /** Decides about people's rights without a person. */
  readonly automatedDecisions?: boolean;
}

/** The facts that are a yes or a no, in the order they are asked. */
export const companyFlags = [
  'sellsAccess',
  'trainsOnOutputs',
  'redistributes',
  'automatedDecisions',
  'military',
  'itar',
] as const satisfies readonly (keyof CompanyFacts)[];
export type CompanyFlag = (typeof companyFlags)[number];

/** Fields that hold no "not sure" of their own: it is said in a list beside them, and changes no figure. */
export const unsureIds = [
  'dataControlIs',
  'sensitiveShare',
  'signedTermsAre',
  'placeIs',
  'tokensPerDay',
  'requestsPerDay',
  'inputTokens',
  'outputTokens',
  'inputOutputRatio',
  'reasoningMultiplier',
  'peakToMean',
  'cachedShare',
  'batchableShare',
  'growthPerYear',
  'routineShare',
  'mixed',
  'ttftMs',
  'tpotMs',
  'tpotP99Ms',
  'taskFamilies',
  'internalsAre',
  'ceilingUsd',
  'noPurchase',
  'deadlineWeeks',
  'closedModel',
  'today',
] as const;
export type UnsureId = (typeof unsureIds)[number];

export interface Answers {
  readonly required: { readonly [C in LadderId]?: Level | NotSure };
  /** Data control at ¾ is a preference unless said otherwise, at 1 a rule. */
  readonly dataControlIs?: 'rule' | 'preference';
  /** Share of the traffic the privacy answers bind; 1 when absent. */
  readonly sensitiveShare?: number;
  readonly signedTerms?: 'yes' | 'no' | NotSure;
  /** Which terms have to be signed; absent = either will do. */
  readonly signedTermsAre?: SignedTerms;
  readonly place?: Place | NotSure;
  /** A place is a rule (veto) unless it is a preference (warning). */
  readonly placeIs?: 'rule' | 'preference';
  readonly internals?: 'yes' | 'no' | NotSure;
  readonly internalsAre?: 'rule' | 'preference';
  readonly taskFamilies?: readonly TaskFamilyId[];
  readonly costWeight?: CostWeight | NotSure;
  /** Hard monthly ceiling in USD; also sets the money scale to a tenth of it. */
  readonly ceilingUsd?: number;
  readonly noPurchase?: boolean;
  readonly deadlineWeeks?: number;
  readonly workload: WorkloadAnswers;
  /** Exact id of the closed model they would call otherwise: product key or `seller:id`. */
  readonly closedModel?: string;
  /** The option they run today: its one-off lines are already paid. */
  readonly today?: OptionId;
  /** A model named by the reader for an option: product key, or `seller:id` to fix the host too. */
  readonly models?: { readonly [O in SingleOptionId]?: string };
  /** One open model for hosted-open and both self-hosted options. */
  readonly sameWeights?: string;
  readonly company?: CompanyFacts;
  /** 1 = fix first; ties allowed. Absent = equal axes. */
  readonly axisRanks?: { readonly [A in AxisId]?: 1 | 2 | 3 | 4 };
  /** Weights set directly, in percent; they count instead of an order. */
  readonly axisWeights?: AxisWeights;
  readonly waived?: readonly CriterionId[];
  /** "I have it in writing": a provider fact we could not source may satisfy a rule. */
  readonly inWriting?: boolean;
  /** Six skills rated, from which a level of operations was offered; `required.operations` is what counts. */
  readonly teamSkills?: TeamSkills;
  /** Fields answered "not sure": taken as if left blank, but given an answer. */
  readonly unsure?: readonly UnsureId[];
}

/** Nothing answered. */
export const noAnswers: Answers = { required: {}, workload: {} };

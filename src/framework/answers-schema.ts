/**
 * Answers and assumptions as JSON, for the command line and for imports: one object whose keys are those of `Answers`,
 * plus an optional `assumptions`. Numbers may be written as amounts (`"5M"`, `"30%"`); where a range is possible,
 * `"5M to 20M"` or `{ "low": …, "high": … }`. Nothing is ignored: an unknown key is a problem like any other.
 * Kept out of the chapter's index, so that pages which read no JSON do not load it.
 */
import * as z from 'zod/mini';
import { isDay } from '../units';
import { numberBounds as bounds } from './answer-bounds';
import {
  type Amount,
  type Answers,
  type CompanyFacts,
  costWeights,
  loadShapes,
  places,
  signedTermsKinds,
  stages,
  taskFamilyIds,
  unsureIds,
} from './answers';
import {
  type Assumptions,
  defaultAssumptions,
  dollarLines,
  type TypedLine,
  type UnsourcedLine,
  unsourcedLines,
} from './assumptions';
import { type AxisWeights, axisWeightsProblem } from './axis-weights';
import { type AxisId, axisIds, criterionIds, ladderIds, levels } from './criteria';
import { type Domicile, domicileOf } from './domicile';
import { type EconomicsKey, economicsBounds, economicsKeys } from './economics-bounds';
import { type FinerKey, finerBounds, finerKeys, tuningMethods } from './finer-bounds';
import {
  amount,
  choice,
  choiceOrNotSure,
  flag,
  id,
  level,
  listOf,
  number,
  object,
  optionalEach,
  type Read,
  reading,
  rule,
  week,
  yesNo,
} from './json-fields';
import {
  type KnowledgeChanges,
  type KnowledgeField,
  type KnowledgeValue,
  knowledgeFields,
  valueProblem,
} from './knowledge-fields';
import { optionIds, singleOptionIds } from './options';
import { rentTerms, scalingModes } from './running';
import { skillIds, skillRatings } from './skills';

const workload = object({
  tokensPerDay: z.optional(amount(bounds.tokensPerDay)),
  requestsPerDay: z.optional(amount(bounds.requestsPerDay)),
  inputTokens: z.optional(number(bounds.inputTokens)),
  outputTokens: z.optional(number(bounds.outputTokens)),
  inputOutputRatio: z.optional(number(bounds.inputOutputRatio)),
  reasoningMultiplier: z.optional(number(bounds.reasoningMultiplier)),
  shape: z.optional(choiceOrNotSure(loadShapes)),
  peakToMean: z.optional(number(bounds.peakToMean)),
  cachedShare: z.optional(amount(bounds.cachedShare)),
  batchableShare: z.optional(number(bounds.batchableShare)),
  growthPerYear: z.optional(number(bounds.growthPerYear)),
  routineShare: z.optional(number(bounds.routineShare)),
  mixed: z.optional(flag),
  stage: z.optional(choiceOrNotSure(stages)),
  ttftMs: z.optional(number(bounds.ttftMs)),
  tpotMs: z.optional(number(bounds.tpotMs)),
  tpotP99Ms: z.optional(number(bounds.tpotP99Ms)),
});

const domicileError = "must be eu, us, other or a country's two-letter code.";
const domicile = z.pipe(
  z
    .string({ error: domicileError })
    .register(z.globalRegistry, { description: 'Where the company is based: eu, us, other or a two-letter code.' }),
  reading((input: string): Read<Domicile> => {
    const value = domicileOf(input);
    return value === null ? { wrong: domicileError } : { value };
  }),
);

const company = object({
  monthlyUsers: z.optional(number(bounds.monthlyUsers)),
  monthlyUsersInReleaseMonth: z.optional(number(bounds.monthlyUsersInReleaseMonth)),
  annualRevenueUsd: z.optional(number(bounds.annualRevenueUsd)),
  domicile: z.optional(domicile),
  sellsAccess: z.optional(flag),
  military: z.optional(flag),
  itar: z.optional(flag),
  trainsOnOutputs: z.optional(flag),
  redistributes: z.optional(flag),
  automatedDecisions: z.optional(flag),
});

interface TypedParts {
  hours?: Amount | undefined;
  usd?: Amount | undefined;
}

/** Exactly one of the two. */
const typedLine = z.pipe(
  object({ hours: z.optional(amount(bounds.hours)), usd: z.optional(amount(bounds.usd)) }),
  reading(({ hours, usd }: TypedParts): Read<TypedLine> => {
    if (hours !== undefined && usd === undefined) return { value: { hours } };
    if (usd !== undefined && hours === undefined) return { value: { usd } };
    return { wrong: 'must give either hours or usd.' };
  }),
);
const typedDollars = z.pipe(
  object({ usd: z.optional(amount(bounds.usd)) }),
  reading(
    ({ usd }: TypedParts): Read<TypedLine> =>
      usd === undefined ? { wrong: 'must give usd a month.' } : { value: { usd } },
  ),
);
const typedLines = object(
  Object.fromEntries(
    unsourcedLines.map((line) => [line, z.optional(dollarLines.includes(line) ? typedDollars : typedLine)]),
  ) as Record<UnsourcedLine, z.ZodMiniOptional<typeof typedLine>>,
);

const economics = object(
  Object.fromEntries(economicsKeys.map((key) => [key, z.optional(amount(economicsBounds[key]))])) as Record<
    EconomicsKey,
    z.ZodMiniOptional<ReturnType<typeof amount>>
  >,
);

const finer = object(
  Object.fromEntries(finerKeys.map((key) => [key, z.optional(number(finerBounds[key]))])) as Record<
    FinerKey,
    z.ZodMiniOptional<ReturnType<typeof number>>
  >,
);

const judgement = (field: KnowledgeField) => {
  const { form, label } = field;
  if (form.kind === 'choice') return choice(form.choices).register(z.globalRegistry, { description: label });
  const what = form.kind === 'level' ? levels.join(', ') : `a number from ${form.min} to ${form.max}`;
  return z.pipe(
    z.number({ error: `must be ${what}.` }).register(z.globalRegistry, { description: `${label}: ${what}.` }),
    reading((value: number): Read<number> => {
      const wrong = valueProblem(field, value);
      return wrong === null ? { value } : { wrong };
    }),
  );
};

/** Rows of the knowledge edition that the reader sees otherwise, by id. */
const judgements = object(
  Object.fromEntries(knowledgeFields.map((field) => [field.id, z.optional(judgement(field))])) as Record<
    string,
    z.ZodMiniOptional<z.ZodMiniType<KnowledgeValue, unknown>>
  >,
);

const assumptions = object({
  labour: z.optional(flag),
  stack: z.optional(choice(['default', 'tuned'])),
  on: z.optional(
    z.nullable(
      z.string({ error: 'must be a day, like 2026-11-20.' }).check(z.refine(isDay, 'must be a day, like 2026-11-20.')),
    ),
  ),
  economics: z.optional(economics),
  gpu: z.optional(z.nullable(id)),
  gpuUsdPerHour: z.optional(z.nullable(number(bounds.gpuUsdPerHour))),
  scaling: z.optional(choice(scalingModes)),
  uptimeHoursPerWeek: z.optional(z.nullable(number(bounds.uptimeHoursPerWeek))),
  coldStartMinutes: z.optional(z.nullable(number(bounds.coldStartMinutes))),
  minimumReplicas: z.optional(z.nullable(number(bounds.minimumReplicas))),
  batchHoursPerDay: z.optional(z.nullable(number(bounds.batchHoursPerDay))),
  week: z.optional(z.nullable(week)),
  lowBit: z.optional(listOf(choice(['nvfp4', 'int4']))),
  typed: z.optional(typedLines),
  finer: z.optional(finer),
  tuningMethod: z.optional(choice(tuningMethods)),
  tuningCounts: z.optional(flag),
  tunedClosed: z.optional(flag),
  rentTerm: z.optional(choice(rentTerms)),
  acceptedLicences: z.optional(listOf(id)),
  judgements: z.optional(judgements),
});

const percent = z.number({ error: 'must be a percentage, like 25.' });
const axisWeights = object(
  Object.fromEntries(axisIds.map((axis) => [axis, percent])) as Record<AxisId, typeof percent>,
).check(
  z.refine((weights) => axisWeightsProblem(weights) === null, {
    error: ({ input }) => axisWeightsProblem(input as AxisWeights) ?? '',
  }),
);

const answers = {
  required: z.optional(optionalEach(ladderIds, level)),
  dataControlIs: z.optional(rule),
  sensitiveShare: z.optional(number(bounds.sensitiveShare)),
  signedTerms: z.optional(yesNo),
  signedTermsAre: z.optional(choice(signedTermsKinds)),
  place: z.optional(choiceOrNotSure(places)),
  placeIs: z.optional(rule),
  internals: z.optional(yesNo),
  internalsAre: z.optional(rule),
  taskFamilies: z.optional(listOf(choice(taskFamilyIds))),
  costWeight: z.optional(choiceOrNotSure(costWeights)),
  ceilingUsd: z.optional(number(bounds.ceilingUsd)),
  noPurchase: z.optional(flag),
  deadlineWeeks: z.optional(number(bounds.deadlineWeeks)),
  workload: z.optional(workload),
  closedModel: z.optional(id),
  today: z.optional(choice(optionIds)),
  models: z.optional(optionalEach(singleOptionIds, id)),
  sameWeights: z.optional(id),
  company: z.optional(company),
  axisRanks: z.optional(
    optionalEach(axisIds, z.literal([1, 2, 3, 4], { error: 'must be a rank: 1 (first), 2, 3 or 4.' })),
  ),
  axisWeights: z.optional(axisWeights),
  waived: z.optional(listOf(choice(criterionIds))),
  inWriting: z.optional(flag),
  teamSkills: z.optional(optionalEach(skillIds, choiceOrNotSure(skillRatings))),
  unsure: z.optional(listOf(choice(unsureIds))),
};

/** What `recommend` reads. */
export const AnswersInput = object({ ...answers, assumptions: z.optional(assumptions) });

export interface InputProblem {
  /** Where, with dots: `workload.tokensPerDay`, `taskFamilies.2`; empty = the whole input. */
  readonly path: string;
  /** A sentence that names the path and the fix. */
  readonly message: string;
}

export type AnswersReading =
  | { readonly ok: true; readonly answers: Answers; readonly assumptions: Assumptions }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );

const given = (input: unknown, path: readonly PropertyKey[]): string => {
  const value = at(input, path);
  const text = value === undefined ? '' : JSON.stringify(value);
  return text === '' || text.length > 60 ? '' : ` Got ${text}.`;
};

/** A fault of parsed JSON as sentences, each with the path and what was given. */
export const problemsOf = (input: unknown, issue: z.core.$ZodIssue): readonly InputProblem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.message.split('\n').map((message, index) => {
      const path = [...issue.path, issue.keys[index] ?? ''].join('.');
      return { path, message: `${path} ${message}` };
    });
  }
  const path = issue.path.join('.');
  const subject = path || 'The input';
  const message = issue.message.startsWith(':') ? subject + issue.message : `${subject} ${issue.message}`;
  return [{ path, message: message + given(input, issue.path) }];
};

/**
 * Reads answers and assumptions from parsed JSON. Absent keys of `assumptions` take their defaults.
 * Edge values: never throws; `{}` means nothing answered; every problem found is returned, in the order of the input's schema.
 */
export const parseAnswers = (input: unknown): AnswersReading => {
  const parsed = AnswersInput.safeParse(input);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(input, issue)) };
  const { assumptions: typed, required, workload: numbers, ...rest } = parsed.data;
  return {
    ok: true,
    answers: { ...rest, required: required ?? {}, workload: numbers ?? {} },
    assumptions: {
      ...defaultAssumptions,
      ...typed,
      // What was given is a value: an optional key of the schema is absent, never undefined.
      judgements: (typed?.judgements ?? {}) as KnowledgeChanges,
    },
  };
};

export type FactsReading =
  | { readonly ok: true; readonly facts: CompanyFacts }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * Reads facts about a company from parsed JSON: the `company` part of the answers by itself.
 * Edge values: never throws; `{}` means nothing is known; every problem found is returned.
 */
export const parseCompanyFacts = (input: unknown): FactsReading => {
  const parsed = company.safeParse(input);
  return parsed.success
    ? { ok: true, facts: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(input, issue)) };
};

/** JSON Schema 2020-12 of what `parseCompanyFacts` reads. */
export const factsJsonSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(company, { io: 'input' });

/** JSON Schema 2020-12 of what `parseAnswers` reads. */
export const answersJsonSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(AnswersInput, { io: 'input' });

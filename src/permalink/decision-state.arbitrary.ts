/** Any decision a reader could reach, for laws. */
import fc from 'fast-check';
import { numberBounds as bounds, type NumberBounds } from '../framework/answer-bounds';
import {
  type Amount,
  type Answers,
  costWeights,
  loadShapes,
  places,
  signedTermsKinds,
  stages,
  taskFamilyIds,
  unsureIds,
} from '../framework/answers';
import { type Assumptions, dollarLines, unsourcedLines } from '../framework/assumptions';
import { withAxisWeight } from '../framework/axis-weights';
import { axisIds, criterionIds, ladderIds, levels } from '../framework/criteria';
import { economicsBounds, economicsKeys } from '../framework/economics-bounds';
import { finerBounds, finerKeys, tuningMethods } from '../framework/finer-bounds';
import {
  type KnowledgeChanges,
  type KnowledgeField,
  type KnowledgeValue,
  knowledgeFields,
} from '../framework/knowledge-fields';
import { optionIds, singleOptionIds } from '../framework/options';
import { rentTerms, scalingModes, weekOfLoads } from '../framework/running';
import { skillIds, skillRatings } from '../framework/skills';
import { currencies } from './currencies';
import {
  costTabs,
  type DecisionState,
  modelFilters,
  modelSorts,
  ownOptions,
  paths,
  rentOptions,
  showParts,
  themes,
  type View,
} from './state';

const each = <const T extends string>(values: readonly T[]) => fc.constantFrom(...values);
const orNotSure = <const T extends string | number>(values: readonly T[]) =>
  fc.constantFrom(...values, 'not-sure' as const);
const some = <const T extends string>(values: readonly T[]) => fc.subarray([...values]);

const inBounds = ({ min, max, above }: NumberBounds): fc.Arbitrary<number> => {
  const double = fc.double({
    min,
    ...(max === undefined ? {} : { max }),
    minExcluded: above ?? false,
    noNaN: true,
    noDefaultInfinity: true,
  });
  if (max === 1)
    return fc.oneof(
      double,
      fc.integer({ min: above ? 1 : 0, max: 100 }).map((percent) => percent / 100),
    );
  const whole = [
    fc.integer({ min: Math.ceil(min) + 1, max: 2e9 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => n * 1e5),
  ];
  return fc.oneof(double, ...whole).map((value) => (max !== undefined && value > max ? max : value));
};
const amountIn = (limits: NumberBounds): fc.Arbitrary<Amount> =>
  fc.oneof(
    inBounds(limits),
    fc.tuple(inBounds(limits), inBounds(limits)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );

const modelId = fc.oneof(
  fc.constantFrom(
    'gpt-oss-120b',
    'openai:gpt-5.4-mini',
    'groq:openai/gpt-oss-120b',
    'accounts/x/models/llama-v3p1',
    'H100 SXM',
    'q4_k_m',
  ),
  fc.string({ minLength: 1, unit: fc.constantFrom(...'abxXz09.-_/: ,&=%#?+~é') }),
  fc.string({ minLength: 1, unit: 'binary' }),
);

const optional = <T extends object>(
  fields: { [K in keyof Required<T>]: fc.Arbitrary<NonNullable<T[K]>> },
): fc.Arbitrary<T> => fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
const keyed = <const K extends string, V>(keys: readonly K[], value: fc.Arbitrary<V>): fc.Arbitrary<{ [P in K]?: V }> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<{ [P in K]?: V }>;
const filled = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.filter((value) => Object.keys(value).length > 0);

const workload = optional<Answers['workload']>({
  tokensPerDay: amountIn(bounds.tokensPerDay),
  requestsPerDay: amountIn(bounds.requestsPerDay),
  inputTokens: inBounds(bounds.inputTokens),
  outputTokens: inBounds(bounds.outputTokens),
  inputOutputRatio: inBounds(bounds.inputOutputRatio),
  reasoningMultiplier: inBounds(bounds.reasoningMultiplier),
  shape: orNotSure(loadShapes),
  peakToMean: inBounds(bounds.peakToMean),
  cachedShare: amountIn(bounds.cachedShare),
  batchableShare: inBounds(bounds.batchableShare),
  growthPerYear: inBounds(bounds.growthPerYear),
  routineShare: inBounds(bounds.routineShare),
  mixed: fc.boolean(),
  stage: orNotSure(stages),
  ttftMs: inBounds(bounds.ttftMs),
  tpotMs: inBounds(bounds.tpotMs),
  tpotP99Ms: inBounds(bounds.tpotP99Ms),
});

const company = optional<NonNullable<Answers['company']>>({
  monthlyUsers: inBounds(bounds.monthlyUsers),
  annualRevenueUsd: inBounds(bounds.annualRevenueUsd),
  monthlyUsersInReleaseMonth: inBounds(bounds.monthlyUsersInReleaseMonth),
  domicile: each(['eu', 'us', 'other']),
  sellsAccess: fc.boolean(),
  military: fc.boolean(),
  itar: fc.boolean(),
  trainsOnOutputs: fc.boolean(),
  redistributes: fc.boolean(),
  automatedDecisions: fc.boolean(),
});

const rule = each(['rule', 'preference']);

const equalWeights = { privacy: 25, scale: 25, customization: 25, budget: 25 };

const answers = fc
  .tuple(
    keyed(ladderIds, orNotSure(levels)),
    workload,
    optional<Omit<Answers, 'required' | 'workload'>>({
      dataControlIs: rule,
      sensitiveShare: inBounds(bounds.sensitiveShare),
      signedTerms: orNotSure(['yes', 'no']),
      signedTermsAre: each(signedTermsKinds),
      place: orNotSure(places),
      placeIs: rule,
      internals: orNotSure(['yes', 'no']),
      internalsAre: rule,
      taskFamilies: some(taskFamilyIds),
      costWeight: orNotSure(costWeights),
      ceilingUsd: inBounds(bounds.ceilingUsd),
      noPurchase: fc.boolean(),
      deadlineWeeks: inBounds(bounds.deadlineWeeks),
      closedModel: modelId,
      today: each(optionIds),
      models: filled(keyed(singleOptionIds, modelId)),
      sameWeights: modelId,
      company: filled(company),
      axisRanks: keyed(axisIds, fc.constantFrom(1, 2, 3, 4)),
      axisWeights: fc
        .tuple(fc.constantFrom(...axisIds), fc.integer({ min: 0, max: 1000 }))
        .map(([axis, tenths]) => withAxisWeight(equalWeights, axis, tenths / 10)),
      waived: some(criterionIds),
      inWriting: fc.boolean(),
      teamSkills: filled(keyed(skillIds, orNotSure(skillRatings))),
      unsure: fc.subarray([...unsureIds], { minLength: 1 }),
    }),
  )
  .map(([required, numbers, rest]): Answers => ({ ...rest, required, workload: numbers }));

const calendarDay = fc
  .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));

const economicsEntry = fc
  .constantFrom(...economicsKeys)
  .chain((key) => fc.tuple(fc.constant(key), amountIn(economicsBounds[key])));

const finerEntry = fc.constantFrom(...finerKeys).chain((key) => fc.tuple(fc.constant(key), inBounds(finerBounds[key])));

const finer = fc
  .uniqueArray(finerEntry, { selector: ([key]) => key, maxLength: 4 })
  .map((entries): Assumptions['finer'] => Object.fromEntries(entries));

const judgementValue = ({ form }: KnowledgeField): fc.Arbitrary<KnowledgeValue> => {
  if (form.kind === 'level') return fc.constantFrom(...levels);
  if (form.kind === 'choice') return fc.constantFrom(...form.choices);
  return form.whole
    ? fc.integer({ min: form.min, max: form.max })
    : fc.double({ min: form.min, max: form.max, noNaN: true });
};
const judgements = fc
  .uniqueArray(
    fc.constantFrom(...knowledgeFields).chain((field) => fc.tuple(fc.constant(field.id), judgementValue(field))),
    { selector: ([id]) => id, maxLength: 4 },
  )
  .map((entries): KnowledgeChanges => Object.fromEntries(entries));

const assumptions: fc.Arbitrary<Assumptions> = fc.record(
  {
    labour: fc.boolean(),
    stack: each(['default', 'tuned']),
    on: fc.option(calendarDay),
    economics: fc
      .uniqueArray(economicsEntry, { selector: ([key]) => key, maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
    gpu: fc.option(modelId),
    gpuUsdPerHour: fc.option(inBounds(bounds.gpuUsdPerHour)),
    scaling: each(scalingModes),
    uptimeHoursPerWeek: fc.option(inBounds(bounds.uptimeHoursPerWeek)),
    coldStartMinutes: fc.option(inBounds(bounds.coldStartMinutes)),
    minimumReplicas: fc.option(inBounds(bounds.minimumReplicas)),
    batchHoursPerDay: fc.option(inBounds(bounds.batchHoursPerDay)),
    week: fc.option(
      fc
        .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 168, maxLength: 168 })
        .map((loads) => weekOfLoads(loads))
        .filter((week) => week !== null),
    ),
    lowBit: some(['nvfp4', 'int4']),
    typed: fc
      .tuple(
        keyed(
          unsourcedLines.filter((line) => !dollarLines.includes(line)),
          fc.oneof(
            fc.record({ hours: amountIn(bounds.hours) }, { noNullPrototype: true }),
            fc.record({ usd: amountIn(bounds.usd) }, { noNullPrototype: true }),
          ),
        ),
        keyed(dollarLines, fc.record({ usd: amountIn(bounds.usd) }, { noNullPrototype: true })),
      )
      .map(([some, inDollars]) => ({ ...inDollars, ...some })),
    finer,
    tuningMethod: each(tuningMethods),
    tuningCounts: fc.boolean(),
    tunedClosed: fc.boolean(),
    rentTerm: each(rentTerms),
    acceptedLicences: fc.array(modelId, { maxLength: 3 }),
    judgements,
  },
  { noNullPrototype: true },
);

export const decisionState: fc.Arbitrary<DecisionState> = fc.record(
  {
    answers,
    assumptions,
    edition: fc.option(fc.oneof(fc.constantFrom('2026-11', '2027-02'), modelId)),
    view: optional<View>({
      question: modelId,
      path: each(paths),
      at: modelId,
      show: some(showParts),
      theme: each(themes),
      own: each(ownOptions),
      rent: each(rentOptions),
      tab: each(costTabs),
      modelFilters: some(modelFilters),
      modelSort: each(modelSorts),
      modelName: modelId,
      regimes: fc.uniqueArray(modelId, { minLength: 1, maxLength: 3 }),
      licenceOf: modelId,
      currency: each(currencies),
      rate: fc.integer({ min: 1, max: 999_999_999 }).map((millionths) => millionths / 1e6),
      rateDay: each(['2026-05-08', '2026-11-20']),
      embeddings: fc.array(modelId, { minLength: 1, maxLength: 4 }),
      compared: fc.uniqueArray(
        fc.tuple(each(['0.m', '1.n', '1.lt', '2.n', '2.e.discount-rate', '2.x']), each(['', 'EU--only', '2', 'a,b'])),
        { minLength: 1, maxLength: 5, selector: ([key]) => key },
      ),
      workloads: fc.array(modelId, { minLength: 1, maxLength: 6 }),
      was: fc.array(fc.oneof(fc.constantFrom('dc:2', 'tp', 'e.ops-hours-api:1-2'), modelId), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  { noNullPrototype: true },
);

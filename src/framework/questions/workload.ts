/** The numbers of the workload page, group by group. */
import type { LoadShape, Stage } from '../answers';
import { type OptionId, optionIds, optionLabels } from '../options';
import { choiceField, workloadAmount, workloadNumber } from './build';
import { putAnswer, putWorkload } from './edit';
import type { ClosedModelField, Field, FlagField } from './question';

const volume: readonly Field[] = [
  workloadAmount({
    id: 'tokensPerDay',
    group: 'Volume',
    label: 'Tokens a day',
    hint: 'Input plus output, mean over a week; cached and reasoning tokens count.',
    measure: 'tokens',
    unit: 'tokens a day',
    plausible: { min: 10_000, max: 50e9 },
    ifBlank: { assumed: 'Worked out from requests a day. Without either, no option has a cost.', source: null },
  }),
  workloadAmount({
    id: 'requestsPerDay',
    group: 'Volume',
    label: 'Or requests a day',
    hint: 'Read only where tokens a day are left empty.',
    measure: 'requests',
    unit: 'requests a day',
    plausible: { min: 10, max: 100e6 },
    ifBlank: { assumed: 'Tokens a day divided by the tokens of a request.', source: null },
  }),
];

const request: readonly Field[] = [
  workloadNumber({
    id: 'inputTokens',
    group: 'A request',
    label: 'Input tokens per request',
    hint: 'Prompt, documents and history together; 750 English words are about 1,000 tokens.',
    measure: 'tokens',
    unit: 'tokens',
    plausible: { min: 10, max: 2e6 },
    ifBlank: { assumed: 'Output tokens times the ratio below.', source: null },
  }),
  workloadNumber({
    id: 'outputTokens',
    group: 'A request',
    label: 'Output tokens per request',
    hint: 'The answer, including any reasoning.',
    measure: 'tokens',
    unit: 'tokens',
    plausible: { min: 1, max: 200_000 },
    ifBlank: {
      assumed: '129, a published chat median, times the reasoning factor.',
      source: 'output_tokens_per_request_chat',
    },
  }),
  workloadNumber({
    id: 'inputOutputRatio',
    group: 'A request',
    label: 'Input tokens per output token',
    hint: 'Read only where the two counts above are not both given.',
    measure: 'ratio',
    unit: 'to 1',
    plausible: { min: 0.1, max: 500 },
    ifBlank: { assumed: '10 to 1; published figures run from 3 to 60.', source: 'in_out_ratio_default' },
  }),
  workloadNumber({
    id: 'reasoningMultiplier',
    group: 'A request',
    label: 'Reasoning factor',
    hint: 'How many times longer the output gets when the model thinks first. Applies to the default output length only.',
    measure: 'multiple',
    unit: 'times',
    plausible: { min: 1, max: 30 },
    ifBlank: { assumed: '1: the model does not think first.', source: null },
  }),
  workloadAmount({
    id: 'cachedShare',
    group: 'A request',
    label: 'Input read from a cache',
    hint: 'The same beginning sent again and again: instructions, a long document. Saves on rented options only; reuse on your own servers is not modelled.',
    measure: 'share',
    unit: '% of input',
    plausible: { min: 0, max: 0.97 },
    ifBlank: { assumed: '30 %, between none and 70 %.', source: 'cache_hit_ratio_default' },
  }),
];

const load: readonly Field[] = [
  choiceField<LoadShape>(
    {
      id: 'shape',
      group: 'Load over the week',
      label: 'When does the work arrive?',
      hint: 'It sets how much busier the busiest hour is than the mean.',
      choices: [
        { value: 'working-hours', title: 'In working hours', example: 'An assistant for the staff of one region.' },
        { value: 'worldwide', title: 'Around the clock', example: 'A chat product with users on every continent.' },
        { value: 'coding', title: 'With developers at work', example: 'Completions and agents in an editor.' },
        { value: 'batch', title: 'Evenly, in batches', example: 'Documents queued and worked off overnight.' },
      ],
      allowsNotSure: true,
      ifBlank: { assumed: 'Working hours, with a wide range.', source: null },
    },
    {
      get: (answers) => answers.workload.shape,
      set: (answers, value) => putWorkload(answers, 'shape', value),
    },
  ),
  workloadNumber({
    id: 'peakToMean',
    group: 'Load over the week',
    label: 'Busiest hour ÷ mean',
    hint: 'Tokens in the busiest hour of the week over the mean hour.',
    measure: 'ratio',
    unit: 'times the mean',
    plausible: { min: 1, max: 50 },
    ifBlank: {
      assumed: '4, between 2 and 8; 3 for coding, 1.7 around the clock, 1 in batches.',
      source: 'peak_to_average_week',
    },
  }),
  workloadNumber({
    id: 'batchableShare',
    group: 'Load over the week',
    label: 'Work that can wait a day',
    hint: 'Some sellers take half off for deferred batches.',
    measure: 'share',
    unit: '% of tokens',
    plausible: { min: 0, max: 1 },
    ifBlank: { assumed: 'None.', source: null },
  }),
  workloadNumber({
    id: 'growthPerYear',
    group: 'Load over the week',
    label: 'Growth a year',
    hint: '1 is level, 2 doubles every year.',
    measure: 'multiple',
    unit: 'times a year',
    plausible: { min: 0.2, max: 20 },
    ifBlank: { assumed: "Level: costs are at today's volume.", source: null },
  }),
];

const mixed: FlagField = {
  kind: 'flag',
  id: 'mixed',
  group: 'Mix',
  label: 'Requests differ a lot in difficulty',
  hint: 'Tick it when you cannot name the share.',
  ifBlank: { assumed: 'One kind of request.', source: null },
  get: (answers) => answers.workload.mixed,
  set: (answers, value) => putWorkload(answers, 'mixed', value),
};

const mix: readonly Field[] = [
  workloadNumber({
    id: 'routineShare',
    group: 'Mix',
    label: 'Routine requests',
    hint: 'Summaries, sorting, look-ups. The rest is taken to need the strongest model, so an option that serves everything is priced for it; a split over two options is worked out too.',
    measure: 'share',
    unit: '% of requests',
    plausible: { min: 0.05, max: 0.95 },
    ifBlank: { assumed: 'One kind of request, so there is nothing to split.', source: null },
  }),
  mixed,
];

const closedModel: ClosedModelField = {
  kind: 'closed-model',
  id: 'closedModel',
  group: 'Today',
  label: 'The closed model you would call otherwise',
  hint: 'It sets the price that owning must beat.',
  ifBlank: {
    assumed: 'The cheapest closed model that meets your answers and whose price two sources agree on.',
    source: null,
  },
  get: (answers) => answers.closedModel,
  set: (answers, value) => putAnswer(answers, 'closedModel', value),
};

const inUse = {
  'closed-api': 'A key and a credit card.',
  'closed-enterprise': 'A contract with the maker, or its model at your cloud.',
  'hosted-open': "Open weights behind somebody else's API.",
  'self-hosted-cloud': 'Open weights on GPUs you rent.',
  'self-hosted-onprem': 'Open weights on servers you bought.',
  hybrid: 'Some requests here, some there.',
} as const satisfies Record<OptionId, string>;

const now: readonly Field[] = [
  choiceField<Stage>(
    {
      id: 'stage',
      group: 'Today',
      label: 'How far along is it?',
      hint: 'Before launch, the quality you need is still a guess.',
      choices: [
        { value: 'before-launch', title: 'Before launch', example: 'A prototype or a pilot.' },
        { value: 'launched', title: 'Launched', example: 'Real users, volume still moving.' },
        { value: 'mature', title: 'Mature', example: 'Stable volume and known quality.' },
      ],
      allowsNotSure: true,
      ifBlank: { assumed: 'Launched.', source: null },
    },
    {
      get: (answers) => answers.workload.stage,
      set: (answers, value) => putWorkload(answers, 'stage', value),
    },
  ),
  closedModel,
  choiceField<OptionId>(
    {
      id: 'today',
      group: 'Today',
      label: 'What do you run today?',
      hint: 'Set-up work you have already paid for is left out.',
      choices: optionIds.map((value) => ({ value, title: optionLabels[value], example: inUse[value] })),
      allowsNotSure: false,
      ifBlank: { assumed: 'Nothing yet, so every option pays its set-up.', source: null },
    },
    {
      get: (answers) => answers.today,
      set: (answers, value) => putAnswer(answers, 'today', value === 'not-sure' ? undefined : value),
    },
  ),
];

export const workloadFields: readonly Field[] = [...volume, ...request, ...load, ...mix, ...now];

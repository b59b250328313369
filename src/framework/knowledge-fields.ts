/**
 * The judgements a reader may change for one decision: what each is called, what it may be, its key in a link, and where
 * it sits in an edition. Their values and reasons are the edition's; nothing here needs them, so a link is read without.
 */
import type { Tier } from '../catalog/schema';
import { type CriterionId, criteria, criterionIds, type LadderId, type Level, ladderIds, levels } from './criteria';
import type { Constants, Knowledge } from './knowledge';
import { type SingleOptionId, singleOptionIds, singleOptions } from './options';

export type KnowledgeValue = number | string;
/** By id; what is absent is as the edition has it. */
export type KnowledgeChanges = Readonly<Record<string, KnowledgeValue>>;

export type FieldForm =
  | { readonly kind: 'level' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole?: true }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export type FieldGroup = 'performances' | 'weights' | 'overrides' | 'open-answers' | 'money' | 'traffic' | 'firmness';

export interface KnowledgeField {
  /** `performance.hosted-open.features`. */
  readonly id: string;
  /** In a link, after `k.`. */
  readonly key: string;
  readonly group: FieldGroup;
  readonly label: string;
  readonly form: FieldForm;
  /** undefined where the edition has no such judgement. */
  readonly get: (knowledge: Knowledge) => KnowledgeValue | undefined;
  /** Takes only what `valueProblem` lets through. */
  readonly set: (knowledge: Knowledge, value: KnowledgeValue) => Knowledge;
}

const ladderKeys = {
  'data-control': 'dc',
  assurance: 'as',
  throughput: 'th',
  latency: 'lt',
  elasticity: 'el',
  capability: 'cp',
  features: 'ft',
  tuning: 'tn',
  independence: 'in',
  operations: 'op',
  'time-to-value': 'tv',
} as const satisfies Record<LadderId, string>;
const criterionKeys: Readonly<Record<CriterionId, string>> = { ...ladderKeys, cost: 'co' };
const optionKeys = {
  'closed-api': 'ca',
  'closed-enterprise': 'ce',
  'hosted-open': 'ho',
  'self-hosted-cloud': 'sc',
  'self-hosted-onprem': 'so',
} as const satisfies Record<SingleOptionId, string>;

const tiers = ['S', 'A', 'B', 'C', 'D', 'E'] as const satisfies readonly Tier[];
const fractions = ['0', '¼', '½', '¾', '1'] as const;
const level: FieldForm = { kind: 'level' };
const yesNo: FieldForm = { kind: 'choice', choices: ['yes', 'no'] };
const number = (min: number, max: number): FieldForm => ({ kind: 'number', min, max });
const whole = (min: number, max: number): FieldForm => ({ kind: 'number', min, max, whole: true });
const name = (criterion: CriterionId) => criteria[criterion].label.toLowerCase();

const performance = (option: SingleOptionId, ladder: LadderId): KnowledgeField => ({
  id: `performance.${option}.${ladder}`,
  key: `${optionKeys[option]}.${ladderKeys[ladder]}`,
  group: 'performances',
  label: `${singleOptions[option].label}: ${name(ladder)}`,
  form: level,
  get: ({ performances }) => performances[option][ladder]?.value,
  set: (knowledge, value) => {
    const before = knowledge.performances[option][ladder];
    if (before === undefined) return knowledge;
    const row = { ...knowledge.performances[option], [ladder]: { ...before, value: value as Level } };
    return { ...knowledge, performances: { ...knowledge.performances, [option]: row } };
  },
});

const rank = (criterion: CriterionId): KnowledgeField => ({
  id: `rank.${criterion}`,
  key: `r.${criterionKeys[criterion]}`,
  group: 'weights',
  label: `Rank of ${name(criterion)} within its axis`,
  form: whole(1, 4),
  get: ({ rankInAxis }) => rankInAxis[criterion],
  set: (knowledge, value) => ({ ...knowledge, rankInAxis: { ...knowledge.rankInAxis, [criterion]: Number(value) } }),
});

const override = (ladder: LadderId): KnowledgeField => ({
  id: `override.${ladder}`,
  key: `o.${ladderKeys[ladder]}`,
  group: 'overrides',
  label: `A strong need for ${name(ladder)} comes before points`,
  form: yesNo,
  get: ({ overrides }) => (overrides.includes(ladder) ? 'yes' : 'no'),
  set: (knowledge, value) => ({
    ...knowledge,
    overrides: [...knowledge.overrides.filter((one) => one !== ladder), ...(value === 'yes' ? [ladder] : [])],
  }),
});

/** The five chances are shares of their sum, so that changing one leaves a distribution. */
const chance = (of: Level, i: number): KnowledgeField => ({
  id: `prior.${of}`,
  key: `p.${i}`,
  group: 'open-answers',
  label: `An open answer: weight of level ${fractions[i]}`,
  form: number(0, 1),
  get: ({ prior }) => prior[i],
  set: (knowledge, value) => ({
    ...knowledge,
    prior: knowledge.prior.map((share, j) => (j === i ? Number(value) : share)) as unknown as Knowledge['prior'],
  }),
});

const costWeight = (answer: keyof Knowledge['costWeights'], key: string, label: string): KnowledgeField => ({
  id: `cost-weight.${answer}`,
  key,
  group: 'money',
  label,
  form: number(0, 1),
  get: ({ costWeights }) => costWeights[answer],
  set: (knowledge, value) => ({ ...knowledge, costWeights: { ...knowledge.costWeights, [answer]: Number(value) } }),
});

const rest = (ladder: 'data-control' | 'assurance'): KnowledgeField => ({
  id: `rest.${ladder}`,
  key: `l.${ladderKeys[ladder]}`,
  group: 'traffic',
  label: `What traffic that is not sensitive needs of ${name(ladder)}`,
  form: level,
  get: ({ restLevel }) => restLevel[ladder],
  set: (knowledge, value) => ({ ...knowledge, restLevel: { ...knowledge.restLevel, [ladder]: value as Level } }),
});

const floor = (of: Level, i: number): KnowledgeField => ({
  id: `tier.${of}`,
  key: `t.${i}`,
  group: 'traffic',
  label: `Weakest tier of model for capability ${fractions[i]}`,
  form: { kind: 'choice', choices: tiers },
  get: ({ tierFloor }) => tierFloor[i]?.tier,
  set: (knowledge, value) => ({
    ...knowledge,
    tierFloor: knowledge.tierFloor.map((row, j) => (j === i ? { ...row, tier: value as Tier } : row)),
  }),
});

const volume = (i: number, part: 'below' | 'level', label: string): KnowledgeField => ({
  id: `volume.${i + 1}.${part}`,
  key: `v.${i + 1}${part === 'below' ? 'b' : 'l'}`,
  group: 'traffic',
  label,
  form: part === 'below' ? number(1, 1e15) : level,
  get: ({ throughputFromVolume }) => throughputFromVolume[i]?.[part] ?? undefined,
  set: (knowledge, value) => ({
    ...knowledge,
    throughputFromVolume: knowledge.throughputFromVolume.map((row, j) => (j === i ? { ...row, [part]: value } : row)),
  }),
});

const classLevel = (part: 'routine' | 'hard' | 'mixedRoutineShare', key: string, label: string): KnowledgeField => ({
  id: part === 'mixedRoutineShare' ? 'mixed-routine-share' : `class.${part}`,
  key,
  group: 'traffic',
  label,
  form: part === 'mixedRoutineShare' ? number(0, 1) : level,
  get: ({ classLevels }) => classLevels[part],
  set: (knowledge, value) => ({ ...knowledge, classLevels: { ...knowledge.classLevels, [part]: value } }),
});

const constant = (
  part: keyof Constants,
  id: string,
  key: string,
  group: FieldGroup,
  label: string,
  form: FieldForm,
): KnowledgeField => ({
  id,
  key,
  group,
  label,
  form,
  get: ({ constants }) => constants[part],
  set: (knowledge, value) => ({ ...knowledge, constants: { ...knowledge.constants, [part]: value } }),
});

const volumeRows = ['the first', 'the second', 'the third'];

/** In the order they are listed, applied and written. */
export const knowledgeFields: readonly KnowledgeField[] = [
  ...singleOptionIds.flatMap((option) => ladderIds.map((ladder) => performance(option, ladder))),
  ...criterionIds.map(rank),
  constant('headroom', 'headroom', 'hr', 'weights', 'Share of a loss that rewards headroom, λ', number(0, 0.5)),
  constant('headroomFrom', 'headroom-from', 'hf', 'weights', 'Need from which headroom counts', level),
  ...ladderIds.map(override),
  constant('overrideLevel', 'override-level', 'ol', 'overrides', 'Need from which it is a strong one', level),
  ...levels.map(chance),
  {
    id: 'one-level-higher',
    key: 'bl',
    group: 'open-answers',
    label: 'Before launch: chance that capability is needed one level higher',
    form: number(0, 1),
    get: ({ oneLevelHigher }) => oneLevelHigher,
    set: (knowledge, value) => ({ ...knowledge, oneLevelHigher: Number(value) }),
  },
  costWeight('tight', 'kt', 'Weight of money where every dollar counts, κ'),
  costWeight('normal', 'kn', 'Weight of money where it matters among other things, κ'),
  costWeight('secondary', 'ks', 'Weight of money where it comes second, κ'),
  constant(
    'costScaleUsd',
    'cost-scale',
    'cs',
    'money',
    'Monthly cost at which money begins to count, C0',
    number(1, 1e9),
  ),
  constant('costDecades', 'cost-decades', 'cd', 'money', 'Tenfold steps from there to the full loss', number(0.5, 9)),
  rest('data-control'),
  rest('assurance'),
  classLevel('routine', 'cr', 'Capability of routine requests'),
  classLevel('hard', 'ch', 'Capability of the other requests'),
  classLevel('mixedRoutineShare', 'cm', 'Share taken as routine where difficulty is mixed and data is restricted'),
  ...levels.map(floor),
  ...volumeRows.map((words, i) => volume(i, 'below', `Tokens a day up to which ${words} level of capacity is enough`)),
  ...[...volumeRows, 'the last'].map((words, i) =>
    volume(i, 'level', `Capacity that ${words} stretch of volume needs`),
  ),
  constant('performanceBand', 'band', 'pb', 'firmness', 'How far a level may be off in the samples', number(0, 0.5)),
  constant('samples', 'samples', 'n', 'firmness', 'Samples drawn', whole(256, 16_384)),
  constant('clearShare', 'clear-share', 'xs', 'firmness', 'Clear: share of samples in first place', number(0, 1)),
  constant('clearDelta', 'clear-lead', 'xd', 'firmness', 'Clear: lead in points', number(0, 100)),
  constant('leaningShare', 'leaning-share', 'ns', 'firmness', 'Leaning: share of samples in first place', number(0, 1)),
  constant('leaningDelta', 'leaning-lead', 'nd', 'firmness', 'Leaning: lead in points', number(0, 100)),
  constant(
    'aboutEqual',
    'about-equal',
    'ae',
    'firmness',
    'Lead below which options are about equal, points',
    number(0, 100),
  ),
];

const byId: ReadonlyMap<string, KnowledgeField> = new Map(knowledgeFields.map((field) => [field.id, field]));

/** null = no judgement is called so. */
export const knowledgeField = (id: string): KnowledgeField | null => byId.get(id) ?? null;

/** What is wrong with a value, after the name of the judgement; null = nothing. */
export const valueProblem = ({ form }: Pick<KnowledgeField, 'form'>, value: KnowledgeValue): string | null => {
  if (form.kind === 'level') return levels.some((one) => one === value) ? null : `must be one of ${levels.join(', ')}.`;
  if (form.kind === 'choice')
    return form.choices.some((one) => one === value) ? null : `must be one of ${form.choices.join(', ')}.`;
  const { min, max, whole: counted } = form;
  if (typeof value !== 'number' || !(value >= min && value <= max)) return `must be a number from ${min} to ${max}.`;
  return counted && !Number.isInteger(value) ? `must be a whole number from ${min} to ${max}.` : null;
};

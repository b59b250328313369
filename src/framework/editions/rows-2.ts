/** Edition 2 row by row: every judgement that may be changed, with its value, what it rests on and how far it may be off. */
import { type CriterionId, type LadderId, ladderIds, levels } from '../criteria';
import type { Judged } from '../knowledge';
import { type KnowledgeField, type KnowledgeValue, knowledgeFields } from '../knowledge-fields';
import { singleOptionIds } from '../options';
import {
  classLevels1,
  costWeights1,
  oneLevelHigher1,
  overrides1,
  prior1,
  restLevel1,
  throughputFromVolume1,
  tierFloor1,
} from './edition-1';
import { constants2, edition2, rankInAxis2 } from './edition-2';
import { performances2 } from './performances-2';

/** The day this edition was written down. */
export const dayOfEdition2 = '2026-11-21';

export interface KnowledgeRow {
  readonly field: KnowledgeField;
  readonly value: KnowledgeValue;
  /** Between these it could be argued; null where the alternatives are not numbers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Judged<unknown>['basis'];
  readonly ref?: string;
  readonly why: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** Without the value, which is the edition's. */
type Reason = Omit<Judged<unknown>, 'value'>;
const judgement = (why: string): Reason => ({ why, basis: 'judgement' });

const overrideReason = (ladder: LadderId): Reason =>
  overrides1.find(({ value }) => value === ladder) ??
  judgement('It trades against points: missing it by a level is a drawback, not a reason to be ranked last.');

const reasons: Readonly<Record<string, Reason>> = Object.fromEntries<Reason | undefined>([
  ...singleOptionIds.flatMap((option) =>
    ladderIds.map((ladder) => [`performance.${option}.${ladder}`, performances2[option][ladder]] as const),
  ),
  ...Object.entries(rankInAxis2).map(
    ([criterion, row]) => [`rank.${criterion satisfies string as CriterionId}`, row] as const,
  ),
  ...ladderIds.map((ladder) => [`override.${ladder}`, overrideReason(ladder)] as const),
  ...levels.map((level) => [`prior.${level}`, prior1] as const),
  ...Object.entries(costWeights1).map(([answer, row]) => [`cost-weight.${answer}`, row] as const),
  ['rest.data-control', restLevel1['data-control']],
  ['rest.assurance', restLevel1.assurance],
  ['class.routine', classLevels1.routine],
  ['class.hard', classLevels1.hard],
  ['mixed-routine-share', classLevels1.mixedRoutineShare],
  ...tierFloor1.map(({ level, tier }) => [`tier.${level}`, tier] as const),
  ...throughputFromVolume1.flatMap(({ level }, i) => [
    [`volume.${i + 1}.below`, level] as const,
    [`volume.${i + 1}.level`, level] as const,
  ]),
  ['one-level-higher', oneLevelHigher1],
  ['headroom', constants2.headroom],
  ['headroom-from', constants2.headroomFrom],
  ['override-level', constants2.overrideLevel],
  ['cost-scale', constants2.costScaleUsd],
  ['cost-decades', constants2.costDecades],
  ['band', constants2.performanceBand],
  ['samples', constants2.samples],
  ['clear-share', constants2.clearShare],
  ['clear-lead', constants2.clearDelta],
  ['leaning-share', constants2.leaningShare],
  ['leaning-lead', constants2.leaningDelta],
  ['about-equal', constants2.aboutEqual],
]) as Readonly<Record<string, Reason>>;

/** How far constants could be argued. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  headroom: [0, 0.3],
  'headroom-from': [0, 0.5],
  'override-level': [0.5, 1],
  'cost-scale': [300, 3000],
  'cost-decades': [2, 4],
  'cost-weight.tight': [0.75, 1],
  'cost-weight.normal': [0.5, 0.85],
  'cost-weight.secondary': [0.1, 0.5],
  'one-level-higher': [0.25, 0.75],
  'mixed-routine-share': [0.7, 0.8],
  'rest.data-control': [0, 0.25],
  'rest.assurance': [0, 0.5],
  'class.routine': [0.25, 0.5],
  'class.hard': [0.75, 1],
  band: [0, 0.25],
  samples: [1024, 16_384],
  'clear-share': [0.65, 0.9],
  'clear-lead': [0.5, 2],
  'leaning-share': [0.4, 0.65],
  'leaning-lead': [0.25, 1],
  'about-equal': [0.5, 2],
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** A level by the band of the samples, certain at the ends; a rank by one; a chance by a tenth; a volume threefold. */
const rangeOf = ({ id, group, form }: KnowledgeField, value: KnowledgeValue): readonly [number, number] | null => {
  if (typeof value !== 'number') return null;
  const own = ranges[id];
  if (own !== undefined) return own;
  if (group === 'performances') {
    const half = Math.min(edition2.constants.performanceBand, value, 1 - value);
    return [value - half, value + half];
  }
  if (id.startsWith('rank.')) return [Math.max(1, value - 1), value + 1];
  if (id.startsWith('volume.') && form.kind === 'number') return [value / 3, value * 3];
  if (form.kind === 'level') return [clamp(value - 0.25), clamp(value + 0.25)];
  return [clamp(value - 0.1), clamp(value + 0.1)];
};

/** In the order of the fields; a field this edition has no judgement for is absent. */
export const knowledgeRows: readonly KnowledgeRow[] = knowledgeFields.flatMap((field) => {
  const value = field.get(edition2);
  const reason = reasons[field.id];
  if (value === undefined || reason === undefined) return [];
  const range = rangeOf(field, value);
  const { why, basis, ref } = reason;
  return [
    {
      field,
      value,
      low: range?.[0] ?? null,
      high: range?.[1] ?? null,
      basis,
      why,
      asOf: dayOfEdition2,
      ...(ref && { ref }),
    },
  ];
});

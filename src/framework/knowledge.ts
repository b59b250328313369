/**
 * A knowledge edition: every judgement the engine reads, as data. `evaluate` takes one as an argument, so an older
 * edition stays computable beside the current one.
 */
import type { Tier } from '../catalog/schema';
import { type AxisId, type CriterionId, criterionIds, type LadderId, type Level } from './criteria';
import type { OptionId, SingleOptionId } from './options';

/** A judgement: value, why, and what it rests on. */
export interface Judged<T> {
  readonly value: T;
  readonly why: string;
  readonly basis: 'source' | 'guide' | 'judgement';
  readonly ref?: string;
}

/** A cell per option and ladder of the edition. */
export type PerformanceTable = Readonly<Record<SingleOptionId, { readonly [L in LadderId]?: Judged<Level> }>>;

export interface Constants {
  /** λ, share of the loss that rewards headroom. */
  readonly headroom: number;
  /** Level of need from which headroom counts; below it a need met is a need met. */
  readonly headroomFrom: Level;
  /** C0 of the money scale, USD a month. */
  readonly costScaleUsd: number;
  /** Decades of money from no loss to full loss. */
  readonly costDecades: number;
  /** Half-width of the band around a performance in the robustness runs. */
  readonly performanceBand: number;
  /** From this level on, a stated need that an option misses is an override. */
  readonly overrideLevel: Level;
  readonly samples: number;
  readonly clearShare: number;
  readonly clearDelta: number;
  readonly leaningShare: number;
  readonly leaningDelta: number;
  readonly aboutEqual: number;
}

export interface Knowledge {
  readonly edition: string;
  /** Ladders this edition judges, in canonical order. A ladder of a later edition has no weight and no place in a result. */
  readonly ladders: readonly LadderId[];
  readonly performances: PerformanceTable;
  /** 'plan': a hybrid is judged by its legs. A row is only for reproducing printed examples. */
  readonly hybrid: 'plan' | { readonly [L in LadderId]?: Level };
  /** Prior over the five levels for an unanswered ladder. */
  readonly prior: readonly [number, number, number, number, number];
  /** κ by answer. */
  readonly costWeights: Readonly<Record<'tight' | 'normal' | 'secondary', number>>;
  readonly overrides: readonly LadderId[];
  /** Criteria whose requirement a share of the traffic can carry, and what the rest needs unless answered. */
  readonly restLevel: Readonly<Partial<Record<LadderId, Level>>>;
  /** Of the edition's criteria, which are its ladders and cost. */
  readonly axisOf: { readonly [C in CriterionId]?: AxisId };
  readonly rankInAxis: { readonly [C in CriterionId]?: number };
  readonly tierFloor: readonly { readonly level: Level; readonly tier: Tier }[];
  /** Throughput needed where only the volume is known: the first row whose bound lies above the tokens a day; null = no bound. */
  readonly throughputFromVolume: readonly { readonly below: number | null; readonly level: Level }[];
  /** Levels of the classes of a stated routine share, and the share taken where only "mixed" is said of restricted traffic. */
  readonly classLevels: { readonly routine: Level; readonly hard: Level; readonly mixedRoutineShare: number };
  /** Before launch: how likely the capability needed is one level above the one stated. */
  readonly oneLevelHigher: number;
  readonly constants: Constants;
}

/** Criteria of an edition, in canonical order. */
export const criteriaOf = ({ axisOf }: Pick<Knowledge, 'axisOf'>): readonly CriterionId[] =>
  criterionIds.filter((criterion) => axisOf[criterion] !== undefined);

/** Level an option offers on a ladder; 0 where the edition has no such ladder, which then counts for nothing. */
export const performanceOf = (knowledge: Knowledge, option: SingleOptionId, ladder: LadderId): Level =>
  knowledge.performances[option][ladder]?.value ?? 0;

export type { OptionId };

/**
 * A knowledge edition: every judgement the engine reads, as data. `evaluate` takes one as an argument, so an older
 * edition stays computable beside the current one.
 */
import type { Tier } from '../catalog/schema';
import type { AxisId, CriterionId, LadderId, Level } from './criteria';
import type { OptionId, SingleOptionId } from './options';

/** A judgement: value, why, and what it rests on. */
export interface Judged<T> {
  readonly value: T;
  readonly why: string;
  readonly basis: 'source' | 'guide' | 'judgement';
  readonly ref?: string;
}

export type PerformanceTable = Readonly<Record<SingleOptionId, Readonly<Record<LadderId, Judged<Level>>>>>;

export interface Constants {
  /** λ, share of the loss that rewards headroom. */
  readonly headroom: number;
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
  readonly performances: PerformanceTable;
  /** 'plan': a hybrid is judged by its legs. A row is only for reproducing printed examples. */
  readonly hybrid: 'plan' | Readonly<Record<LadderId, Level>>;
  /** Prior over the five levels for an unanswered ladder. */
  readonly prior: readonly [number, number, number, number, number];
  /** κ by answer. */
  readonly costWeights: Readonly<Record<'tight' | 'normal' | 'secondary', number>>;
  readonly overrides: readonly LadderId[];
  /** Criteria whose requirement a share of the traffic can carry, and what the rest needs unless answered. */
  readonly restLevel: Readonly<Partial<Record<LadderId, Level>>>;
  readonly axisOf: Readonly<Record<CriterionId, AxisId>>;
  readonly rankInAxis: Readonly<Record<CriterionId, number>>;
  readonly tierFloor: readonly { readonly level: Level; readonly tier: Tier }[];
  readonly constants: Constants;
}

/** Level an option offers on a ladder. */
export const performanceOf = (knowledge: Knowledge, option: SingleOptionId, ladder: LadderId): Level =>
  knowledge.performances[option][ladder].value;

export type { OptionId };

/**
 * How capable models are, as others measured it: figures with source and day, the tier and its rule, what the figures
 * say per kind of task, and how far open-weight models are behind. For the screens that show it; the engine reads the
 * tier alone, from `models`.
 */
import * as z from 'zod/mini';
import { capabilityProblems, headlineIndex } from './capability-check';
import {
  type BenchmarkRow,
  CapabilityData,
  type CapabilityRow,
  type GapRow,
  type GuideScoreRow,
  type PublisherRow,
  type ScoreRow,
  type TierRow,
} from './capability-schema';
import type { Catalog } from './catalog';
import publishers from './data/benchmark-sources.json';
import benchmarks from './data/benchmarks.json';
import models from './data/capability.json';
import guideScores from './data/guide-scores.json';
import gaps from './data/open-closed-gaps.json';
import tiers from './data/tiers.json';
import { catalog } from './edition';
import { type Lag, type LagEntry, lagOf } from './open-closed-lag';
import type { ModelRow, TaskFamilyRow } from './schema';

export type { BenchmarkRow, GapRow, GuideScoreRow, PublisherRow, TierRow } from './capability-schema';
export type { Lag, LagEntry } from './open-closed-lag';

/** A figure with everything a reader needs to judge it. */
export interface Score extends ScoreRow {
  readonly model: ModelRow;
  readonly scale: BenchmarkRow;
  readonly publisher: PublisherRow;
  /** May leave the product in a table or an export; false = cite it alone, with its source. */
  readonly mayShip: boolean;
}

export interface Capability {
  readonly model: ModelRow;
  /** The rule of the model's tier; null = no tier. */
  readonly tier: TierRow | null;
  readonly tierBasis: CapabilityRow['tierBasis'];
  /** In the order of `benchmarks`; a benchmark without a figure of this model is absent. */
  readonly scores: readonly Score[];
}

export interface TaskFamilyEvidence {
  readonly family: TaskFamilyRow;
  /** Figures of models listed here that speak to it, best first per benchmark; a benchmark without any is absent. */
  readonly figures: readonly { readonly scale: BenchmarkRow; readonly scores: readonly Score[] }[];
}

/** A lag beside the benchmark it was worked out on. */
export interface BenchmarkLag extends Lag {
  readonly scale: BenchmarkRow;
  readonly publisher: PublisherRow;
  /** Days of the figures compared, first and last. */
  readonly read: { readonly first: string; readonly last: string };
}

export interface CapabilityTables {
  readonly publishers: readonly PublisherRow[];
  readonly benchmarks: readonly BenchmarkRow[];
  /** S to E. */
  readonly tiers: readonly TierRow[];
  /** Published estimates of the gap, oldest first. */
  readonly publishedGaps: readonly GapRow[];
  /** The guides' table as published; contradicted by vendors' own cards, so never a fact. */
  readonly guideScores: readonly GuideScoreRow[];
  /** Capability of a model by its `capabilityId`; null for null and for an id without a row. */
  capabilityOf(id: string | null): Capability | null;
  /** One cell of a table of models and benchmarks; null = no sourced figure, which stays empty. */
  scoreOf(id: string | null, benchmark: string): Score | null;
  /** What the figures say about a task family; null = no such family. */
  taskFamilyEvidence(id: string): TaskFamilyEvidence | null;
  /** The present lag on one benchmark, from our own rows; the headline index unless another is named. */
  openClosedLag(benchmark?: string): BenchmarkLag | null;
}

const by = <Row>(rows: readonly Row[], id: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [id(row), row]));

/** Of a scale that moves from day to day: the latest day on which both sides have a figure, else the latest day. */
const sameDay = (scores: readonly Score[]): readonly Score[] => {
  const days = [...new Set(scores.map((score) => score.asOf))].toSorted().toReversed();
  const on = (day: string) => scores.filter((score) => score.asOf === day);
  const sides = (day: string) => new Set(on(day).map((score) => score.model.weights));
  return on(days.find((day) => sides(day).has('open') && sides(day).has('closed')) ?? days[0] ?? '');
};

/** Join capability tables with a catalogue. Throws an Error that lists every fault of the rows. */
export const createCapability = (data: CapabilityData, known: Catalog): CapabilityTables => {
  const problems = capabilityProblems(data, known);
  if (problems.length > 0) throw new Error(`The capability tables do not fit together. ${problems.join('; ')}`);
  const modelOf = new Map(known.models.flatMap((row) => (row.capabilityId === null ? [] : [[row.capabilityId, row]])));
  const publisherById = by(data.publishers, (row) => row.id);
  const tierRule = by(data.tiers, (row) => row.tier);

  const scoresOn = (scale: BenchmarkRow): readonly Score[] => {
    const publisher = publisherById.get(scale.publisher);
    return data.models.flatMap((row) => {
      const model = modelOf.get(row.id);
      return row.scores.flatMap((score) =>
        score.benchmark === scale.id && publisher && model
          ? [{ ...score, model, scale, publisher, mayShip: publisher.reuse === 'ship' }]
          : [],
      );
    });
  };
  const scores = data.benchmarks.flatMap(scoresOn);
  const rows = by(data.models, (row) => row.id);
  const bestFirst = (scale: BenchmarkRow): readonly Score[] =>
    scores
      .filter((score) => score.scale === scale)
      .toSorted((a, b) => (scale.higherIsBetter ? b.value - a.value : a.value - b.value));

  const capabilityOf = (id: string | null): Capability | null => {
    const row = rows.get(id ?? '');
    const model = row && modelOf.get(row.id);
    if (row === undefined || model === undefined) return null;
    return {
      model,
      tier: tierRule.get(model.tier ?? '') ?? null,
      tierBasis: row.tierBasis,
      scores: scores.filter((score) => score.model === model),
    };
  };

  return {
    publishers: data.publishers,
    benchmarks: data.benchmarks,
    tiers: data.tiers,
    publishedGaps: data.gaps,
    guideScores: data.guideScores,
    capabilityOf,
    scoreOf: (id, benchmark) => capabilityOf(id)?.scores.find((score) => score.benchmark === benchmark) ?? null,
    taskFamilyEvidence: (id) => {
      const family = known.taskFamilyById.get(id);
      if (family === undefined) return null;
      const figures = data.benchmarks
        .filter((scale) => scale.taskFamilies.includes(id))
        .map((scale) => ({ scale, scores: bestFirst(scale) }));
      return { family, figures: figures.filter((figure) => figure.scores.length > 0) };
    },
    openClosedLag: (benchmark = headlineIndex[0] ?? '') => {
      // A figure whose index version is assumed may be of another scale.
      const certain = scores.filter((score) => score.benchmark === benchmark && score.versionAssumed === undefined);
      const compared = certain[0]?.scale.sameDayOnly ? sameDay(certain) : certain;
      const [some] = compared;
      const entries = compared.flatMap(({ model, value, asOf }): LagEntry[] =>
        model.weights === 'unknown'
          ? []
          : [{ model: model.key, weights: model.weights, value, released: model.released, asOf }],
      );
      const lag = some && lagOf(entries, some.scale.higherIsBetter);
      if (!some || !lag) return null;
      const days = compared.map((score) => score.asOf).toSorted();
      const read = { first: days[0] ?? '', last: days.at(-1) ?? '' };
      return { ...lag, scale: some.scale, publisher: some.publisher, read };
    },
  };
};

/** Check the shape of capability tables. Throws one Error that names the fields at fault. */
export const parseCapabilityData = (data: unknown): CapabilityData => {
  const result = z.safeParse(CapabilityData, data);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The capability tables do not have their shape. ${faults.join('; ')}`);
};

export const capability: CapabilityTables = createCapability(
  parseCapabilityData({ publishers, benchmarks, models, tiers, gaps, guideScores }),
  catalog,
);
export const { capabilityOf, scoreOf, taskFamilyEvidence, openClosedLag } = capability;

/** Everything a bill is computed from, gathered once per recommendation. */
import type { Catalog, Tier } from '../../catalog';
import {
  type Answers,
  type Assumptions,
  economicsKeys,
  type Knowledge,
  type Level,
  levels,
  performanceOf,
  runningDefaults,
  type SingleOptionId,
  type TaskFamilyId,
  type UnsourcedLine,
  workloadDefaults,
} from '../../framework';
import { exactly, type Range } from '../../units';
import { economicsValue, rangeOf, resolveWorkload, type Workload } from '../workload';
import { type DriverRanges, ownDrivers, typedDriver, type Values } from './bill';

/** Tiers from strongest to weakest. */
export const tiers: readonly Tier[] = ['S', 'A', 'B', 'C', 'D', 'E'];
/** 0 for S … 5 for E; unknown is weaker than everything. */
export const tierRank = (tier: Tier | null): number => (tier === null ? tiers.length : tiers.indexOf(tier));

/** Level a tier is credited with: S 1 · A, B ¾ · C, D ½ · E ¼. */
export const levelOfTier = (tier: Tier): Level => {
  if (tier === 'S') return 1;
  if (tier === 'A' || tier === 'B') return 0.75;
  if (tier === 'C' || tier === 'D') return 0.5;
  return 0.25;
};

export interface Situation {
  readonly catalog: Catalog;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly knowledge: Knowledge;
  /** As-of day for prices. */
  readonly day: string;
  readonly workload: Workload;
  readonly ranges: DriverRanges;
  /** All drivers at mid. Moved and put back by `swingsOf`; otherwise left alone. */
  readonly values: Values;
}

/**
 * Gather a situation. The as-of day is the reader's, else the edition's own.
 * Throws on an economics key the catalogue does not have (a programming error).
 */
export const situationOf = (
  catalog: Catalog,
  answers: Answers,
  assumptions: Assumptions,
  knowledge: Knowledge,
): Situation => {
  const workload = resolveWorkload(answers, assumptions, catalog);
  const ranges: Record<string, Range> = {};
  for (const key of economicsKeys) ranges[key] = economicsValue(catalog, assumptions, key);
  ranges[ownDrivers.tokensPerDay] = workload.tokensPerDay ?? exactly(0);
  ranges[ownDrivers.cached] = workload.cached;
  ranges[ownDrivers.peak] = workload.peak;
  // These three step through a distribution that belongs to the configuration chosen: 0, 1, 2 = p10, mid, p90.
  for (const stepped of [ownDrivers.capacity, ownDrivers.gpuPrice, ownDrivers.hostedPrice]) {
    ranges[stepped] = { low: 0, mid: 1, high: 2 };
  }
  ranges[ownDrivers.growth] = exactly(workload.growthPerYear);
  ranges[ownDrivers.routerHours] = workloadDefaults.routerHours;
  const { coldStartMinutes } = assumptions;
  ranges[ownDrivers.coldStart] =
    coldStartMinutes === null ? runningDefaults.coldStartMinutes : exactly(coldStartMinutes);
  for (const [line, typed] of Object.entries(assumptions.typed))
    ranges[typedDriver(line as UnsourcedLine)] = rangeOf('usd' in typed ? typed.usd : typed.hours);
  const values: Values = {};
  for (const [name, range] of Object.entries(ranges)) values[name] = range.mid;
  return { catalog, answers, assumptions, knowledge, day: assumptions.on ?? catalog.day, workload, ranges, values };
};

/** Weakest tier that does work of a level, raised to the highest minimum of the task families ticked. */
export const floorOf = ({ knowledge, catalog, answers }: Situation, asked: number): Tier => {
  const row = [...knowledge.tierFloor].reverse().find((entry) => entry.level <= asked);
  let floor: Tier = row?.tier ?? 'E';
  for (const family of answers.taskFamilies ?? ([] as readonly TaskFamilyId[])) {
    const minimum = catalog.taskFamilies.find((entry) => entry.id === family)?.minimumTier;
    if (minimum !== undefined && tierRank(minimum) < tierRank(floor)) floor = minimum;
  }
  return floor;
};

/** Weakest tier allowed for an option: the floor of min(level asked, level the option can offer). */
export const tierFloor = (situation: Situation, option: SingleOptionId, level: Level): Tier =>
  floorOf(situation, Math.min(level, performanceOf(situation.knowledge, option, 'capability')));

/** The highest of some levels; 0 for none. */
export const highest = (some: readonly Level[]): Level =>
  levels.reduce<Level>((best, level) => (some.includes(level) && level > best ? level : best), 0);

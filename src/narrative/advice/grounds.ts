/** What advice about a result rests on: the result, who serves it, and the reader's numbers. */
import type { Catalog, LicenceRow } from '../../catalog';
import { licenceChain } from '../../catalog';
import { resolveWorkload, type Workload } from '../../engine';
import type {
  FleetConfiguration,
  MeteredConfiguration,
  Recommendation,
  TrafficClass,
} from '../../engine/recommendation';
import {
  type LadderId,
  type Level,
  type OptionId,
  type SingleOptionId,
  singleOptionIds,
  singleOptions,
  type TaskFamilyId,
} from '../../framework';
import { type Names, namesOf } from '../names';
import { tokens } from '../numbers';
import { classesOf } from '../split-classes';

/** A part of the winner: all of it, or one side of a split. */
export interface Leg {
  readonly option: SingleOptionId;
  /** Of the requests. */
  readonly share: number;
  /** null without a volume: nothing is chosen then. */
  readonly configuration: MeteredConfiguration | FleetConfiguration | null;
}

export interface Grounds {
  readonly recommendation: Recommendation;
  readonly catalog: Catalog;
  readonly names: Names;
  readonly workload: Workload;
  /** Tokens a day, middle; null = not given. */
  readonly volume: number | null;
  readonly legs: readonly Leg[];
  readonly closed: readonly Leg[];
  readonly open: readonly Leg[];
  /** Legs whose GPUs the reader's own people run. */
  readonly owned: readonly Leg[];
  /** Legs that somebody else serves. */
  readonly served: readonly Leg[];
}

const legsOf = ({ winner, ranking, costs }: Recommendation): readonly Leg[] => {
  const configuration = (winner === null ? null : costs[winner]?.configuration) ?? ranking[0]?.configuration ?? null;
  if (configuration?.kind === 'plan') return configuration.legs;
  const option = singleOptionIds.find((id) => id === winner);
  return option === undefined ? [] : [{ option, share: 1, configuration }];
};

export const groundsOf = (recommendation: Recommendation, catalog: Catalog): Grounds => {
  const workload = resolveWorkload(recommendation.answers, recommendation.assumptions, catalog);
  const legs = legsOf(recommendation);
  const where = (keep: (facts: (typeof singleOptions)[SingleOptionId]) => boolean) =>
    legs.filter(({ option }) => keep(singleOptions[option]));
  return {
    recommendation,
    catalog,
    names: namesOf(catalog),
    workload,
    volume: workload.tokensPerDay?.mid ?? null,
    legs,
    closed: where(({ weights }) => weights === 'closed'),
    open: where(({ weights }) => weights === 'open'),
    owned: where(({ operatesGpus }) => operatesGpus),
    served: where(({ externalProcessor }) => externalProcessor),
  };
};

/** The reader said that at least this level is needed. */
export const needs = ({ recommendation }: Grounds, ladder: LadderId, least: Level): boolean => {
  const level = recommendation.answers.required[ladder];
  return typeof level === 'number' && level >= least;
};

/** The classes of the winner's split that need at least this level and go to one of some sides; empty without a split. */
export const classesNeeding = (
  { recommendation: { winner, costs } }: Grounds,
  sides: readonly Leg[],
  ladder: LadderId,
  least: Level,
): readonly TrafficClass[] =>
  classesOf(winner === null ? null : costs[winner]?.configuration).filter(({ goesTo, required }) => {
    const level = required[ladder];
    return typeof level === 'number' && level >= least && sides.some(({ option }) => option === goesTo);
  });

/** Sides of the winner that have to meet a need: of a split those whose requests have it. */
export const sidesNeeding = (
  grounds: Grounds,
  sides: readonly Leg[],
  ladder: LadderId,
  least: Level,
): readonly Leg[] => {
  if (grounds.legs.length < 2) return needs(grounds, ladder, least) ? sides : [];
  const classes = classesNeeding(grounds, sides, ladder, least);
  return sides.filter(({ option }) => classes.some(({ goesTo }) => goesTo === option));
};

export const doesTask = ({ recommendation }: Grounds, task: TaskFamilyId): boolean =>
  recommendation.answers.taskFamilies?.includes(task) ?? false;

/** The lowest break-even that a guide prints for rented GPUs, tokens a day. */
export const earlyBelow = 10e6;

/** Before launch, or with less volume than any guide's break-even on rented GPUs. */
export const isEarly = ({ recommendation, volume }: Grounds): boolean =>
  recommendation.answers.workload.stage === 'before-launch' || (volume !== null && volume < earlyBelow);

/** "5M tokens a day". */
export const volumeText = ({ volume }: Grounds): string =>
  volume === null ? 'a volume not given' : `${tokens(volume)} tokens a day`;

export const monthlyUsd = ({ recommendation }: Grounds, option: OptionId): number | null =>
  recommendation.costs[option]?.total.mid ?? null;

/** The cheapest of some options that a rule does not exclude. */
export const cheapestOf = (grounds: Grounds, options: readonly OptionId[]): OptionId | null =>
  grounds.recommendation.ranking
    .map(({ option }) => option)
    .filter((option) => options.includes(option) && monthlyUsd(grounds, option) !== null)
    .sort((a, b) => (monthlyUsd(grounds, a) ?? 0) - (monthlyUsd(grounds, b) ?? 0))[0] ?? null;

export const rentingOptions: readonly OptionId[] = ['closed-api', 'hosted-open', 'closed-enterprise'];

/** Product keys of the open models that the winner runs, then those the reader names. */
export const openModels = ({ open, recommendation, catalog }: Grounds): readonly string[] => {
  const { models = {}, sameWeights } = recommendation.answers;
  const named = [models['hosted-open'], models['self-hosted-cloud'], models['self-hosted-onprem'], sameWeights];
  const keys = [...open.map(({ configuration }) => configuration?.model), ...named];
  return [...new Set(keys.flatMap((key) => (key === undefined ? [] : (catalog.priceByKey.get(key)?.model ?? key))))];
};

/** Licences that bind a model, its own first. */
export const licencesOf = ({ catalog }: Grounds, model: string): readonly LicenceRow[] =>
  licenceChain(catalog, catalog.modelByKey.get(model)?.licence ?? null);

/** Every licence that binds an open model of the winner, or one that the reader names. */
export const openLicences = (grounds: Grounds): readonly LicenceRow[] => [
  ...new Set(openModels(grounds).flatMap((model) => licencesOf(grounds, model))),
];

/** An option's line of engineering time, as hours a month; null where its bill has none. */
export const operationsHoursOf = ({ recommendation }: Grounds, option: OptionId): number | null => {
  const lines = recommendation.costs[option]?.lines ?? [];
  const hours = lines.filter(({ id }) => id === 'operations-labour').map(({ quantities }) => quantities.hours ?? 0);
  return hours.length === 0 ? null : hours.reduce((sum, one) => sum + one, 0);
};

/** The winner's. */
export const operationsHours = (grounds: Grounds): number | null => {
  const { winner } = grounds.recommendation;
  return winner === null ? null : operationsHoursOf(grounds, winner);
};

/** Tokens in a minute of the busiest hour, in a mean week. */
export const peakPerMinute = ({ volume, workload }: Grounds): number | null =>
  volume === null ? null : (volume / 1440) * workload.peak.mid;

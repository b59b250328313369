/** What a split asks of each side and gives to each class of traffic: a class sent elsewhere asks nothing of a side. */
import type { Configuration, Ranked, Recommendation, TrafficClass } from '../engine/recommendation';
import {
  type CriterionId,
  isLevel,
  type Knowledge,
  type LadderId,
  type Level,
  performanceOf,
  type SingleOptionId,
} from '../framework';
import { percent } from './numbers';
import { capitalised, listed } from './segments';
import { anOption } from './terms';

/** Ladders on which the team carries every side, so that the weakest speaks for all. */
export const teamLadders: readonly CriterionId[] = ['operations', 'time-to-value'];

const classNouns = {
  all: 'all requests',
  routine: 'routine requests',
  hard: 'hard requests',
  restricted: 'restricted requests',
  rest: 'the other requests',
  'restricted-routine': 'restricted routine requests',
  'restricted-hard': 'restricted hard requests',
  'rest-routine': 'other routine requests',
  'rest-hard': 'other hard requests',
} as const satisfies Record<TrafficClass['id'], string>;

/** "restricted hard requests (8%)". */
export const classesText = (classes: readonly Pick<TrafficClass, 'id' | 'share'>[]): string =>
  listed(classes.map(({ id, share }) => `${classNouns[id]} (${percent(share)})`));

/** Several kinds of request, each with where it goes; empty where one option serves everything. */
export const classesOf = (configuration: Configuration | null | undefined): readonly TrafficClass[] =>
  configuration?.kind === 'plan' ? configuration.classes : [];

/** "Routine requests (75%) go to a hosted open API; hard requests (25%) go to a closed API."; empty without a split. */
export const whereClassesGo = (configuration: Configuration | null): string => {
  const classes = classesOf(configuration);
  const to = [...new Set(classes.map(({ goesTo }) => goesTo))].map(
    (option) => `${classesText(classes.filter(({ goesTo }) => goesTo === option))} go to ${anOption(option)}`,
  );
  return to.length === 0 ? '' : `${capitalised(to.join('; '))}.`;
};

/** Level of an option on a ladder; capability is what the model priced is credited with. */
export const creditedLevel = (
  option: SingleOptionId,
  ladder: LadderId,
  knowledge: Knowledge,
  { capabilityShort }: Pick<Recommendation, 'capabilityShort'>,
): Level => {
  const short = ladder === 'capability' ? capabilityShort.find((one) => one.option === option) : undefined;
  return short?.level ?? performanceOf(knowledge, option, ladder);
};

export interface ClassStanding {
  readonly id: TrafficClass['id'];
  readonly share: number;
  readonly need: Level;
  readonly offered: Level;
}

/** Every class that states a need on a ladder, with what its side gives it. */
export const classStandings = (
  { configuration }: Pick<Ranked, 'configuration'>,
  ladder: LadderId,
  knowledge: Knowledge,
  recommendation: Pick<Recommendation, 'capabilityShort'>,
): readonly ClassStanding[] => {
  const classes = classesOf(configuration);
  const given = classes.map(({ goesTo }) => creditedLevel(goesTo, ladder, knowledge, recommendation));
  const weakest = given.toSorted((a, b) => a - b)[0];
  return classes.flatMap(({ id, share, required }, index) => {
    const need = required[ladder];
    const offered = teamLadders.includes(ladder) ? weakest : given[index];
    return isLevel(need) && offered !== undefined ? [{ id, share, need, offered }] : [];
  });
};

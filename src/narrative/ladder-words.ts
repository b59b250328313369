/** Levels of a ladder as pieces of a sentence: what is needed, and what an option gives. */
import { type LadderId, type Level, ladders, levels, offers } from '../framework';

const indexOf = (level: Level): number => levels.indexOf(level);

/** Where the ladder's own words need a lead to stand after "You need". */
const leads: { readonly [L in LadderId]?: string } = {
  latency: 'a first word in ',
  capability: 'a model for ',
};
const read = (table: typeof offers, ladder: LadderId, level: Level) =>
  `${leads[ladder] ?? ''}${table[ladder][indexOf(level)] ?? ''}`;

/** After "You need". */
export const needWords = (ladder: LadderId, level: Level): string => read(ladders, ladder, level);

/** Level 0 asks for nothing; a sentence of its own says so. */
export const noNeed = {
  'data-control': 'Anyone may see the data',
  assurance: 'You need no proof',
  throughput: 'Best effort is enough',
  latency: 'Minutes are fine',
  elasticity: 'You expect no peaks',
  capability: 'Following simple rules is enough',
  features: 'Plain text is enough',
  tuning: 'Prompts are enough',
  independence: 'One vendor is fine',
  operations: 'Your team can run anything',
  'time-to-value': 'There is no deadline',
} as const satisfies Record<LadderId, string>;

/** The low rungs name what one accepts; as an offer they read as what one gets. */
const gives: { readonly [L in LadderId]?: { readonly [level in Level]?: string } } = {
  'data-control': {
    0: 'a third party that may train on the data',
    0.25: 'a third party that keeps logs for about 30 days and does not train on them',
  },
};

/** After "It gives"; for the team's ladders a clause: "you run GPU services". */
export const offerWords = (ladder: LadderId, level: Level): string =>
  gives[ladder]?.[level] ?? read(offers, ladder, level);

/** The team's ladders say what an option asks of people, so they "mean" rather than "give". */
export const offerVerb = (ladder: LadderId): 'gives' | 'means' =>
  ladder === 'operations' || ladder === 'time-to-value' ? 'means' : 'gives';

/** Steps of the ladder between two levels, in words: "one level short". */
export const levelsShort = (required: Level, offered: Level): string => {
  const steps = indexOf(required) - indexOf(offered);
  const counted = ['', 'one level', 'two levels', 'three levels', 'four levels'][steps];
  return counted === undefined || counted === '' ? 'not short' : `${counted} short`;
};

/** The stages of the way to a recommendation. */

/** In the order they are gone through. */
export const stageIds = ['clear', 'start', 'measure', 'compare', 'pilot', 'move', 'keep'] as const;
export type StageId = (typeof stageIds)[number];

export const stageTitles = {
  clear: 'Before anything runs',
  start: 'Start',
  measure: 'Measure',
  compare: 'Compare',
  pilot: 'Pilot',
  move: 'Move',
  keep: 'Keep watching',
} as const satisfies Record<StageId, string>;

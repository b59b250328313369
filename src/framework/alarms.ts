/** When a running service should warn: judgements, each with its reason. */

/** Of a monthly ceiling. */
export const budgetAlarm = {
  share: 0.8,
  why: 'A fifth of the ceiling is left to act in: at a volume that doubles in a year, a bill takes about four months from 80% to all of it.',
  basis: 'judgement',
} as const;

/** Of what a fleet could write around the clock. */
export const fleetAlarm = {
  share: 0.8,
  why: 'Above it a busy hour waits in line, and another GPU takes days to weeks.',
  basis: 'judgement',
} as const;

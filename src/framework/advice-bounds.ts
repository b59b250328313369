/** Figures of the advice that are judgements: when something should warn, and what counts as measured. */
import type { Judged } from './knowledge';

/** The judged value with its name. */
interface Bound extends Judged<number> {
  readonly label: string;
}

const judgement = (label: string, value: number, why: string): Bound => ({ label, value, why, basis: 'judgement' });

export const adviceBounds = {
  budgetAlarm: judgement(
    'Share of the ceiling at which the bill warns',
    0.8,
    'A fifth of the ceiling is left to act in: at a volume that doubles in a year, a bill takes about four months from 80% to all of it.',
  ),
  fleetAlarm: judgement(
    'Share of what GPUs can do in the busiest hour at which to add some',
    0.8,
    'Fleets are sized with the same fifth of headroom: above it the busiest hour begins to wait in line.',
  ),
  plausibleRise: judgement(
    'Largest multiple of a price that is worth a warning',
    2,
    'A price that doubles is worth planning for; a larger rise is a new offer, to be compared anew.',
  ),
  fewestCases: judgement(
    'Fewest cases of an evaluation, for each kind of work',
    50,
    'A difference of ten points is one standard error there; fewer cases cannot tell it from chance.',
  ),
  mostCases: judgement(
    'Most cases of an evaluation, for each kind of work',
    200,
    'A difference of ten points is two standard errors there; more are seldom labelled by hand.',
  ),
  steadyShare: judgement(
    'Steady: how far a week may be from the mean of four',
    0.2,
    'Holidays and launches move a week by more; a fifth either way moves no result that is not close anyway.',
  ),
  limitSlack: judgement(
    'Limit to ask for above the busiest minute',
    0.25,
    'The same slack that a fleet of one’s own is sized with.',
  ),
} as const satisfies Record<string, Bound>;
export type AdviceBoundId = keyof typeof adviceBounds;

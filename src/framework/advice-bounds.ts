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
    'Between two independent runs that pass about half of them, ten points are one standard error there; fewer cases cannot tell it from chance.',
  ),
  mostCases: judgement(
    'Most cases of an evaluation, for each kind of work',
    200,
    'Between two independent runs that pass about half of them, ten points are two standard errors there; more are seldom labelled by hand.',
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
  steadyWeeks: judgement(
    'Steady: weeks in a row',
    4,
    'A month has one of each week: the first, the last, and the one with the holiday.',
  ),
  monthsPassed: judgement(
    'Months in a row before a volume counts as reached',
    2,
    'One month may be a launch or a campaign; a third would cost more than it tells.',
  ),
  quartersCheaper: judgement(
    'Quarters in a row before renting counts as cheaper',
    2,
    'One quarter may be an introductory price; a fleet takes about that long to give back.',
  ),
  fallbackEvery: judgement(
    'Months between two switches to the second source',
    3,
    'Keys, prompts and limits change in a quarter; more often costs more than it finds.',
  ),
  shadowWeeks: judgement(
    'Weeks of copied traffic before a move',
    2,
    'Every weekday is seen twice, so that a slow Monday is told from a slow system.',
  ),
  firstShare: judgement(
    'First share of the requests that is moved',
    0.01,
    'Small enough that a mistake is answered by hand.',
  ),
  shareFactor: judgement(
    'Each further share over the one before it',
    5,
    'Fewer steps hide where it breaks; more take weeks.',
  ),
  sampleShare: judgement(
    'Most of the routine side to read again in a week',
    0.05,
    'More is seldom read by hand; at a large volume 1% is enough.',
  ),
  firstExamples: judgement(
    'Examples of one’s own for a first adapter',
    3000,
    'Enough that a tenth can be held back and still tell ten points from chance.',
  ),
} as const satisfies Record<string, Bound>;
export type AdviceBoundId = keyof typeof adviceBounds;

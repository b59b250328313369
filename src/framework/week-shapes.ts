/**
 * Weeks by kind of load: 24 hours of a weekday and of a weekend day, in hundredths of the busiest hour. Nobody publishes
 * them hour by hour; they are fitted to the ratios that are published, which a test holds them to.
 */
import type { LoadShape } from './answers';

interface WeekShape {
  readonly weekday: readonly number[];
  readonly weekend: readonly number[];
}

const level: readonly number[] = Array.from({ length: 24 }, () => 100);

export const weekShapes: Readonly<Record<LoadShape, WeekShape>> = {
  /** No published trace: forty office hours carry nearly everything, so that the busiest hour is four times the mean. */
  'working-hours': {
    weekday: [2, 2, 2, 2, 2, 2, 6, 12, 55, 85, 100, 97, 68, 80, 98, 90, 70, 38, 12, 7, 5, 4, 3, 2],
    weekend: [1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 4, 4, 3, 3, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1],
  },
  /** Azure 2024, coding: busiest hour 3.0 and quietest 0.10 of the mean, 75 % of hours below half the busiest. */
  coding: {
    weekday: [3, 3, 3, 3, 3, 4, 6, 12, 27, 49, 73, 91, 98, 97, 99, 100, 91, 73, 49, 27, 12, 6, 4, 3],
    weekend: [3, 3, 3, 3, 3, 3, 4, 6, 11, 21, 29, 36, 39, 40, 40, 39, 36, 29, 21, 11, 6, 4, 3, 3],
  },
  /** Azure 2024, conversation: busiest hour 1.7 and quietest 0.46 of the mean, 31 % of hours below half the busiest. */
  worldwide: {
    weekday: [52, 51, 51, 52, 54, 57, 61, 64, 68, 74, 81, 87, 93, 97, 100, 95, 87, 81, 74, 68, 64, 61, 57, 54],
    weekend: [27, 27, 27, 27, 27, 28, 28, 29, 30, 31, 32, 33, 34, 35, 35, 34, 33, 32, 31, 30, 29, 28, 28, 27],
  },
  /** Work that waits comes out of a queue, as level as one likes. */
  batch: { weekday: level, weekend: level },
};

/** When GPUs run, and what a reservation costs beside the work done in it. */
import type { FleetConfiguration, GpuHours } from '../engine/recommendation';
import type { RentTerm, ScalingMode } from '../framework';
import { count, decimal, hours, moneyExact, percent } from './numbers';

export const scalingNames: Readonly<Record<ScalingMode, string>> = {
  'always-on': 'Around the clock',
  'office-hours': 'In office hours only',
  hourly: 'Scaled every hour',
  'batch-window': 'In a batch window each day',
};

export const rentTermNames: Readonly<Record<RentTerm, string>> = {
  'on-demand': 'By the hour, on demand',
  reserved: 'All of it reserved for a year',
  'reserved-base': 'A base reserved, the rest on demand',
};

export const rentTermNotes: Readonly<Record<RentTerm, string>> = {
  'on-demand': 'The list price of an hour, given back when it is not needed.',
  reserved: 'The fleet of the busiest hour is paid for in every hour of a year, whenever it runs.',
  'reserved-base':
    'What runs even in the quietest hour of the week is reserved, unless you set a share. A fleet that is switched off at times has no such hour.',
};

/** What a way to run asks of the work, or of the people who wait. */
export const scalingNotes: Readonly<Record<ScalingMode, string>> = {
  'always-on': 'Sized for the busiest hour and paid for in every hour.',
  'office-hours': 'Work that arrives outside these hours waits for them.',
  hourly: 'As many replicas as the hour needs, at the price of an hour on demand. A start is paid before it serves.',
  'batch-window': 'Everything waits for the window, which keeps no spare.',
};

/** "always on", "50 h a week": how long the GPUs of a line run. */
export const runningText = ({ hours: { mode, window } }: Pick<FleetConfiguration, 'hours'>): string => {
  if (mode === 'always-on') return 'always on';
  if (mode === 'hourly') return 'at most, scaled every hour';
  return `${hours(window ?? 0)} a ${mode === 'office-hours' ? 'week' : 'day'}`;
};

export interface HoursRow {
  readonly name: string;
  readonly gpuHours: string;
  readonly usd: string;
}

/** Reservation, what is paid for, and use, side by side; what is paid for is the reservation where nothing scales. */
export const hoursRows = (hoursOf: GpuHours): readonly HoursRow[] => {
  const row = (name: string, gpuHours: number, usd: number): HoursRow => ({
    name,
    gpuHours: count(gpuHours),
    usd: moneyExact(usd),
  });
  const { committed = 0 } = hoursOf;
  const scaled = hoursOf.mode !== 'always-on' || hoursOf.term !== undefined;
  return [
    row(
      scaled ? 'Held around the clock on demand, for comparison' : 'Held around the clock, which the bill has',
      hoursOf.reserved,
      hoursOf.reservedUsd,
    ),
    ...(scaled
      ? [
          row(
            committed === 0
              ? 'Paid for, which the bill has'
              : `Paid for, which the bill has; ${count(committed)} of them reserved for a year`,
            hoursOf.paid,
            hoursOf.paidUsd,
          ),
        ]
      : []),
    row('Used: the work alone', hoursOf.used, hoursOf.usedUsd),
  ];
};

/** "9% of the GPU-hours paid for do work; the other 91% cost $2,652 a month." */
export const idleText = ({ paid, used, paidUsd, usedUsd }: GpuHours): string => {
  if (paid === 0) return 'No GPU runs.';
  const busy = percent(used / paid);
  return `${busy} of the GPU-hours paid for do work; the rest cost ${moneyExact(Math.max(0, paidUsd - usedUsd))} a month.`;
};

/** "Busiest hour 4 times the mean, quietest 0.1; 70% of hours below half the busiest." */
export const weekText = (week: readonly number[]): string => {
  const busiest = week.reduce((a, b) => Math.max(a, b), 0);
  const quietest = week.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const below = week.filter((load) => load < busiest / 2).length / week.length;
  return `Busiest hour ${decimal(busiest)} times the mean, quietest ${Number(quietest.toPrecision(2))}; ${percent(below)} of hours below half the busiest.`;
};

/** Where the week comes from. */
export const weekOrigin = (own: boolean): string =>
  own ? 'Your own week.' : 'Fitted to published ratios; nobody publishes the hours themselves.';

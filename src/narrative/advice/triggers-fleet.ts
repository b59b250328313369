/** When GPUs of one's own are too busy: in the busiest hour, because that is the one they are sized for. */
import { gpusPerServer } from '../../engine/cost/servers';
import type { FleetConfiguration } from '../../engine/recommendation';
import { hoursPerWeek } from '../../framework';
import { adviceBounds } from '../../framework/advice-bounds';
import { HOURS_PER_MONTH } from '../../units';
import { count, countOf, percent } from '../numbers';
import type { Grounds } from './grounds';
import { judged, roughly, type Trigger } from './trigger';

/** Busiest hour of those that the fleet is on, as a multiple of the mean around the clock. */
const busiest = ({ hours: { mode, window } }: FleetConfiguration, peak: number): number => {
  if (window === null) return peak;
  return mode === 'batch-window' ? 24 / window : Math.max(peak, hoursPerWeek / window);
};

/** Share of what the serving replicas can do that the busiest hour takes; spares wait for a failure. */
export const busyShare = (fleet: FleetConfiguration, peak: number): number =>
  (fleet.hours.used * busiest(fleet, peak)) / ((fleet.replicas - fleet.spare) * fleet.tensorParallel * HOURS_PER_MONTH);

/** What to do above the bound: cards that already stand there come first. */
const more = ({ servers, gpus, spare }: FleetConfiguration): string => {
  const apart = spare > 0 ? ', spare replicas apart' : '';
  if (servers === null) return `${apart}, rent more`;
  const idle = servers * gpusPerServer - gpus;
  const [word, full] = servers === 1 ? ['server', 'it is'] : ['servers', 'they are'];
  return idle === 0
    ? `${apart}, order another server`
    : `${apart}, first use ${idle === 1 ? 'the idle card' : `the ${count(idle)} idle cards`} in your ${word}; order another once ${full} full`;
};

export const fleetTriggers = ({ owned, workload }: Grounds): readonly Trigger[] =>
  owned.flatMap(({ configuration }): readonly Trigger[] => {
    if (configuration?.kind !== 'fleet') return [];
    const { fleetAlarm } = adviceBounds;
    const now = busyShare(configuration, workload.peak.mid);
    const { gpus, servers } = configuration;
    const held = servers === null ? '' : ` on ${countOf(servers, 'server')} of ${gpusPerServer}`;
    return [
      {
        id: 'fleet-busy',
        about: 'result',
        text: `When the busiest hour takes more than ${percent(fleetAlarm.value)} of what the GPUs can do${more(configuration)}. It takes about ${percent(roughly(now))} now, of ${countOf(gpus, 'GPU')}${held}.`,
        value: fleetAlarm.value,
        now,
        unit: 'share',
        by: null,
        passed: now > fleetAlarm.value * (1 + 1e-9),
        topics: ['capacity'],
        sources: [`${judged} ${fleetAlarm.why}`],
      },
    ];
  });

/** Formulas of owned lines with the reader's numbers in them, where the line itself only says the last step. */

import type { CostLine } from '../engine/recommendation';
import { workloadDefaults } from '../framework';
import { power } from '../units/elementary';
import { count, countOf, decimal, moneyExact, percent, price } from './numbers';
import { figures, type Quantities } from './quantities';

/** Three figures: a mean of 0.38 tokens a second is not "0.4". */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? count(value) : String(Number(value.toPrecision(3)));

const fleetSteps = (q: Quantities): readonly string[] => [
  figures(
    q,
    ['meanPerSecond', 'peak', 'tokensPerSecond', 'spare', 'replicas'],
    (mean, peak, speed, spare, replicas) =>
      `${figure(mean)} output tokens a second in the mean × ${figure(peak)} in the busiest hour × ${workloadDefaults.headroom} headroom ÷ ${figure(speed)} a replica, rounded up${spare > 0 ? `, plus ${count(spare)} spare` : ''} = ${countOf(replicas, 'replica')}`,
  ),
  figures(
    q,
    ['replicas', 'tensorParallel', 'gpus'],
    (replicas, span, gpus) => `${count(replicas)} × ${count(span)} a replica = ${countOf(gpus, 'GPU')}`,
  ),
];

const hardwareStep = (q: Quantities): string =>
  figures(q, ['purchaseUsd', 'extraShare', 'residualShare3y', 'years'], (usd, extra, left, years) => {
    const sold = usd * power(left, years / 3);
    const each = Math.max(0, usd * (1 + extra) - sold) / (12 * years);
    return `(${moneyExact(usd)} × ${percent(1 + extra)} − ${moneyExact(sold)} left after ${decimal(years)} years) ÷ ${decimal(12 * years)} months = ${moneyExact(each)} a server`;
  });

const powerStep = (q: Quantities): string =>
  figures(
    q,
    ['gpuWatts', 'serverKw', 'pue', 'kilowatts'],
    (watts, rest, pue, kilowatts) =>
      `(8 GPUs × ${count(watts)} W measured while serving + ${figure(rest)} kW) × PUE ${figure(pue)} = ${figure(kilowatts)} kW a server`,
  );

const teamStep = (q: Quantities): string =>
  figures(q, ['hoursBefore', 'teamFactor', 'hours'], (before, factor, time) =>
    factor === 1 ? '' : `${decimal(before)} h × ${figure(factor)} for your team = ${decimal(time)} h`,
  );

const overheadStep = (q: Quantities): string =>
  figures(
    q,
    ['gpuUsd', 'share'],
    (usd, share) => `${percent(share)} × ${price(usd)} of GPU hours = ${moneyExact(share * usd)}`,
  );

/** Empty for a line whose arithmetic says it all. */
export const ownedSteps = ({ id, quantities: q }: Pick<CostLine, 'id' | 'quantities'>): readonly string[] => {
  const steps: Partial<Record<CostLine['id'], () => readonly string[]>> = {
    'gpu-hours': () => fleetSteps(q),
    'cloud-overhead': () => [overheadStep(q)],
    hardware: () => [...fleetSteps(q), hardwareStep(q)],
    lease: () => fleetSteps(q),
    power: () => [powerStep(q)],
    'operations-labour': () => [teamStep(q)],
    'setup-labour': () => [teamStep(q)],
  };
  return (steps[id]?.() ?? []).filter((step) => step !== '');
};

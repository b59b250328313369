import { describe, expect, it } from 'vitest';
import { costLine, costLineSteps } from './cost-lines';
import { line, servers } from './hospital.fixture';

const fleet = {
  meanPerSecond: 115.74,
  peak: 4,
  tokensPerSecond: 631.2,
  spare: 1,
  replicas: 2,
  tensorParallel: 1,
  gpus: 2,
};
const bought = { purchaseUsd: 300_000, extraShare: 0.15, residualShare3y: 0.25, years: 4 };

describe('formulas of owned lines', () => {
  it.each<readonly [Parameters<typeof line>[0], Record<string, number>, readonly string[]]>([
    [
      'gpu-hours',
      { ...fleet, usdPerHour: 2, hours: 730 },
      [
        '116 output tokens a second in the mean × 4 in the busiest hour × 1.25 headroom ÷ 631 a replica, rounded up, plus 1 spare = 2 replicas',
        '2 × 1 a replica = 2 GPUs',
      ],
    ],
    ['gpu-hours', { gpuHours: 900, usdPerHour: 2 }, []],
    ['cloud-overhead', { gpuUsd: 2920, share: 0.3 }, ['30% × $2,920 of GPU hours = $876']],
    [
      'hardware',
      { ...bought, servers: 1 },
      ['($300,000 × 115% − $47,247 left after 4 years) ÷ 48 months = $6,203 a server'],
    ],
    [
      'power',
      { kilowatts: 8.19, hours: 730, usdPerKwh: 0.12, gpuWatts: 515, serverKw: 1.2, pue: 1.54 },
      ['(8 GPUs × 515 W measured while serving + 1.2 kW) × PUE 1.54 = 8.19 kW a server'],
    ],
    [
      'operations-labour',
      { hours: 80, usdPerHour: 91, hoursBefore: 40, teamFactor: 2 },
      ['40 h × 2 for your team = 80 h'],
    ],
    ['setup-labour', { hours: 80, usdPerHour: 91, hoursBefore: 80, teamFactor: 1 }, []],
    ['space', { kilowatts: 10.2, usdPerKw: 200 }, []],
  ])('%s', (id, quantities, steps) => {
    expect(costLineSteps(line(id, 1, { quantities }))).toEqual(steps);
  });

  it.each<readonly [Parameters<typeof line>[0], Record<string, number>, string, string]>([
    ['lease', { servers: 2, usd: 9000 }, 'One server of eight H100, leased', '2 × ($9,000, typed by you)'],
    [
      'interest',
      { ...bought, servers: 1, rate: 0.08 },
      'Interest on the servers',
      '($345,000 + $47,247) ÷ 2 × 8% ÷ 12',
    ],
    [
      'model-refresh',
      { hours: 8, usdPerHour: 91 },
      'Model refresh, twice a year',
      '8 h × $91, typed by you; 48 h a refresh',
    ],
    ['model-refresh', { usd: 500, months: 1 }, 'Model refresh, twice a year', '$500, typed by you; $3,000 a refresh'],
    ['exit', { usd: 7200, months: 36 }, 'Leaving it again, spread over three years', '$7,200 ÷ 36, typed by you'],
  ])('%s says its arithmetic', (id, quantities, label, arithmetic) => {
    expect(costLine(line(id, 1, { quantities }), servers)).toMatchObject({ label, arithmetic });
  });
});

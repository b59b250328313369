import { describe, expect, it } from 'vitest';
import type { GpuHours } from '../engine/recommendation';
import { costLine } from './cost-lines';
import { fleet, line } from './hospital.fixture';
import { hoursRows, idleText, runningText, weekText } from './running';

const scaled: GpuHours = { ...fleet.hours, mode: 'hourly', paid: 900.25, paidUsd: 1800.5 };

describe('reservation and use in words', () => {
  it('a reservation is what the bill has where nothing scales', () => {
    expect(hoursRows(fleet.hours)).toEqual([
      { name: 'Held around the clock, which the bill has', gpuHours: '1,460', usd: '$2,920' },
      { name: 'Used: the work alone', gpuHours: '134', usd: '$268' },
    ]);
    expect(idleText(fleet.hours)).toBe('9% of the GPU-hours paid for do work; the rest cost $2,652 a month.');
  });

  it('and a comparison where something does', () => {
    expect(hoursRows(scaled).map(({ name, usd }) => [name, usd])).toEqual([
      ['Held around the clock on demand, for comparison', '$2,920'],
      ['Paid for, which the bill has', '$1,801'],
      ['Used: the work alone', '$268'],
    ]);
    expect(idleText({ ...scaled, paid: 0 })).toBe('No GPU runs.');
  });

  it.each([
    [fleet.hours, 'always on'],
    [scaled, 'at most, scaled every hour'],
    [{ ...fleet.hours, mode: 'office-hours', window: 50 }, '50 h a week'],
    [{ ...fleet.hours, mode: 'batch-window', window: 8 }, '8 h a day'],
  ] as const)('%# %s', (hours, text) => {
    expect(runningText({ hours })).toBe(text);
  });

  it('a line of scaled GPUs multiplies its hours', () => {
    const gpuHours = line('gpu-hours', 1800.5, { quantities: { gpuHours: 900.25, usdPerHour: 2 } });
    expect(costLine(gpuHours, { ...fleet, hours: scaled })).toMatchObject({
      label: '2 A100 80 GB PCIe, at most, scaled every hour, one spare',
      arithmetic: '900.3 GPU-hours × $2.00',
    });
  });

  it('a week says its ratios', () => {
    expect(weekText(Array.from({ length: 168 }, (_, hour) => (hour < 42 ? 4 : 0)))).toBe(
      'Busiest hour 4 times the mean, quietest 0; 75% of hours below half the busiest.',
    );
  });
});

import { expect, it } from 'vitest';
import { closedEnergyText, energyText } from './energy';

it.each([
  [
    { low: 0.1167, mid: 0.1667, high: 1.0694 },
    'measured',
    '0.12 to 1.1 Wh per 1,000 output tokens, accelerators alone, while busy: measured',
  ],
  [
    { low: 0.00421, mid: 0.01, high: 12.3 },
    'derived',
    '0.0042 to 12 Wh per 1,000 output tokens, accelerators alone, while busy: power',
  ],
] as const)('says range, unit, boundary and basis %#', (wattHours, basis, text) =>
  expect(energyText({ wattHours, basis })).toContain(text),
);

it('never turns a figure per prompt into one per token', () => {
  const text = closedEnergyText({ low: 0.1, mid: 0.24, high: 1.8 });
  expect(text).toContain('Per 1,000 tokens: unknown');
  expect(text).toContain('0.24 Wh with full overhead; 0.1 to 1.8 Wh');
});

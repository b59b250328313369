import { describe, expect, it } from 'vitest';
import type { InTime } from '../engine/cost/in-time';
import { inTimeHeadline, presentValueText } from './in-time';

const flow = (option: InTime['own']['option'], end: number, presentUsd: number): InTime['own'] => ({
  option,
  setupUsd: 0,
  months: Array.from({ length: 36 }, () => end / 36),
  cumulative: Array.from({ length: 37 }, (_, month) => (end * month) / 36),
  presentUsd,
});
const inTime = (more: Partial<InTime>): InTime => ({
  own: flow('self-hosted-cloud', 318_000, 280_000),
  rent: flow('closed-api', 287_000, 250_000),
  discountPerYear: 0.08,
  payback: { kind: 'never' },
  turns: [],
  differenceUsd: 30_000,
  changes: [],
  ...more,
});

describe('in time', () => {
  it.each([
    [{}, 'Cloud GPUs never catch up with a closed API within 36 months: $31k behind at the end.'],
    [
      { payback: { kind: 'month', month: 14 }, turns: [{ month: 14, ahead: 'self-hosted-cloud' }] },
      'Cloud GPUs have cost less than a closed API in total by month 14.',
    ],
    [
      {
        payback: { kind: 'month', month: 14 },
        turns: [
          { month: 14, ahead: 'self-hosted-cloud' },
          { month: 30, ahead: 'closed-api' },
        ],
      },
      'Cloud GPUs have cost less than a closed API in total by month 14. From month 30 a closed API has cost less again.',
    ],
    [{ payback: { kind: 'from-start' } }, 'Cloud GPUs have cost less than a closed API from the first month on.'],
  ] as const)('%j', (more, text) => expect(inTimeHeadline(inTime(more))).toBe(text));

  it('what three years are worth today', () => {
    expect(presentValueText(inTime({}))).toBe(
      "At 8% a year, 36 months cost $280k in today's money with cloud GPUs and $250k with a closed API: $30k more.",
    );
    expect(presentValueText(inTime({ differenceUsd: -5_000 }))).toMatch(/\$5k less\.$/);
  });
});

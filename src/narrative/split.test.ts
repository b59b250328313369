import { describe, expect, it } from 'vitest';
import type { Burst, BurstPoint, Split, SplitPoint } from '../engine/split';
import { burstHeadline, splitDetail, splitHeadline } from './split';

const point = (share: number, usd: number, others: Partial<SplitPoint> = {}): SplitPoint => ({
  share,
  usd,
  reviewUsd: 0,
  routerUsd: 0,
  score: null,
  weighedUsd: usd,
  ...others,
});
const split = (others: Partial<Split>): Split => ({
  open: 'self-hosted-cloud',
  closed: 'closed-api',
  points: [],
  chosen: point(0.7, 8000),
  best: null,
  floorShare: null,
  requestsAMonth: 1000,
  escalation: 0.1,
  lines: [],
  inputs: {
    reviewed: 0,
    minutes: 3,
    hourlyUsd: 91,
    routerUsdPerThousand: 0,
    openScore: null,
    closedScore: null,
    pointUsd: 0,
  },
  ...others,
});

describe('a split in words', () => {
  it.each<[Partial<Split>, string]>([
    [{}, 'No split reaches the score you accept: neither model does.'],
    [{ best: point(0, 5000) }, 'Everything at a closed API costs least: $5k a month.'],
    [{ best: point(1, 4000) }, 'Everything at cloud GPUs costs least: $4k a month.'],
    [{ best: point(0.67, 4500, { score: 84 }) }, '67% at cloud GPUs costs least: $4.5k a month, score 84.'],
  ])('%j', (others, text) => {
    expect(splitHeadline(split(others))).toBe(text);
  });

  it('names review, router, who answers and where the floor is', () => {
    const chosen = point(0.7, 8000, { reviewUsd: 300, routerUsd: 20 });
    expect(splitDetail(split({ chosen, floorShare: 0.5 }))).toBe(
      'Your 70% costs $8k a month; $300 of it review; $20 of it the router, by the request; 37% of the answers come from a closed API, those sent on included. The floor is reached up to 50%.',
    );
  });
});

describe('the work of keeping two models', () => {
  const line = {
    id: 'router-labour',
    leg: 'self-hosted-cloud',
    usd: 728,
    quantities: { hours: 8, usdPerHour: 91 },
  } as const;
  it('is named with its hours, also where nothing is sent on and no router is paid', () => {
    expect(splitDetail(split({ escalation: 0, lines: [line] }))).toBe(
      'Your 70% costs $8k a month; 30% of the answers come from a closed API. $728 of it is 8 h of work that neither alone has: keeping the rule or router that divides the requests, even a fixed share, and evaluating both.',
    );
  });
});

describe('bursts in words', () => {
  const at = (usd: number, atApi: number): BurstPoint => ({ percentile: 0.9, base: 1.8, peaks: atApi, atApi, usd });
  const burst = (best: BurstPoint): Burst => ({
    own: 'self-hosted-cloud',
    api: 'closed-api',
    chosen: best,
    best,
    points: [],
    ownUsd: 9000,
    apiUsd: 12_000,
    lines: [],
  });

  it.each<[BurstPoint, string]>([
    [at(9000, 0), 'An API for the peaks saves nothing here: the whole fleet costs $9k a month.'],
    [
      at(7000, 0.05),
      'A fleet sized for 90% of the hours, 1.8 times the mean, with 5% of the tokens at the API costs $7k a month, $2k less than cloud GPUs alone.',
    ],
    [at(9500, 0.05), 'Peaks at the API do not pay: cloud GPUs alone cost $9k a month, the cheapest pair $9.5k.'],
  ])('%j', (best, text) => {
    expect(burstHeadline(burst(best))).toBe(text);
  });
});

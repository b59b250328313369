import { describe, expect, it } from 'vitest';
import type { BreakEven, CostCurve, Crossing, Flip } from '../engine/recommendation';
import { ladderIds, levels, optionIds } from '../framework';
import { exactly, tokensPerDay, usdPerMonth } from '../units';
import {
  breakEvenDetail,
  breakEvenHeadline,
  breakEvenWithOther,
  chartSummary,
  crossingLabel,
  laterStretches,
  rulesDisagree,
  youAreHere,
  youMark,
} from './break-even';
import { changeClause, flipSentence, noFlip, numericFlip } from './flips';
import { mainRules, publishedRules } from './published-rules';
import { plain } from './segments';

const crossing = (
  at: number,
  kind: Crossing['kind'] = 'smooth',
  low: number | null = at / 2,
  high: number | null = at * 4,
): Crossing => ({
  at,
  kind,
  range: { low, high },
});
const [first, second, third] = [crossing(80.3e6, 'smooth', 35e6, 306e6), crossing(87.3e6, 'step'), crossing(97.6e6)];
const worked: BreakEven = {
  own: 'self-hosted-cloud',
  rent: 'closed-api',
  stretches: [
    { from: 1e5, to: 80.3e6, cheaper: 'closed-api' },
    { from: 80.3e6, to: 87.3e6, cheaper: 'self-hosted-cloud' },
    { from: 87.3e6, to: 97.6e6, cheaper: 'closed-api' },
    { from: 97.6e6, to: 1e10, cheaper: 'self-hosted-cloud' },
  ],
  crossings: [first, second, third],
  headline: first,
  never: null,
  ahead: null,
};
const never = (cheaper: BreakEven['rent']): BreakEven => ({
  ...worked,
  rent: 'hosted-open',
  stretches: [{ from: 1e5, to: 1e10, cheaper }],
  crossings: [],
  headline: null,
  never: cheaper,
});
const servers: BreakEven = {
  ...worked,
  own: 'self-hosted-onprem',
  rent: 'self-hosted-cloud',
  stretches: [
    { from: 1e5, to: 298e6, cheaper: 'self-hosted-cloud' },
    { from: 298e6, to: 2e9, cheaper: 'self-hosted-onprem' },
    { from: 2e9, to: 1e10, cheaper: 'self-hosted-cloud' },
  ],
  crossings: [crossing(298e6, 'step'), crossing(2e9)],
  headline: crossing(298e6, 'step'),
};
const backwards: BreakEven = {
  ...worked,
  stretches: [
    { from: 1e5, to: 5e6, cheaper: 'self-hosted-cloud' },
    { from: 5e6, to: 1e10, cheaper: 'closed-api' },
  ],
  crossings: [crossing(5e6)],
  headline: null,
};

describe('growth ahead', () => {
  it.each([
    [
      14.2,
      'You are at 40 million. At your growth you pass 80 million in about 14 months; from then on cloud GPUs are cheaper.',
    ],
    [
      0.4,
      'You are at 40 million. At your growth you pass 80 million in about a month; from then on cloud GPUs are cheaper.',
    ],
    [
      130,
      'You are at 40 million. At your growth you pass 80 million in more than ten years; from then on cloud GPUs are cheaper.',
    ],
  ])('in %d months', (months, text) => {
    const ahead = { months, at: 80e6, cheaper: 'self-hosted-cloud', day: null } as const;
    expect(breakEvenDetail({ ...worked, stretches: [], ahead }, 40e6)).toBe(text);
  });

  it('or an announced price turns it on its day', () => {
    const ahead = { months: 1.4, at: 40e6, cheaper: 'self-hosted-cloud', day: '2027-01-01' } as const;
    expect(breakEvenDetail({ ...worked, stretches: [], ahead }, 40e6)).toBe(
      'You are at 40 million. From 1 Jan 2027, at the prices announced, cloud GPUs are cheaper.',
    );
  });
});

describe('the headline', () => {
  it.each([
    ['the first crossing', worked, 'Cloud GPUs start to pay at about 80 million tokens a day.'],
    ['never', never('hosted-open'), 'Cloud GPUs never pay against a hosted open API, up to 10 billion tokens a day.'],
    ['always', never('self-hosted-cloud'), 'Cloud GPUs are cheaper than a hosted open API at every volume.'],
    ['two ways of owning', servers, 'On-premise hardware starts to pay at about 298 million tokens a day.'],
    ['cheaper at first only', backwards, 'Cloud GPUs pay only up to about 5 million tokens a day.'],
    [
      'a plural option',
      { ...worked, rent: 'self-hosted-onprem' } as const,
      'Cloud GPUs start to pay at about 80 million tokens a day.',
    ],
  ])('%s', (_name, breakEven, text) => {
    expect(breakEvenHeadline(breakEven)).toBe(text);
  });
});

describe('the headline with the other way of owning', () => {
  const other = { ...servers, headline: crossing(26e6) };
  it.each([
    [
      'pays earlier',
      worked,
      other,
      'Cloud GPUs start to pay at about 80 million tokens a day; on-premise hardware does earlier, at about 26 million.',
    ],
    ['pays later', worked, servers, 'Cloud GPUs start to pay at about 80 million tokens a day.'],
    [
      'pays where this one never does',
      never('hosted-open'),
      other,
      'Cloud GPUs never pay against a hosted open API, up to 10 billion tokens a day; on-premise hardware starts to pay at about 26 million tokens a day.',
    ],
    [
      'always pays',
      worked,
      { ...never('self-hosted-onprem'), own: 'self-hosted-onprem' },
      'Cloud GPUs start to pay at about 80 million tokens a day; on-premise hardware is cheaper at every volume.',
    ],
    [
      'beside one that always pays',
      never('self-hosted-cloud'),
      other,
      'Cloud GPUs are cheaper than a hosted open API at every volume.',
    ],
    ['has no price', worked, null, 'Cloud GPUs start to pay at about 80 million tokens a day.'],
  ] as const)('%s', (_name, breakEven, another, text) => {
    expect(breakEvenWithOther(breakEven, another)).toBe(text);
  });
});

describe('below it', () => {
  it('names every later stretch where renting is cheaper', () => {
    expect(breakEvenDetail(worked, 40e6)).toBe(
      'You are at 40 million. Between 87 million and 98 million, because of one more replica, a closed API is cheaper again.',
    );
    const twice = {
      ...worked,
      stretches: [
        ...worked.stretches.slice(0, 3),
        { from: 97.6e6, to: 120e6, cheaper: 'self-hosted-cloud' },
        { from: 120e6, to: 130e6, cheaper: 'closed-api' },
        { from: 130e6, to: 1e10, cheaper: 'self-hosted-cloud' },
      ],
      crossings: [...worked.crossings, crossing(120e6, 'step')],
    } as const;
    expect(laterStretches(twice)).toEqual([
      'between 87 million and 98 million and between 120 million and 130 million, because of one more replica each time, a closed API is cheaper again',
    ]);
    expect(laterStretches(servers)).toEqual(['above 2 billion cloud GPUs are cheaper again']);
  });

  it('says what it costs there before the later stretches', () => {
    expect(breakEvenDetail({ ...worked, stretches: [] }, 40e6, 'Cloud GPUs cost $1k a month more.')).toBe(
      'You are at 40 million. Cloud GPUs cost $1k a month more.',
    );
    expect(breakEvenDetail(worked, 40e6, 'Cloud GPUs cost more.')).toMatch(
      /^You are at 40 million\. Cloud GPUs cost more\. Between/,
    );
  });

  it('has nothing to add without one', () => {
    expect(laterStretches(never('hosted-open'))).toEqual([]);
    expect(breakEvenDetail(backwards, null)).toBe('Give a volume to see where you stand.');
  });

  it('says where the reader is', () => {
    expect(youAreHere({ low: 5e6, high: 20e6 })).toBe('You are at 5 million to 20 million.');
    expect(youMark(64e6)).toBe('you · 64M');
  });
});

describe('the label of a crossing', () => {
  it.each([
    [35e6, 306e6, 'range 35M to 306M'],
    [35e6, null, 'range from 35M, or never'],
    [null, 306e6, 'range up to 306M, or from the start'],
    [null, null, 'anywhere, or never'],
  ])('from %s to %s', (low, high, range) => {
    expect(crossingLabel(crossing(80.3e6, 'smooth', low, high))).toEqual({ at: '80M', range });
  });
});

describe('the summary of the chart', () => {
  const curve = (option: CostCurve['option'], low: number, high: number): CostCurve => ({
    option,
    points: [
      { tokensPerDay: tokensPerDay(1e5), usd: exactly(usdPerMonth(low)) },
      { tokensPerDay: tokensPerDay(1e10), usd: exactly(usdPerMonth(high)) },
    ],
  });
  const curves = [curve('closed-api', 740, 1.1e6), curve('self-hosted-cloud', 7638, 250_000)];

  it('says range, ends, crossings and place', () => {
    expect(chartSummary(curves, worked, 40e6)).toBe(
      'Monthly cost from 100k to 10B tokens a day, both axes logarithmic: closed API from $740 to $1.1M and cloud GPUs from $7.6k to $250k. Cloud GPUs and closed API cross at 80M, 87M and 98M. You are at 40 million.',
    );
  });
  it('says when nothing crosses, or nothing is drawn', () => {
    expect(chartSummary(curves, never('hosted-open'), null)).toContain(
      'Cloud GPUs never pay against a hosted open API',
    );
    expect(chartSummary([], worked, 40e6)).toBe('No volume, so there is nothing to draw.');
    expect(chartSummary(curves, null, null)).toMatch(/\$250k\.$/);
  });
});

describe('published rules of thumb', () => {
  it('one main rule for each guide', () => {
    expect(mainRules.map(({ guide, label }) => [guide, label])).toEqual([
      ['S2', '5–10K requests'],
      ['S0', '10–30M'],
      ['S1', '50M'],
      ['S4', '50–100M'],
      ['S3', '100–200K requests'],
    ]);
  });
  it('rise, have unique ids, and say what they hide', () => {
    expect(new Set(publishedRules.map(({ id }) => id)).size).toBe(publishedRules.length);
    for (const { tokensPerDay, hides, check, id, guide } of publishedRules) {
      expect(tokensPerDay.low).toBeGreaterThan(0);
      expect(tokensPerDay.high).toBeGreaterThanOrEqual(tokensPerDay.low);
      expect(hides).toMatch(/^[A-Z].*\.$/);
      expect(check).toMatch(/\.$/);
      expect(id.startsWith(`C${guide.slice(1)}-`)).toBe(true);
    }
  });
  it('lie 250 times apart', () => {
    expect(rulesDisagree()).toBe('Published rules of thumb disagree by 250×');
    expect(rulesDisagree(mainRules)).toBe('Published rules of thumb disagree by 75×');
  });
});

describe('what would change it', () => {
  it.each<readonly [Flip, string]>([
    [
      { changes: [{ kind: 'signed-terms', from: 'yes', to: 'no' }], winner: 'closed-api', distance: 1 },
      'If signed terms are not needed → Closed API',
    ],
    [
      {
        changes: [{ kind: 'ladder', criterion: 'data-control', from: 0.5, to: 0.75 }],
        winner: 'self-hosted-cloud',
        distance: 1,
      },
      'If the data must stay on infrastructure you control → Cloud GPUs',
    ],
    [
      {
        changes: [
          { kind: 'cost-weight', from: 'normal', to: 'tight' },
          { kind: 'ladder', criterion: 'operations', from: 'not-sure', to: 0.25 },
        ],
        winner: 'hybrid',
        distance: 2,
      },
      'If every dollar counts and an ML or GPU team runs it → Hybrid',
    ],
    [
      { changes: [{ kind: 'ladder', criterion: 'operations', from: 0.5, to: 1 }], winner: null, distance: 2 },
      'If nobody can run GPUs → no option is left',
    ],
  ])('%#', (flip, text) => {
    expect(plain(flipSentence(flip))).toBe(text);
    expect(flipSentence(flip).filter((piece) => piece.strong)).toHaveLength(flip.changes.length);
  });

  it('has a clause of its own for every level of every ladder', () => {
    const clauses = ladderIds.flatMap((criterion) =>
      levels.map((to) => changeClause({ kind: 'ladder', criterion, from: null, to })),
    );
    expect(new Set(clauses).size).toBe(5 * ladderIds.length);
    expect(clauses.every((clause) => /^[a-z].{8,}[^.]$/.test(clause))).toBe(true);
  });

  it('numbers that flip, and results that nothing flips', () => {
    expect(plain(numericFlip('tokens a day', { low: null, high: '21M', winner: 'hosted-open' }))).toBe(
      'With tokens a day below 21M → Hosted open API',
    );
    expect(plain(numericFlip('tokens a day', { low: '21M', high: null, winner: null }))).toBe(
      'With tokens a day above 21M → no option is left',
    );
    expect(noFlip(1)).toBe(
      'No single level, weight of money or need for signed terms, changed alone, gives another winner. The place of the data is not among these.',
    );
    expect(noFlip(3)).toBe('No change of up to 3 answers gives another winner.');
    expect(optionIds).toHaveLength(6);
  });
});

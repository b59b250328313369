import { describe, expect, it } from 'vitest';
import type { AgainstReference } from '../engine/cost/references';
import type { Solutions, SolvedFor } from '../engine/cost/solve-for';
import type { WinnersMap } from '../engine/cost/winners-map';
import type { BreakEven } from '../engine/recommendation';
import {
  byNearness,
  crossingText,
  inputName,
  inputValue,
  mapReading,
  mapSummary,
  referencesHeadline,
  solvedText,
  stepText,
  turningHeadline,
  withoutEffectText,
} from './turning';

const names = {
  model: (key: string) => key.toUpperCase(),
  seller: (id: string) => id,
  licence: (id: string | null) => id,
};
const solved = (input: string, present: number, at: number | null, more: Partial<SolvedFor> = {}): SolvedFor => {
  const flip = at === null ? null : ({ at, kind: 'smooth', cheaperAbove: 'self-hosted-cloud' } as const);
  return {
    input,
    measure: 'month',
    present,
    from: 0,
    to: 1e3,
    flips: flip ? [flip] : [],
    nearest: flip,
    stays: flip ? null : { option: 'closed-api', leastUsd: 2_044, at: 0 },
    points: [],
    ...more,
  };
};
const solutions = (...all: readonly SolvedFor[]): Solutions => ({
  own: 'self-hosted-cloud',
  rent: 'closed-api',
  solved: all,
  withoutEffect: [],
});

describe('one number at a time', () => {
  it.each([
    ['tokens-per-day', 80.3e6, '80M'],
    ['gpu-usd-per-hour', 0.67091, '$0.671'],
    ['cached-share', 0.34, '34%'],
    ['closed_price_level', 1.5749, '1.57×'],
    ['ops_hours_self_hosted_cloud', 12.279, '12.3 h'],
    ['purchase_8xh100_server', 123_456, '$123,000'],
    ['depreciation_years', 4, '4 years'],
    ['electricity_eu', 0.2234, '€0.223'],
    ['output-tokens', 1_227, '1,227'],
  ])('%s of %d is written %s', (id, value, text) => expect(inputValue(id, value)).toBe(text));

  it('a flip says who is cheaper above it', () => {
    expect(solvedText(solved('tokens-per-day', 40e6, 80.3e6), names)).toBe('Above 80M cloud GPUs are cheaper.');
  });

  it('that nothing flips is an answer, with how far it falls short', () => {
    expect(solvedText(solved('cached-share', 0.3, null), names)).toBe(
      'Not by this alone: even at 0% a closed API stays ahead by $2k a month.',
    );
  });

  it.each([
    [{ kind: 'replicas', before: 2, after: 3 }, 'where cloud GPUs go from 2 to 3 replicas'],
    [{ kind: 'servers', before: 1, after: 2 }, 'where cloud GPUs go from 1 to 2 servers'],
    [{ kind: 'model', before: 'a', after: 'b' }, 'where cloud GPUs go from A to B'],
    [
      { kind: 'price', before: 2, after: 4 },
      'where the price of cloud GPUs changes from $2.00 to $4.00 per million input tokens',
    ],
  ] as const)('names a step: %j', (step, text) => {
    expect(stepText({ option: 'self-hosted-cloud', ...step }, names)).toBe(text);
  });

  it('the headline names the three nearest by factor', () => {
    expect(
      turningHeadline(
        solutions(
          solved('tokens-per-day', 40e6, 80e6),
          solved('engineer_loaded_hourly_us', 91, 17.3),
          solved('closed_price_level', 1, 1.57),
          solved('ops_hours_api', 8, 80),
          solved('cached-share', 0.3, null),
        ),
      ),
    ).toBe(
      "Cloud GPUs and a closed API change places soonest with closed prices against list at 1.57× (now 1×), tokens a day at 80M (now 40M) or an engineer's hour at $17.30 (now $91).",
    );
  });

  it('says so where no single number does', () => {
    expect(turningHeadline(solutions(solved('cached-share', 0.3, null)))).toBe(
      'No single number turns it: a closed API stays cheaper than cloud GPUs whichever one moves.',
    );
  });

  it('puts what cannot be done last', () => {
    const all = [
      solved('cached-share', 0.3, null),
      solved('ops_hours_api', 8, 36),
      solved('closed_price_level', 1, 1.5),
    ];
    expect(byNearness(all).map(({ input }) => input)).toEqual(['closed_price_level', 'ops_hours_api', 'cached-share']);
  });

  it('lists what neither bill reads, by name', () => {
    expect(withoutEffectText({ ...solutions(), withoutEffect: ['colocation'] })).toBe(
      `Neither bill reads ${inputName('colocation')}.`,
    );
    expect(withoutEffectText(solutions())).toBeNull();
  });
});

describe('two numbers at a time', () => {
  const map: WinnersMap = {
    input: 'engineer_loaded_hourly_us',
    scale: 'linear',
    options: ['closed-api', 'self-hosted-cloud'],
    volumes: [1e6, 1e7, 1e8],
    rows: [
      {
        value: 0,
        stretches: [
          { from: 1e6, to: 1e6, cheapest: 'closed-api' },
          { from: 1e7, to: 1e8, cheapest: 'self-hosted-cloud' },
        ],
      },
      { value: 100, stretches: [{ from: 1e6, to: 1e8, cheapest: 'closed-api' }] },
    ],
    you: { volume: 40e6, value: 91 },
  };
  it('reads the nearest cell', () => {
    expect(mapReading(map, 40e6, 91)).toBe('At 40M tokens a day and $91: a closed API is cheapest.');
    expect(mapReading(map, 40e6, 10)).toBe('At 40M tokens a day and $10: cloud GPUs are cheapest.');
  });
  it('says where each option is cheapest and where the reader stands', () => {
    expect(mapSummary(map)).toBe(
      "Cheapest by tokens a day and An engineer's hour: a closed API somewhere between 1M and 100M tokens a day and cloud GPUs somewhere between 10M and 100M tokens a day. At 40M tokens a day and $91: a closed API is cheapest.",
    );
  });
});

describe('three references', () => {
  const breakEven = (at: number | null): BreakEven => {
    const crossing = at === null ? null : ({ at, kind: 'smooth', range: { low: null, high: null } } as const);
    return {
      own: 'self-hosted-cloud',
      rent: 'closed-api',
      stretches: [],
      crossings: crossing ? [crossing] : [],
      headline: crossing,
      never: crossing ? null : 'closed-api',
      ahead: null,
    };
  };
  const row = (id: AgainstReference['reference']['id'], found: BreakEven | null): AgainstReference => ({
    own: 'self-hosted-cloud',
    ownUsd: 1,
    breakEven: found,
    reference: {
      id,
      option: 'closed-api',
      model: found ? 'm' : null,
      missing: found ? null : 'none-cheaper',
      found: null,
      monthlyUsd: null,
      costing: null,
    },
  });
  it('one sentence for the three', () => {
    expect(
      referencesHeadline([
        row('closed-model', breakEven(80e6)),
        row('cheaper-closed', breakEven(1.3e9)),
        row('same-weights', breakEven(null)),
      ]),
    ).toBe(
      'Cloud GPUs pay against the closed model you would call from 80M tokens a day, against a cheaper one from 1.3B tokens a day and against the same weights at a host never, up to 10 billion tokens a day.',
    );
  });
  it('a reference that is not there says why', () => {
    expect(crossingText(row('cheaper-closed', null))).toBe('the model called is the cheapest already');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HybridConfiguration, Ranked, Recommendation } from '../engine/recommendation';
import { type CriterionId, criterionIds, ladderIds, levels, type OptionId } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { fleet, hospital, losses, metered, range, ranked } from './hospital.fixture';
import { levelsShort, needWords, offerWords } from './ladder-words';
import { signedPoints } from './numbers';
import {
  capabilityShort,
  costReason,
  criterionReasons,
  demoted,
  ladderSentence,
  neverCheaper,
  offeredLevels,
  pointsText,
  speaksForIt,
  strongestReasons,
  unmetSentence,
  whyOver,
  withoutOverride,
} from './reasons';

const row = (option: OptionId): Ranked => {
  const found = hospital.ranking.find((one) => one.option === option);
  if (!found) throw new Error(`no ${option} in the fixture`);
  return found;
};
const plan: HybridConfiguration = {
  kind: 'plan',
  classes: [],
  legs: [
    { option: 'closed-api', share: 0.25, configuration: metered },
    { option: 'self-hosted-cloud', share: 0.75, configuration: fleet },
  ],
};

describe('levels in a sentence', () => {
  it.each([
    ['latency', 0.5, 'a first word in 0.5 to 2 seconds', 'a first word in 0.5 to 2 seconds'],
    [
      'capability',
      1,
      'a model for frontier work: the hardest reasoning decides',
      'a model for frontier work: the hardest reasoning decides',
    ],
    [
      'data-control',
      0.25,
      'no training on the data; logs for about 30 days are fine',
      'a third party that keeps logs for about 30 days and does not train on them',
    ],
    ['operations', 0.25, 'what an ML or GPU team can run', 'you run GPU services'],
    ['time-to-value', 1, 'production this week', 'production the same day'],
  ] as const)('%s at %d', (ladder, level, need, offer) => {
    expect(needWords(ladder, level)).toBe(need);
    expect(offerWords(ladder, level)).toBe(offer);
  });

  it('has words for every level of every ladder', () => {
    for (const ladder of ladderIds)
      for (const level of levels) {
        expect(needWords(ladder, level)).toMatch(/\w{3}/);
        expect(offerWords(ladder, level)).toMatch(/\w{3}/);
      }
  });

  it.each([
    [1, 0.5, 'two levels short'],
    [0.5, 0.25, 'one level short'],
    [1, 0, 'four levels short'],
    [0.5, 0.5, 'not short'],
    [0, 1, 'not short'],
  ] as const)('needs %d, gets %d: %s', (required, offered, text) => {
    expect(levelsShort(required, offered)).toBe(text);
  });
});

describe('points', () => {
  it.each([
    [0, undefined, 'costs nothing'],
    [0.04, undefined, 'costs nothing'],
    [0.3, undefined, 'costs less than a point'],
    [0.7, 0, 'costs less than a point'],
    [1.2, undefined, 'costs 1 point'],
    [2.8, undefined, 'costs 3 points'],
    [2.8, 2, 'costs 2 points'],
  ])('%d (printed %s) %s', (points, whole, text) => {
    expect(pointsText(points, whole)).toBe(text);
  });
});

describe('criterion by criterion', () => {
  it.each([
    [
      'assurance',
      1,
      [0.5],
      3.12,
      'You need reports plus a BAA or sector terms and regional commitments; this option gives standard reports, from the host or produced by you; costs 3 points.',
    ],
    [
      'operations',
      0.5,
      [0.25],
      1.87,
      'You need what a platform team without GPU experience can run; this option means you run GPU services; costs 2 points.',
    ],
    [
      'tuning',
      0,
      [1],
      0,
      'Prompts are enough; this option gives weights in hand: merge, modify, inspect; costs nothing.',
    ],
    [
      'tuning',
      'not-sure',
      [0.25],
      0.4,
      "You are not sure what you need; this option gives a vendor's limited fine-tuning; costs less than a point.",
    ],
    [
      'elasticity',
      undefined,
      [1],
      0.01,
      'You have not said what you need; this option gives spikes absorbed by the provider; costs nothing.',
    ],
    [
      'capability',
      0.5,
      [1, 0.75],
      0.2,
      'You need a model for routine work: summarise, classify, answer from documents; this option reaches up to a model for frontier work: the hardest reasoning decides and a model for strong general work (the strongest open weights); costs less than a point.',
    ],
    ['elasticity', 0.5, [], 0.2, 'You need autoscaling in minutes; costs less than a point.'],
  ] as const)('%s, need %s', (ladder, required, offered, points, text) => {
    expect(ladderSentence(ladder, required, offered, points)).toBe(text);
  });

  it('cost says what is paid', () => {
    expect(costReason(range(4663, 7638, 13_339), 3.18)).toBe('About $7.6k a month ($4.7k to $13k); costs 3 points.');
    expect(costReason(null, 0)).toBe('No volume was given, so cost does not count.');
  });

  it('prints losses that add up to what is lacking to 100', () => {
    for (const one of hospital.ranking) {
      const reasons = criterionReasons(one, hospital, currentKnowledge);
      const lost = criterionIds.reduce((sum, id) => sum + one.losses[id], 0);
      expect(reasons.map(({ criterion }) => criterion)).toEqual([...criterionIds]);
      expect(reasons.reduce((sum, { whole }) => sum + whole, 0)).toBe(Math.round(lost));
    }
    const [first] = criterionReasons(row('self-hosted-cloud'), hospital, currentKnowledge);
    expect(first).toMatchObject({ label: 'Data control', whole: 1, topics: ['third-party-processor'] });
    expect(first?.text).toBe(
      'You need zero retention by contract, or a BAA; this option gives infrastructure you control (your own tenancy); costs 1 point.',
    );
  });
});

describe('what an option offers', () => {
  const offered = (
    option: OptionId,
    ladder: Parameters<typeof offeredLevels>[1],
    short: Recommendation['capabilityShort'] = [],
  ) =>
    offeredLevels({ option, configuration: option === 'hybrid' ? plan : null }, ladder, currentKnowledge, {
      capabilityShort: short,
    });

  it('a single option: its level in the table', () => {
    expect(offered('self-hosted-cloud', 'data-control')).toEqual([0.75]);
  });
  it('a hybrid: the levels of its legs, the highest first', () => {
    expect(offered('hybrid', 'data-control')).toEqual([0.75, 0.25]);
  });
  it('a hybrid on a team ladder: the lowest leg', () => {
    expect(offered('hybrid', 'operations')).toEqual([0.25]);
  });
  it('a hybrid without a plan: nothing to say', () => {
    expect(
      offeredLevels({ option: 'hybrid', configuration: null }, 'tuning', currentKnowledge, { capabilityShort: [] }),
    ).toEqual([]);
  });
  it('capability: what the model priced is credited with', () => {
    const short = [{ option: 'self-hosted-cloud', wanted: 'B', got: 'D', level: 0.5 }] as const;
    expect(offered('self-hosted-cloud', 'capability', short)).toEqual([0.5]);
    expect(offered('self-hosted-cloud', 'tuning', short)).toEqual([1]);
  });
});

describe('why one over the other', () => {
  it('lists the largest effects with their sign', () => {
    const lines = whyOver(row('closed-enterprise'), row('self-hosted-cloud'), hospital, currentKnowledge);
    expect(lines.map(({ criterion, points }) => [criterion, points])).toEqual([
      ['assurance', 3.1],
      ['operations', 1.9],
      ['cost', 0.4],
      ['data-control', -0.4],
      ['tuning', -0.2],
    ]);
    expect(lines[0]?.text).toBe(
      'reports plus a BAA or sector terms and regional commitments; with cloud GPUs, standard reports, from the host or produced by you',
    );
    expect(lines[2]?.text).toBe('$5.7k a month ($4.7k to $6.6k); with cloud GPUs, $7.6k ($4.7k to $13k)');
  });

  it('adds up to the difference of the scores, to a tenth', () => {
    const loss = fc.double({ min: 0, max: 18, noNaN: true });
    const some = fc.record(
      Object.fromEntries(criterionIds.map((id) => [id, loss])) as Record<CriterionId, typeof loss>,
    );
    const scored = (lost: Record<CriterionId, number>) => 100 - criterionIds.reduce((sum, id) => sum + lost[id], 0);
    fc.assert(
      fc.property(some, some, (one, other) => {
        const lines = whyOver(
          ranked('closed-api', scored(one), null, one),
          ranked('hosted-open', scored(other), null, other),
          hospital,
          currentKnowledge,
        );
        const delta = criterionIds.reduce((sum, id) => sum + other[id] - one[id], 0);
        expect(lines.length).toBeLessThanOrEqual(6);
        const sum = lines.reduce((points, line) => points + line.points, 0);
        const under = Math.abs(delta) < 1 && Math.abs(delta) >= 0.95;
        expect(Math.abs(sum - delta)).toBeLessThanOrEqual((under ? 0.1 : 0.05) + 1e-6);
      }),
    );
  });

  it.each([0.96, 0.999, -0.97])('a lead of %d, which is called less than a point, is not printed as one', (lead) => {
    const lines = whyOver(
      ranked('closed-api', 90 + lead, null, { cost: 5 - lead, latency: 5 }),
      ranked('hosted-open', 90, null, { cost: 0, latency: 10 }),
      hospital,
      currentKnowledge,
    );
    expect(signedPoints(lines.reduce((sum, { points }) => sum + points, 0))).toBe(lead > 0 ? '+0.9' : '−0.9');
  });

  it('sums up what is left after five', () => {
    const small = {
      latency: 1,
      tuning: 0.9,
      throughput: 0.8,
      elasticity: 0.7,
      cost: 0.6,
      operations: 0.3,
      independence: 0.2,
    };
    const lines = whyOver(
      ranked('closed-api', 100, null, {}),
      ranked('hosted-open', 95.5, null, small),
      hospital,
      currentKnowledge,
    );
    expect(lines.at(-1)).toEqual({
      criterion: 'rest',
      label: 'Smaller effects together',
      points: 0.5,
      text: 'independence and operations',
    });
    expect(lines).toHaveLength(6);
  });

  it('is empty between equals', () => {
    expect(whyOver(row('self-hosted-cloud'), row('self-hosted-cloud'), hospital, currentKnowledge)).toEqual([]);
  });
});

describe('the strongest reasons', () => {
  it('are where the winner beats its rival, in order', () => {
    expect(strongestReasons(hospital, currentKnowledge).map(({ criterion, text }) => [criterion, text])).toEqual([
      [
        'assurance',
        'Reports plus a BAA or sector terms and regional commitments; with cloud GPUs, standard reports, from the host or produced by you.',
      ],
      ['operations', 'The provider runs everything; with cloud GPUs, you run GPU services.'],
      ['cost', '$5.7k a month ($4.7k to $6.6k); with cloud GPUs, $7.6k ($4.7k to $13k).'],
    ]);
  });

  it('without a rival, the heaviest needs it meets', () => {
    const alone: Recommendation = { ...hospital, ranking: hospital.ranking.slice(0, 1), runnerUp: null };
    const reasons = strongestReasons(alone, currentKnowledge);
    expect(reasons.map(({ criterion }) => criterion)).toEqual(['data-control', 'assurance', 'latency']);
    expect(reasons[0]?.text).toBe('It meets your need for zero retention by contract, or a BAA.');
  });

  it('are named in one line', () => {
    expect(speaksForIt(hospital, currentKnowledge)).toBe('Speaks for it most: assurance, operations and cost.');
  });

  it('there are none without a winner', () => {
    const none: Recommendation = { ...hospital, winner: null, ranking: [] };
    expect(strongestReasons(none, currentKnowledge)).toEqual([]);
    expect(speaksForIt(none, currentKnowledge)).toBeNull();
  });
});

it('capability is what an option reaches, and the model priced is named beside it', () => {
  const [one, other] = hospital.ranking;
  if (one === undefined || other === undefined) throw new Error('two options are ranked');
  const ahead = { ...one, losses: { ...one.losses, capability: 0 } };
  const behind = { ...other, losses: { ...other.losses, capability: 9 } };
  const line = whyOver(ahead, behind, hospital, currentKnowledge).find(({ criterion }) => criterion === 'capability');
  expect(line?.text).toMatch(/^reaches up to a model for .*\(priced here: .*, tier [A-Z]\); with /);
});

describe('what is open', () => {
  it('an unmet need', () => {
    expect(unmetSentence({ criterion: 'capability', required: 1, offered: 0.5, points: 4.17 })).toBe(
      'Capability: you need a model for frontier work: the hardest reasoning decides, and it gives a model for routine work: summarise, classify, answer from documents. Two levels short; costs 4 points.',
    );
  });

  it('a demoted option', () => {
    const required = { ...hospital.answers, required: { 'data-control': 0.75, independence: 0.75 } } as const;
    expect(demoted({ option: 'closed-enterprise', criteria: ['data-control', 'independence'] }, required)).toEqual({
      option: 'closed-enterprise',
      label: 'Closed API, private terms',
      reason:
        'Ranked after the others: you need infrastructure you control (your own tenancy) and open weights behind replaceable hosts, and it does not give that.',
      relax: 'Let data control and independence count by points only, or lower what you need there.',
      topics: ['override', 'third-party-processor', 'vendor-risk'],
    });
  });

  it.each([
    [null, null],
    [
      { winner: 'closed-enterprise', delta: 0.25 },
      'Without the override, a closed API under private terms would still come first, by less than a point.',
    ],
    [{ winner: 'hosted-open', delta: 1.2 }, 'Without the override, a hosted open API would come first, by 1 point.'],
    [{ winner: 'self-hosted-cloud', delta: 3.6 }, 'Without the override, cloud GPUs would come first, by 4 points.'],
  ] as const)('without the override: %j', (other, text) => {
    expect(withoutOverride({ ...hospital, withoutOverride: other })).toBe(text);
  });

  it.each([
    [
      'self-hosted-cloud',
      {},
      'Cloud GPUs: no open model of tier B (strong) with a published architecture in this edition, so the price is for tier D (routine).',
    ],
    [
      'hosted-open',
      {},
      'Hosted open API: no open model of tier B (strong) with a price in this edition, so the price is for tier D (routine).',
    ],
    [
      'closed-api',
      {},
      'Closed API: no closed model of tier B (strong) has a price that two sources agree on, so the price is for tier D (routine).',
    ],
    [
      'closed-api',
      { closedModel: 'gpt-4o' },
      'Closed API: the model you named is of tier D (routine); your answers ask for tier B (strong).',
    ],
    [
      'hosted-open',
      { models: { 'hosted-open': 'phi-4' } },
      'Hosted open API: the model you named is of tier D (routine); your answers ask for tier B (strong).',
    ],
    [
      'self-hosted-cloud',
      { sameWeights: 'phi-4' },
      'Cloud GPUs: the model you named is of tier D (routine); your answers ask for tier B (strong).',
    ],
  ] as const)('capability short on %s with %j', (option, named, text) => {
    const answers = { required: {}, workload: {}, ...named };
    expect(capabilityShort({ option, wanted: 'B', got: 'D', level: 0.5 }, answers)).toBe(text);
  });

  it('never cheaper', () => {
    expect(neverCheaper({ option: 'self-hosted-cloud', than: 'hosted-open' })).toBe(
      'Cloud GPUs: not cheaper at your volume. A hosted open API gives no less on anything you need, and even its highest estimate is below their lowest.',
    );
  });

  it('the fixture has every criterion', () => {
    expect(Object.keys(losses({}))).toEqual([...criterionIds]);
  });
});

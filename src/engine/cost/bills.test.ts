import { describe, expect, it } from 'vitest';
import { catalog, createCatalog } from '../../catalog';
import { copiedData, rowWhere } from '../../catalog/copied-data.fixture';
import { type Answers, type Assumptions, defaultAssumptions, type SingleOptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { OptionCost } from '../recommendation';
import { planBands } from './bands';
import { batchFactor } from './batch';
import { costingOf } from './costing';
import { costCurve } from './curves';
import { hospital } from './fixtures/hospital';
import { replicasFor } from './fleet';
import { planCost, singleCost } from './option-cost';
import { situationOf } from './situation';
import { inputUsdPerMillion, settleRate } from './tokens';

const costing = (answers: Answers, assumptions: Assumptions = defaultAssumptions) =>
  costingOf(situationOf(catalog, answers, assumptions, currentKnowledge));
const priced = (option: SingleOptionId, answers: Answers = hospital, assumptions?: Assumptions): OptionCost => {
  const cost = singleCost(costing(answers, assumptions), option);
  if (typeof cost === 'string') throw new Error(`${option}: ${cost}`);
  return cost;
};
const line = (cost: OptionCost, id: string) => cost.lines.find((entry) => entry.id === id);

describe('lines of a bill', () => {
  it('closed API: input from three buckets, output, supervision', () => {
    const cost = priced('closed-api');
    expect(line(cost, 'input-tokens')?.usd?.mid).toBeCloseTo(912.5 * (0.67 * 2 + 0.3 * 0.2 + 0.03 * 2.5), 1);
    expect(line(cost, 'output-tokens')?.usd?.mid).toBeCloseTo(3041.7, 0);
    expect(line(cost, 'supervision-labour')?.usd?.mid).toBe(728);
    expect(cost.labourUsd).toBe(728);
  });

  it('a line without a sourced figure is there, without an amount', () => {
    expect(line(priced('closed-enterprise'), 'minimum-commitment')?.usd).toBeNull();
    expect(line(priced('self-hosted-onprem'), 'financing')?.usd).toBeNull();
  });

  it.each([
    [{ usd: 900 }, 900],
    [{ hours: 10 }, 910],
  ] as const)('typed as %j it counts %d a month', (typed, usd) => {
    const assumptions = { ...defaultAssumptions, typed: { evaluation: typed } };
    const before = priced('hosted-open').total.mid;
    const cost = priced('hosted-open', hospital, assumptions);
    expect(line(cost, 'evaluation')?.usd?.mid).toBe(usd);
    expect(cost.total.mid).toBeCloseTo(before + usd, 4);
  });

  it('staying costs nothing once: set-up goes for what runs today, migration appears for the rest', () => {
    const answers: Answers = { ...hospital, today: 'self-hosted-cloud' };
    const staying = priced('self-hosted-cloud', answers);
    expect(line(staying, 'setup-labour')).toBeUndefined();
    expect(line(staying, 'migration')).toBeUndefined();
    expect(staying.total.mid).toBeCloseTo(priced('self-hosted-cloud').total.mid - (80 * 91) / 36, 4);
    expect(line(priced('closed-api', answers), 'migration')?.usd).toBeNull();
    expect(line(priced('closed-api'), 'migration')).toBeUndefined();
  });

  it.each([
    [0, 0.5],
    [0.25, 0.75],
    [0.5, 1],
    [0.75, 1.5],
    [1, 2],
  ] as const)('operations %d scales the hours of self-hosting by %d', (operations, factor) => {
    const cost = priced('self-hosted-cloud', { ...hospital, required: { ...hospital.required, operations } });
    expect(line(cost, 'operations-labour')?.usd?.mid).toBeCloseTo(3640 * factor, 6);
  });

  it('the EU key prices on-premise power when the place is the EU', () => {
    const eu = line(priced('self-hosted-onprem', { ...hospital, place: 'eu' }), 'power')?.usd?.mid ?? 0;
    const us = line(priced('self-hosted-onprem'), 'power')?.usd?.mid ?? 0;
    expect(eu / us).toBeCloseTo((0.19 * 1.1761) / 0.12, 6);
  });

  it("the reader's own GPU and price replace the search and the range", () => {
    const cost = priced('self-hosted-cloud', hospital, { ...defaultAssumptions, gpu: 'H100 SXM', gpuUsdPerHour: 3 });
    if (cost.configuration.kind !== 'fleet') throw new Error('not a fleet');
    expect(cost.configuration.accelerator).toBe('H100 SXM');
    const hours = line(cost, 'gpu-hours');
    expect(hours?.quantities.usdPerHour).toBe(3);
    expect(hours?.refs[0]).toEqual({ kind: 'typed', field: 'gpuUsdPerHour' });
  });

  it('gpt-oss-120b on one H100 SXM costs 11,985 USD a month', () => {
    const answers: Answers = { ...hospital, models: { 'self-hosted-cloud': 'gpt-oss-120b' } };
    const cost = priced('self-hosted-cloud', answers, { ...defaultAssumptions, gpu: 'H100 SXM' });
    expect(Math.round(cost.total.mid)).toBe(11_985);
    expect(cost.configuration).toMatchObject({ tensorParallel: 1, replicas: 2, weights: 'mxfp4' });
  });
});

describe('without a result', () => {
  it.each<[string, SingleOptionId, Partial<Answers>, string]>([
    ['no volume', 'closed-api', { workload: {} }, 'volume-not-given'],
    ['an unknown model', 'closed-api', { closedModel: 'gpt-99' }, 'named-model-not-available'],
    [
      'a model without an architecture',
      'self-hosted-cloud',
      { models: { 'self-hosted-cloud': 'kimi-k3.1-pro' } },
      'no-open-model-with-architecture',
    ],
    [
      'a non-commercial licence',
      'self-hosted-cloud',
      { models: { 'self-hosted-cloud': 'mistral-large-2411' } },
      'no-model-passes-licence',
    ],
    [
      'a request longer than the context',
      'self-hosted-cloud',
      { models: { 'self-hosted-cloud': 'phi-4' }, workload: { ...hospital.workload, inputTokens: 500_000 } },
      'context-too-long',
    ],
    [
      'limits nothing meets',
      'self-hosted-cloud',
      { workload: { ...hospital.workload, tpotMs: 0.01 } },
      'nothing-meets-the-limits',
    ],
  ])('%s', (_, option, answers, reason) => {
    expect(singleCost(costing({ ...hospital, ...answers }), option)).toBe(reason);
  });

  it('accepting the terms of a restricted licence lets a model named be priced', () => {
    const answers: Answers = { ...hospital, models: { 'self-hosted-cloud': 'gemma-3-12b' } };
    expect(singleCost(costing(answers), 'self-hosted-cloud')).toBe('no-model-passes-licence');
    const cost = priced('self-hosted-cloud', answers, { ...defaultAssumptions, acceptedLicences: ['gemma-2-3'] });
    expect(cost.configuration).toMatchObject({ model: 'gemma-3-12b', licence: { standing: 'accepted' } });
  });
});

describe('who may be priced', () => {
  const configuration = (option: SingleOptionId, answers: Partial<Answers>, assumptions?: Assumptions) =>
    priced(
      option,
      { ...hospital, closedModel: undefined, models: {}, signedTerms: 'no', ...answers } as Answers,
      assumptions,
    ).configuration;

  it('one option for everything serves its hardest class too', () => {
    const workload = { ...hospital.workload, routineShare: 0.99 };
    expect(configuration('closed-api', { workload })).toMatchObject({ tier: 'S' });
    expect(configuration('closed-api', {})).not.toMatchObject({ tier: 'S' });
  });

  it('a place rule is satisfied by the seller that is priced, never by an endpoint that routes globally', () => {
    const chosen = configuration('closed-api', { place: 'eu', required: { ...hospital.required, capability: 1 } });
    if (chosen.kind !== 'metered') throw new Error('not metered');
    expect(chosen.priceId.startsWith('global.')).toBe(false);
    expect(
      catalog.policyById.get(catalog.sellerById.get(chosen.provider)?.policy ?? '')?.regions.excludes,
    ).not.toContain('eu');
  });

  it('under private terms the provider is one that signs them, and the next model is taken where nobody does', () => {
    const chosen = configuration('closed-enterprise', { closedModel: 'muse-wonder' });
    if (chosen.kind !== 'metered') throw new Error('not metered');
    expect(chosen.model).not.toBe('muse-wonder');
    const policy = catalog.policyById.get(catalog.sellerById.get(chosen.provider)?.policy ?? '');
    expect(policy?.deploymentOptions).toContain('closed-enterprise');
    const explicit = { ...hospital, models: { 'closed-enterprise': 'muse-wonder' } };
    expect(singleCost(costing(explicit), 'closed-enterprise')).toBe('named-model-not-available');
  });

  it('signed terms ask for a BAA or zero retention by agreement, whatever the assurance', () => {
    const facts = (assurance: 0.75 | 1) => {
      const chosen = costing({
        ...hospital,
        models: {},
        place: 'eu',
        required: { ...hospital.required, assurance },
      }).single('hosted-open');
      return chosen.ok ? chosen.facts : chosen.reason;
    };
    expect(facts(1)).toEqual(facts(0.75));
  });

  it.each(['hosted-open', 'self-hosted-cloud'] as const)(
    'a licence nobody read is the reader’s to judge once named: %s',
    (option) => {
      const data = copiedData();
      rowWhere(data.models, ({ key }) => key === 'qwen3.6-27b').licence = null;
      const answers = { ...hospital, closedModel: undefined, models: {}, sameWeights: 'qwen3.6-27b' } as Answers;
      const situation = situationOf(createCatalog(data), answers, defaultAssumptions, currentKnowledge);
      const cost = singleCost(costingOf(situation), option);
      expect(typeof cost === 'string' ? cost : cost.configuration).toMatchObject({
        model: 'qwen3.6-27b',
        licence: { standing: 'unknown' },
      });
    },
  );

  it('accepting terms does not let us pick that model unasked', () => {
    const assumptions = {
      ...defaultAssumptions,
      acceptedLicences: ['qwen3.8-flash-next', 'qwen3.8-max', 'kimi-k3', 'glm-5.3'],
    };
    const answers = { required: { ...hospital.required, capability: 0.75 } } as const;
    expect(configuration('self-hosted-cloud', answers, assumptions)).toEqual(
      configuration('self-hosted-cloud', answers),
    );
  });

  it('the same question gives the same licence note, whatever was asked before', () => {
    const named = { models: { 'self-hosted-cloud': 'llama-4-maverick' } } as const;
    configuration('self-hosted-cloud', { ...named, company: {} });
    expect(configuration('self-hosted-cloud', { ...named, company: { domicile: 'us' } })).toMatchObject({
      licence: { depends: ['monthly_active_users_before_release'] },
    });
  });

  it('a GPU without a server price leaves on-premise unpriced, and one without a rental price the cloud', () => {
    expect(singleCost(costing(hospital, { ...defaultAssumptions, gpu: 'L40S' }), 'self-hosted-onprem')).toBe(
      'no-gpu-price',
    );
    expect(singleCost(costing(hospital, { ...defaultAssumptions, gpu: 'MI325X' }), 'self-hosted-cloud')).toBe(
      'no-gpu-price',
    );
  });

  it('a rent typed for a GPU says nothing about servers', () => {
    const rented = { ...defaultAssumptions, gpu: 'A100-80 PCIe', gpuUsdPerHour: 1.5 };
    expect(priced('self-hosted-onprem', hospital, rented).total).toEqual(priced('self-hosted-onprem').total);
  });

  it('a price per hour without a GPU changes nothing and is not cited', () => {
    const cost = priced('self-hosted-cloud', hospital, { ...defaultAssumptions, gpuUsdPerHour: 0.5 });
    expect(line(cost, 'gpu-hours')?.refs[0]).toMatchObject({ kind: 'rental' });
  });
});

describe('curves', () => {
  it('do not depend on the volume typed', () => {
    const answers = (tokensPerDay: number): Answers =>
      ({
        ...hospital,
        closedModel: undefined,
        models: {},
        workload: { ...hospital.workload, requestsPerDay: undefined, tokensPerDay },
      }) as Answers;
    for (const option of ['closed-api', 'hosted-open', 'self-hosted-cloud'] as const) {
      const at = (typed: number) =>
        costCurve(costing(answers(typed)), option, null, [1e6, 1e9])?.points.map(({ usd }) => usd.mid);
      expect(at(1e5)).toEqual(at(2e8));
    }
  });
});

describe('a split', () => {
  const classes = [
    { id: 'routine', share: 0.75, bound: true, required: { capability: 0.5 }, goesTo: 'self-hosted-cloud' },
    { id: 'hard', share: 0.25, bound: true, required: { capability: 1 }, goesTo: 'closed-enterprise' },
  ] as const;
  const plan = { classes, goesTo: classes.map(({ goesTo }) => goesTo) };

  it('already in place costs nothing once', () => {
    const cost = planCost(costing({ ...hospital, today: 'hybrid' }), plan, classes);
    expect(cost?.oneOffUsd).toBe(0);
    expect(cost?.lines.filter(({ oneOff }) => oneOff)).toEqual([]);
  });

  it('the hospital with three quarters routine: every leg once, supervision once, router work added', () => {
    const cost = planCost(costing(hospital), plan, classes);
    expect(Math.round(cost?.total.mid ?? 0)).toBe(10_452);
    expect(cost?.lines.filter(({ id }) => id === 'supervision-labour')).toHaveLength(1);
    expect(line(cost as OptionCost, 'router-labour')?.usd?.mid).toBe(728);
    expect(cost?.lines.every(({ leg }) => leg !== undefined)).toBe(true);
  });

  it('the bands the decision compares sum to the total', () => {
    const bands = planBands(costing(hospital), plan) ?? [];
    const total = planCost(costing(hospital), plan, classes)?.total.mid ?? 0;
    expect(bands.reduce((sum, { usd }) => sum + usd.mid, 0)).toBeCloseTo(total, 4);
    expect(bands.map(({ driver }) => driver)).toEqual(['api', 'gpu']);
  });

  it('two legs per token are supervised once', () => {
    const goesTo = ['hosted-open', 'closed-api'] as const;
    const cost = planCost(costing(hospital), { classes, goesTo }, classes);
    expect(cost?.lines.filter(({ id }) => id === 'supervision-labour')).toHaveLength(1);
  });
});

describe('parts', () => {
  it.each([
    [0, 2],
    [1, 0.2],
  ])('cached share %d prices input at %d where writing is free', (cached, usd) => {
    expect(inputUsdPerMillion(settleRate({ input: 2, output: 10, cacheRead: 0.2 }), cached)).toBeCloseTo(usd, 12);
  });

  it.each([
    // The seller's own rate, then the row of the table where its rate is not said, then the reader's own.
    [0.5, 0.4, undefined, 0.8],
    [1, 0.4, undefined, 0.6],
    [1, 'unrated', undefined, 0.5],
    [1, null, undefined, 1],
    [1, 0.4, 0.25, 0.75],
    [1, 'unrated', 0.25, 0.75],
    [1, null, 0.25, 1],
  ] as const)('share %d at a seller whose rate is %s, %s typed → factor %d', (batchableShare, batch, typed, factor) => {
    const { situation } = costing(
      { ...hospital, workload: { ...hospital.workload, batchableShare } },
      { ...defaultAssumptions, economics: typed === undefined ? {} : { batch_discount: typed } },
    );
    expect(batchFactor(batch, situation, situation.values)).toBeCloseTo(factor, 12);
  });

  it.each([
    [0, 4, 631.2, 1, 2],
    [115.74, 4, 631.159, 1, 2],
    [115.74, 8, 631.159, 1, 3],
    [115.74, 1, 631.159, 0, 1],
  ])(
    'mean %d tokens/s, peak %d, %d tokens/s a replica, spare %d → %d replicas',
    (mean, peak, rate, spare, replicas) => {
      expect(replicasFor(mean, peak, rate, spare)).toBe(replicas);
    },
  );
});

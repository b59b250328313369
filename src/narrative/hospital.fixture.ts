/** The worked example as a result: a hospital with 40M tokens a day. Typed in, so that the words are tested without the engine. */
import type {
  CostLine,
  FleetConfiguration,
  MeteredConfiguration,
  OptionCost,
  Ranked,
  Recommendation,
  Veto,
  VetoId,
} from '../engine/recommendation';
import { type CriterionId, criterionIds, defaultAssumptions, type OptionId } from '../framework';
import { presetOf } from '../framework/presets';
import { type Range, rangeIn, tokensPerSecond, type UsdPerMonth, usdPerMonth } from '../units';
import type { Names } from './names';

export const names: Names = {
  model: (key) => ({ 'phi-4': 'Phi-4', 'gpt-oss-120b': 'gpt-oss-120b', 'gpt-6-sol': 'GPT-6 Sol' })[key] ?? key,
  seller: (id) => ({ openai: 'OpenAI', groq: 'Groq' })[id] ?? id,
  licence: (id) =>
    ({ 'phi-4': 'MIT', 'gpt-oss': 'Apache-2.0', 'llama-3.3': 'Llama 3.3 Community License' })[id ?? ''] ?? null,
};

export const metered: MeteredConfiguration = {
  kind: 'metered',
  model: 'gpt-6-sol',
  tier: 'A',
  provider: 'openai',
  seller: 'openai',
  priceId: 'gpt-6-sol',
  agreement: 'agree',
  inputUsd: 2,
  outputUsd: 10,
  hosts: [{ seller: 'openai', priceId: 'gpt-6-sol' }],
  licence: null,
};
export const hosted: MeteredConfiguration = {
  ...metered,
  model: 'gpt-oss-120b',
  tier: 'D',
  provider: 'groq',
  seller: 'groq',
  priceId: 'openai/gpt-oss-120b',
  inputUsd: 0.15,
  outputUsd: 0.6,
  hosts: ['groq', 'together', 'fireworks'].map((seller) => ({ seller, priceId: 'openai/gpt-oss-120b' })),
  licence: { licence: 'gpt-oss', standing: 'allowed', depends: [] },
};
export const fleet: FleetConfiguration = {
  kind: 'fleet',
  model: 'phi-4',
  tier: 'D',
  accelerator: 'A100-80 PCIe',
  weights: 'bf16',
  kv: 'bf16',
  tensorParallel: 1,
  attentionDataParallel: false,
  tokensPerSecond: rangeIn(tokensPerSecond, { low: 353.5, mid: 631.2, high: 978.4 }),
  batch: 31,
  ttftMs: 410,
  tpotMs: 49,
  replicas: 2,
  spare: 1,
  gpus: 2,
  servers: null,
  utilisation: 0.0917,
  hours: {
    mode: 'always-on',
    window: null,
    reserved: 1460,
    reservedUsd: 2920,
    paid: 1460,
    paidUsd: 2920,
    used: 133.9,
    usedUsd: 267.7,
  },
  calibrated: true,
  considered: 200,
  licence: { licence: 'phi-4', standing: 'allowed', depends: [] },
};
export const servers: FleetConfiguration = { ...fleet, accelerator: 'H100 SXM', servers: 1 };

export const losses = (some: Partial<Record<CriterionId, number>>): Record<CriterionId, number> =>
  Object.fromEntries(criterionIds.map((id) => [id, some[id] ?? 0])) as Record<CriterionId, number>;

export const range = (low: number, mid: number, high: number): Range<UsdPerMonth> =>
  rangeIn(usdPerMonth, { low, mid, high });
export const ranked = (
  option: OptionId,
  score: number,
  usd: Range<UsdPerMonth> | null,
  some: Partial<Record<CriterionId, number>>,
  configuration: Ranked['configuration'] = metered,
): Ranked => ({ option, score, tier: 0, losses: losses(some), monthlyUsd: usd, configuration, conditions: [] });

export const veto = (option: OptionId, id: VetoId, more: Partial<Veto> = {}): Veto => ({
  option,
  id,
  kind: 'rule',
  because: id,
  unknownFact: false,
  monthlyUsd: null,
  ...more,
});

export const line = (id: CostLine['id'], mid: number, more: Partial<CostLine> = {}): CostLine => ({
  id,
  labour: false,
  oneOff: false,
  usd: range(mid * 0.8, mid, mid * 1.3),
  quantities: {},
  refs: [],
  ...more,
});

export const cloudCost: OptionCost = {
  option: 'self-hosted-cloud',
  total: range(4663, 7638.2, 13_339),
  lines: [
    line('gpu-hours', 2920, {
      quantities: { gpus: 2, usdPerHour: 2, hours: 730 },
      refs: [{ kind: 'rental', accelerator: 'A100-80 PCIe', readings: 5 }],
    }),
    line('cloud-overhead', 876, { quantities: { gpuUsd: 2920, share: 0.3 } }),
    line('operations-labour', 3640, { labour: true, quantities: { hours: 40, usdPerHour: 91 } }),
    line('setup-labour', 202.2, { labour: true, oneOff: true, quantities: { hours: 80, usdPerHour: 91, months: 36 } }),
    { ...line('evaluation', 0), usd: null },
  ],
  labourUsd: 3842.2,
  configuration: fleet,
  bands: [{ driver: 'gpu', usd: range(4663, 7638.2, 13_339) }],
  oneOffUsd: 7280,
  announced: [],
  swings: [
    { driver: 'peak-to-mean', down: 1900, up: 1898 },
    { driver: 'ops_hours_self_hosted_cloud', down: 2730, up: 3640 },
    { driver: 'gpu-price', down: 248, up: 1956 },
  ],
};

const { answers } = presetOf('hospital');
export const hospital: Recommendation = {
  edition: '1',
  on: '2026-11-20',
  answers,
  assumptions: defaultAssumptions,
  winner: 'closed-enterprise',
  ranking: [
    ranked('closed-enterprise', 95.58, range(4684, 5706, 6576), {
      'data-control': 0.7,
      latency: 0.31,
      tuning: 0.23,
      throughput: 0.16,
      independence: 0.16,
      cost: 2.8,
      'time-to-value': 0.05,
    }),
    ranked(
      'self-hosted-cloud',
      90.83,
      cloudCost.total,
      {
        'data-control': 0.35,
        assurance: 3.12,
        throughput: 0.08,
        latency: 0.16,
        elasticity: 0.16,
        capability: 0.16,
        cost: 3.18,
        operations: 1.87,
        'time-to-value': 0.09,
      },
      fleet,
    ),
    ranked(
      'self-hosted-onprem',
      87.07,
      range(11_078, 15_873, 25_930),
      { assurance: 3.12, cost: 4.17, operations: 3.47, 'time-to-value': 1.39 },
      servers,
    ),
  ],
  vetoed: [
    veto('closed-api', 'signed-terms', { because: 'signedTerms', monthlyUsd: range(4255, 5116, 5786) }),
    veto('hosted-open', 'signed-terms', {
      because: 'signedTerms',
      unknownFact: true,
      monthlyUsd: range(450, 1027, 1496),
    }),
    veto('hybrid', 'one-kind-of-request', { because: 'workload.routineShare' }),
  ],
  demoted: [],
  unassessed: [],
  weights: losses({ 'data-control': 18.75, assurance: 6.25, cost: 15.28 }),
  axisWeights: { privacy: 0.25, scale: 0.25, customization: 0.25, budget: 0.25 },
  delta: 4.75,
  runnerUp: 'self-hosted-cloud',
  costs: { 'self-hosted-cloud': cloudCost },
  withoutCosts: false,
  freshness: null,
  unmet: [],
  capabilityShort: [],
  withoutOverride: null,
  relaxations: [],
  neverCheaper: [],
};

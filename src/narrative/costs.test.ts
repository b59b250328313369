import { describe, expect, it } from 'vitest';
import { type Catalog, catalog } from '../catalog';
import type { CostLine, FigureRef, HybridConfiguration } from '../engine/recommendation';
import { costLine, costLineName, costLines, notIncluded } from './cost-lines';
import {
  comparedText,
  configurationText,
  estimateStatus,
  latencyText,
  medianNote,
  missingLines,
  paybackText,
  speedText,
  typedLineNote,
  utilisationText,
  withoutLabour,
} from './costs';
import { driverName, economicsName, figure } from './figures';
import { cloudCost, fleet, hosted, line, metered, names, servers } from './hospital.fixture';

const plan: HybridConfiguration = {
  kind: 'plan',
  classes: [],
  legs: [
    { option: 'closed-api', share: 0.25, configuration: metered },
    { option: 'self-hosted-cloud', share: 0.75, configuration: fleet },
  ],
};

describe('lines of a bill', () => {
  it.each<readonly [CostLine, string, string]>([
    [
      line('input-tokens', 1346, {
        quantities: { millionTokens: 912.5, usdPerMillion: 1.475, listUsdPerMillion: 2, cachedShare: 0.3 },
      }),
      'Input tokens',
      '912.5M tokens × $1.475 a million, 30% of it from a cache',
    ],
    [
      line('input-tokens', 1346, {
        quantities: {
          millionTokens: 100,
          usdPerMillion: 1.475,
          cachedShare: 0.3,
          freshMillion: 67,
          freshUsd: 2,
          readMillion: 30,
          readUsd: 0.2,
          writtenMillion: 3,
          writtenUsd: 2.5,
        },
      }),
      'Input tokens',
      '67M fresh × $2.00 + 30M from a cache × $0.20 + 3M written to it × $2.50 a million',
    ],
    [
      line('input-tokens', 1, { quantities: { millionTokens: 912.5, usdPerMillion: 2, cachedShare: 0 } }),
      'Input tokens',
      '912.5M tokens × $2.00 a million',
    ],
    [
      line('output-tokens', 3042, { quantities: { millionTokens: 304.17, usdPerMillion: 10 } }),
      'Output tokens',
      '304.2M tokens × $10 a million',
    ],
    [
      line('regional-terms', 439, { quantities: { tokenUsd: 4387.6, uplift: 1.1 } }),
      'Surcharge of regional endpoints',
      '10% of $4,388 of tokens',
    ],
    [
      line('gpu-hours', 2920, { quantities: { gpus: 2, usdPerHour: 2, hours: 730 } }),
      '2 A100 80 GB PCIe, always on, one spare',
      '2 × 730 h × $2.00',
    ],
    [
      line('cloud-overhead', 876, { quantities: { gpuUsd: 2920, share: 0.3 } }),
      'Storage, network and control plane',
      '30% of $2,920',
    ],
    [
      line('operations-labour', 3640, { labour: true, quantities: { hours: 40, usdPerHour: 91 } }),
      'Engineering time',
      '40 h × $91',
    ],
    [
      line('supervision-labour', 728, { quantities: { hours: 8, usdPerHour: 91 } }),
      'Watching the API: limits, alerts, prompts',
      '8 h × $91',
    ],
    [
      line('setup-labour', 202, { quantities: { hours: 80, usdPerHour: 91, months: 36 } }),
      'Set-up, once, spread over three years',
      '80 h × $91 ÷ 36',
    ],
    [
      line('review-labour', 152, { quantities: { hours: 60, usdPerHour: 91, months: 36 } }),
      'Security review, once, spread over three years',
      '60 h × $91 ÷ 36',
    ],
    [
      line('router-labour', 728, { quantities: { hours: 8, usdPerHour: 91 } }),
      'Router and evaluation of both models',
      '8 h × $91',
    ],
    [{ ...line('evaluation', 0), usd: null }, 'Evaluation', notIncluded()],
    [
      line('evaluation', 728, { quantities: { hours: 8, usdPerHour: 91, months: 1 } }),
      'Evaluation',
      '8 h × $91, typed by you',
    ],
    [line('financing', 500, { quantities: { usd: 500, months: 1 } }), 'Financing', '$500, typed by you'],
    [
      line('migration', 200, { quantities: { usd: 7200, months: 36 } }),
      'Migration from what you run today',
      '$7,200 ÷ 36, typed by you',
    ],
    [
      line('procurement-time', 253, { quantities: { hours: 100, usdPerHour: 91, months: 36 } }),
      'Time to procure the hardware',
      '100 h × $91 ÷ 36, typed by you',
    ],
    [line('power', 718, { quantities: {} }), 'Electricity', ''],
  ])('$id', (row, label, arithmetic) => {
    expect(costLine(row, fleet)).toMatchObject({ label, arithmetic, included: row.usd !== null });
  });

  it.each<readonly [CostLine, number, string, string]>([
    [
      line('hardware', 6203, {
        quantities: { servers: 1, purchaseUsd: 300_000, years: 4, extraShare: 0.15, residualShare3y: 0.25 },
      }),
      1,
      'One server of eight H100, bought',
      '$300,000 plus 15% for network and spares, over 4 years, less 15.7% of the price left then (25% after three)',
    ],
    [
      line('hardware', 12_406, {
        quantities: { servers: 2, purchaseUsd: 300_000, years: 4, extraShare: 0.15, residualShare3y: 0.25 },
      }),
      2,
      '2 servers of eight H100, bought',
      '2 × $300,000 plus 15% for network and spares, over 4 years, less 15.7% of the price left then (25% after three)',
    ],
    [
      line('power', 718, { quantities: { servers: 1, kilowatts: 8.19, hours: 730, usdPerKwh: 0.12 } }),
      1,
      'Electricity',
      '8.2 kW × 730 h × $0.12',
    ],
    [
      line('power', 1436, { quantities: { servers: 2, kilowatts: 8.19, hours: 730, usdPerKwh: 0.12 } }),
      2,
      'Electricity',
      '2 × (8.2 kW × 730 h × $0.12)',
    ],
    [
      line('space', 2040, { quantities: { servers: 1, kilowatts: 10.2, usdPerKw: 200 } }),
      1,
      'Rack space',
      '10.2 kW × $200',
    ],
    [
      line('maintenance', 1250, { quantities: { servers: 1, purchaseUsd: 300_000, share: 0.05 } }),
      1,
      'Hardware maintenance',
      '5% a year of $300,000',
    ],
  ])('$id on own hardware', (row, bought, label, arithmetic) => {
    expect(costLine(row, { ...servers, servers: bought })).toMatchObject({ label, arithmetic });
  });

  it.each([
    [1, 2, 4, '4 H100, always on, one spare pair'],
    [2, 2, 6, '6 H100, always on, 2 spare pairs'],
    [1, 8, 16, '16 H100, always on, one spare set of 8'],
    [0, 1, 1, '1 H100, always on, no spare'],
  ])('%d spare of %d GPUs', (spare, tensorParallel, gpus, label) => {
    const big = { ...fleet, accelerator: 'H100 SXM', spare, tensorParallel, gpus };
    expect(costLine(line('gpu-hours', 1), big).label).toBe(label);
  });

  it('a hybrid says which leg pays', () => {
    expect(costLine(line('gpu-hours', 1, { leg: 'self-hosted-cloud' }), plan)).toMatchObject({
      leg: 'self-hosted-cloud',
      label: 'Cloud GPUs: 2 A100 80 GB PCIe, always on, one spare',
    });
    expect(costLine(line('gpu-hours', 1, { leg: 'closed-api' }), plan).label).toBe('Closed API: GPU hours');
  });

  it('labour speaks to the labour topic, in the order of the bill', () => {
    const texts = costLines(cloudCost);
    expect(texts.map(({ id }) => id)).toEqual(cloudCost.lines.map(({ id }) => id));
    expect(texts.filter(({ topics }) => topics.includes('engineering-labour')).map(({ id }) => id)).toEqual(
      cloudCost.lines.filter(({ labour }) => labour).map(({ id }) => id),
    );
    expect(costLineName('gpu-hours')).toBe('GPU hours');
  });
});

it.each([
  ['always-on', '30% of $2,920'],
  [
    'office-hours',
    '30% of $2,920; a share of the GPU bill, so it falls with the hours, though storage does not switch off: its part is unknown, so this may be too low',
  ],
] as const)('what a cloud bills beside GPUs that run %s', (mode, text) => {
  const running = { ...fleet, hours: { ...fleet.hours, mode } };
  const overhead = line('cloud-overhead', 876, { quantities: { gpuUsd: 2920, share: 0.3 } });
  expect(costLine(overhead, running).arithmetic).toBe(text);
});

describe('what is bought', () => {
  it.each([
    [fleet, 'Phi-4 · 2 A100 80 GB PCIe · BF16', 'cheapest of 200 configurations that meet your limits'],
    [
      { ...fleet, tensorParallel: 2, gpus: 4, accelerator: 'H100 SXM', weights: 'fp8', considered: 1 } as const,
      'Phi-4 · 2 × 2 H100 · FP8',
      'the only configuration that meets your limits',
    ],
    [metered, 'GPT-6 Sol · OpenAI · $2.00 in, $10 out', 'two sources agree'],
    [
      { ...hosted, agreement: 'single-source' } as const,
      'gpt-oss-120b · Groq · $0.15 in, $0.60 out',
      '3 hosts compared; one source',
    ],
  ])('%#', (configuration, text, compared) => {
    expect(configurationText(configuration, names)).toBe(text);
    expect(comparedText(configuration)).toBe(compared);
  });

  it('names the host memory that a model needs besides', () => {
    expect(configurationText({ ...fleet, hostMemory: { gb: 203, offered: 'unknown' } }, names)).toBe(
      'Phi-4 · 2 A100 80 GB PCIe · BF16 · 203 GB of host memory per replica, to be checked',
    );
  });

  it('a hybrid lists its legs', () => {
    expect(configurationText(plan, names)).toBe(
      'Closed API: GPT-6 Sol · OpenAI · $2.00 in, $10 out; Cloud GPUs: Phi-4 · 2 A100 80 GB PCIe · BF16',
    );
  });

  it('how busy, how fast, how well known', () => {
    expect(utilisationText(fleet, { low: 0.05, high: 0.6 })).toBe('9% busy; most fleets run at 5 to 60%');
    expect(utilisationText(fleet, null)).toBe('9% busy');
    expect(speedText(fleet)).toBe('631 tokens a second per replica, range 354 to 978');
    expect(latencyText(fleet)).toBe('31 at once; first word after 410 ms, then 49 ms a token');
    expect(latencyText({ ...fleet, ttftMs: 1830 })).toContain('after 1.8 s,');
    expect(estimateStatus(fleet)).toContain('published measurements');
    expect(estimateStatus({ calibrated: false })).toContain('Uncalibrated');
  });
});

describe('what a total leaves out', () => {
  it('names the lines without a figure', () => {
    expect(missingLines(cloudCost)).toBe('Not included, because nobody publishes a figure: evaluation.');
    expect(missingLines({ lines: [] })).toBeNull();
  });
  it('labour', () => {
    expect(withoutLabour(cloudCost)).toBe('$3,796 a month without engineering time.');
    expect(withoutLabour({ ...cloudCost, labourUsd: 0 })).toBe('Engineering time is not counted.');
  });
  it.each([
    [null, 'Never pays back'],
    [0, 'Pays from the first day'],
    [1, 'Pays back in 1 month'],
    [2.34, 'Pays back in 2.3 months'],
    [200, 'Pays back in more than ten years'],
  ])('payback %s', (months, text) => {
    expect(paybackText(months)).toBe(text);
  });
  it.each([
    [7638, 9680, 'Half of the runs cost more than $9.7k a month.'],
    [7638, 7700, null],
    [7638, 5000, 'Half of the runs cost more than $5k a month.'],
  ])('middle %d, median %d', (mid, median, text) => {
    expect(medianNote(mid, median)).toBe(text);
  });
});

describe('where figures come from', () => {
  const small: Pick<Catalog, 'economicsByKey' | 'sellerById' | 'policyById' | 'sourceById'> = {
    sellerById: new Map(),
    policyById: new Map(),
    economicsByKey: new Map(
      (
        [
          ['engineer_loaded_hourly_us', 68, 91, 145, 'USD per hour', 'published', '2026-03'],
          ['cache_hit_ratio_default', 0, 0.3, 0.7, 'share of input tokens', 'judgement', null],
          ['regional_endpoint_uplift', 1, 1.1, 1.15, 'multiplier on list', 'published', null],
          ['hours_per_month', 730, 730, 730, 'hours', 'published', null],
          ['electricity_eu', 0.12, 0.19, 0.26, 'EUR per kWh', 'published', '2025'],
          ['reserved_3y_discount', null, null, null, 'fraction off on-demand', 'published', null],
        ] as const
      ).map(([key, low, mid, high, unit, basis, asOf]) => [
        key,
        { key, low, mid, high, unit, basis, asOf, source: 'table' },
      ]),
    ),
    sourceById: new Map([['table', { id: 'table', title: 'A table' }]]),
  };
  it.each<readonly [FigureRef, string, string | null]>([
    [
      { kind: 'economics', key: 'engineer_loaded_hourly_us' },
      "An engineer's hour, all included: $91 per hour, range $68 to $145",
      'A table, Mar 2026',
    ],
    [
      { kind: 'economics', key: 'cache_hit_ratio_default' },
      'Input read from a cache: 30% of input tokens, range 0% to 70%',
      'our judgement, from A table, undated',
    ],
    [
      { kind: 'economics', key: 'regional_endpoint_uplift' },
      'Surcharge of regional endpoints: 1.1 times list, range 1 to 1.15',
      'A table, undated',
    ],
    [{ kind: 'economics', key: 'hours_per_month' }, 'Hours in a month: 730 hours', 'A table, undated'],
    [
      { kind: 'economics', key: 'electricity_eu' },
      'Electricity, European Union (at 1.1761 dollars to the euro, ECB, 8 May 2026): 0.19 EUR per kWh, range 0.12 to 0.26',
      'A table, 2025',
    ],
    [
      { kind: 'economics', key: 'reserved_3y_discount' },
      'Discount for a three-year commitment: no sourced figure',
      null,
    ],
    [{ kind: 'price', seller: 'openai', id: 'gpt-6-sol' }, 'List price of gpt-6-sol at OpenAI', null],
    [{ kind: 'rental', accelerator: 'H100 SXM', readings: 17 }, 'On-demand price of H100 at 17 providers', null],
    [{ kind: 'rental', accelerator: 'L4', readings: 1 }, 'On-demand price of L4 at one provider', null],
    [
      { kind: 'capacity', model: 'Phi-4', accelerator: 'A100-80 PCIe' },
      'Speed of Phi-4 on A100 80 GB PCIe, from the capacity model',
      null,
    ],
    [{ kind: 'typed', field: 'gpuUsdPerHour' }, 'Price of a GPU hour, typed by you', null],
    [{ kind: 'typed', field: 'model-refresh' }, 'Model refresh, twice a year, typed by you', null],
    [{ kind: 'typed', field: 'router-hours' }, 'Hours for router and evaluation: 4 to 16 a month, our judgement', null],
  ])('%j', (ref, text, source) => {
    expect(figure(ref, small, names)).toEqual({ text, source });
  });

  it.each([
    ['tokens-per-day', 'Tokens a day'],
    ['gpu-price', 'Price of a GPU hour'],
    ['ops_hours_onprem', 'Hours a month for own servers'],
    ['grid_carbon_us', 'grid carbon us'],
  ])('driver %s', (driver, name) => {
    expect(driverName(driver)).toBe(name);
  });

  it('names the keys that bills read, all of them rows of the catalogue', () => {
    const read = [
      'engineer_loaded_hourly_us',
      'ops_hours_api',
      'cloud_bill_overhead',
      'purchase_8xh100_server',
      'colocation',
    ];
    for (const key of read) {
      expect(catalog.economicsByKey.has(key)).toBe(true);
      expect(economicsName(key)).not.toContain('_');
    }
  });
});

describe('beside a field for a line without a figure', () => {
  it.each([
    ['evaluation', undefined, true, 'not included: enter hours or dollars'],
    ['free-allowance', undefined, true, 'not included: enter dollars a month'],
    ['evaluation', { hours: 8 }, true, 'a month, included as typed'],
    ['evaluation', { hours: 8 }, false, 'not counted: engineering time is off'],
    ['evaluation', { usd: { low: 200, high: 500 } }, false, 'a month, included as typed'],
    ['migration', { usd: 500 }, true, 'once, spread over 36 months, included as typed'],
    ['exit', { hours: 80 }, true, 'once, spread over 36 months, included as typed'],
  ] as const)('%s %j with labour %s', (line, typed, labour, text) => {
    expect(typedLineNote(line, typed, labour)).toBe(text);
  });
});

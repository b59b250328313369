/** Every line of a bill: what it is called, and the arithmetic behind its middle figure. */
import type { Configuration, CostLine, CostLineId, FleetConfiguration, OptionCost } from '../engine/recommendation';
import { dollarLines, type OptionId, optionLabels } from '../framework';
import type { TopicId } from '../framework/questions';
import { DAYS_PER_MONTH, monthlyMillions } from '../units';
import { power } from '../units/elementary';
import { acceleratorName } from './names';
import { count, countOf, decimal, hours, moneyExact, moneyWord, percent, price, tokens } from './numbers';
import { ownedSteps } from './owned-steps';
import { figures, type Quantities } from './quantities';
import { runningText } from './running';
import { capitalised } from './segments';

const refreshesPerYear = 2;

/** What a line without a sourced figure says instead of one. */
export const notIncluded = (): string => `not included: enter hours or ${moneyWord()}`;
export const notIncludedDollars = (): string => `not included: enter ${moneyWord()} a month`;

const over = (quantities: Quantities): string =>
  (quantities.months ?? 1) > 1 ? ` ÷ ${count(quantities.months ?? 1)}` : '';
const worked = (quantities: Quantities): string =>
  figures(quantities, ['hours', 'usdPerHour'], (time, rate) => `${hours(time)} × ${price(rate)}${over(quantities)}`);

const inputParts = [
  ['fresh', 'fresh'],
  ['read', 'from a cache'],
  ['written', 'written to it'],
] as const;

/** Each part of the input with its price, where those prices make up the line; empty where there is one part or two hosts. */
const partsTimesPrice = (q: Quantities): string => {
  const parts = inputParts.flatMap(([part, name]) => {
    const [millions, usd] = [q[`${part}Million`] ?? 0, q[`${part}Usd`] ?? 0];
    return millions > 0 ? [{ name, millions, usd }] : [];
  });
  const waits = (q.batchShare ?? 0) * (q.batchDiscount ?? 0);
  const sum = parts.reduce((usd, each) => usd + each.millions * each.usd, 0) * (1 - waits);
  if (parts.length < 2 || Math.abs(sum - (q.millionTokens ?? 0) * (q.usdPerMillion ?? 0)) > 1e-6) return '';
  const written = parts.map(({ name, millions, usd }) => `${decimal(millions)}M ${name} × ${price(usd)}`).join(' + ');
  const batch =
    waits > 0 ? `, ${percent(q.batchShare ?? 0)} of it ${percent(q.batchDiscount ?? 0)} off in batches` : '';
  return `${written} a million${batch}`;
};

const tokensTimesPrice = (quantities: Quantities): string => {
  const parts = partsTimesPrice(quantities);
  if (parts !== '') return parts;
  const bill = figures(
    quantities,
    ['millionTokens', 'usdPerMillion'],
    (millions, usd) => `${decimal(millions)}M tokens × ${price(usd)} a million`,
  );
  const cached = quantities.cachedShare ?? 0;
  return bill !== '' && cached > 0 ? `${bill}, ${percent(cached)} of it from a cache` : bill;
};

/** Several servers multiply what one of them costs. */
const perServer = (quantities: Quantities, one: string): string =>
  one === '' || (quantities.servers ?? 1) === 1 ? one : `${count(quantities.servers ?? 1)} × (${one})`;

const typedByReader = (quantities: Quantities): string =>
  quantities.hours === undefined
    ? figures(quantities, ['usd'], (usd) => `${moneyExact(usd)}${over(quantities)}, typed by you`)
    : `${worked(quantities)}, typed by you`;

/** Two refreshes a year: what a month of them makes of one. */
const eachRefresh = (q: Quantities): string => {
  const each = 12 / refreshesPerYear;
  if (q.hours !== undefined) return `${hours(q.hours * each)} a refresh`;
  return figures(q, ['usd'], (usd) => `${moneyExact(usd * each)} a refresh`);
};

const spareText = ({ spare, tensorParallel }: FleetConfiguration): string => {
  if (spare === 0) return 'no spare';
  const each = tensorParallel === 1 ? 'spare' : tensorParallel === 2 ? 'spare pair' : `spare set of ${tensorParallel}`;
  return countOf(spare, each, each.replace('pair', 'pairs').replace('set', 'sets'));
};

interface LineWords {
  readonly label: string | ((fleet: FleetConfiguration) => string);
  readonly arithmetic: (quantities: Quantities) => string;
  readonly topics: readonly TopicId[];
}

const unsourced = (label: string, ...topics: TopicId[]): LineWords => ({ label, arithmetic: typedByReader, topics });
const labour = (label: string, ...topics: TopicId[]): LineWords => ({
  label,
  arithmetic: worked,
  topics: ['engineering-labour', ...topics],
});

const words: Readonly<Record<CostLineId, LineWords>> = {
  'input-tokens': { label: 'Input tokens', arithmetic: tokensTimesPrice, topics: ['cost-tracking'] },
  'output-tokens': { label: 'Output tokens', arithmetic: tokensTimesPrice, topics: ['cost-tracking'] },
  'regional-terms': {
    label: 'Surcharge of regional endpoints',
    arithmetic: (q) =>
      figures(q, ['tokenUsd', 'uplift'], (usd, uplift) => `${percent(uplift - 1)} of ${moneyExact(usd)} of tokens`),
    topics: ['zero-retention', 'data-residency'],
  },
  'tuned-model': {
    label: 'Calling a tuned model, above its base',
    arithmetic: (q) =>
      figures(q, ['tokenUsd', 'uplift'], (usd, uplift) => `${percent(uplift - 1)} of ${moneyExact(usd)} of tokens`),
    topics: [],
  },
  'free-allowance': {
    label: 'Free allowance, what tokens use of it',
    arithmetic: (q) =>
      figures(
        q,
        ['allowanceUsd', 'usedUsd'],
        (allowed, used) => `${moneyExact(allowed)} a month typed by you, ${moneyExact(used)} of it used by tokens`,
      ),
    topics: ['cost-tracking'],
  },
  'minimum-commitment': {
    label: 'Minimum commitment, what tokens leave of it',
    arithmetic: (q) =>
      figures(
        q,
        ['committedUsd', 'usedUsd'],
        (committed, used) =>
          `${moneyExact(committed)} committed, ${moneyExact(Math.min(used, committed))} of it used by tokens`,
      ) || typedByReader(q),
    topics: ['predictable-cost'],
  },
  'gpu-hours': {
    label: (fleet) =>
      `${count(fleet.gpus)} ${acceleratorName(fleet.accelerator)}, ${runningText(fleet)}, ${spareText(fleet)}`,
    arithmetic: (q) =>
      figures(
        q,
        ['gpus', 'hours', 'usdPerHour'],
        (gpus, time, usd) => `${count(gpus)} × ${hours(time)} × ${price(usd)}`,
      ) ||
      figures(q, ['reservedGpuHours', 'onDemandGpuHours', 'usdPerHour', 'discount'], (reserved, rest, usd, discount) =>
        [
          `${decimal(reserved)} GPU-hours × ${price(usd)} less ${percent(discount)}, reserved for a year`,
          ...(rest > 0 ? [`${decimal(rest)} GPU-hours × ${price(usd)} on demand`] : []),
        ].join(' + '),
      ) ||
      figures(q, ['gpuHours', 'usdPerHour'], (time, usd) => `${decimal(time)} GPU-hours × ${price(usd)}`),
    topics: ['capacity'],
  },
  'cloud-overhead': {
    label: 'Storage, network and control plane',
    arithmetic: (q) => figures(q, ['gpuUsd', 'share'], (usd, share) => `${percent(share)} of ${moneyExact(usd)}`),
    topics: ['capacity'],
  },
  hardware: {
    label: (fleet) =>
      `${capitalised(countOf(fleet.servers ?? 1, 'server'))} of eight ${acceleratorName(fleet.accelerator)}, bought`,
    arithmetic: (q) =>
      figures(
        q,
        ['purchaseUsd', 'extraShare', 'years', 'residualShare3y'],
        (usd, extra, years, left) =>
          `${(q.servers ?? 1) > 1 ? `${count(q.servers ?? 1)} × ` : ''}${moneyExact(usd)} plus ${percent(extra)} for network and spares, over ${decimal(years)} years, less ${decimal(power(left, years / 3) * 100)}% of the price left then${years === 3 ? '' : ` (${percent(left)} after three)`}`,
      ),
    topics: ['capacity', 'predictable-cost'],
  },
  lease: {
    label: (fleet) =>
      `${capitalised(countOf(fleet.servers ?? 1, 'server'))} of eight ${acceleratorName(fleet.accelerator)}, leased`,
    arithmetic: (q) =>
      perServer(
        q,
        figures(q, ['usd'], (usd) => `${moneyExact(usd)}, typed by you`),
      ),
    topics: ['capacity', 'predictable-cost'],
  },
  interest: {
    label: 'Interest on the servers',
    arithmetic: (q) =>
      perServer(
        q,
        figures(
          q,
          ['purchaseUsd', 'extraShare', 'residualShare3y', 'years', 'rate'],
          (usd, extra, left, years, rate) =>
            `(${moneyExact(usd * (1 + extra))} + ${moneyExact(usd * power(left, years / 3))}) ÷ 2 × ${percent(rate)} ÷ 12`,
        ),
      ),
    topics: ['predictable-cost'],
  },
  power: {
    label: 'Electricity',
    arithmetic: (q) =>
      perServer(
        q,
        figures(
          q,
          ['kilowatts', 'hours', 'usdPerKwh'],
          (kilowatts, time, usd) => `${decimal(kilowatts)} kW × ${hours(time)} × ${price(usd)}`,
        ),
      ),
    topics: [],
  },
  space: {
    label: 'Rack space',
    arithmetic: (q) =>
      perServer(
        q,
        figures(q, ['kilowatts', 'usdPerKw'], (kilowatts, usd) => `${decimal(kilowatts)} kW × ${price(usd)}`),
      ),
    topics: [],
  },
  maintenance: {
    label: 'Hardware maintenance',
    arithmetic: (q) =>
      perServer(
        q,
        figures(q, ['share', 'purchaseUsd'], (share, usd) => `${percent(share)} a year of ${moneyExact(usd)}`),
      ),
    topics: ['sla'],
  },
  'operations-labour': labour('Engineering time', 'staffing'),
  'supervision-labour': labour('Watching the API: limits, alerts, prompts'),
  'setup-labour': labour('Set-up, once, spread over three years'),
  'review-labour': labour('Security review, once, spread over three years', 'legal-review'),
  tuning: {
    label: 'Tuning the model',
    arithmetic: (q) =>
      figures(
        q,
        ['runs', 'gpuHours', 'usdPerHour'],
        (runs, time, usd) =>
          `${decimal(runs)} runs a year × ${Number(time.toPrecision(4))} h of a GPU × ${price(usd)} ÷ 12`,
      ) ||
      figures(
        q,
        ['runs', 'millionTokens', 'usdPerMillion'],
        (runs, millions, usd) =>
          `${decimal(runs)} runs a year × ${decimal(millions)}M tokens × ${price(usd)} a million ÷ 12`,
      ),
    topics: [],
  },
  'tuning-labour': labour('Preparing, watching and evaluating training runs'),
  'router-labour': labour('Router and evaluation of both models', 'routing-share', 'drift-monitoring'),
  evaluation: unsourced('Evaluation', 'eval-plan'),
  'model-refresh': {
    label: 'Model refresh, twice a year',
    arithmetic: (q) => [typedByReader(q), eachRefresh(q)].filter(Boolean).join('; '),
    topics: ['version-stability'],
  },
  observability: unsourced('Observability', 'cost-tracking'),
  financing: unsourced('Financing'),
  'on-call': unsourced('On-call'),
  'security-review': unsourced('Security review, once, spread over three years', 'legal-review'),
  'storage-and-network': unsourced('Storage and network'),
  opportunity: unsourced('What that time and money would earn elsewhere'),
  exit: unsourced('Leaving it again, spread over three years', 'portability'),
  'procurement-time': unsourced('Time to procure the hardware', 'roadmap'),
  migration: unsourced('Migration from what you run today', 'portability'),
};

const bucket = (millions: number, usd: number, what: string): string =>
  `${decimal(millions)}M ${what} × ${price(usd)} a million`;

/**
 * Step by step with the reader's numbers: where a month's tokens come from, each bucket at its price, and what waits for a
 * batch. Empty for a line whose arithmetic says it all.
 */
export const costLineSteps = ({ id, quantities: q }: Pick<CostLine, 'id' | 'quantities'>): readonly string[] => {
  if (id !== 'input-tokens' && id !== 'output-tokens') return ownedSteps({ id, quantities: q });
  const kind = id === 'input-tokens' ? 'input' : 'output';
  const volume = figures(q, ['tokensPerDay', 'millionTokens'], (perDay, millions) => {
    const all = monthlyMillions(perDay);
    const part = all > 0 ? ` × ${percent(millions / all)} ${kind}` : '';
    return `${tokens(perDay)} tokens a day × ${decimal(DAYS_PER_MONTH)} days${part} = ${decimal(millions)}M a month`;
  });
  const buckets = [
    figures(q, ['freshMillion', 'freshUsd'], (millions, usd) => bucket(millions, usd, 'read fresh')),
    ...((q.readMillion ?? 0) > 0
      ? [figures(q, ['readMillion', 'readUsd'], (millions, usd) => bucket(millions, usd, 'read from a cache'))]
      : []),
    ...((q.writtenMillion ?? 0) > 0
      ? [figures(q, ['writtenMillion', 'writtenUsd'], (millions, usd) => bucket(millions, usd, 'written to a cache'))]
      : []),
  ];
  const batch = figures(
    q,
    ['batchShare', 'batchDiscount'],
    (share, discount) => `${percent(share)} of it can wait, at ${percent(discount)} off`,
  );
  return [volume, ...buckets, batch].filter((step) => step !== '');
};

/** Label of a line where no configuration is at hand: headings, exports, settings. */
const plainLabels: { readonly [L in CostLineId]?: string } = {
  'gpu-hours': 'GPU hours',
  hardware: 'Servers',
  lease: 'Leased servers',
};
export const costLineName = (id: CostLineId): string => {
  const { label } = words[id];
  return typeof label === 'string' ? label : (plainLabels[id] ?? id);
};

const fleetOf = (configuration: Configuration, line: CostLine): FleetConfiguration | null => {
  if (configuration.kind === 'fleet') return configuration;
  if (configuration.kind !== 'plan') return null;
  const leg = configuration.legs.find(({ option }) => option === line.leg)?.configuration;
  return leg?.kind === 'fleet' ? leg : null;
};

/** How a line without a figure gets one. */
const leftOut = (id: CostLineId): string => {
  if (id === 'tuned-model') return 'not included: no source for this seller; type what it costs against its base';
  return dollarLines.some((line) => line === id) ? notIncludedDollars() : notIncluded();
};

/** The share is of GPU dollars, and no source divides it: what is kept while GPUs are off is not known. */
const whileOff = ({ id }: CostLine, fleet: FleetConfiguration | null): string =>
  id === 'cloud-overhead' && fleet !== null && fleet.hours.mode !== 'always-on'
    ? '; a share of the GPU bill, so it falls with the hours, though storage does not switch off: its part is unknown, so this may be too low'
    : '';

export interface CostLineText {
  readonly id: CostLineId;
  /** Which leg of a hybrid pays it. */
  readonly leg: OptionId | null;
  readonly label: string;
  /** Behind the middle figure; for a line without one, how to include it. */
  readonly arithmetic: string;
  readonly included: boolean;
  readonly topics: readonly TopicId[];
}

/** A line of a bill in words: "2 A100 80 GB PCIe, always on, one spare" · "2 × 730 h × $2.00". */
export const costLine = (line: CostLine, configuration: Configuration): CostLineText => {
  const { label, arithmetic, topics } = words[line.id];
  const fleet = fleetOf(configuration, line);
  const name = typeof label === 'string' || fleet === null ? costLineName(line.id) : label(fleet);
  return {
    id: line.id,
    leg: line.leg ?? null,
    label: line.leg === undefined ? name : `${optionLabels[line.leg]}: ${name}`,
    arithmetic: line.usd === null ? leftOut(line.id) : `${arithmetic(line.quantities)}${whileOff(line, fleet)}`,
    included: line.usd !== null,
    topics,
  };
};

/** All lines of an option's bill, in the order they are computed. */
export const costLines = ({
  lines,
  configuration,
}: Pick<OptionCost, 'lines' | 'configuration'>): readonly CostLineText[] =>
  lines.map((line) => costLine(line, configuration));

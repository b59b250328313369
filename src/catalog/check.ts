/** What the shape alone cannot say: ids are unique, references resolve, figures are possible. */
import type { CatalogData, PriceRow, Rate } from './schema';

const duplicates = (what: string, ids: readonly string[]): string[] => {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const id of ids) {
    if (seen.has(id)) problems.push(`${what} "${id}" occurs twice`);
    seen.add(id);
  }
  return problems;
};

/**
 * Prices that are probably a slip of the unit (per thousand, per token, input and output swapped).
 * Holds for every seller read: half the input price ≤ output price, input below $200 per million, a cache read no
 * dearer than fresh input. Returns what is wrong, in words; an empty list is a plausible rate.
 */
export const unitSlips = (rate: Rate): readonly string[] => {
  const slips: string[] = [];
  if (rate.output < rate.input / 2) slips.push(`output ${rate.output} is below half the input ${rate.input}`);
  if (rate.input >= 200) slips.push(`input ${rate.input} is at or above 200 USD per million tokens`);
  if (rate.cacheRead !== undefined && rate.cacheRead > rate.input) {
    slips.push(`a cache read at ${rate.cacheRead} costs more than input at ${rate.input}`);
  }
  return slips;
};

const priceProblems = (row: PriceRow): string[] => {
  const name = `price "${row.seller}:${row.id}"`;
  const problems: string[] = [];
  const rates = row.periods.flatMap((period) => [period.rate, period.over?.rate, period.peak?.rate]);
  for (const rate of [...rates, ...row.readings.map((reading) => reading.rate)]) {
    if (rate) problems.push(...unitSlips(rate).map((slip) => `${name}: ${slip}`));
  }
  row.periods.forEach((period, i) => {
    const before = row.periods[i - 1];
    if (before === undefined) return;
    if (period.from === null || (before.from !== null && period.from <= before.from)) {
      problems.push(`${name}: period ${i + 1} must start after the one before it`);
    }
  });
  return problems;
};

/** Every fault of the rows taken together, each naming the row by its id. Empty = sound. */
export const problemsIn = (data: CatalogData): readonly string[] => {
  const problems: string[] = [
    ...duplicates(
      'source',
      data.sources.map((row) => row.id),
    ),
    ...duplicates(
      'gpu',
      data.gpus.map((row) => row.name),
    ),
    ...duplicates(
      'gpu family',
      data.gpuFamilies.map((row) => row.gpu),
    ),
    ...duplicates(
      'architecture',
      data.architectures.map((row) => row.name),
    ),
    ...duplicates(
      'economics key',
      data.economics.map((row) => row.key),
    ),
    ...duplicates(
      'model',
      data.models.map((row) => row.key),
    ),
    ...duplicates(
      'licence',
      data.licences.map((row) => row.id),
    ),
    ...duplicates(
      'policy',
      data.policies.map((row) => row.id),
    ),
    ...duplicates(
      'seller',
      data.sellers.map((row) => row.id),
    ),
    ...duplicates(
      'task family',
      data.taskFamilies.map((row) => row.id),
    ),
    ...duplicates(
      'price',
      data.prices.map((row) => `${row.seller}:${row.id}`),
    ),
    ...duplicates(
      'rental',
      data.rentals.map((row) => JSON.stringify(row)),
    ),
  ];

  const known = {
    source: new Set(data.sources.map((row) => row.id)),
    gpu: new Set(data.gpus.map((row) => row.name)),
    'gpu family': new Set(data.gpuFamilies.map((row) => row.gpu)),
    architecture: new Set(data.architectures.map((row) => row.name)),
    model: new Set(data.models.map((row) => row.key)),
    licence: new Set(data.licences.map((row) => row.id)),
    policy: new Set(data.policies.map((row) => row.id)),
    seller: new Set(data.sellers.map((row) => row.id)),
  };
  const refer = (from: string, kind: keyof typeof known, id: string | null): void => {
    if (id !== null && !known[kind].has(id)) problems.push(`${from} refers to the unknown ${kind} "${id}"`);
  };

  for (const row of data.gpus) refer(`gpu "${row.name}"`, 'source', row.source);
  for (const row of data.gpuFamilies) refer(`gpu family "${row.gpu}"`, 'gpu', row.accelerator);
  for (const row of data.rentals) {
    const name = `rental "${row.gpu}, ${row.provider}, ${row.terms}"`;
    refer(name, 'gpu family', row.gpu);
    refer(name, 'source', row.source);
  }
  for (const row of data.architectures) refer(`architecture "${row.name}"`, 'source', row.source);
  for (const row of data.economics) {
    refer(`economics key "${row.key}"`, 'source', row.source);
    const stated = [row.low, row.mid, row.high].filter((value) => value !== null);
    if (stated.some((value, i) => i > 0 && value < (stated[i - 1] ?? value))) {
      problems.push(`economics key "${row.key}": low, mid and high must not fall`);
    }
  }
  for (const row of data.models) {
    const name = `model "${row.key}"`;
    refer(name, 'architecture', row.architecture);
    refer(name, 'licence', row.licence);
    refer(name, 'source', row.tierSource);
    if ((row.tier === null) !== (row.tierSource === null)) problems.push(`${name}: a tier and its source go together`);
  }
  for (const row of data.prices) {
    const name = `price "${row.seller}:${row.id}"`;
    refer(name, 'seller', row.seller);
    refer(name, 'model', row.model);
    for (const reading of row.readings) refer(name, 'source', reading.source);
    problems.push(...priceProblems(row));
  }
  for (const row of data.sellers) {
    refer(`seller "${row.id}"`, 'policy', row.policy);
    refer(`seller "${row.id}"`, 'source', row.source);
  }
  for (const row of data.licences) {
    const name = `licence "${row.id}"`;
    const statements = [
      row.licenceName,
      row.commercialUse,
      row.outputTraining,
      row.geographicRestriction,
      row.hostingForThirdParties,
    ];
    for (const statement of [...statements, ...row.thresholds, ...row.gates, ...row.inheritsFrom]) {
      refer(name, 'source', statement.source);
    }
    for (const base of row.inheritsFrom) refer(name, 'licence', base.licence);
    for (const gate of row.gates) {
      if (gate.source === null && gate.effect !== 'unread') {
        problems.push(`${name}: its clause on ${gate.asks} has an effect but no source`);
      }
    }
  }
  for (const row of data.policies) {
    const statements = [row.trainsOnData, row.retentionDays, row.zeroRetention, row.baa, row.regions];
    const exceptions = row.zeroRetentionExceptions ?? [];
    for (const statement of [...statements, ...exceptions]) refer(`policy "${row.id}"`, 'source', statement.source);
    for (const model of exceptions.flatMap(({ models }) => models)) refer(`policy "${row.id}"`, 'model', model);
    for (const { region } of row.regions.serves) {
      if (row.regions.excludes.includes(region))
        problems.push(`policy "${row.id}" both serves and excludes "${region}"`);
    }
  }
  for (const row of data.taskFamilies) refer(`task family "${row.id}"`, 'source', row.source);
  return problems;
};

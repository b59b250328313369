/** What the shape alone cannot say: ids are unique, references resolve, figures are possible. */
import { figureProblems } from './check-figures';
import { priceProblems } from './check-prices';
import type { CatalogData } from './schema';

const duplicates = <Row>(what: string, rows: readonly Row[], id: (row: Row) => string): string[] => {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const row of rows) {
    if (seen.has(id(row))) problems.push(`${what} "${id(row)}" occurs twice`);
    seen.add(id(row));
  }
  return problems;
};

/** Every fault of the rows taken together, each naming the row by its id. Empty = sound. */
export const problemsIn = (data: CatalogData): readonly string[] => {
  const problems: string[] = [
    ...duplicates('source', data.sources, (row) => row.id),
    ...duplicates('gpu', data.gpus, (row) => row.name),
    ...duplicates('gpu family', data.gpuFamilies, (row) => row.gpu),
    ...duplicates('architecture', data.architectures, (row) => row.name),
    ...duplicates('economics key', data.economics, (row) => row.key),
    ...duplicates('model', data.models, (row) => row.key),
    ...duplicates('licence', data.licences, (row) => row.id),
    ...duplicates('policy', data.policies, (row) => row.id),
    ...duplicates('seller', data.sellers, (row) => row.id),
    ...duplicates('task family', data.taskFamilies, (row) => row.id),
    ...duplicates('price', data.prices, (row) => `${row.seller}:${row.id}`),
    ...duplicates('rental', data.rentals, (row) => JSON.stringify(row)),
  ];

  const known = {
    source: new Set(data.sources.map((row) => row.id)),
    gpu: new Set(data.gpus.map((row) => row.name)),
    // A seller's own name for a card; the accelerator's name needs no row of its own.
    'gpu family': new Set([...data.gpuFamilies.map((row) => row.gpu), ...data.gpus.map((row) => row.name)]),
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
  for (const row of data.architectures) {
    refer(`architecture "${row.name}"`, 'source', row.source);
    refer(`architecture "${row.name}"`, 'source', row.hostMemorySource ?? null);
  }
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
  }
  for (const row of data.prices) {
    const name = `price "${row.seller}:${row.id}"`;
    refer(name, 'seller', row.seller);
    refer(name, 'model', row.model);
    for (const reading of row.readings) refer(name, 'source', reading.source);
    problems.push(...priceProblems(row, data.day));
  }
  for (const row of data.sellers) {
    refer(`seller "${row.id}"`, 'policy', row.policy);
    refer(`seller "${row.id}"`, 'source', row.source);
    const unsaid = row.batchDiscount === null && row.batchSold === undefined;
    if (unsaid !== (row.source === null || row.asOf === null)) {
      problems.push(`seller "${row.id}": a batch discount, its source and its day go together`);
    }
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
  return [...problems, ...figureProblems(data)];
};

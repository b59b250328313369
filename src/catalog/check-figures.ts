/** Figures that cannot be right: hardware, parameter counts, rents, thresholds and days. */
import type { ArchitectureRow, CatalogData, GpuRow, LicenceRow, ModelRow, RentalRow } from './schema';

/** No figure of a language model is older; an earlier year is a slip. */
const firstYear = '2017';
/** Share by which a rebuilt parameter count may miss the published one without a word about it. */
const sizeTolerance = 0.02;
/** USD per GPU-hour that no seller of any card has asked; beyond it lies a price per month, or per server. */
const rentBounds = { least: 0.02, most: 100 } as const;

const fewerDigitsOf = (a: string, b: string): number => Math.min(a.length, b.length);
/** Whether a day, month or year lies before another, as far as both are known. */
const before = (a: string, b: string): boolean => {
  const digits = fewerDigitsOf(a, b);
  return a.slice(0, digits) < b.slice(0, digits);
};

const gpuProblems = (row: GpuRow): readonly string[] => {
  const name = `gpu "${row.name}"`;
  const faults: string[] = [];
  const { bf16Tflops: bf16, fp8Tflops: fp8, fp4Tflops: fp4, linkGBps, bandwidthGBps } = row;
  if (fp8 !== null && fp8 < bf16) faults.push(`${name}: dense FP8 of ${fp8} TFLOPS is below its BF16 of ${bf16}`);
  const half = fp8 ?? bf16;
  if (fp4 !== null && fp4 < half)
    faults.push(`${name}: dense FP4 of ${fp4} TFLOPS is below its FP8 or BF16 of ${half}`);
  if (linkGBps !== null && linkGBps > bandwidthGBps) {
    faults.push(`${name}: a link of ${linkGBps} GB/s is faster than its own memory of ${bandwidthGBps}`);
  }
  return faults;
};

const architectureProblems = (row: ArchitectureRow): readonly string[] => {
  const name = `architecture "${row.name}"`;
  const faults: string[] = [];
  const part = (what: string, value: number): void => {
    if (value > row.totalB) faults.push(`${name}: ${what} of ${value}B exceed its ${row.totalB}B parameters`);
  };
  part('active parameters', row.activeB);
  part('routed experts', row.routedExpertB);
  part('embeddings', row.embeddingB);
  part('routed experts and embeddings', row.routedExpertB + row.embeddingB);
  if ((row.expertsPerToken ?? 0) > (row.experts ?? 0)) {
    faults.push(`${name}: ${row.expertsPerToken} experts per token of ${row.experts ?? 0}`);
  }
  if (row.routedExpertB > 0 !== (row.experts ?? 0) > 0) {
    faults.push(`${name}: routed parameters and a number of experts go together`);
  }
  if ((row.hostMemoryGb === null) !== (row.hostMemorySource === undefined)) {
    faults.push(`${name}: a need of host memory and its source go together`);
  }
  const off = (rebuilt: number, published: number | null) =>
    published !== null && Math.abs(rebuilt / published - 1) > sizeTolerance;
  const misses = off(row.totalB, row.publishedTotalB) || off(row.activeB, row.publishedActiveB);
  if (misses && !/rebuilt vs published|input embedding/.test(row.note ?? '')) {
    faults.push(`${name}: rebuilt and published sizes differ by more than 2 %, and the note does not say why`);
  }
  return faults;
};

const rentalProblems = (row: RentalRow): readonly string[] => {
  const { least, most } = rentBounds;
  return row.usdPerGpuHour < least || row.usdPerGpuHour > most
    ? [`rental "${row.gpu}, ${row.provider}, ${row.terms}": ${row.usdPerGpuHour} USD per GPU-hour is not plausible`]
    : [];
};

const licenceProblems = (row: LicenceRow): readonly string[] =>
  row.thresholds.flatMap(({ metric, amount, measured }) =>
    amount > 0 || (amount === 0 && measured === 'no threshold')
      ? []
      : [`licence "${row.id}": a threshold of ${amount} on ${metric} is not above zero`],
  );

const modelProblems = (row: ModelRow, day: string): readonly string[] => {
  const name = `model "${row.key}"`;
  const faults: string[] = [];
  const { released, tierAsOf } = row;
  if ((row.tier === null) !== (row.tierSource === null)) faults.push(`${name}: a tier and its source go together`);
  if (row.tier === null && tierAsOf !== null) faults.push(`${name}: a day of evidence without a tier`);
  if (released !== null && (released < firstYear || released > day)) {
    faults.push(`${name}: released ${released} is not between ${firstYear} and the edition's ${day}`);
  }
  if (released !== null && tierAsOf !== null && before(tierAsOf, released)) {
    faults.push(`${name}: its tier is of ${tierAsOf}, before its release on ${released}`);
  }
  return faults;
};

/** Columns that hold the day of a reading; all lie within the catalogue's past. */
const readingDays = new Set(['asOf', 'date', 'readOn', 'tierAsOf', 'until']);

/** Readings dated after the edition, anywhere in a row. */
const futureDays = (value: unknown, name: string, day: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly string[] => {
    if (typeof inner !== 'string') return futureDays(inner, name, day);
    return readingDays.has(key) && inner > day ? [`${name}: ${key} ${inner} is after the edition's ${day}`] : [];
  });
};

const dayProblems = (data: CatalogData): readonly string[] => {
  const named = <Row>(what: string, rows: readonly Row[], id: (row: Row) => string): readonly string[] =>
    rows.flatMap((row) => futureDays(row, `${what} "${id(row)}"`, data.day));
  return [
    ...named('source', data.sources, (row) => row.id),
    ...named('gpu', data.gpus, (row) => row.name),
    ...named('rental', data.rentals, (row) => `${row.gpu}, ${row.provider}, ${row.terms}`),
    ...named('architecture', data.architectures, (row) => row.name),
    ...named('economics key', data.economics, (row) => row.key),
    ...named('model', data.models, (row) => row.key),
    ...named('price', data.prices, (row) => `${row.seller}:${row.id}`),
    ...named('licence', data.licences, (row) => row.id),
    ...named('policy', data.policies, (row) => row.id),
    ...named('task family', data.taskFamilies, (row) => row.id),
  ];
};

/** Every impossible figure, each naming its row. Empty = all plausible. */
export const figureProblems = (data: CatalogData): readonly string[] => [
  ...dayProblems(data),
  ...data.gpus.flatMap(gpuProblems),
  ...data.architectures.flatMap(architectureProblems),
  ...data.rentals.flatMap(rentalProblems),
  ...data.licences.flatMap(licenceProblems),
  ...data.models.flatMap((row) => modelProblems(row, data.day)),
];

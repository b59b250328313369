/** What the calculation takes for granted and the reader may change. Defaults come from the catalogue's economics table. */
import type { Precision } from '../catalog/schema';
import type { Amount } from './answers';
import type { Finer, TuningMethod } from './finer-bounds';
import type { KnowledgeChanges } from './knowledge-fields';
import type { RentTerm, ScalingMode } from './running';

/** A cost that nobody has published a figure for: it stays out until the reader types hours a month or dollars a month. */
export const unsourcedLines = [
  'free-allowance',
  'minimum-commitment',
  'evaluation',
  'model-refresh',
  'observability',
  'financing',
  'procurement-time',
  'migration',
  'on-call',
  'security-review',
  'storage-and-network',
  'opportunity',
  'exit',
] as const;
export type UnsourcedLine = (typeof unsourcedLines)[number];

/** Typed as one sum, which a bill spreads over 36 months. */
export const paidOnce: readonly UnsourcedLine[] = ['migration', 'procurement-time', 'security-review', 'exit'];

/** Lines that hours cannot pay for: only dollars are read. */
export const dollarLines: readonly UnsourcedLine[] = ['free-allowance'];

export type TypedLine = { readonly hours: Amount } | { readonly usd: Amount };

export interface Assumptions {
  /** Engineering labour counts. On by default; off removes every line in hours. */
  readonly labour: boolean;
  /** Serving stack the capacity model assumes. */
  readonly stack: 'default' | 'tuned';
  /** As-of day for prices, YYYY-MM-DD; null = the edition's own day. */
  readonly on: string | null;
  /** Reader's own value for a key of the economics table (the key must exist). A plain number has no range. */
  readonly economics: Readonly<Record<string, Amount>>;
  /** Only this accelerator, at this price if given. */
  readonly gpu: string | null;
  readonly gpuUsdPerHour: number | null;
  /** When rented GPUs run; bought ones always do. */
  readonly scaling: ScalingMode;
  /** Of the modes that switch GPUs off; null = the framework's own figure. */
  readonly uptimeHoursPerWeek: number | null;
  readonly coldStartMinutes: number | null;
  readonly minimumReplicas: number | null;
  readonly batchHoursPerDay: number | null;
  /** The load of 168 hours from Monday 00:00, as `weekOfLoads` gives it; null = the week of the shape answered. */
  readonly week: readonly number[] | null;
  /** Low-bit weights the reader accepts besides native and fp8. */
  readonly lowBit: readonly Extract<Precision, 'nvfp4' | 'int4'>[];
  /** Hours or dollars for lines without a sourced figure, a month or once, as a figure or a range. */
  readonly typed: { readonly [L in UnsourcedLine]?: TypedLine };
  /** Figures that few decisions need; one that is absent changes nothing, or has its default where its part is on. */
  readonly finer: Finer;
  /** How a model would be tuned, and whether what that costs is in the bills. */
  readonly tuningMethod: TuningMethod;
  readonly tuningCounts: boolean;
  /** The closed model that is called is a tuned one, whether or not tuning it is in the bills. */
  readonly tunedClosed: boolean;
  /** How rented GPUs are paid for. */
  readonly rentTerm: RentTerm;
  /** Licences the reader accepts although they are restricted (licence ids). */
  readonly acceptedLicences: readonly string[];
  /** Judgements of the knowledge edition that the reader sees otherwise, by the id of the row. */
  readonly judgements: KnowledgeChanges;
}

export const defaultAssumptions: Assumptions = {
  labour: true,
  stack: 'default',
  on: null,
  economics: {},
  gpu: null,
  gpuUsdPerHour: null,
  scaling: 'always-on',
  uptimeHoursPerWeek: null,
  coldStartMinutes: null,
  minimumReplicas: null,
  batchHoursPerDay: null,
  week: null,
  lowBit: [],
  typed: {},
  finer: {},
  tuningMethod: 'adapter',
  tuningCounts: false,
  tunedClosed: false,
  rentTerm: 'on-demand',
  acceptedLicences: [],
  judgements: {},
};

/**
 * How near the published runs are to a capacity figure. The figure itself always comes from the capacity model; this says
 * what there is to hold it against.
 *
 * - **measured**: a saturated run was published of the same model (or one of the same shape), GPU, weight precision,
 *   parallelism and kind of stack, whose input and output lengths are both within a quarter of those asked.
 * - **interpolated**: saturated runs of the same shape on the same GPU were published at lengths on both sides of those asked,
 *   input and output each.
 * - **estimated**: everything else.
 */
import type { Precision } from '../../catalog';
import type { Measurement } from '../../catalog/measurements';
import { stackOf } from '../capacity';
import type { Stack } from '../capacity/constants';

export const capacityBases = ['measured', 'interpolated', 'estimated'] as const;
export type CapacityBasis = (typeof capacityBases)[number];

/** What a capacity figure was worked out for. */
export interface CapacityQuestion {
  /** Name of an architecture. */
  readonly model: string;
  readonly gpu: string;
  readonly weights: Precision;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  readonly attentionDataParallel: boolean;
  readonly stack: Stack;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface BasisFound {
  readonly basis: CapacityBasis;
  /** The runs that make it so, in the order of the table; none when estimated. */
  readonly runs: readonly Measurement[];
}

/** Architectures that multiply the same matrices, by one name: what one runs at, the other does. */
const sameShape: Readonly<Record<string, string>> = {
  'Llama-3.1-70B': 'Llama-3-70B',
  'Llama-3.3-70B': 'Llama-3-70B',
  'DeepSeek-R1': 'DeepSeek-V3/R1',
  'DeepSeek-V3': 'DeepSeek-V3/R1',
};

/** Name of the shape of an architecture; its own name where no other has the same. */
export const shapeOf = (model: string): string =>
  Object.hasOwn(sameShape, model) ? (sameShape[model] ?? model) : model;

/** Longer or shorter by at most this factor counts as the same length. */
export const closeLength = 1.25;

/** In these the batch is held at a size of the tester's choice: they say nothing about a replica with all it takes. */
const heldBatch: ReadonlySet<string> = new Set(['static_batch', 'single_stream']);

const close = (a: number, b: number): boolean => Math.max(a, b) <= closeLength * Math.min(a, b);

const spans = (lengths: readonly number[], asked: number): boolean =>
  Math.min(...lengths) <= asked && asked <= Math.max(...lengths);

/** Which of the three a figure is. Parallelism that a run leaves unsaid is never the same. The order of runs does not matter. */
export const basisOf = (asked: CapacityQuestion, runs: readonly Measurement[]): BasisFound => {
  const alike = runs.filter(
    (run) => shapeOf(run.model) === shapeOf(asked.model) && run.gpu === asked.gpu && !heldBatch.has(run.regime),
  );
  const same = alike.filter(
    (run) =>
      run.weights === asked.weights &&
      run.tensorParallel === asked.tensorParallel &&
      run.pipelineParallel === asked.pipelineParallel &&
      (run.attentionDataParallel ?? false) === asked.attentionDataParallel &&
      stackOf(run.regime, run.software) === asked.stack &&
      close(run.inputTokens, asked.inputTokens) &&
      close(run.outputTokens, asked.outputTokens),
  );
  if (same.length > 0) return { basis: 'measured', runs: same };
  const between =
    alike.length > 0 &&
    spans(
      alike.map((run) => run.inputTokens),
      asked.inputTokens,
    ) &&
    spans(
      alike.map((run) => run.outputTokens),
      asked.outputTokens,
    );
  return between ? { basis: 'interpolated', runs: alike } : { basis: 'estimated', runs: [] };
};

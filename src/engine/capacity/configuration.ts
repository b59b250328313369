/** What is being asked: one replica of one model, the shape of its requests, and how fast it must answer. */
import type { ArchitectureRow, GpuRow, KvPrecision, Precision } from '../../catalog/schema';
import type { Stack } from './constants';

/** A model as it is served. */
export interface ServedModel {
  readonly architecture: ArchitectureRow;
  readonly weights: Precision;
  readonly kv: KvPrecision;
}

/** What one replica of it runs on: tensorParallel × pipelineParallel GPUs of a kind, and the serving stack. */
export interface Placement {
  readonly gpu: GpuRow;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  /** Attention data-parallel and experts expert-parallel over the tensor-parallel group. */
  readonly attentionDataParallel: boolean;
  readonly stack: Stack;
}

/** One copy of a model on its GPUs. */
export interface Replica extends ServedModel, Placement {}

/** Tokens of one request: whole numbers, both ≥ 1. */
export interface RequestShape {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Mean time per output token under load, and time to first token of an idle replica. null = no limit. */
export interface LatencyLimits {
  readonly tpotMs: number | null;
  readonly ttftMs: number | null;
}

export const noLimits: LatencyLimits = { tpotMs: null, ttftMs: null };

/** How requests reach the replica. */
export type Traffic =
  /** As many sequences as fit, or as many as clients keep open. */
  | { readonly kind: 'steady'; readonly concurrency: number | null }
  /** One batch of exactly this size, prefilled together and decoded in lock-step; it may exceed what fits. */
  | { readonly kind: 'fixed-batch'; readonly batch: number }
  /** So many requests at once with output lengths spread around the mean: a steady phase, then a drain. */
  | { readonly kind: 'burst'; readonly requests: number; readonly concurrency: number | null };

export const saturated: Traffic = { kind: 'steady', concurrency: null };

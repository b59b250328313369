/** Predicted against measured tokens per second, run by run. */
import type { Measurement } from '../../catalog/measurements';
import { bandOf, type CapacityTables, type MeasurementRow, predictRow, type RowPrediction, stackOf } from '../capacity';
import type { Stack } from '../capacity/constants';
import { type ServingEngine, servingEngineOf } from './serving-engine';

/** A run of somebody, with what the model makes of it. */
export interface Compared {
  readonly id: string;
  readonly model: string;
  readonly gpu: string;
  readonly engine: ServingEngine;
  readonly regime: string;
  readonly stack: Stack;
  /** Output tokens/s of the whole system. */
  readonly measured: number;
  readonly predicted: number;
  /** Predicted ÷ measured: 1 = no error, 2 = twice too optimistic. */
  readonly ratio: number;
  /** Measured ÷ predicted lies within the band that a prediction for this stack carries. */
  readonly inBand: boolean;
}

/** Why a run has no prediction to compare with. */
export type Unpredicted =
  | Exclude<RowPrediction, { readonly outcome: 'predicted' }>
  | { readonly outcome: 'serves-none' };

export type Comparison =
  | { readonly ok: true; readonly compared: Compared }
  | { readonly ok: false; readonly id: string; readonly why: Unpredicted };

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A run of the catalogue in the columns of a table. */
export const rowOf = (m: Measurement): MeasurementRow => ({
  id: m.id,
  regime: m.regime,
  model: m.model,
  gpu: m.gpu,
  num_gpus: text(m.gpus),
  tp: text(m.tensorParallel),
  pp: text(m.pipelineParallel),
  attention_dp: m.attentionDataParallel ? '1' : '0',
  precision_weights: m.weights,
  precision_kv: m.kv,
  isl: text(m.inputTokens),
  osl: text(m.outputTokens),
  batch_or_concurrency: text(m.inFlight),
  requests_in_run: text(m.requests),
  metric: m.metric,
  slo: m.limitsMs === undefined ? '' : `TTFT ${m.limitsMs.ttft} ms, TPOT ${m.limitsMs.tpot} ms`,
  software: m.software,
});

/**
 * One run against its prediction. `measured` is output tokens/s of the whole system and must be positive.
 * No prediction: the run does not fit, meets no latency limit at all, or a cell of it cannot be read.
 */
export const compareRow = (row: MeasurementRow, measured: number, tables: CapacityTables): Comparison => {
  const prediction = predictRow(row, tables);
  if (prediction.outcome !== 'predicted') return { ok: false, id: row.id, why: prediction };
  const predicted = prediction.tokensPerSecond;
  if (predicted === 0) return { ok: false, id: row.id, why: { outcome: 'serves-none' } };
  const stack = stackOf(row.regime, row.software);
  const band = bandOf(stack, tables.architectureByName.get(row.model)?.calibrated ?? false);
  const share = measured / predicted;
  return {
    ok: true,
    compared: {
      id: row.id,
      model: row.model,
      gpu: row.gpu,
      engine: servingEngineOf(row.software),
      regime: row.regime,
      stack,
      measured,
      predicted,
      ratio: predicted / measured,
      inBand: share >= band.low && share <= band.high,
    },
  };
};

/** Every run of the catalogue that the model has a prediction for, in the order given. */
export const compareAll = (runs: readonly Measurement[], tables: CapacityTables): readonly Compared[] =>
  runs.flatMap((run) => {
    const result = compareRow(rowOf(run), run.tokensPerSecond, tables);
    return result.ok ? [result.compared] : [];
  });

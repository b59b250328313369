/** Kinds of runs on which predictions are known to go wrong, each with its own error. */
import type { Measurement } from '../../catalog/measurements';
import { type CapacityTables, stackOf } from '../capacity';
import { type Compared, compareAll } from './comparison';
import { type ErrorSummary, summarise } from './error';

export const weakSpotIds = [
  'default-bursts-of-experts',
  'latency-percentiles',
  'fp4-on-blackwell',
  'mxfp4-without-units',
  'int4',
  'deep-pipelines',
] as const;
export type WeakSpotId = (typeof weakSpotIds)[number];

type Belongs = (run: Measurement, tables: CapacityTables) => boolean;

const belongs: Readonly<Record<WeakSpotId, Belongs>> = {
  'default-bursts-of-experts': (run, tables) =>
    run.regime.startsWith('burst') &&
    stackOf(run.regime, run.software) === 'default' &&
    tables.architectureByName.get(run.model)?.experts != null,
  'latency-percentiles': (run) => run.limitsMs !== undefined && run.metric !== 'offline_output_tps',
  'fp4-on-blackwell': (run, tables) =>
    run.weights === 'nvfp4' && tables.gpuByName.get(run.gpu)?.vendor === 'NVIDIA' && run.regime === 'tuned_saturated',
  'mxfp4-without-units': (run, tables) => run.weights === 'mxfp4' && tables.gpuByName.get(run.gpu)?.fp4Tflops === null,
  int4: (run) => run.weights === 'int4',
  'deep-pipelines': (run) => (run.pipelineParallel ?? 1) >= 4,
};

export interface WeakSpot {
  readonly id: WeakSpotId;
  readonly error: ErrorSummary;
}

/** In the order of `weakSpotIds`; one without any run is left out. */
export const weakSpots = (runs: readonly Measurement[], tables: CapacityTables): readonly WeakSpot[] =>
  weakSpotIds.flatMap((id) => {
    const compared: readonly Compared[] = compareAll(
      runs.filter((run) => belongs[id](run, tables)),
      tables,
    );
    const error = summarise(compared);
    return error === null ? [] : [{ id, error }];
  });

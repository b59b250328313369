/** What tuning adds to a bill, where the reader counts it: runs on rented GPUs or at a host, and the hours around them. */
import type { ArchitectureRow, GpuRow } from '../../catalog';
import { finerValue, type OptionId } from '../../framework';
import { exactly, type Range } from '../../units';
import type { FigureRef } from '../recommendation';
import { hostedTuningKey, type TuningRun, trainingTokens, tuningPlan, tuningRun } from '../tuning';
import { economicsValue } from '../workload';
import { type BillLine, ownDrivers } from './bill';
import { alongLevels } from './levels';
import { at, rateKey } from './lines';
import { rentableGpus } from './owned-models';
import type { Situation } from './situation';

const monthsPerYear = 12;

/** A run with the GPU it is cheapest on, at the middle of the rents. */
export interface RentedTuning {
  readonly gpu: GpuRow;
  readonly run: TuningRun;
  /** USD an hour of that GPU: low, mid, high over providers. */
  readonly usdPerHour: readonly [number, number, number];
  readonly readings: number;
}

/** Cheapest rented GPUs for a run of the reader's plan; the reader's own GPU and its price come first. null = nothing holds it. */
export const rentedTuning = (architecture: ArchitectureRow, situation: Situation): RentedTuning | null => {
  const { finer, tuningMethod } = situation.assumptions;
  const plan = tuningPlan(finer, tuningMethod);
  return rentableGpus(situation)
    .flatMap(({ gpu, usdPerHour, readings }) => {
      const run = tuningRun(architecture, gpu, plan);
      return run === null ? [] : [{ gpu, run, usdPerHour, readings }];
    })
    .reduce<RentedTuning | null>(
      (best, each) =>
        best === null || each.run.gpuHours * each.usdPerHour[1] < best.run.gpuHours * best.usdPerHour[1] ? each : best,
      null,
    );
};

/** Dollars a million training tokens at a host; null = no source for a model of that size, and nothing typed. */
export const hostedTuningPrice = (
  totalB: number,
  situation: Situation,
): { readonly usdPerMillion: Range; readonly ref: FigureRef } | null => {
  const typed = situation.assumptions.finer['tune-hosted'];
  if (typed !== undefined) return { usdPerMillion: exactly(typed), ref: { kind: 'typed', field: 'tune-hosted' } };
  const key = hostedTuningKey(totalB);
  if (key === null) return null;
  const usdPerMillion = economicsValue(situation.catalog, situation.assumptions, key);
  return { usdPerMillion, ref: { kind: 'economics', key } };
};

const typedRef = (field: string): FigureRef => ({ kind: 'typed', field });

const labourLine = (situation: Situation): BillLine => {
  const { finer } = situation.assumptions;
  const runs = finerValue(finer, 'tune-runs');
  const hours = (finerValue(finer, 'tune-hours') * runs) / monthsPerYear;
  return {
    id: 'tuning-labour',
    labour: true,
    oneOff: false,
    usd: (values) => hours * at(values, rateKey),
    quantities: (values) => ({ hours, usdPerHour: at(values, rateKey) }),
    refs: [typedRef('tune-hours'), typedRef('tune-runs'), { kind: 'economics', key: rateKey }],
  };
};

const withoutFigure: BillLine = {
  id: 'tuning',
  labour: false,
  oneOff: false,
  usd: null,
  quantities: () => ({}),
  refs: [],
};

const rentedLine = (architecture: ArchitectureRow, situation: Situation): BillLine => {
  const rented = rentedTuning(architecture, situation);
  if (rented === null) return withoutFigure;
  const runs = finerValue(situation.assumptions.finer, 'tune-runs');
  const { run, gpu, usdPerHour, readings } = rented;
  const priceAt = alongLevels(usdPerHour);
  const price = (values: Parameters<typeof at>[0]) => priceAt(at(values, ownDrivers.gpuPrice));
  return {
    id: 'tuning',
    labour: false,
    oneOff: false,
    usd: (values) => (runs * run.gpuHours * price(values)) / monthsPerYear,
    quantities: (values) => ({ runs, gpuHours: run.gpuHours, usdPerHour: price(values) }),
    refs: [
      ...['tune-examples', 'tune-tokens', 'tune-epochs', 'tune-runs', 'tune-utilisation'].map(typedRef),
      { kind: 'rental', accelerator: gpu.name, readings },
    ],
  };
};

const hostedLine = (totalB: number | null, situation: Situation): BillLine => {
  const price = totalB === null ? null : hostedTuningPrice(totalB, situation);
  if (price === null) return withoutFigure;
  const { finer, tuningMethod } = situation.assumptions;
  const runs = finerValue(finer, 'tune-runs');
  const millionTokens = trainingTokens(tuningPlan(finer, tuningMethod)) / 1e6;
  const usdPerMillion = price.usdPerMillion.mid;
  return {
    id: 'tuning',
    labour: false,
    oneOff: false,
    usd: () => (runs * millionTokens * usdPerMillion) / monthsPerYear,
    quantities: () => ({ runs, millionTokens, usdPerMillion }),
    refs: [...['tune-examples', 'tune-tokens', 'tune-epochs', 'tune-runs'].map(typedRef), price.ref],
  };
};

/** Lines of tuning for an option; none while the reader does not count it. `architecture` null = a closed model. */
export const tuningLines = (
  option: OptionId,
  architecture: ArchitectureRow | null,
  situation: Situation,
): readonly BillLine[] => {
  if (!situation.assumptions.tuningCounts) return [];
  const owns = option === 'self-hosted-cloud' || option === 'self-hosted-onprem';
  const run =
    owns && architecture !== null
      ? rentedLine(architecture, situation)
      : hostedLine(architecture?.totalB ?? closedSize(situation), situation);
  return [run, labourLine(situation)];
};

/** Nobody says how large a closed model is: only a typed price counts for it. */
const closedSize = ({ assumptions }: Situation): number | null =>
  assumptions.finer['tune-hosted'] === undefined ? null : 0;

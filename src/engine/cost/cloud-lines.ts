/** Lines of rented GPUs: their hours, and what a cloud bills beside them. */
import { HOURS_PER_MONTH } from '../../units';
import type { FigureRef } from '../recommendation';
import { type BillLine, ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { alongLevels } from './levels';
import { at } from './lines';
import { fleetOf, fleetQuantities, paidHoursOf, payableHours, reservedKey } from './owned-fleet';
import { type PricedRunnable, rentableGpus } from './owned-models';
import type { Situation } from './situation';

const HOURS_KEY = 'hours_per_month';

/** What a way to run rests on: figures the reader typed, or judgements of ours. */
const runningRefs = ({ assumptions }: Situation): FigureRef[] => {
  const { scaling, uptimeHoursPerWeek, coldStartMinutes, batchHoursPerDay, week } = assumptions;
  const from = (typed: unknown, field: string, judged: string): FigureRef => ({
    kind: 'typed',
    field: typed === null ? judged : field,
  });
  if (scaling === 'always-on') return [];
  const cold = from(coldStartMinutes, 'coldStartMinutes', ownDrivers.coldStart);
  if (scaling === 'hourly') return [from(week, 'week', 'week-shape'), cold];
  return scaling === 'office-hours'
    ? [from(uptimeHoursPerWeek, 'uptimeHoursPerWeek', 'uptime'), cold]
    : [from(batchHoursPerDay, 'batchHoursPerDay', 'batch-hours'), cold];
};

/** What a reservation takes off, and the base where the reader set one. */
const termRefs = ({ assumptions: { rentTerm, finer } }: Situation): FigureRef[] => [
  ...(rentTerm === 'on-demand' ? [] : [{ kind: 'economics', key: reservedKey } as const]),
  ...(rentTerm === 'reserved-base' && finer['reserved-share'] !== undefined
    ? [{ kind: 'typed', field: 'reserved-share' } as const]
    : []),
];

export const cloudLines = (row: PricedRunnable, situation: Situation, need: LegNeed): BillLine[] => {
  const fleet = fleetOf(row, situation, need);
  const gpuHours = (values: Values) => fleet(values).replicaHours * row.tensorParallel;
  const priceAt = alongLevels(row.gpuCost);
  const usdPerHour = (values: Values) => priceAt(at(values, ownDrivers.gpuPrice));
  const paid = paidHoursOf(row, situation, need);
  const onDemand = situation.assumptions.rentTerm === 'on-demand';
  const gpuUsd = onDemand
    ? (values: Values) => gpuHours(values) * usdPerHour(values)
    : (values: Values) => payableHours(paid(values), values) * row.tensorParallel * usdPerHour(values);
  const termOf = (values: Values) => {
    const { reserved, onDemand: rest } = paid(values);
    return {
      reservedGpuHours: reserved * row.tensorParallel,
      onDemandGpuHours: rest * row.tensorParallel,
      discount: at(values, reservedKey),
    };
  };
  const around = situation.assumptions.scaling === 'always-on';
  const readings = rentableGpus(situation).find(({ gpu }) => gpu.name === row.gpu.name)?.readings ?? 0;
  const typedPrice = situation.assumptions.gpu !== null && situation.assumptions.gpuUsdPerHour !== null;
  const rent: FigureRef = typedPrice
    ? { kind: 'typed', field: 'gpuUsdPerHour' }
    : { kind: 'rental', accelerator: row.gpu.name, readings };
  return [
    {
      id: 'gpu-hours',
      labour: false,
      oneOff: false,
      usd: gpuUsd,
      quantities: (values): Readonly<Record<string, number>> => {
        const usd = { usdPerHour: usdPerHour(values) };
        if (!onDemand) return { ...fleetQuantities(row, situation, need, values), ...termOf(values), ...usd };
        if (!around) return { gpuHours: gpuHours(values), ...usd };
        return { ...fleetQuantities(row, situation, need, values), ...usd, hours: HOURS_PER_MONTH };
      },
      refs: [
        rent,
        row.measured
          ? { kind: 'typed', field: 'own-speed' }
          : { kind: 'capacity', model: row.architecture.name, accelerator: row.gpu.name },
        { kind: 'economics', key: HOURS_KEY },
        ...termRefs(situation),
        ...runningRefs(situation),
      ],
    },
    {
      id: 'cloud-overhead',
      labour: false,
      oneOff: false,
      usd: (values) => gpuUsd(values) * at(values, 'cloud_bill_overhead'),
      quantities: (values) => ({ gpuUsd: gpuUsd(values), share: at(values, 'cloud_bill_overhead') }),
      refs: [rent, { kind: 'economics', key: 'cloud_bill_overhead' }],
    },
  ];
};

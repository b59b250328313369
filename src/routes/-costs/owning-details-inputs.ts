/** Finer figures of owning: rows of the economics table that an owned bill rests on, and what the reader measured. */
import type { Assessment, FleetConfiguration } from '../../engine';
import { serverKeysOf, servingPowerKey } from '../../engine/cost/servers';
import { type EconomicsKey, economicsBounds, isEconomicsKey, type OptionId } from '../../framework';
import { putAnswer } from '../../framework/questions/edit';
import { count, decimal, euros, percent, price } from '../../narrative/numbers';
import { exactly } from '../../units';
import { type CostInput, economicsInput, withAssumptions, withPercent } from './cost-inputs';
import { finerInput, withFiner } from './finer-inputs';

/** Typed and shown as a percentage. */
const shares: readonly EconomicsKey[] = [
  'cloud_bill_overhead',
  'hardware_extra_capex',
  'residual_value_3y',
  'maintenance_per_year',
  'reserved_1y_discount',
];
const dollars: readonly EconomicsKey[] = ['electricity_us', 'colocation'];

/** Keys of the economics table behind an owned bill that have no field of their own yet, in the order of its lines. */
export const economicsKeysOf = (
  assessment: Assessment,
  own: OptionId,
  fleet: FleetConfiguration,
): readonly EconomicsKey[] => {
  const { labour, finer } = assessment.costing.situation.assumptions;
  const setup: readonly EconomicsKey[] = labour ? ['setup_hours_self_hosted'] : [];
  if (fleet.servers === null) return ['cloud_bill_overhead', ...setup];
  const power = servingPowerKey(fleet.accelerator);
  const nameplate = serverKeysOf(fleet.accelerator)?.nameplate ?? null;
  const read = new Set(
    assessment.recommendation.costs[own]?.lines.flatMap(({ refs }) =>
      refs.flatMap((ref) => (ref.kind === 'economics' ? [ref.key] : [])),
    ),
  );
  const keys = [
    ...(finer.lease === undefined ? ['depreciation_years', 'residual_value_3y', 'hardware_extra_capex'] : []),
    power,
    'server_overhead_power',
    'pue_colocation_onprem',
    read.has('electricity_eu') ? 'electricity_eu' : 'electricity_us',
    'colocation',
    nameplate,
    'maintenance_per_year',
    ...setup,
  ];
  return keys.flatMap((key) => (key !== null && isEconomicsKey(key) ? [key] : []));
};

export const detailInput = (assessment: Assessment, key: EconomicsKey): CostInput => {
  const { label } = economicsBounds[key];
  if (!shares.includes(key)) {
    const input = economicsInput(
      assessment,
      key,
      label,
      key === 'electricity_eu' ? euros : dollars.includes(key) ? price : decimal,
    );
    return { ...input, span: null };
  }
  const input = economicsInput(assessment, key, label, percent, withPercent);
  return { ...input, rules: { ...input.rules, share: true }, span: null };
};

/** The reader's measurement, of the model and the GPUs in use: typing it names them. */
export const ownSpeedInput = ({ costing }: Assessment, own: OptionId, fleet: FleetConfiguration): CostInput => {
  const typed = costing.situation.assumptions.finer['own-speed'];
  return {
    ...finerInput('own-speed', 'Your measured tokens a second'),
    print: count,
    present: typed === undefined ? fleet.tokensPerSecond : exactly(typed),
    set: (state, value) => {
      if (value === undefined) return withFiner(withFiner(state, 'own-speed', undefined), 'own-speed-gpus', undefined);
      const speed = typeof value === 'number' ? value : Math.sqrt(value.low * value.high);
      const measured = withFiner(withFiner(state, 'own-speed', speed), 'own-speed-gpus', fleet.tensorParallel);
      const option = own === 'hybrid' ? 'self-hosted-cloud' : own;
      return {
        ...withAssumptions(measured, { gpu: state.assumptions.gpu ?? fleet.accelerator }),
        answers: putAnswer(state.answers, 'models', { ...state.answers.models, [option]: fleet.model }),
      };
    },
  };
};

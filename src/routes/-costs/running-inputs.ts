/** Numbers that belong to the way rented GPUs run, as data like the other cost inputs. */
import type { EntryRules } from '../../components/amount-entry';
import type { Assessment } from '../../engine';
import { type Amount, type Assumptions, runningDefaults, type ScalingMode } from '../../framework';
import { type BoundedNumber, numberBounds } from '../../framework/answer-bounds';
import { count, decimal } from '../../narrative/numbers';
import { exactly, type Range } from '../../units';
import { type CostInput, withAssumptions } from './cost-inputs';

type Field = 'uptimeHoursPerWeek' | 'coldStartMinutes' | 'minimumReplicas' | 'batchHoursPerDay';

const single = (value: Amount | undefined): number | null =>
  value === undefined ? null : typeof value === 'number' ? value : Math.sqrt(value.low * value.high);

const inputOf = (
  field: Field & BoundedNumber,
  assumed: Range,
  print: CostInput['print'],
  assumptions: Assumptions,
): CostInput => {
  const bounds = numberBounds[field];
  const typed = assumptions[field];
  const rules: EntryRules = { bounds };
  return {
    id: `cost-${field}`,
    label: bounds.label,
    rules,
    print,
    scale: 'linear',
    span: null,
    present: typed === null ? assumed : exactly(typed),
    get: (state) => state.assumptions[field] ?? undefined,
    set: (state, value) => withAssumptions(state, { [field]: single(value) }),
  };
};

const fieldsOf: Readonly<Record<ScalingMode, readonly Field[]>> = {
  'always-on': [],
  'office-hours': ['uptimeHoursPerWeek', 'coldStartMinutes'],
  hourly: ['minimumReplicas', 'coldStartMinutes'],
  'batch-window': ['batchHoursPerDay', 'coldStartMinutes'],
};

/** What the chosen way to run asks for. */
export const runningInputs = ({ costing }: Assessment): readonly CostInput[] => {
  const { assumptions } = costing.situation;
  const all: Readonly<Record<Field, CostInput>> = {
    uptimeHoursPerWeek: inputOf(
      'uptimeHoursPerWeek',
      exactly(runningDefaults.uptimeHoursPerWeek),
      decimal,
      assumptions,
    ),
    coldStartMinutes: inputOf('coldStartMinutes', runningDefaults.coldStartMinutes, decimal, assumptions),
    minimumReplicas: inputOf('minimumReplicas', exactly(runningDefaults.minimumReplicas), count, assumptions),
    batchHoursPerDay: inputOf('batchHoursPerDay', exactly(runningDefaults.batchHoursPerDay), decimal, assumptions),
  };
  return fieldsOf[assumptions.scaling].map((field) => all[field]);
};

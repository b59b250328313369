/** The tuning planner in words: each step with the reader's numbers. */
import type { RentedTuning } from '../engine/cost';
import { operationsPerParameter, type TuningPlan } from '../engine/tuning';
import type { Range } from '../units';
import { formulaValue, plain, times, toTheCent, usd, workedOut } from './line-formula';
import { acceleratorName } from './names';
import { count, countOf, decimal, money, moneyExact, percent, tokens } from './numbers';

const power = (value: number): string => {
  const [digits = '', exponent = '0'] = value.toExponential(2).split('e');
  return `${Number(digits)} × 10^${Number(exponent)}`;
};

const timeText = (hours: number): string =>
  hours < 1 ? `${count(Math.max(1, Math.round(hours * 60)))} minutes` : `${decimal(hours)} hours`;

export interface TuningStep {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** From examples to dollars a year, one line each. */
export const tuningSteps = (
  plan: TuningPlan,
  rented: RentedTuning,
  { activeB, totalB }: { readonly activeB: number; readonly totalB: number },
): readonly TuningStep[] => {
  const { run, gpu, usdPerHour } = rented;
  const each = operationsPerParameter[plan.method];
  const yearly = (rate: number) => plan.runsPerYear * run.gpuHours * rate;
  const rent = times(plain(plan.runsPerYear), plain(run.gpuHours), usd(usdPerHour[1]));
  return [
    {
      name: 'Training tokens a run',
      value: tokens(run.tokens),
      how: `${count(plan.examples)} examples × ${count(plan.tokensPerExample)} tokens × ${decimal(plan.epochs)} passes`,
    },
    {
      name: 'Arithmetic a run',
      value: `${power(run.operations)} operations`,
      how: `${each} × ${decimal(activeB)}B active parameters × ${tokens(run.tokens)} tokens`,
    },
    {
      name: 'GPU memory',
      value: `${count(Math.ceil(run.bytes / 1e9))} GB`,
      how:
        plan.method === 'full'
          ? `16 bytes × ${decimal(totalB)}B parameters, 15% on top, and 5 GB a GPU`
          : `2 bytes × ${decimal(totalB)}B frozen parameters, 16 for the ${percent(plan.adapterShare)} of the adapter, 15% on top, and 5 GB a GPU`,
    },
    {
      name: 'GPUs',
      value: `${countOf(run.gpus, 'GPU')}, ${acceleratorName(gpu.name)}`,
      how: `the cheapest for this among those with enough rents; ${decimal(gpu.memoryGib)} GiB each, 95% of it used at most`,
    },
    {
      name: 'GPU hours a run',
      value: `${decimal(run.gpuHours)} h, done in ${timeText(run.hours)}`,
      how: `operations ÷ (${count(gpu.bf16Tflops)} × 10^12 a second × ${percent(plan.utilisation)} × 3,600)`,
    },
    {
      name: 'Rent a year',
      value: `${toTheCent(formulaValue(rent))}, ${money(yearly(usdPerHour[0]))} to ${money(yearly(usdPerHour[2]))}`,
      how: `runs a year × GPU hours × rent an hour: ${workedOut(rent)}`,
    },
  ];
};

/** What people do around the runs of a year. */
export const tuningLabourStep = (runsPerYear: number, hoursPerRun: number, hourlyUsd: number): TuningStep => {
  const formula = times(plain(runsPerYear), plain(hoursPerRun), usd(hourlyUsd));
  return {
    name: 'Engineering a year',
    value: moneyExact(formulaValue(formula)),
    how: `runs a year × hours a run × rate: ${workedOut(formula)}`,
  };
};

/** "Training an adapter of Qwen3 8B: 9 GPU hours a year for about $28, and about $7.4k of engineering." */
export const tuningHeadline = (
  model: string,
  plan: TuningPlan,
  rented: RentedTuning | null,
  engineeringUsd: number,
): string => {
  if (rented === null) return `No group of up to 128 GPUs with a rent holds the training of ${model}.`;
  const hours = plan.runsPerYear * rented.run.gpuHours;
  const what = plan.method === 'full' ? 'every weight' : 'an adapter';
  return `Training ${what} of ${model}: ${decimal(hours)} GPU hours a year for about ${money(hours * rented.usdPerHour[1])}, and about ${money(engineeringUsd)} of engineering.`;
};

export const servingConsequence =
  'A tuned open model at a host is put on GPUs of its own and billed by the hour, like a rented GPU, whatever is used. ' +
  'So the saving of paying per token goes, and the break-even moves.';

/** "A tuned closed model costs 1.5 to 2 times its base at OpenAI …" */
export const closedServing = (times: Range | undefined): string => {
  const from =
    times === undefined
      ? ''
      : ` ${decimal(times.low)}${times.low < times.high ? ` to ${decimal(times.high)}` : ''} times`;
  return `A tuned closed model stays billed by the token, at${from} the price of its base where that was read, which is at OpenAI alone. Of every other seller it is unknown and stays out until you type it.`;
};

export const dataNeed =
  'The examples themselves cost more than the GPUs: collecting, checking and keeping them is in no figure here but the hours a run.';

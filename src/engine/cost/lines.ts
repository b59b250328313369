/** Lines that several options share: engineering hours, one-off work, and costs nobody has published a figure for. */
import {
  type Answers,
  isLevel,
  paidOnce,
  type SingleOptionId,
  type UnsourcedLine,
  workloadDefaults,
} from '../../framework';
import type { CostLineId } from '../recommendation';
import { type BillLine, ownDrivers, typedDriver, type Values } from './bill';
import type { Situation } from './situation';

export const rateKey = 'engineer_loaded_hourly_us';

/** A value that must be there: drivers are filled in once for every situation. */
export const at = (values: Values, name: string): number => {
  const value = values[name];
  if (value === undefined) throw new RangeError(`no value for driver ${name}`);
  return value;
};

/** Hours a month × hourly rate. `factor` scales the hours to the team. */
export const hoursLine = (id: CostLineId, hoursKey: string, factor = 1): BillLine => ({
  id,
  labour: true,
  oneOff: false,
  usd: (values) => at(values, hoursKey) * factor * at(values, rateKey),
  quantities: (values) => ({
    hours: at(values, hoursKey) * factor,
    usdPerHour: at(values, rateKey),
    hoursBefore: at(values, hoursKey),
    teamFactor: factor,
  }),
  refs: [
    { kind: 'economics', key: hoursKey },
    { kind: 'economics', key: rateKey },
  ],
});

/** Hours once × hourly rate, spread over 36 months. */
export const oneOffHoursLine = (id: CostLineId, hoursKey: string, factor = 1): BillLine => ({
  ...hoursLine(id, hoursKey, factor),
  oneOff: true,
  usd: (values) => (at(values, hoursKey) * factor * at(values, rateKey)) / workloadDefaults.oneOffMonths,
  quantities: (values) => ({
    hours: at(values, hoursKey) * factor,
    usdPerHour: at(values, rateKey),
    months: workloadDefaults.oneOffMonths,
    hoursBefore: at(values, hoursKey),
    teamFactor: factor,
  }),
});

/** Hours of self-hosting scale with who operates it; an unanswered question counts as one engineer who knows the stack. */
export const teamFactor = ({ required: { operations } }: Pick<Answers, 'required'>): number =>
  workloadDefaults.teamFactorByOperations[isLevel(operations) ? operations : 0.5];

/** Router and evaluation work of a split. */
export const routerLine: BillLine = {
  id: 'router-labour',
  labour: true,
  oneOff: false,
  usd: (values) => at(values, ownDrivers.routerHours) * at(values, rateKey),
  quantities: (values) => ({ hours: at(values, ownDrivers.routerHours), usdPerHour: at(values, rateKey) }),
  refs: [
    { kind: 'typed', field: ownDrivers.routerHours },
    { kind: 'economics', key: rateKey },
  ],
};

/** Paid once at the end: it is still ahead where the option already runs. */
const atTheEnd: readonly UnsourcedLine[] = ['exit'];

/** A line without a sourced figure: null until the reader types hours or dollars. One-off figures are spread over 36 months. */
const unsourcedLine = (id: UnsourcedLine, situation: Situation): BillLine => {
  const typed = situation.assumptions.typed[id];
  const oneOff = paidOnce.includes(id) && !atTheEnd.includes(id);
  const months = paidOnce.includes(id) ? workloadDefaults.oneOffMonths : 1;
  if (typed === undefined) {
    return { id, labour: false, oneOff, usd: null, quantities: () => ({}), refs: [] };
  }
  const value = typedDriver(id);
  if ('usd' in typed) {
    return {
      id,
      labour: false,
      oneOff,
      usd: (values) => at(values, value) / months,
      quantities: (values) => ({ usd: at(values, value), months }),
      refs: [{ kind: 'typed', field: id }],
    };
  }
  return {
    id,
    labour: true,
    oneOff,
    usd: (values) => (at(values, value) * at(values, rateKey)) / months,
    quantities: (values) => ({ hours: at(values, value), usdPerHour: at(values, rateKey), months }),
    refs: [
      { kind: 'typed', field: id },
      { kind: 'economics', key: rateKey },
    ],
  };
};

/** Values behind the typed lines of a bill. */
export const typedDrivers = (lines: readonly BillLine[], { assumptions: { typed } }: Situation): string[] =>
  (Object.keys(typed) as UnsourcedLine[]).filter((id) => lines.some((line) => line.id === id)).map(typedDriver);

/** A lease finances itself and a typed rate is a line of its own; what was typed besides still counts. */
const financingIsOpen = ({ assumptions: { typed, finer } }: Situation): boolean =>
  typed.financing !== undefined || (finer.lease === undefined && finer.interest === undefined);

const unsourcedBy = {
  'closed-api': ['free-allowance', 'evaluation', 'observability', 'exit'],
  'closed-enterprise': ['free-allowance', 'minimum-commitment', 'evaluation', 'observability', 'exit'],
  'hosted-open': ['free-allowance', 'evaluation', 'observability', 'security-review', 'exit'],
  'self-hosted-cloud': [
    'evaluation',
    'model-refresh',
    'observability',
    'on-call',
    'security-review',
    'opportunity',
    'exit',
  ],
  'self-hosted-onprem': [
    'evaluation',
    'model-refresh',
    'observability',
    'on-call',
    'security-review',
    'storage-and-network',
    'financing',
    'procurement-time',
    'opportunity',
    'exit',
  ],
} as const satisfies Record<SingleOptionId, readonly UnsourcedLine[]>;

/** The unsourced lines of an option; moving from what runs today costs, staying does not. */
export const unsourcedLines = (option: SingleOptionId, situation: Situation): BillLine[] => {
  const ids: UnsourcedLine[] = [...unsourcedBy[option]];
  const today = situation.answers.today;
  if (today !== undefined && today !== option) ids.push('migration');
  return ids.filter((id) => id !== 'financing' || financingIsOpen(situation)).map((id) => unsourcedLine(id, situation));
};

/** Drop labour where it is switched off, and one-off work of the option already in place. */
export const applicable = (lines: readonly BillLine[], option: SingleOptionId, situation: Situation): BillLine[] =>
  lines.filter((line) => {
    if (line.labour && !situation.assumptions.labour) return false;
    return !(line.oneOff && situation.answers.today === option);
  });

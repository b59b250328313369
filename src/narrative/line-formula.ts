/**
 * The formula of every line as data: the reader's numbers and what is done with them. What is printed and what is worked
 * out are the same tree, so the printed formula gives the line to the cent.
 */

import type { CostLine } from '../engine/recommendation';
import { power as raised } from '../units/elementary';
import { amountsIn } from './numbers';
import type { Quantities } from './quantities';

type Operator = '×' | '÷' | '+' | '−' | '^';
export type Formula =
  | { readonly value: number; readonly money: boolean }
  | { readonly operator: Operator; readonly terms: readonly Formula[] };

export const plain = (value: number): Formula => ({ value, money: false });
export const usd = (value: number): Formula => ({ value, money: true });
const join =
  (operator: Operator) =>
  (...terms: readonly Formula[]): Formula =>
    terms.length === 1 && terms[0] ? terms[0] : { operator, terms };
export const times = join('×');
export const over = join('÷');
export const plus = join('+');
export const minus = join('−');
const power = join('^');

const apply: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '×': (a, b) => a * b,
  '÷': (a, b) => a / b,
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '^': raised,
};

/** What a formula comes to: USD for a line's own. */
export const formulaValue = (formula: Formula): number =>
  'operator' in formula ? formula.terms.map(formulaValue).reduce(apply[formula.operator]) : formula.value;

/** Twelve digits and no zeros behind them: enough for the cent of any bill. */
const digits = (value: number): string =>
  Number(value.toPrecision(12)).toLocaleString('en-US', { maximumFractionDigits: 12 });

/** "2 × 730 × $1.945"; parts of another kind in brackets. */
export const formulaText = (formula: Formula): string => {
  if ('value' in formula) {
    const { sign, perDollar } = amountsIn();
    return formula.money ? `${sign}${digits(formula.value * perDollar)}` : digits(formula.value);
  }
  const written = formula.terms.map((term) => ('operator' in term ? `(${formulaText(term)})` : formulaText(term)));
  return written.join(` ${formula.operator} `);
};

/** Amounts to the cent: what a formula comes to. */
export const toTheCent = (amount: number): string => {
  const { sign, perDollar } = amountsIn();
  const size = Math.abs(amount * perDollar);
  const text = size.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${amount < 0 && /[1-9]/.test(text) ? '−' : ''}${sign}${text}`;
};

/** "2 × 730 × $1.945 = $2,839.70". */
export const workedOut = (formula: Formula): string => `${formulaText(formula)} = ${toTheCent(formulaValue(formula))}`;

/** A figure that has to be there for a formula to be chosen; 0 is one. */
const has = (q: Quantities, ...names: readonly string[]): boolean => names.every((name) => q[name] !== undefined);
const of = (q: Quantities, name: string): number => q[name] ?? 0;
const some = (q: Quantities, name: string): boolean => of(q, name) > 0;

const servers = (q: Quantities): readonly Formula[] => (of(q, 'servers') > 1 ? [plain(of(q, 'servers'))] : []);

/** What is left of a server's price after its years. */
const sold = (q: Quantities): Formula =>
  times(usd(of(q, 'purchaseUsd')), power(plain(of(q, 'residualShare3y')), over(plain(of(q, 'years')), plain(3))));
const bought = (q: Quantities): Formula => times(usd(of(q, 'purchaseUsd')), plain(1 + of(q, 'extraShare')));

const spread = (q: Quantities, formula: Formula): Formula =>
  of(q, 'months') > 1 ? over(formula, plain(of(q, 'months'))) : formula;

const buckets = (q: Quantities): Formula => {
  const parts = (['fresh', 'read', 'written'] as const)
    .filter((part) => part === 'fresh' || some(q, `${part}Million`))
    .map((part) => times(plain(of(q, `${part}Million`)), usd(of(q, `${part}Usd`))));
  const whole = plus(...parts);
  return some(q, 'batchShare')
    ? times(whole, minus(plain(1), times(plain(of(q, 'batchShare')), plain(of(q, 'batchDiscount')))))
    : whole;
};

const tokensLine = (q: Quantities): Formula => times(plain(of(q, 'millionTokens')), usd(of(q, 'usdPerMillion')));

const gpuHours = (q: Quantities): Formula => {
  if (has(q, 'reservedGpuHours', 'onDemandGpuHours', 'discount')) {
    const rate = usd(of(q, 'usdPerHour'));
    const reserved = times(plain(of(q, 'reservedGpuHours')), rate, minus(plain(1), plain(of(q, 'discount'))));
    return some(q, 'onDemandGpuHours') ? plus(reserved, times(plain(of(q, 'onDemandGpuHours')), rate)) : reserved;
  }
  return has(q, 'gpuHours')
    ? times(plain(of(q, 'gpuHours')), usd(of(q, 'usdPerHour')))
    : times(plain(of(q, 'gpus')), plain(of(q, 'hours')), usd(of(q, 'usdPerHour')));
};

const tuning = (q: Quantities): Formula =>
  has(q, 'gpuHours')
    ? over(times(plain(of(q, 'runs')), plain(of(q, 'gpuHours')), usd(of(q, 'usdPerHour'))), plain(12))
    : over(times(plain(of(q, 'runs')), plain(of(q, 'millionTokens')), usd(of(q, 'usdPerMillion'))), plain(12));

const surcharge = (q: Quantities): Formula => times(usd(of(q, 'tokenUsd')), minus(plain(of(q, 'uplift')), plain(1)));

const formulas: { readonly [L in CostLine['id']]?: (q: Quantities) => Formula } = {
  // The buckets, where one seller's prices stand behind the line and they make up the price of the mix.
  'input-tokens': (q) => {
    const whole = tokensLine(q);
    if (!has(q, 'freshMillion')) return whole;
    const parts = buckets(q);
    return Math.abs(formulaValue(parts) - formulaValue(whole)) < 1e-6 ? parts : whole;
  },
  'output-tokens': tokensLine,
  'regional-terms': surcharge,
  'minimum-commitment': (q) =>
    has(q, 'committedUsd')
      ? minus(usd(of(q, 'committedUsd')), usd(Math.min(of(q, 'usedUsd'), of(q, 'committedUsd'))))
      : worked(q),
  'gpu-hours': gpuHours,
  'cloud-overhead': (q) => times(usd(of(q, 'gpuUsd')), plain(of(q, 'share'))),
  hardware: (q) => over(times(...servers(q), minus(bought(q), sold(q))), times(plain(12), plain(of(q, 'years')))),
  lease: (q) => times(...servers(q), usd(of(q, 'usd'))),
  interest: (q) =>
    over(times(...servers(q), over(plus(bought(q), sold(q)), plain(2)), plain(of(q, 'rate'))), plain(12)),
  power: (q) => times(...servers(q), plain(of(q, 'kilowatts')), plain(of(q, 'hours')), usd(of(q, 'usdPerKwh'))),
  space: (q) => times(...servers(q), plain(of(q, 'kilowatts')), usd(of(q, 'usdPerKw'))),
  maintenance: (q) => over(times(...servers(q), plain(of(q, 'share')), usd(of(q, 'purchaseUsd'))), plain(12)),
  tuning,
};

/** Hours at a rate, or money as it was typed; over months where it is paid once. */
const worked = (q: Quantities): Formula =>
  spread(q, has(q, 'hours') ? times(plain(of(q, 'hours')), usd(of(q, 'usdPerHour'))) : usd(of(q, 'usd')));

/** Lines that are a share on top of tokens, whatever they are called. */
const otherwise = (q: Quantities): Formula => {
  if (has(q, 'tokenUsd', 'uplift')) return surcharge(q);
  if (has(q, 'allowanceUsd', 'usedUsd')) return minus(usd(0), usd(Math.min(of(q, 'allowanceUsd'), of(q, 'usedUsd'))));
  return worked(q);
};

/** A line of a bill, with its range or its middle figure alone. */
export type FormulaLine = Pick<CostLine, 'id' | 'quantities'> & { readonly usd: CostLine['usd'] | number };

/** The formula of a line with the reader's numbers in it; null for a line that has no figure. */
export const lineFormula = ({ id, usd: amount, quantities }: FormulaLine): Formula | null => {
  if (amount === null) return null;
  const formula = (formulas[id] ?? otherwise)(quantities);
  // A server that keeps its value costs nothing, and never pays.
  return id === 'hardware' && formulaValue(formula) < 0 ? usd(0) : formula;
};

/** "2 × 730 × $1.945 = $2,839.70": the last step of a line's working. */
export const formulaStep = (line: FormulaLine): string | null => {
  const formula = lineFormula(line);
  return formula === null ? null : workedOut(formula);
};

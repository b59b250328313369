/** A number of a question in the row grammar of the cost inputs: typed, moved by a slider, or left to what is assumed. */
import type { Amount, Answers } from '../../framework';
import { type Field, type Measure, putUnsure } from '../../framework/questions';
import { amountsIn, decimal, money, percent, tokens } from '../../narrative/numbers';
import { exactly } from '../../units';
import { type CostInput, withPercent } from '../-costs/cost-inputs';

type NumericField = Extract<Field, { readonly kind: 'amount' | 'number' }>;

const prints: Partial<Record<Measure, (value: number) => string>> = {
  share: percent,
  usd: money,
  tokens,
  requests: tokens,
  people: tokens,
};

const single = (value: Amount): number => (typeof value === 'number' ? value : Math.sqrt(value.low * value.high));

const put = (field: NumericField, answers: Answers, value: Amount | undefined): Answers =>
  field.kind === 'amount'
    ? field.set(answers, value)
    : field.set(answers, value === undefined ? undefined : single(value));

export const fieldInput = (field: NumericField, answers: Answers): CostInput => {
  const { bounds, measure, plausible } = field;
  const share = measure === 'share';
  const typed = field.get(answers);
  return {
    id: `what-${field.id}`,
    label: field.label,
    rules: { bounds, share, ranges: field.kind === 'amount' },
    print: prints[measure] ?? decimal,
    ...(share ? { show: withPercent } : {}),
    ...(measure === 'usd' ? { show: (text: string) => `${amountsIn().sign}${text}` } : {}),
    scale: plausible.min > 0 && plausible.max / plausible.min > 100 ? 'log' : 'linear',
    span: [plausible.min, plausible.max],
    present: typed === undefined ? null : exactly(single(typed)),
    get: (state) => field.get(state.answers),
    set: (state, value) => {
      const changed = put(field, state.answers, value);
      return { ...state, answers: value === undefined ? changed : putUnsure(changed, field.id, false) };
    },
  };
};

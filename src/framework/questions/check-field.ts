/** What is wrong, or odd, about a typed number. Reading text into a number happens at the edge, not here. */
import type { Amount } from '../answers';
import type { AmountField, Measure, NumberField } from './question';

const asTyped = (measure: Measure, value: number) =>
  measure === 'share'
    ? `${Math.round(value * 1000) / 10} %`
    : value.toLocaleString('en-US', { maximumSignificantDigits: 6 });

const endsOf = (value: Amount): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : [value.low, value.high];

/** A sentence naming the field and the fix, or null when the entry can be used. */
export const impossible = (field: AmountField | NumberField, value: Amount): string | null => {
  const [low, high] = endsOf(value);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return `${field.label} must be a number, like ${field.sample}.`;
  if (low > high) return `${field.label} must go from the smaller to the larger number.`;
  const { min, max } = field.allowed;
  if (max !== undefined && (low < min || high > max))
    return `${field.label} must lie between ${asTyped(field.measure, min)} and ${asTyped(field.measure, max)}.`;
  if (low < min) return `${field.label} must be ${asTyped(field.measure, min)} or more.`;
  return null;
};

/** A note for an entry that is possible but odd, or null. The entry is used either way. */
export const implausible = (field: AmountField | NumberField, value: Amount): string | null => {
  const [low, high] = endsOf(value);
  const { min, max } = field.plausible;
  if (high > max)
    return `That is unusually high. Is ${asTyped(field.measure, high)} ${field.unit.replace(/^% /, '')} right?`;
  if (low < min)
    return `That is unusually low. Is ${asTyped(field.measure, low)} ${field.unit.replace(/^% /, '')} right?`;
  return null;
};

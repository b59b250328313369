/** What is wrong, or odd, about a typed number. Reading text into a number happens at the edge, not here. */
import { outOfBounds } from '../answer-bounds';
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
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return `${field.label} must be a number, like ${field.bounds.sample}.`;
  if (low > high) return `${field.label} must go from the smaller number to the larger.`;
  const fix = outOfBounds(field.bounds, low) ?? outOfBounds(field.bounds, high);
  return fix === null ? null : `${field.label} ${fix}`;
};

/** A note for an entry that is possible but odd, or null. The entry is used either way. */
export const implausible = (field: AmountField | NumberField, value: Amount): string | null => {
  const [low, high] = endsOf(value);
  const { min, max } = field.plausible;
  const asked = (end: number) => `Is ${asTyped(field.measure, end)} ${field.unit.replace(/^% /, '')} right?`;
  if (high > max) return `That is unusually high. ${asked(high)}`;
  if (low < min) return `That is unusually low. ${asked(low)}`;
  return null;
};

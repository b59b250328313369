/** What to say when an amount could not be read: the same sentence at the field, in the summary and on the command line. */
import type { AmountFailure } from './amount';

const inWords = (value: number): string => {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(12))} billion`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(12))} million`;
  return String(Number(value.toPrecision(12)));
};

/** `1.500.000` and `1.500,50`: points between thousands, as in German; null = nothing of the kind. */
const withPoints = (typed: string): string | null => {
  const found = /^[\s$€]*(\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+))[\s$€]*$/.exec(typed)?.[1];
  if (found === undefined) return null;
  const value = Number(found.replaceAll('.', '').replace(',', '.'));
  return value < 1e6 ? String(value) : `${value} or ${Number((value / 1e6).toPrecision(12))}M`;
};

/** The sentence for a failed reading. `field` as its label reads, such as "Tokens per day"; `typed` what could not be read. */
export const amountProblem = (field: string, failure: AmountFailure, sample = '5M', typed = ''): string => {
  switch (failure.problem) {
    case 'empty':
      return `${field} must not be empty; enter a number, like ${sample}.`;
    case 'not-a-number': {
      const meant = withPoints(typed);
      return meant === null
        ? `${field} must be a number, like ${sample}.`
        : `${field} must have no points between thousands: a point is a decimal sign here. Write ${meant}.`;
    }
    case 'ambiguous-comma':
      return `${field}: ${inWords(failure.readings[0])} or ${inWords(failure.readings[1])}? Write it without the comma; a point is a decimal sign.`;
    case 'negative':
      return `${field} must be zero or more.`;
    case 'reversed':
      return `${field} must go from the smaller number to the larger.`;
  }
};

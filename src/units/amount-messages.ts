/** What to say when an amount could not be read: the same sentence at the field, in the summary and on the command line. */
import type { AmountFailure } from './amount';

const inWords = (value: number): string => {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(12))} billion`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(12))} million`;
  return String(Number(value.toPrecision(12)));
};

/** The sentence for a failed reading. `field` as its label reads, such as "Tokens per day". */
export const amountProblem = (field: string, failure: AmountFailure, sample = '5M'): string => {
  switch (failure.problem) {
    case 'empty':
      return `${field} must not be empty; enter a number, like ${sample}.`;
    case 'not-a-number':
      return `${field} must be a number, like ${sample}.`;
    case 'ambiguous-comma':
      return `${field}: ${inWords(failure.readings[0])} or ${inWords(failure.readings[1])}? Write it without the comma.`;
    case 'negative':
      return `${field} must be zero or more.`;
    case 'reversed':
      return `${field} must go from the smaller number to the larger.`;
  }
};

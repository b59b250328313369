/** When a figure counts as old: judgements, each with its reason. */

export interface AgeLimit {
  readonly days: number;
  readonly reason: string;
}

/** Kinds of figures that age. What is measured or derived (speeds, hours, watts) changes with its subject, not by the month. */
export const ageLimits = {
  rental: {
    days: 60,
    reason:
      'Rents of GPUs rose through 2026; single sellers moved by a tenth within six weeks, so two months are the most a reading can stand for.',
  },
  price: {
    days: 90,
    reason: 'List prices per token change with a new model or a new quarter rather than with the week.',
  },
  economics: {
    days: 90,
    reason:
      'Hardware, energy, space and wages move slowly; a quarter is what their publishers themselves leave between issues.',
  },
} as const satisfies Record<string, AgeLimit>;

/** A row of the economics table is a price when it counts money, or a share of money or a factor on it. */
export const isMoneyUnit = (unit: string): boolean => /^(USD|EUR|fraction|multiplier)\b/.test(unit);

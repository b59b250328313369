/** When facts about terms and law are due to be read again. */
export const reviewRule = {
  days: 180,
  why: 'Terms change several times a year: 180 days after the newest reading, or on the day of an announced change, whichever comes first. A reading dated by month or year counts from its first day.',
  basis: 'judgement',
} as const;

/** Judgements about what a log may say: each with its reason. Changeable rows, not constants of nature. */
export const usageRules = {
  /**
   * So many days in a row without a request are a gap in the log, taken out of its days; fewer are quiet days. A weekend
   * with a bank holiday on either side is three to four days long, and belongs to the week.
   */
  gapDays: 5,
  /** Growth is a line through whole weeks. Fewer than eight, and one busy week decides it. */
  growthWeeks: 8,
  /** A shape of the week needs every one of its hours. */
  shapeDays: 7,
  /**
   * A log begins or ends with its calendar day where the hours before its first request, or after its last, hold at most this
   * part of an even load on its other days: offices sleep, and a night that is silent every day was covered all the same.
   */
  silentHours: 0.1,
  /** Below a day nothing is scaled up: a busy hour is not a day. */
  leastDays: 1,
  /** Percentiles come from a histogram whose bins are this wide: no value is further off than one part in a hundred. */
  percentileError: 0.01,
  /** Models told apart; the shares of more are added up as others. */
  models: 200,
  /** Rows compared for repetition; beyond them memory would grow with the log. */
  comparedRows: 3_000_000,
  /** Bad lines shown with their number; all are counted. */
  shownBadLines: 20,
  /** Requests to a language model were not logged before, nor will this edition be read after. */
  from: '2015-01-01',
  until: '2100-01-01',
} as const;

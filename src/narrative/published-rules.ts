/**
 * Where the five guides say self-hosting starts to pay, on one axis. Requests are turned into tokens with each guide's own
 * request (S2: 800 tokens, S3: 1,500); dollars with the blended price each guide implies; a month is their 30 days.
 * Markers beside a computed break-even, never a cut.
 */
export type GuideId = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

export interface PublishedRule {
  readonly id: string;
  readonly guide: GuideId;
  /** A break-even; a bound on one side of it; a spend at which to look or act; one cell of a table. */
  readonly kind: 'break-even' | 'bound' | 'trigger' | 'cell';
  /** As published, for the label. */
  readonly label: string;
  /** What the guide says from there on. */
  readonly says: string;
  /** Tokens a day; equal ends = one figure. */
  readonly tokensPerDay: { readonly low: number; readonly high: number };
  /** What the figure takes for granted without saying so. */
  readonly hides: string;
  /** What its own numbers give, where that differs or is worth knowing. */
  readonly check: string;
  /** The one rule that stands for its guide where there is room for five. */
  readonly main: boolean;
}

const millions = (low: number, high = low) => ({ low: low * 1e6, high: high * 1e6 });

const s1Hides =
  'No engineering time in its table, GPU prices at the top of the market, and each GPU thirteen times busier in the last row than in the first.';
const s2Hides =
  'Owned consumer cards at 25 cents an hour, no engineering time, an even load all day, and speeds well above public measurements.';
const s3Hides =
  'A flat $5,000 of engineering, only 70% of the GPU hours billed, and no check that the GPUs can carry the load.';
const s4Hides =
  'A whole salary of $12,500 to $20,800 a month, a model called equivalent on one A100, and prices of closed models it does not name.';
const s3Table = 'A cell of its break-even table: one model size against one closed model.';

/** In order of volume. */
export const publishedRules: readonly PublishedRule[] = [
  {
    id: 'C2-22',
    guide: 'S2',
    kind: 'bound',
    label: 'under 1K requests',
    says: 'Use an API.',
    tokensPerDay: millions(0.8),
    hides: s2Hides,
    check: 'Holds with its own figures: owning costs 3 to 5 times more there.',
    main: false,
  },
  {
    id: 'C2-20',
    guide: 'S2',
    kind: 'break-even',
    label: '5–10K requests',
    says: 'Owning wins above.',
    tokensPerDay: millions(4, 8),
    hides: s2Hides,
    check: 'Its own formula gives 5,438 requests a day, for owned cards only.',
    main: true,
  },
  {
    id: 'C2-26',
    guide: 'S2',
    kind: 'trigger',
    label: '$1K a month',
    says: 'Begin to look at self-hosting.',
    tokensPerDay: millions(6.3),
    hides: s2Hides,
    check: 'A trigger to look, not a break-even.',
    main: false,
  },
  {
    id: 'C2-21',
    guide: 'S2',
    kind: 'break-even',
    label: 'over 10K requests',
    says: 'Self-host.',
    tokensPerDay: millions(8),
    hides: s2Hides,
    check: 'The upper end of the same rule.',
    main: false,
  },
  {
    id: 'C0-10',
    guide: 'S0',
    kind: 'break-even',
    label: '10–30M',
    says: 'Self-hosting breaks even.',
    tokensPerDay: millions(10, 30),
    hides: 'A 7B to 13B model on one cloud GPU against a frontier price, with 10 to 20 hours of work a month.',
    check: 'Its own figures give 10.4 to 34.6M.',
    main: true,
  },
  {
    id: 'C2-27',
    guide: 'S2',
    kind: 'trigger',
    label: '$3K a month',
    says: 'Act on it.',
    tokensPerDay: millions(18.8),
    hides: s2Hides,
    check: 'Less than what another guide charges for engineering alone.',
    main: false,
  },
  {
    id: 'C1-07',
    guide: 'S1',
    kind: 'break-even',
    label: '50M',
    says: 'About even; open above.',
    tokensPerDay: millions(50),
    hides: s1Hides,
    check: 'Its own table gives 13 to 107M.',
    main: true,
  },
  {
    id: 'C4-65',
    guide: 'S4',
    kind: 'break-even',
    label: '50–100M',
    says: 'The usual break-even.',
    tokensPerDay: millions(50, 100),
    hides: s4Hides,
    check: 'Its own figures give 4 to 29M without engineering, 66 to 445M with a full salary.',
    main: true,
  },
  {
    id: 'C3-44',
    guide: 'S3',
    kind: 'bound',
    label: 'under 50–100K requests',
    says: 'Use a closed API.',
    tokensPerDay: millions(75, 150),
    hides: s3Hides,
    check: 'Holds with its own figures for a 70B model: 58,413 requests a day.',
    main: false,
  },
  {
    id: 'C4-20',
    guide: 'S4',
    kind: 'bound',
    label: 'under $10K a month',
    says: 'The API almost always wins.',
    tokensPerDay: millions(50, 200),
    hides: s4Hides,
    check: 'Consistent with paying one full salary.',
    main: false,
  },
  {
    id: 'C1-01',
    guide: 'S1',
    kind: 'break-even',
    label: '$10–50K a month',
    says: 'Self-hosting becomes cheaper.',
    tokensPerDay: millions(33, 667),
    hides: s1Hides,
    check: 'Contradicts its own table, which breaks even at $3,750 to $15,000.',
    main: false,
  },
  {
    id: 'C3-39',
    guide: 'S3',
    kind: 'cell',
    label: '68K requests',
    says: s3Table,
    tokensPerDay: millions(102),
    hides: s3Hides,
    check: 'Twice too high: its own formula gives 33,379.',
    main: false,
  },
  {
    id: 'C3-38',
    guide: 'S3',
    kind: 'cell',
    label: '100K requests',
    says: s3Table,
    tokensPerDay: millions(150),
    hides: s3Hides,
    check: '1.7 times too high: its own formula gives 58,413.',
    main: false,
  },
  {
    id: 'C3-43',
    guide: 'S3',
    kind: 'break-even',
    label: '100–200K requests',
    says: 'Self-hosting often pays against a mid-tier model.',
    tokensPerDay: millions(150, 300),
    hides: s3Hides,
    check: 'Its own formula gives 58,000 to 89,000.',
    main: true,
  },
  {
    id: 'C4-19',
    guide: 'S4',
    kind: 'break-even',
    label: '$50K a month',
    says: 'Self-hosting pays, with engineers at hand.',
    tokensPerDay: millions(250, 1000),
    hides: s4Hides,
    check: 'Its own costs give $13,000 to $26,000 a month.',
    main: false,
  },
  {
    id: 'C3-42',
    guide: 'S3',
    kind: 'cell',
    label: '195K requests',
    says: s3Table,
    tokensPerDay: millions(293),
    hides: s3Hides,
    check: '3.8 times too high: its own formula gives 50,885.',
    main: false,
  },
  {
    id: 'C3-41',
    guide: 'S3',
    kind: 'cell',
    label: '285K requests',
    says: s3Table,
    tokensPerDay: millions(428),
    hides: s3Hides,
    check: '3.2 times too high: its own formula gives 89,049.',
    main: false,
  },
  {
    id: 'C3-37',
    guide: 'S3',
    kind: 'cell',
    label: '425K requests',
    says: s3Table,
    tokensPerDay: millions(638),
    hides: s3Hides,
    check: '1.5 times too high: its own formula gives 292,067.',
    main: false,
  },
  {
    id: 'C3-40',
    guide: 'S3',
    kind: 'cell',
    label: '1.2M requests',
    says: s3Table,
    tokensPerDay: millions(1800),
    hides: s3Hides,
    check: '2.7 times too high, and more than one node could serve.',
    main: false,
  },
];

/** One per guide, for small charts. */
export const mainRules: readonly PublishedRule[] = publishedRules.filter(({ main }) => main);

/**
 * Each guide at the middle of its own figures breaks even 32.6 times apart. With the same labour in all five 2.5 times are
 * left, with the same hardware 8.2, with the same replaced price 25.6.
 */
export const whyRulesDisagree =
  'Whose time is charged explains most of it: with the middle of their own figures the guides lie 33 times apart, with the same engineering in all five 2.5 times, with the same hardware 8 times, with the same replaced price 26 times.';

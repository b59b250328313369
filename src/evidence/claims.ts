/** The register of what the five guides claim: statement, figure, what it rests on, our check beside it. */
import { daysBetween, firstDayOf } from '../units';
import claimsJson from './claims.json';
import { type GuideId, guideOf } from './guides';

/** What a guide gives as its ground; the product's own bases are another list. */
export const claimBases = [
  'measurement',
  'formula-output',
  'example',
  'definition',
  'rule-of-thumb',
  'policy',
] as const;
export type ClaimBasis = (typeof claimBases)[number];

export const claimTopics = [
  'break-even',
  'api-price',
  'self-host-cost',
  'savings',
  'ops-effort',
  'licence',
  'compliance',
  'quality-gap',
  'benchmark',
  'fine-tuning',
  'latency',
  'vram',
  'energy',
  'other',
] as const;
export type ClaimTopic = (typeof claimTopics)[number];

/** Whether it follows from the guide's own figures within 5%. */
export type ClaimVerdict = 'reproduces' | 'does-not-reproduce' | 'depends-on-assumptions' | 'not-checkable';

export interface Claim {
  readonly id: string;
  readonly guide: GuideId;
  readonly section: string;
  readonly topic: ClaimTopic;
  readonly basis: ClaimBasis;
  readonly statement: string;
  readonly figures: readonly {
    readonly name: string;
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
    readonly unit: string;
  }[];
  /** Claims that cannot hold under the same assumptions, in this guide or another. */
  readonly conflicts: readonly string[];
  readonly recomputed: {
    readonly verdict: ClaimVerdict;
    readonly method: string | null;
    /** A number in the unit of the first figure; words where it is a range or several. */
    readonly value: string | number | null;
    /** Recomputed ÷ printed; null where either is a range that has no one number. */
    readonly ratio: number | null;
    readonly note: string | null;
  } | null;
  /** Held against a public source; null = it was not. */
  readonly checked: {
    readonly verdict: 'correct' | 'wrong' | 'outdated' | 'version-dependent' | 'overstated' | 'unverified';
    readonly note: string | null;
    readonly source: string | null;
  } | null;
}

/** In the order of the guides. A test reads every row against these types. */
export const claims = claimsJson as readonly Claim[];

const byId = new Map(claims.map((claim) => [claim.id, claim]));
/** null = no claim is called that. */
export const claimOf = (id: string): Claim | null => byId.get(id) ?? null;

/** Topics whose figures age like prices. */
const priced: ReadonlySet<ClaimTopic> = new Set(['api-price', 'self-host-cost']);
const staleAfterDays = 90;

/** `undated`: its guide names no day, so its age is unknown. Only prices go stale. `on`: `YYYY-MM-DD`. */
export type ClaimAge = 'current' | 'stale' | 'undated' | 'not a price';

export const claimAge = ({ guide, topic }: Claim, on: string): ClaimAge => {
  if (!priced.has(topic)) return 'not a price';
  const { published } = guideOf(guide);
  if (published === null) return 'undated';
  return daysBetween(firstDayOf(published), on) > staleAfterDays ? 'stale' : 'current';
};

/** The register of claims in words. */
import type { Claim, ClaimAge, ClaimBasis, ClaimTopic, ClaimVerdict } from '../evidence/claims';
import { count, inDollars, moneyExact, price, tokens } from './numbers';

export const claimTopicNames = {
  'break-even': 'Break-even',
  'api-price': 'API prices',
  'self-host-cost': 'Cost of self-hosting',
  savings: 'Savings',
  'ops-effort': 'Work to run it',
  licence: 'Licences',
  compliance: 'Compliance and data',
  'quality-gap': 'Quality gap',
  benchmark: 'Benchmarks',
  'fine-tuning': 'Fine-tuning',
  latency: 'Latency',
  vram: 'GPU memory',
  energy: 'Energy',
  other: 'Other',
} as const satisfies Record<ClaimTopic, string>;

export const claimBasisNames = {
  measurement: 'stated as measured',
  'formula-output': 'result of its formula',
  example: 'example',
  definition: 'definition or formula',
  'rule-of-thumb': 'rule of thumb',
  policy: 'policy or legal statement',
} as const satisfies Record<ClaimBasis, string>;

export const claimVerdictNames = {
  reproduces: 'follows from its own figures',
  'does-not-reproduce': 'does not follow from its own figures',
  'depends-on-assumptions': 'follows under assumptions it does not state',
  'not-checkable': 'nothing to recompute',
} as const satisfies Record<ClaimVerdict, string>;

const checkedNames = {
  correct: 'correct',
  wrong: 'wrong',
  outdated: 'outdated',
  'version-dependent': 'true of some versions only',
  overstated: 'overstated',
  unverified: 'not confirmed',
} as const;

/** "Wrong against a public source: …". null = it was not held against one. */
export const checkedText = ({ checked }: Claim): string | null => {
  if (checked === null) return null;
  const source = checked.source === null ? '' : ` Held against: ${checked.source}.`;
  return `Fact check: ${checkedNames[checked.verdict]}. ${checked.note ?? ''}${source}`.trim();
};

export const recomputedText = ({ recomputed }: Claim): string | null => {
  if (recomputed === null) return null;
  const { verdict, value, method, note } = recomputed;
  const text = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : value;
  const parts = [
    `Recomputed: ${claimVerdictNames[verdict]}${text === null ? '' : `, ${text}`}.`,
    method === null ? '' : `How: ${method}.`,
    note ?? '',
  ];
  return parts.filter(Boolean).join(' ');
};

/** As printed by a guide, whatever currency the page is in. */
const published = inDollars((usd) => (Math.abs(usd) >= 1_000 ? moneyExact(usd) : price(usd)));

const amount = (value: number, unit: string): string => {
  if (unit.startsWith('USD')) return published(value);
  return value >= 1e6 ? tokens(value) : Number.isInteger(value) ? count(value) : String(value);
};
const unitText = (unit: string): string => unit.replace(/^USD ?/, '').replace(/^\//, 'per ');

/** "10M to 30M tokens/day", "from 100,000 tokens", "$0.50 per h". null where the figure has no number. */
export const figureText = ({ value, low, high, unit }: Claim['figures'][number]): string | null => {
  const words = unitText(unit);
  const tail = words === '' ? '' : ` ${words}`;
  if (value !== undefined) return amount(value, unit) + tail;
  if (low !== undefined && high !== undefined) return `${amount(low, unit)} to ${amount(high, unit)}${tail}`;
  if (low !== undefined) return `from ${amount(low, unit)}${tail}`;
  return high === undefined ? null : `up to ${amount(high, unit)}${tail}`;
};

export const claimAgeNames = {
  current: null,
  stale: 'stale: a price older than 90 days',
  undated: 'a price without a date: its age is unknown',
  'not a price': null,
} as const satisfies Record<ClaimAge, string | null>;

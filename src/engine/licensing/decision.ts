/** What a licence allows a company, with the conditions and the sources it rests on. */
import type { LicenceRow } from '../../catalog';
import type { CompanyFacts } from '../../framework';
import { findingsOf, type LicenceFinding } from './findings';

export const licenceOutcomes = [
  'allowed',
  'allowed_with_conditions',
  'blocked_without_agreement',
  'blocked_by_aup',
  'blocked',
  'unknown',
] as const;
export type LicenceOutcome = (typeof licenceOutcomes)[number];

export interface LicenceSource {
  readonly source: string;
  readonly asOf: string | null;
}

export interface LicenceDecision {
  readonly decision: LicenceOutcome;
  /** What is owed, and what is only allowed depending on a fact that was not given. */
  readonly conditions: readonly LicenceFinding[];
  /** What bars the use, or what was not read and would have to be known; empty when allowed. */
  readonly reasons: readonly LicenceFinding[];
  /** Of the statement on commercial use of every licence in the chain, and of every finding, each once. */
  readonly sources: readonly LicenceSource[];
}

const bars = ['blocked', 'aup', 'agreement', 'unread'] as const;
const outcomeOf = {
  blocked: 'blocked',
  aup: 'blocked_by_aup',
  agreement: 'blocked_without_agreement',
  unread: 'unknown',
} as const satisfies Record<(typeof bars)[number], LicenceOutcome>;

const isBar = ({ met, effect }: LicenceFinding): boolean => met === 'yes' && bars.some((bar) => bar === effect);

const sourcesOf = (chain: readonly LicenceRow[], findings: readonly LicenceFinding[]): readonly LicenceSource[] => {
  const sources = new Map<string, LicenceSource>();
  for (const { source, asOf } of [...chain.map(({ commercialUse }) => commercialUse), ...findings]) {
    if (source !== null) sources.set(`${source}|${asOf}`, { source, asOf });
  }
  return [...sources.values()];
};

/**
 * The decision on a chain of licences: the model's own first, then those it inherits from (`licenceChain`).
 *
 * A clause that bars what the company does decides, the gravest first: no rights, barred by a use policy, only after an
 * agreement, not known. Else it is allowed, with conditions where something is owed or where a gate waits for a fact
 * that was not given. An empty chain (no licence read) is unknown.
 */
export const licenceDecision = (chain: readonly LicenceRow[], facts: CompanyFacts): LicenceDecision => {
  if (chain.length === 0) return { decision: 'unknown', conditions: [], reasons: [], sources: [] };
  const findings = findingsOf(chain, facts);
  const reasons = findings.filter(isBar);
  const conditions = findings.filter((finding) => !isBar(finding));
  const bar = bars.find((effect) => reasons.some((finding) => finding.effect === effect));
  const open = conditions.length > 0 ? 'allowed_with_conditions' : 'allowed';
  return {
    decision: bar === undefined ? open : outcomeOf[bar],
    conditions,
    reasons,
    sources: sourcesOf(chain, findings),
  };
};

/** What the gates of a licence find in the facts about a company. */
import type { Gate, LicenceRow, Threshold } from '../../catalog';
import type { CompanyFacts } from '../../framework';

export interface LicenceFinding {
  /** The licence whose text says so; one that the model inherits from, where `inherited`. */
  readonly licence: string;
  readonly inherited: boolean;
  readonly asks: Gate['asks'] | 'threshold';
  readonly effect: Gate['effect'];
  /** `yes` = the facts meet the gate; `depends` = a fact it needs is not given. */
  readonly met: 'yes' | 'depends';
  /** The clause in our own words; for a threshold what follows above it. */
  readonly says: string;
  readonly threshold?: Threshold;
  readonly source: string | null;
  readonly asOf: string | null;
}

type Met = LicenceFinding['met'] | 'no';

const above = (fact: number | undefined, amount: number): Met =>
  fact === undefined ? 'depends' : fact > amount ? 'yes' : 'no';

/**
 * Is a threshold passed? Revenue from selling access is not asked for by itself, so all revenue stands for it: at or
 * below the amount it clears anybody, above it it counts against those who sell access.
 */
const thresholdMet = ({ metric, amount, when }: Threshold, facts: CompanyFacts): Met => {
  const { annualRevenueUsd: revenue, sellsAccess } = facts;
  switch (metric) {
    case 'monthly_active_users':
      return above(when === 'now' ? facts.monthlyUsers : facts.monthlyUsersInReleaseMonth, amount);
    case 'monthly_revenue':
      return above(revenue === undefined ? undefined : revenue / 12, amount);
    case 'annual_revenue':
    case 'annual_recurring_revenue':
      return above(revenue, amount);
    case 'model_as_a_service_group_revenue_12m':
      if (sellsAccess === false || above(revenue, amount) === 'no') return 'no';
      return sellsAccess === true ? above(revenue, amount) : 'depends';
    case 'model_as_a_service_or_ai_work_assistant_revenue_12m':
      if (above(revenue, amount) === 'no') return 'no';
      // Whether the product is a work assistant is not asked, so not selling access leaves it open.
      return sellsAccess === true ? above(revenue, amount) : 'depends';
    case 'model_as_a_service_or_ai_work_assistant':
      return sellsAccess === true ? 'yes' : 'depends';
    default:
      return metric satisfies never;
  }
};

const gateMet = ({ asks, effect }: Gate, facts: CompanyFacts): Met => {
  if (asks === 'use') return 'yes';
  if (asks === 'domicile') {
    // Every company is based somewhere: an unread clause neither clears nor bars it.
    if (effect === 'unread' || facts.domicile === undefined) return 'depends';
    return facts.domicile === 'eu' ? 'yes' : 'no';
  }
  const fact = facts[asks];
  if (fact === undefined) return effect === 'notice' ? 'no' : 'depends';
  return fact ? 'yes' : 'no';
};

const sameThreshold = (a: Threshold, b: Threshold): boolean =>
  a.metric === b.metric && a.amount === b.amount && a.when === b.when;

/**
 * Every gate of a chain of licences (the model's own first) that the facts meet, or that waits for a fact. A gate that
 * the facts clear is left out. A threshold that a derivative repeats from its base is found once, in the base.
 */
export const findingsOf = (chain: readonly LicenceRow[], facts: CompanyFacts): readonly LicenceFinding[] => {
  const findings: LicenceFinding[] = [];
  const bases = chain.slice(1);
  chain.forEach((row, index) => {
    const add = (met: Met, finding: Omit<LicenceFinding, 'licence' | 'inherited' | 'met'>) => {
      if (met !== 'no') findings.push({ licence: row.id, inherited: index > 0, met, ...finding });
    };
    for (const gate of row.gates) add(gateMet(gate, facts), gate);
    for (const threshold of row.thresholds) {
      if (index === 0 && bases.some((base) => base.thresholds.some((other) => sameThreshold(threshold, other))))
        continue;
      add(thresholdMet(threshold, facts), {
        asks: 'threshold',
        effect: threshold.blocksUse ? 'agreement' : 'duty',
        says: threshold.consequence,
        threshold,
        source: threshold.source,
        asOf: threshold.asOf,
      });
    }
  });
  return findings;
};

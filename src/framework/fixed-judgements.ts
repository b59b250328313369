/**
 * Judgements that belong to an edition and cannot be changed for one decision: the words of the ladders, the rules, and
 * figures about workloads that an answer or an assumption of the reader replaces.
 */
import { type AdviceBoundId, adviceBounds } from './advice-bounds';
import { workloadDefaults } from './workload-defaults';

export interface FixedJudgement {
  readonly id: keyof typeof workloadDefaults | AdviceBoundId;
  readonly label: string;
  readonly value: string;
  readonly why: string;
  /** What the reader gives instead; null = nothing does. */
  readonly instead: string | null;
}

const hours = workloadDefaults.routerHours;
const team = workloadDefaults.teamFactorByOperations;
const peak = workloadDefaults.peakByShape;
const ttft = workloadDefaults.ttftMsByLevel;

export const fixedJudgements: readonly FixedJudgement[] = [
  {
    id: 'peakByShape',
    label: 'Busiest hour over the weekly mean',
    value: `coding ${peak.coding}, worldwide ${peak.worldwide}, batch ${peak.batch}`,
    why: 'Public traces of a cloud show it for coding and for worldwide chat; batch work is level by design.',
    instead: 'your own peak, or your week',
  },
  {
    id: 'ttftMsByLevel',
    label: 'Limit on the first token, by level of latency',
    value: `¼ ${ttft[0.25]} ms, ½ ${ttft[0.5]} ms, ¾ ${ttft[0.75]} ms, 1 ${ttft[1]} ms`,
    why: "The ladder's own words, at the slow end of each step.",
    instead: 'your own limit',
  },
  {
    id: 'tpotMs',
    label: 'Limit per output token',
    value: `${workloadDefaults.tpotMs} ms`,
    why: 'A fast reader takes about twenty tokens a second.',
    instead: 'your own limit',
  },
  {
    id: 'p99Factor',
    label: 'Mean that meets a limit on the slowest 1 %',
    value: `${workloadDefaults.p99Factor} of it`,
    why: 'In the published server runs a mean within this share of the limit meets it.',
    instead: 'your own limit on the mean',
  },
  {
    id: 'latencyWhenUnanswered',
    label: 'Latency taken where the question is open',
    value: '½',
    why: 'An open question is sized as interactive work, so that capacity is not overstated.',
    instead: 'your answer on latency',
  },
  {
    id: 'capabilityWhenUnanswered',
    label: 'Capability priced where the question is open',
    value: '½',
    why: 'Routine work is the median of what an open answer stands for.',
    instead: 'your answer on the hardest task',
  },
  {
    id: 'spareReplicas',
    label: 'Spare replicas',
    value: String(workloadDefaults.spareReplicas),
    why: 'One keeps the service up while another restarts; batch work can wait instead.',
    instead: null,
  },
  {
    id: 'headroom',
    label: 'Capacity over the busiest hour',
    value: `× ${workloadDefaults.headroom}`,
    why: 'A fleet is sized to run at 80 % of its saturated rate in the busiest hour.',
    instead: null,
  },
  {
    id: 'cacheWritesPerRead',
    label: 'Writes into a cache per read',
    value: String(workloadDefaults.cacheWritesPerRead),
    why: 'One write serves about ten reads, where a write costs more than plain input.',
    instead: null,
  },
  {
    id: 'oneOffMonths',
    label: 'Months a one-off is spread over',
    value: String(workloadDefaults.oneOffMonths),
    why: 'Three years are about the life of a server and longer than most contracts.',
    instead: null,
  },
  {
    id: 'routerHours',
    label: 'Router and evaluation work of a split',
    value: `${hours.low} to ${hours.high} hours a month, usually ${hours.mid}`,
    why: 'Somebody watches where requests go and how well each side answers.',
    instead: null,
  },
  {
    id: 'reviewHoursPerWeek',
    label: 'Pace of a security review',
    value: `${workloadDefaults.reviewHoursPerWeek} hours a week`,
    why: 'Review work proceeds at half a person.',
    instead: 'your own lead time',
  },
  {
    id: 'setupHoursPerWeek',
    label: 'Pace of setting up',
    value: `${workloadDefaults.setupHoursPerWeek} hours a week`,
    why: 'One person works on it full time.',
    instead: null,
  },
  {
    id: 'teamFactorByOperations',
    label: 'Hours of self-hosting, by who runs it',
    value: `× ${team[0]}, ${team[0.25]}, ${team[0.5]}, ${team[0.75]}, ${team[1]} along the ladder of operations`,
    why: "The guides' fourfold conflict over hours is a difference of team.",
    instead: 'your own hours',
  },
  ...(Object.keys(adviceBounds) as AdviceBoundId[]).map((id): FixedJudgement => {
    const { label, value, why } = adviceBounds[id];
    return { id, label, value: value < 1 ? `${Math.round(value * 100)}%` : String(value), why, instead: null };
  }),
];

/** Classes of requests as answers: each kind decided as a workload of its own, each leg sized for all it serves. */
import {
  type Amount,
  type Answers,
  isLevel,
  type Knowledge,
  type LadderId,
  type Level,
  workloadDefaults,
} from '../../framework';
import { classLadders, sensitiveFrom, sumOf, unboundUpTo, type WorkloadClass } from '../../framework/portfolio';
import { dataControlIsRule } from '../../framework/vetoes';
import { highest } from '../cost/situation';
import { limitsFor } from '../workload';

type RestLevel = Pick<Knowledge, 'restLevel'>;

/** Without what would divide the traffic: the classes do that. */
export const undivided = ({ sensitiveShare: _sensitive, workload, ...answers }: Answers): Answers => {
  const { routineShare: _routine, mixed: _mixed, ...rest } = workload;
  return { ...answers, workload: rest };
};

/** A class that says a third party may see it is not bound by the privacy rules of the decision. */
export const isBound = ({ required }: WorkloadClass): boolean => {
  const stated = required['data-control'];
  return stated === undefined || stated > unboundUpTo;
};

const eased = (answers: Answers, { restLevel }: RestLevel): Level | undefined => {
  const stated = answers.required.assurance;
  const rest = restLevel.assurance;
  return isLevel(stated) && (rest === undefined || stated < rest) ? stated : rest;
};

/** The privacy rules of the decision, for a class that they do not bind: the place is kept as a wish, for prices by place. */
const unboundAnswers = (answers: Answers, knowledge: RestLevel): Answers => {
  const { dataControlIs: _rule, signedTermsAre: _which, place, ...rest } = answers;
  const assurance = eased(answers, knowledge);
  return {
    ...rest,
    ...(answers.signedTerms === undefined ? {} : { signedTerms: 'no' }),
    ...(place === undefined ? {} : { place, placeIs: 'preference' }),
    required: { ...answers.required, ...(assurance === undefined ? {} : { assurance }) },
  };
};

/** The answers of a class, at the decision's volume. Time limits typed for the decision give way to a latency stated here. */
export const answersOf = (one: WorkloadClass, base: Answers, knowledge: RestLevel): Answers => {
  const shared = isBound(one) ? undivided(base) : unboundAnswers(undivided(base), knowledge);
  const { ttftMs: _first, tpotMs: _next, tpotP99Ms: _slow, ...untimed } = shared.workload;
  const { dataControlIs: _inherited, ...withoutRule } = shared;
  const states = one.required['data-control'] !== undefined;
  return {
    ...(states ? withoutRule : shared),
    ...(states && one.dataControlIs !== undefined ? { dataControlIs: one.dataControlIs } : {}),
    required: { ...shared.required, ...one.required },
    workload: one.required.latency === undefined ? shared.workload : untimed,
  };
};

/** A data-control rule, or a need of ¾ or more. */
export const isSensitive = (answers: Answers): boolean => {
  const level = answers.required['data-control'];
  return dataControlIsRule(answers) || (isLevel(level) && level >= sensitiveFrom);
};

/** What keeps the requests of a class from going anywhere, each larger where it is stricter. */
const strictness = (answers: Answers): readonly number[] => {
  const { place, placeIs, signedTerms } = answers;
  const level = answers.required['data-control'];
  const placed = place === 'eu' || place === 'us' || place === 'other';
  return [
    isLevel(level) ? level : 0,
    Number(dataControlIsRule(answers)),
    Number(signedTerms === 'yes'),
    Number(placed && placeIs !== 'preference'),
  ];
};

/** Needs more than another in who may see it or under which terms: where the other goes is no place for it. */
export const isStricterThan = (answers: Answers, other: Answers): boolean => {
  const those = strictness(other);
  return strictness(answers).some((own, k) => own > (those[k] ?? 0));
};

const times = (amount: Amount, factor: number): Amount =>
  typeof amount === 'number' ? amount * factor : { low: amount.low * factor, high: amount.high * factor };

/** A share of the decision's volume; the whole of it is left as it was typed. */
export const withShare = (answers: Answers, share: number): Answers => {
  if (share === 1) return answers;
  const { tokensPerDay, requestsPerDay, ...rest } = answers.workload;
  return {
    ...answers,
    workload: {
      ...rest,
      ...(tokensPerDay === undefined ? {} : { tokensPerDay: times(tokensPerDay, share) }),
      ...(requestsPerDay === undefined ? {} : { requestsPerDay: times(requestsPerDay, share) }),
    },
  };
};

/** The decision with the volume that the classes make together, where they have volumes of their own. */
export const withVolumeOf = (base: Answers, classes: readonly WorkloadClass[]): Answers => {
  const own = classes.flatMap(({ tokensPerDay }) => tokensPerDay ?? []);
  if (own.length === 0) return base;
  const { requestsPerDay: _requests, ...workload } = base.workload;
  return { ...base, workload: { ...workload, tokensPerDay: sumOf(own) } };
};

/** Share of each class of all tokens, summing to 1; shares that miss the whole are counted in proportion. */
export const sharesWithin = (classes: readonly WorkloadClass[]): readonly number[] => {
  const sizes = classes.map(({ share, tokensPerDay }) => share ?? tokensPerDay ?? 0);
  const all = sumOf(sizes);
  return all > 0 ? sizes.map((size) => size / all) : sizes.map(() => 1 / classes.length);
};

/** Classes that need the same are one kind of request. */
export const kindOf = (answers: Answers, bound: boolean): string => {
  const needs = classLadders.map((ladder) => answers.required[ladder] ?? null);
  const { ttftMs, tpotMs } = limitsFor(answers);
  return JSON.stringify([needs, isSensitive(answers), dataControlIsRule(answers), bound, ttftMs, tpotMs]);
};

const resolved = (answers: Answers, ladder: LadderId, otherwise: Level): Level => {
  const stated = answers.required[ladder];
  return isLevel(stated) ? stated : otherwise;
};

const strictest = (limits: readonly (number | null)[]): number | null => {
  const set = limits.filter((limit) => limit !== null);
  return set.length === 0 ? null : Math.min(...set);
};

/** What a leg is sized for: the hardest task, the shortest times and the strictest rules among the classes it serves. */
export const answersOfLeg = (served: readonly Answers[], base: Answers): Answers => {
  const [first, ...others] = served;
  if (first === undefined || others.length === 0) return first ?? base;
  const limits = served.map(limitsFor);
  const ttftMs = strictest(limits.map((each) => each.ttftMs));
  const tpotMs = strictest(limits.map((each) => each.tpotMs));
  const { ttftMs: _ttft, tpotMs: _tpot, tpotP99Ms: _p99, ...workload } = base.workload;
  return {
    ...undivided(base),
    required: {
      ...base.required,
      capability: highest(
        served.map((each) => resolved(each, 'capability', workloadDefaults.capabilityWhenUnanswered)),
      ),
      latency: highest(served.map((each) => resolved(each, 'latency', workloadDefaults.latencyWhenUnanswered))),
    },
    workload: {
      ...undivided({ ...base, workload }).workload,
      ...(ttftMs === null ? {} : { ttftMs }),
      ...(tpotMs === null ? {} : { tpotMs }),
    },
  };
};

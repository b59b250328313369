/** Races under the answers that costs, provider facts or vetoes read: who runs, and with what before the other answers count. */
import { type Answers, criterionIds, type LadderId } from '../../framework';
import type { AnswerChange } from '../recommendation';
import { trafficClasses } from './classes';
import { printedHybridIsOut } from './evaluate';
import { type Feasibility, obstaclesOf, strictly, withConditions } from './feasibility';
import { withChange } from './flips';
import { type DecisionInputs, planMid, totalOf } from './inputs';
import { moneyLoss } from './loss';
import { isOverCeiling } from './plan';
import { lossOn, offerOf, type Racer, racersOf, violatedBy } from './racers';
import { type Frame, frameOf, type Losses, lossesOf, tierOf } from './score';

/** Answers that a cost, a provider fact or a veto reads; a law holds the costs to it. */
const decidingLadders: readonly LadderId[] = ['data-control', 'latency', 'capability', 'operations'];

export const isDeciding = (change: AnswerChange): boolean =>
  change.kind === 'signed-terms' || (change.kind === 'ladder' && decidingLadders.includes(change.criterion));

export interface RaceUnder {
  readonly racers: readonly Racer[];
  /** Places of those that run unless the ceiling is in their way, in canonical order. */
  readonly running: readonly number[];
  /** Whether the ceiling lets one of them run. Worked out when asked: a split that is behind need not be held against it. */
  readonly mayRun: (racer: number) => boolean;
  /** By racer: points lost before cost, and tier, all other answers as given. */
  readonly loss: Float64Array;
  readonly tier: Float64Array;
  /** Points of cost at full weight; null = cannot be had after all. Worked out when asked. */
  readonly moneyOf: (racer: number) => number | null;
}

interface Points {
  readonly loss: Float64Array;
  readonly tier: Float64Array;
}

const pointsOn = (ladders: readonly LadderId[], racers: readonly Racer[], frame: Frame, answers: Answers): Points => {
  const loss = new Float64Array(racers.length);
  const tier = new Float64Array(racers.length);
  for (const [u, racer] of racers.entries()) {
    for (const ladder of ladders) loss[u] = (loss[u] ?? 0) + lossOn(racer, frame, ladder);
    tier[u] = tierOf(violatedBy(racer, frame, answers.required).filter((one) => ladders.includes(one)));
  }
  return { loss, tier };
};

const added = (target: Points, part: Points): void => {
  for (let u = 0; u < target.loss.length; u += 1) {
    target.loss[u] = (target.loss[u] ?? 0) + (part.loss[u] ?? 0);
    target.tier[u] = (target.tier[u] ?? 0) + (part.tier[u] ?? 0);
  }
};

/** A function from changed answers to their race. changes: those among them that decide anew. */
export const racesUnder = (
  inputs: DecisionInputs,
  racers: readonly Racer[],
  inputsFor: (answers: Answers) => DecisionInputs,
): ((changed: Answers, changes: readonly AnswerChange[]) => RaceUnder) => {
  const { answers } = inputs;
  const base = frameOf(inputs);
  const still = pointsOn(
    base.knowledge.ladders.filter((ladder) => !decidingLadders.includes(ladder)),
    racers,
    base,
    answers,
  );
  const known = new Map<string, Points>();
  /** One ladder at one level; what capability is credited may change with the model priced. */
  const pointsAt = (ladder: LadderId, changed: Answers, now: DecisionInputs): Points => {
    const credited = ladder === 'capability' ? JSON.stringify(now.facts.capabilityCredited) : '';
    const key = `${ladder}|${changed.required[ladder]}|${credited}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const level = changed.required[ladder];
    const alone = { ...answers, required: { ...answers.required, ...(level !== undefined && { [ladder]: level }) } };
    const points = pointsOn([ladder], racers, frameOf({ ...inputs, facts: now.facts, answers: alone }), alone);
    known.set(key, points);
    return points;
  };
  return (changed, changes) => {
    const now = changes.length === 0 ? inputs : inputsFor(changed);
    const total: Points = { loss: still.loss.slice(), tier: still.tier.slice() };
    for (const ladder of decidingLadders) added(total, pointsAt(ladder, changed, now));
    const money = moneyUnder(now, base, racers);
    return { racers, ...total, moneyOf: money.of, ...runningIn(now, base, racers, money) };
  };
};

const isPriced = ({ costs }: DecisionInputs): boolean => Object.values(costs.single).some((bands) => bands !== null);

/** Monthly cost per racer, USD at mid; null = none, `false` = a split that cannot be priced while others are. */
const usdUnder = (now: DecisionInputs, base: Frame): ((racer: Racer) => number | null | false) => {
  const { costs, answers } = now;
  const priced = isPriced(now);
  const classes = trafficClasses(answers, base.knowledge);
  return ({ option, goesTo }) => {
    if (option === 'hybrid') {
      const mid = priced ? planMid(costs, classes, goesTo ?? []) : null;
      return mid === null && priced && goesTo !== null ? false : mid;
    }
    const bands = costs.single[option];
    return bands && totalOf(bands).mid;
  };
};

/** Points of cost at full weight per racer, remembered; and whether a split can be had within the ceiling. */
const moneyUnder = (now: DecisionInputs, base: Frame, racers: readonly Racer[]) => {
  const { costs, answers } = now;
  const { costDecades } = base.knowledge.constants;
  const priced = isPriced(now);
  const classes = trafficClasses(answers, base.knowledge);
  const points = new Map<number, number | null>();
  const runs = new Map<number, 'yes' | 'no' | 'too-dear'>();
  const usdOf = usdUnder(now, base);
  const of = (u: number): number | null => {
    const found = points.get(u);
    if (found !== undefined) return found;
    const racer = racers[u];
    const usd = racer === undefined ? null : usdOf(racer);
    const lost = usd === false ? null : base.weights.cost * moneyLoss(usd, base.costScaleUsd, costDecades);
    points.set(u, lost);
    return lost;
  };
  const held = (u: number): 'yes' | 'no' | 'too-dear' => {
    const goesTo = racers[u]?.goesTo;
    if (answers.ceilingUsd === undefined || goesTo == null) return 'yes';
    if (of(u) === null) return 'no';
    return priced && isOverCeiling(now, classes, goesTo, planMid(costs, classes, goesTo)) ? 'too-dear' : 'yes';
  };
  const mayRun = (u: number): 'yes' | 'no' | 'too-dear' => {
    const found = runs.get(u) ?? held(u);
    runs.set(u, found);
    return found;
  };
  return { of, mayRun };
};

/** Who may run; what only money or time prevents comes back when nobody could run otherwise. */
const runningIn = (
  now: DecisionInputs,
  base: Frame,
  racers: readonly Racer[],
  { of, mayRun }: ReturnType<typeof moneyUnder>,
): Pick<RaceUnder, 'running' | 'mayRun'> => {
  const obstacles = obstaclesOf(now);
  const out = base.knowledge.hybrid !== 'plan' && printedHybridIsOut(obstacles);
  const within = (u: number): boolean => mayRun(u) === 'yes';
  const allowed = ({ single, legs, conditional }: Feasibility): Pick<RaceUnder, 'running' | 'mayRun'> => {
    const places = racers.map((_, u) => u);
    const singles = places.filter((u) => {
      const { option } = racers[u] as Racer;
      return option !== 'hybrid' && single[option] !== null;
    });
    const hybrids = places.filter((u) => {
      const { option, goesTo } = racers[u] as Racer;
      if (option !== 'hybrid') return false;
      return goesTo === null ? !out : goesTo.every((leg, k) => legs[k]?.includes(leg) ?? false);
    });
    const running = [...singles, ...hybrids];
    if (conditional && !hybrids.some(within)) return { running, mayRun: (u) => mayRun(u) !== 'no' };
    return { running, mayRun: within };
  };
  const strict = allowed(strictly(obstacles, base.classes));
  const somebody = strict.running.some((u) => racers[u]?.goesTo === null || (strict.mayRun(u) && of(u) !== null));
  return somebody ? strict : allowed(withConditions(obstacles, base.classes));
};

export interface Entrant {
  readonly racer: Racer;
  readonly tier: number;
  /** Loss per criterion at a weight of 100: what remains of it when weights are taken away. */
  readonly bare: Losses;
}

/** Everybody who may run at the point, splits of the hybrid's best tier one by one. */
export const entrantsOf = (inputs: DecisionInputs, frame: Frame): readonly Entrant[] => {
  const racers = racersOf(frame);
  const race = racesUnder(inputs, racers, () => inputs)(inputs.answers, []);
  const usdOf = usdUnder(inputs, frame);
  const even = { ...frame, weights: Object.fromEntries(criterionIds.map((id) => [id, 100])) as Frame['weights'] };
  const entrants = race.running.flatMap((u): Entrant[] => {
    const racer = racers[u];
    const usd = racer === undefined ? false : usdOf(racer);
    if (racer === undefined || usd === false || !race.mayRun(u)) return [];
    return [{ racer, tier: race.tier[u] ?? 0, bare: lossesOf(even, offerOf(racer, frame), usd) }];
  });
  const splitTier = Math.min(...entrants.filter(({ racer }) => racer.goesTo !== null).map(({ tier }) => tier));
  return entrants.filter(({ racer, tier }) => racer.goesTo === null || tier === splitTier);
};

export const answersWith = (answers: Answers, changes: readonly AnswerChange[]): Answers =>
  changes.reduce(withChange, answers);

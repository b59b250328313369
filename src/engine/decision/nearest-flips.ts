/**
 * Every set of up to three changed answers that changes the winner, exactly. Points are separable by criterion, so each
 * answer's difference is worked out once per option; only the answers that costs, facts or vetoes read are decided anew.
 */
import { type Answers, type LadderId, optionIds } from '../../framework';
import { roundScore } from '../../units';
import { power } from '../../units/elementary';
import type { AnswerChange, Flip, NearestFlips } from '../recommendation';
import { winnerOf } from './evaluate';
import { answersWith, isDeciding, type RaceUnder, racesUnder } from './flip-races';
import { singleChanges, withChange } from './flips';
import type { DecisionInputs } from './inputs';
import { lossOn, placeOf, type Racer, racersOf, violatedBy } from './racers';
import { frameOf, tierOf } from './score';

/** More than three changed answers are another decision. */
const mostChanges = 3;
/** Scores closer than this may fall to either side of a rounding: then the decision itself is asked. */
const doubt = 2e-9;

interface Alternative {
  /** Those decided anew have the lowest. */
  readonly id: number;
  /** In the order of the questions. */
  readonly order: number;
  readonly question: number;
  readonly change: AnswerChange;
  readonly distance: number;
  /** By racer: points lost more, and tiers fallen further, than as answered. Nothing for answers decided anew. */
  readonly loss: Float64Array;
  readonly tier: Float64Array;
  /** Factor of cost instead of the answered one. */
  readonly costWeight: number | null;
}

const questionOf = (change: AnswerChange): string => (change.kind === 'ladder' ? change.criterion : change.kind);

const alternativesOf = (inputs: DecisionInputs, racers: readonly Racer[]): readonly Alternative[] => {
  const { answers, knowledge } = inputs;
  const base = frameOf(inputs);
  const tiersOn = (racer: Racer, frame: typeof base, required: Answers['required'], ladder: LadderId) =>
    tierOf(violatedBy(racer, frame, required).filter((one) => one === ladder));
  const names: string[] = [];
  const changes = singleChanges(answers, knowledge).map((one, order) => ({ ...one, order }));
  const decidedAnew = changes.filter(({ change }) => isDeciding(change));
  const others = changes.filter(({ change }) => !isDeciding(change));
  return [...decidedAnew, ...others].map(({ change, distance, order }, id): Alternative => {
    const name = questionOf(change);
    if (!names.includes(name)) names.push(name);
    const loss = new Float64Array(racers.length);
    const tier = new Float64Array(racers.length);
    const plain = { id, order, question: names.indexOf(name), change, distance, loss, tier, costWeight: null };
    if (change.kind === 'cost-weight') return { ...plain, costWeight: knowledge.costWeights[change.to] };
    if (change.kind !== 'ladder' || isDeciding(change)) return plain;
    const changed = withChange(answers, change);
    const frame = frameOf({ ...inputs, answers: changed });
    for (const [u, racer] of racers.entries()) {
      const { criterion } = change;
      loss[u] = lossOn(racer, frame, criterion) - lossOn(racer, base, criterion);
      tier[u] = tiersOn(racer, frame, changed.required, criterion) - tiersOn(racer, base, answers.required, criterion);
    }
    return plain;
  });
};

/** Sets of up to `most` alternatives of different questions, in order, the empty one included. */
const setsOf = <A extends { readonly question: number }>(
  all: readonly A[],
  most: number,
): readonly (readonly A[])[] => {
  const found: (readonly A[])[] = [[]];
  const extend = (set: readonly A[], from: number) => {
    for (let i = from; i < all.length; i += 1) {
      const next = all[i];
      if (next === undefined || next.question === set.at(-1)?.question) continue;
      const longer = [...set, next];
      found.push(longer);
      if (longer.length < most) extend(longer, i + 1);
    }
  };
  if (most > 0) extend([], 0);
  return found;
};

/** First place under some answers decided anew and some that only move points. `undefined` = too close to tell here. */
const firstIn = (race: RaceUnder, set: readonly Alternative[], costWeight: number): Racer | null | undefined => {
  let weight = costWeight;
  for (const one of set) weight = one.costWeight ?? weight;
  let [best, bestTier, bestScore, near]: [Racer | null, number, number, boolean] = [null, 0, 0, false];
  for (const u of race.running) {
    let tier = race.tier[u] ?? 0;
    let loss = race.loss[u] ?? 0;
    for (const one of set) {
      tier += one.tier[u] ?? 0;
      loss += one.loss[u] ?? 0;
    }
    if (best !== null && tier > bestTier) continue;
    const beatable = best === null || tier < bestTier;
    // Cost never adds points: a split that is behind without it need not be priced.
    if (!beatable && 100 - loss < bestScore - doubt) continue;
    const money = race.moneyOf(u);
    if (money === null) continue;
    const score = roundScore(100 - loss - weight * money);
    const ahead = beatable || score > bestScore + doubt;
    const close = !ahead && score !== bestScore && score >= bestScore - doubt;
    if (!(ahead || close) || !race.mayRun(u)) continue;
    near = close;
    if (ahead) [best, bestTier, bestScore] = [race.racers[u] ?? null, tier, score];
  }
  return near ? undefined : best;
};

/** Alternatives are fewer than this, so a set of up to three is one number. */
const base = 64;
const keyOf = (set: readonly Alternative[]): number => set.reduce((key, { id }) => key * base + id + 1, 0);
const untold = -2;

/** Some smaller set inside does it already. */
const partDoes = (set: readonly Alternative[], does: (key: number) => boolean): boolean => {
  if (set.length === 1) return false;
  const [a = 0, b = 0, c = 0] = set.map(({ id }) => id + 1);
  if (does(a) || does(b)) return true;
  if (set.length === 2) return false;
  return does(c) || does(a * base + b) || does(a * base + c) || does(b * base + c);
};

/**
 * The minimal sets of changed answers that change the winner, and for each option those that make it win: no set holds a
 * smaller one that does the same. Shortest distance first, then fewer changes, then the order of the questions.
 *
 * `inputsFor`: costs and facts for other answers. They, and the vetoes, may read only data control, latency,
 * capability, operations and the need for signed terms. Throws nothing; the empty set is never among the results.
 */
export const nearestFlips = (
  answers: Answers,
  inputsFor: (answers: Answers) => DecisionInputs,
  most: 1 | 2 | 3 = mostChanges,
): NearestFlips => {
  const inputs = inputsFor(answers);
  const racers = racersOf(frameOf(inputs));
  const alternatives = alternativesOf(inputs, racers);
  const plain = alternatives.filter(({ change }) => !isDeciding(change));
  /** By how many changes they may have. */
  const plainSets = Array.from({ length: most + 1 }, (_, size) => setsOf(plain, size));
  const raceUnder = racesUnder(inputs, racers, inputsFor);
  const { costWeight } = frameOf(inputs);
  const winners = new Int8Array(power(base, most)).fill(untold);
  let tried = 0;
  for (const before of setsOf(
    alternatives.filter(({ change }) => isDeciding(change)),
    most,
  )) {
    const changes = before.map(({ change }) => change);
    const race = raceUnder(answersWith(answers, changes), changes);
    const key = keyOf(before);
    for (const then of plainSets[most - before.length] ?? []) {
      const first = firstIn(race, then, costWeight);
      const winner =
        first === undefined
          ? winnerOf(inputsFor(answersWith(answers, [...changes, ...then.map(({ change }) => change)])))
          : (first?.option ?? null);
      // What is decided anew comes first among the alternatives: keys of a whole set are those of its parts, side by side.
      winners[then.reduce((whole, { id }) => whole * base + id + 1, key)] = winner === null ? -1 : placeOf(winner);
      tried += 1;
    }
  }
  const now = winners[0] ?? untold;
  const others = setsOf(alternatives, most).flatMap((set) => {
    const place = winners[keyOf(set)] ?? now;
    return place === now ? [] : [{ set, place }];
  });
  const minimal = (does: (place: number) => boolean): readonly Flip[] =>
    others
      .filter(({ set, place }) => does(place) && !partDoes(set, (part) => does(winners[part] ?? now)))
      .map(({ set, place }) => {
        const inOrder = [...set].sort((a, b) => a.order - b.order);
        return {
          order: inOrder.reduce((key, { order }) => key * base + order, 0),
          flip: {
            changes: inOrder.map(({ change }) => change),
            winner: optionIds[place] ?? null,
            distance: inOrder.reduce((sum, { distance }) => sum + distance, 0),
          },
        };
      })
      .sort(
        (a, b) =>
          a.flip.distance - b.flip.distance || a.flip.changes.length - b.flip.changes.length || a.order - b.order,
      )
      .map(({ flip }) => flip);
  const rivals = optionIds.filter((option) => placeOf(option) !== now);
  return {
    upTo: most,
    tried: tried - 1,
    flips: minimal((place) => place !== now),
    towards: Object.fromEntries(rivals.map((option) => [option, minimal((place) => place === placeOf(option))])),
  };
};

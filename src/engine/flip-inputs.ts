/** What the decision reads, for many sets of answers that differ in a few: middle figures only, legs chosen once. */
import { type Answers, type LadderId, type SingleOptionId, singleOptionIds, singleOptions } from '../framework';
import {
  type Costing,
  costingOf,
  type KnownFigures,
  type KnownLegs,
  type Mids,
  midsOf,
  noSearches,
  planTotal,
  type Situation,
  singleBands,
  situationOf,
} from './cost';
import { type DecisionInputs, mayExceed } from './decision';
import { bySingle, factsOf, type RecommendInput } from './recommend';
import type { UnassessedReason } from './recommendation';

/**
 * Answers that decide what a leg costs beside the capability asked of it: the team and the limits for what runs on GPUs,
 * signed terms for what is bought from a provider. A law holds every bill to it.
 */
const answersRead = (option: SingleOptionId, { required, signedTerms }: Answers, onGpus: boolean): string => {
  const read: string[] = [option];
  if (!singleOptions[option].operatesGpus) read.push(`terms ${signedTerms}`);
  if (onGpus) for (const ladder of ['latency', 'operations'] satisfies LadderId[]) read.push(`${required[ladder]}`);
  return read.join('|');
};

/** Bills of the single options: middles, and a range only where its low end could lie above the ceiling. */
export const singlesOf = (costing: Costing, mids: Mids): DecisionInputs['costs']['single'] => {
  const { ceilingUsd } = costing.situation.answers;
  return bySingle((option) => {
    const bands = mids.single(option);
    const isRead = ceilingUsd !== undefined && bands?.some(({ usd }) => mayExceed(usd.mid, ceilingUsd));
    return isRead ? singleBands(costing, option) : bands;
  });
};

/** What a decision reads of a costing. `figures`: drawn up before at the same values. */
export const pricedBy = (costing: Costing, figures?: KnownFigures): Pick<DecisionInputs, 'costs' | 'facts'> => {
  const mids = midsOf(costing, figures);
  const single = singlesOf(costing, mids);
  const reasons: Partial<Record<SingleOptionId, UnassessedReason>> = {};
  for (const option of singleOptionIds) {
    const chosen = costing.single(option);
    if (!chosen.ok) reasons[option] = chosen.reason;
    else if (single[option] === null) reasons[option] = 'volume-not-given';
  }
  return {
    costs: {
      single,
      plan: (classes, goesTo) => mids.plan({ classes, goesTo }),
      planTotal: (classes, goesTo) => planTotal(costing, { classes, goesTo }),
    },
    facts: factsOf(costing, reasons),
  };
};

interface AtLatency {
  readonly situation: Situation;
  readonly figures: KnownFigures;
  readonly bands: KnownLegs['bands'];
}

/**
 * Inputs of the decision for changed answers, everything else as given. Costs have the printed middle figures; their
 * ranges only where a ceiling is held against them.
 */
export const inputsForChanges = ({
  assumptions,
  catalog,
  knowledge,
}: RecommendInput): ((answers: Answers) => DecisionInputs) => {
  const legs: KnownLegs['legs'] = new Map();
  const searches = noSearches();
  /** By latency: of the answers that change here, a workload reads no other. Legs have the same figures in all of them. */
  const atLatency = new Map<string, AtLatency>();
  const known = new Map<string, Pick<DecisionInputs, 'costs' | 'facts'>>();
  const priced = (answers: Answers): Pick<DecisionInputs, 'costs' | 'facts'> => {
    const under = bySingle((option) =>
      answersRead(option, answers, singleOptions[option].operatesGpus || assumptions.tuningCounts),
    );
    const fleetUnder = String(answers.required.latency);
    const { situation, figures, bands } = atLatency.get(fleetUnder) ?? {
      situation: situationOf(catalog, answers, assumptions, knowledge),
      figures: new WeakMap(),
      bands: new Map(),
    };
    atLatency.set(fleetUnder, { situation, figures, bands });
    const costing = costingOf({ ...situation, answers }, { legs, under, searches, fleetUnder, bands });
    return pricedBy(costing, figures);
  };
  return (answers) => {
    const { latency, capability, operations } = answers.required;
    const key = [latency, capability, operations, answers.signedTerms].join('|');
    const found = known.get(key) ?? priced(answers);
    known.set(key, found);
    return { answers, knowledge, ...found };
  };
};

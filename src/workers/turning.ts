/** What would turn a comparison: seconds of search in the worst case, so off the main thread. */
import { catalog } from '../catalog';
import { allStepsOf, assessPoint } from '../engine';
import { type Base, type Decided, type People, peopleInSteps, winnerFinder } from '../engine/comparison';
import { type AgainstReference, againstReferences, type Reference } from '../engine/cost/references';
import { type Solutions, solveForAll } from '../engine/cost/solve-for';
import { type WinnersMap, winnersMap } from '../engine/cost/winners-map';
import { type ResultFlips, resultFlips, resultFlipsInSteps } from '../engine/result-flips';
import type { Answers, Assumptions, OptionId } from '../framework';
import { knowledgeFor } from '../framework/editions';
import { numericInput } from '../framework/numeric-inputs';
import { inSteps } from './in-steps';

interface Asked {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** The two solved for, or the options on the map. */
  readonly options: readonly OptionId[];
}
export type TurningAsked =
  | (Asked & { readonly kind: 'solve' })
  | (Asked & { readonly kind: 'map'; readonly input: string })
  | (Asked & { readonly kind: 'references' })
  /** Where another option comes first; about all options, whatever is named. */
  | (Asked & { readonly kind: 'result' })
  /** Whether what several people disagree on changes the winner. */
  | { readonly kind: 'people'; readonly decisions: readonly Decided[]; readonly base: Base };

/** Without the costing behind a reference, which does not travel. */
export type ToldReference = Omit<AgainstReference, 'reference'> & { readonly reference: Reference & { costing: null } };

export type TurningFound =
  | { readonly kind: 'solve'; readonly solutions: Solutions }
  | { readonly kind: 'map'; readonly map: WinnersMap }
  | { readonly kind: 'references'; readonly rows: readonly ToldReference[] }
  | { readonly kind: 'result'; readonly flips: ResultFlips | null }
  | { readonly kind: 'people'; readonly people: People };

export type TurningReply = { readonly id: number } & ({ readonly found: TurningFound } | { readonly error: string });

/** A question, or that nobody waits for one any more. */
export type TurningMessage = { readonly id: number; readonly asked: TurningAsked } | { readonly dropped: number };

/** One for all questions: from another person's answers the same combinations are asked again. */
const winnerOf = winnerFinder({ catalog, knowledgeFor });

export const turningFor = (asked: TurningAsked): TurningFound => {
  if (asked.kind === 'people')
    return { kind: 'people', people: allStepsOf(peopleInSteps(asked.decisions, asked.base, winnerOf)) };
  const { answers, assumptions, options } = asked;
  const assessment = assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) });
  switch (asked.kind) {
    case 'solve': {
      const [own, rent] = options;
      if (own === undefined || rent === undefined) throw new RangeError('two options are compared');
      return { kind: 'solve', solutions: solveForAll(assessment, own, rent) };
    }
    case 'map': {
      const input = numericInput(asked.input);
      if (input === null) throw new RangeError(`no input ${asked.input}`);
      return { kind: 'map', map: winnersMap(assessment, input, options) };
    }
    case 'references':
      return {
        kind: 'references',
        rows: againstReferences(assessment.costing, assessment.plan, options).map((row) => ({
          ...row,
          reference: { ...row.reference, costing: null },
        })),
      };
    case 'result':
      return { kind: 'result', flips: resultFlips(assessment) };
    default:
      return asked satisfies never;
  }
};

/** Always a reply: a page that hears nothing waits for ever. */
export const turningReply = (id: number, asked: TurningAsked): TurningReply => {
  try {
    return { id, found: turningFor(asked) };
  } catch (thrown) {
    return { id, error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

/** A long search cut into steps; null = it is done at once. */
const stepsFor = (asked: TurningAsked): Generator<void, TurningFound> | null => {
  if (asked.kind === 'people') return peopleFound(asked);
  if (asked.kind !== 'result') return null;
  const { answers, assumptions } = asked;
  return flipsFound(assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }));
};

function* peopleFound({ decisions, base }: Extract<TurningAsked, { kind: 'people' }>): Generator<void, TurningFound> {
  return { kind: 'people', people: yield* peopleInSteps(decisions, base, winnerOf) };
}

function* flipsFound(assessment: Parameters<typeof resultFlipsInSteps>[0]): Generator<void, TurningFound> {
  return { kind: 'result', flips: yield* resultFlipsInSteps(assessment) };
}

/**
 * The same reply on the page, where there is no worker: the search that takes longest goes step by step, each when there
 * is time and while somebody still waits.
 */
export const turningInSteps = (
  id: number,
  asked: TurningAsked,
  later: (step: () => void) => void,
  wanted: () => boolean,
  told: (reply: TurningReply) => void,
): void => {
  const steps = stepsFor(asked);
  if (steps === null) {
    later(() => told(turningReply(id, asked)));
    return;
  }
  inSteps(steps, later, wanted, (end) => {
    if ('value' in end) told({ id, found: end.value });
    else told({ id, error: String(end.thrown) });
  });
};

/**
 * What the worker does with its messages. Every question gets a reply; one that is dropped gets it at the next step, so
 * that it does not stand before the questions after it.
 */
export const turningHeard = (
  later: (step: () => void) => void,
  told: (reply: TurningReply) => void,
): ((message: TurningMessage) => void) => {
  let dropped = 0;
  return (message) => {
    if ('dropped' in message) {
      dropped = message.dropped;
      return;
    }
    const { id, asked } = message;
    turningInSteps(id, asked, later, () => dropped !== id, told);
  };
};

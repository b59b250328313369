import { type DecisionState, noDecision } from './state';
import { toFragment } from './write';

export type Pairs = ReadonlyMap<string, string>;

/** Answers and assumptions as the keys and values of their link, without its version; empty where nothing is said. */
export const pairsOf = ({ answers, assumptions }: Pick<DecisionState, 'answers' | 'assumptions'>): Pairs =>
  new Map(
    toFragment({ ...noDecision, answers, assumptions })
      .split('&')
      .slice(1)
      .map((pair) => pair.split('=') as [string, string]),
  );

/** The link that these make. */
export const joined = (pairs: Pairs): string => [...pairs].map((pair) => pair.join('=')).join('&');

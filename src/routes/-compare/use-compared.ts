import { useMemo } from 'react';
import { tooLongText } from '../../narrative/comparing/page';
import { type DecisionState, toFragment } from '../../permalink';
import {
  type ComparedNotice,
  type ComparedScenario,
  type ComparedSet,
  longestName,
  mostScenarios,
  readCompared,
  withCompared,
} from '../../permalink/compared';
import { freeName } from '../../permalink/free-name';
import { longestLink } from '../../permalink/write';
import type { Decision } from '../-decision';

export interface Compared {
  readonly set: ComparedSet;
  readonly notices: readonly ComparedNotice[];
  /** Writes a changed set into the link; the sentence says why it cannot, and nothing is changed then. */
  readonly change: (to: (set: ComparedSet) => ComparedSet) => string | null;
  /** Adds scenarios; a name that is taken gets a number. */
  readonly add: (...scenarios: readonly ComparedScenario[]) => string | null;
}

const withOwnWeek = (scenarios: readonly ComparedScenario[]): string | null =>
  scenarios.find(({ assumptions }) => assumptions.week !== null)?.name ?? null;

/** A set that came in too long may still be made shorter, or renamed at the same length. */
const isTooLong = (before: DecisionState, after: DecisionState): boolean => {
  const { length } = toFragment(after);
  return length > longestLink && length > toFragment(before).length;
};

/** The scenarios in the address: the only place where they are. */
export const useCompared = ({ state, update }: Decision): Compared => {
  const { compared = [] } = state.view;
  const { set, notices } = useMemo(() => readCompared(compared), [compared]);
  const change = (to: (set: ComparedSet) => ComparedSet): string | null => {
    const next = to(set);
    const after = { ...state, view: withCompared(state.view, next) };
    if (isTooLong(state, after)) return tooLongText(toFragment(after).length, longestLink, withOwnWeek(next.scenarios));
    update((before) => changedCompared(before, to));
    return null;
  };
  const add = (...scenarios: readonly ComparedScenario[]): string | null =>
    change((now) => withScenarios(now, scenarios));
  return { set, notices, change, add };
};

/** The decision with another set in its link: made from the set of that moment, so that two quick changes both count. */
export const changedCompared = (before: DecisionState, to: (set: ComparedSet) => ComparedSet): DecisionState => {
  const next = to(readCompared(before.view.compared ?? []).set);
  const after = { ...before, view: withCompared(before.view, next) };
  return next.scenarios.length > mostScenarios || isTooLong(before, after) ? before : after;
};

const namesIn = (scenarios: readonly ComparedScenario[]): readonly string[] => scenarios.map(({ name }) => name);

/** With some more; a name that is taken gets a number. */
export const withScenarios = (set: ComparedSet, more: readonly ComparedScenario[]): ComparedSet => {
  const all = [...set.scenarios];
  for (const scenario of more) all.push({ ...scenario, name: freeName(scenario.name, namesIn(all), longestName) });
  return { ...set, scenarios: all };
};

/** One under another name. Names are unique, so that a second click finds nothing to change twice. */
export const withName = (set: ComparedSet, from: string, name: string): ComparedSet => ({
  ...set,
  scenarios: set.scenarios.map((each) => (each.name === from ? { ...each, name } : each)),
});

/** Without one of them; whose answers a disagreement is tried from follows. */
export const withoutScenario = (set: ComparedSet, name: string): ComparedSet => {
  const { scenarios, base } = set;
  const place = scenarios.findIndex((each) => each.name === name);
  if (place < 0) return set;
  return {
    ...set,
    scenarios: scenarios.filter((_, index) => index !== place),
    base: base === 'most' || base === place ? 'most' : base > place ? base - 1 : base,
  };
};

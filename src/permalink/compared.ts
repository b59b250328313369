/**
 * Scenarios side by side in a link: every key begins with the number of its scenario. The first is written whole, each
 * further one as what differs from it: `1.n=Ours&1.lt=2&1.tp=5M&2.n=Theirs&2.lt=3&2.x=tp`. `n` is the name, `x` names keys
 * of the first that the other does not have, `0` says what holds for all.
 */
import { freeName } from './free-name';
import { noPart } from './inner-notices';
import { currentVersion } from './migrations';
import type { Notice } from './notices';
import { joined, type Pairs, pairsOf } from './pairs';
import { readFragment } from './read';
import type { ComparedPair, DecisionState } from './state';
import { readText, writeText } from './text';

export type ComparedDecision = Pick<DecisionState, 'answers' | 'assumptions'>;

export interface ComparedScenario extends ComparedDecision {
  readonly name: string;
}

export interface ComparedSet {
  readonly scenarios: readonly ComparedScenario[];
  /** Several people about one decision, not several decisions. */
  readonly people: boolean;
  /** Whose answers a disagreement is tried from: a place, or what most said. */
  readonly base: 'most' | number;
}

export const mostScenarios = 4;
export const longestName = 40;

export const nothingCompared: ComparedSet = { scenarios: [], people: false, base: 'most' };

/** What could not be taken: of which scenarios, none = of the whole set; or what of the set itself is not as it should be. */
export type ComparedNotice =
  | { readonly scenarios: readonly string[]; readonly notice: Notice }
  /** Scenarios beyond the four. */
  | { readonly tooMany: number }
  /** Scenarios of a set whose first, from which they differ, is not there. */
  | { readonly withoutFirst: readonly string[] };

const nameKey = 'n';
const withoutKey = 'x';
/** No part of the decision, so never taken from the first. */
const ownKeys: readonly string[] = [nameKey, withoutKey];
const scenarioWord = 'Scenario';

/** Each says in which version it is written; one that says nothing else does not. */
const withVersion = (scenario: ComparedScenario): Pairs => {
  const pairs = pairsOf(scenario);
  return pairs.size === 0 ? pairs : new Map([['v', String(currentVersion)], ...pairs]);
};

/** A set as the keys of a link. */
export const writeCompared = ({ scenarios, people, base }: ComparedSet): readonly ComparedPair[] => {
  if (scenarios.length === 0) return [];
  const all = scenarios.map(withVersion);
  const first = all[0] ?? new Map();
  return [
    ...(people ? [['0.m', 'people'] as const] : []),
    ...(base === 'most' ? [] : [['0.b', String(base + 1)] as const]),
    ...all.flatMap((pairs, index): readonly ComparedPair[] => {
      const own = [...pairs].filter(([key, value]) => index === 0 || first.get(key) !== value);
      const without = index === 0 ? [] : [...first.keys()].filter((key) => !pairs.has(key));
      return [
        [nameKey, writeText(scenarios[index]?.name ?? '')] as const,
        ...own,
        ...(without.length === 0 ? [] : [[withoutKey, without.join(',')] as const]),
      ].map(([key, value]) => [`${index + 1}.${key}`, value] as const);
    }),
  ];
};

/** The view of a link with a set in it; a view without one where nothing is compared. */
export const withCompared = <V extends DecisionState['view']>(view: V, set: ComparedSet): V => {
  const { compared: _, ...rest } = view;
  const compared = writeCompared(set);
  return (compared.length === 0 ? rest : { ...rest, compared }) as V;
};

interface OneRead {
  readonly scenario: ComparedScenario;
  readonly notices: readonly Notice[];
}

/** Of what it leaves out of the first: each that the first does not have, or that it has itself. */
const leftOutAmiss = (own: Pairs, first: Pairs): readonly Notice[] => {
  const items = (own.get(withoutKey)?.split(',') ?? []).filter((key) => !first.has(key) || own.has(key));
  return items.length === 0 ? [] : [{ kind: 'dropped-items', key: withoutKey, items }];
};

/** `first` = null where there is none to differ from. */
const scenarioOf = (number: string, own: Pairs, first: Pairs | null): OneRead => {
  const without = new Set(own.get(withoutKey)?.split(',') ?? []);
  const pairs = new Map([...(first ?? [])].filter(([key]) => !without.has(key)));
  for (const [key, value] of own) pairs.set(key, value);
  for (const key of ownKeys) pairs.delete(key);
  const name = readText(own.get(nameKey) ?? '') || `${scenarioWord} ${number}`;
  const { state, notices } = readFragment(joined(pairs));
  const { answers, assumptions } = state;
  const tooLong: Notice = { kind: 'cut', key: nameKey, longest: longestName };
  return {
    scenario: { name: freeName(name, [], longestName), answers, assumptions },
    notices: [
      ...notices,
      ...noPart(own),
      ...(first === null ? [] : leftOutAmiss(own, first)),
      ...(name.length > longestName ? [tooLong] : []),
    ],
  };
};

/** What several have wrong, as further scenarios have it from the first, is told once, with all their names. */
const toldOnce = (read: readonly OneRead[]): readonly ComparedNotice[] => {
  const told = new Map<string, { readonly scenarios: readonly string[]; readonly notice: Notice }>();
  for (const { scenario, notices } of read)
    for (const notice of notices) {
      const text = JSON.stringify(notice);
      told.set(text, { scenarios: [...(told.get(text)?.scenarios ?? []), scenario.name], notice });
    }
  return [...told.values()];
};

/** What holds for all, with the place of the scenario that a disagreement is tried from. */
const commonOf = (common: Pairs, numbers: readonly string[]) => {
  const place = numbers.indexOf(common.get('b') ?? '');
  const people = common.get('m') === 'people';
  const notices = [...common].flatMap(([key, value]): readonly ComparedNotice[] => {
    if ((key === 'm' && people) || (key === 'b' && place >= 0)) return [];
    const notice: Notice =
      key === 'm' || key === 'b'
        ? { kind: 'invalid-value', key: `0.${key}`, value, became: 'left-out' }
        : { kind: 'unknown-key', key, value };
    return [{ scenarios: [], notice }];
  });
  return { people, base: place < 0 ? ('most' as const) : place, notices };
};

/** The set behind the keys of a link, with what could not be taken as it stood. Never throws. */
export const readCompared = (
  pairs: readonly ComparedPair[],
): { readonly set: ComparedSet; readonly notices: readonly ComparedNotice[] } => {
  const byNumber = new Map<string, Map<string, string>>();
  for (const [key, value] of pairs) {
    const number = key.slice(0, 1);
    const own = byNumber.get(number) ?? new Map<string, string>();
    byNumber.set(number, own.set(key.slice(2), value));
  }
  const common = byNumber.get('0') ?? new Map<string, string>();
  byNumber.delete('0');
  const all = [...byNumber.keys()].toSorted();
  const numbers = all.slice(0, mostScenarios);
  const whole = byNumber.get('1');
  const first: Pairs | null = whole ? new Map([...whole].filter(([key]) => !ownKeys.includes(key))) : null;
  const read: OneRead[] = [];
  for (const number of numbers) {
    const one = scenarioOf(number, byNumber.get(number) ?? new Map(), number === '1' ? new Map() : first);
    const taken = read.map(({ scenario }) => scenario.name);
    read.push({ ...one, scenario: { ...one.scenario, name: freeName(one.scenario.name, taken, longestName) } });
  }
  const scenarios = read.map(({ scenario }) => scenario);
  const { people, base, notices } = commonOf(common, numbers);
  return {
    set: { scenarios, people, base },
    notices: [
      ...(first === null && read.length > 0 ? [{ withoutFirst: scenarios.map(({ name }) => name) }] : []),
      ...toldOnce(read),
      ...(all.length > mostScenarios ? [{ tooMany: all.length - mostScenarios }] : []),
      ...notices,
    ],
  };
};

/**
 * Scenarios side by side in a link: every key begins with the number of its scenario. The first is written whole, each
 * further one as what differs from it: `1.n=Ours&1.lt=2&1.tp=5M&2.n=Theirs&2.lt=3&2.x=tp`. `n` is the name, `x` names keys
 * of the first that the other does not have, `0` says what holds for all.
 */
import type { Notice } from './notices';
import { readFragment } from './read';
import { type ComparedPair, type DecisionState, noDecision } from './state';
import { readText, writeText } from './text';
import { toFragment } from './write';

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
/** Characters of a link that every program takes. */
export const longestLink = 1800;
export const longestName = 40;

export const nothingCompared: ComparedSet = { scenarios: [], people: false, base: 'most' };

/** What could not be taken: of which scenario (from 1), null = of the whole set; or a number of scenarios beyond the four. */
export type ComparedNotice =
  | { readonly scenario: string | null; readonly notice: Notice }
  | { readonly tooMany: number };

const nameKey = 'n';
const withoutKey = 'x';

/** A decision as the pairs of its link. */
const pairsOf = ({ answers, assumptions }: ComparedDecision): ReadonlyMap<string, string> =>
  new Map(
    toFragment({ ...noDecision, answers, assumptions })
      .split('&')
      .filter(Boolean)
      .map((pair): readonly [string, string] => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
  );

/** A set as the keys of a link. */
export const writeCompared = ({ scenarios, people, base }: ComparedSet): readonly ComparedPair[] => {
  if (scenarios.length === 0) return [];
  const all = scenarios.map(pairsOf);
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

/** The name, or with a number where another scenario has it. */
export const freeName = (name: string, others: readonly Pick<ComparedScenario, 'name'>[]): string => {
  let candidate = name;
  for (let number = 2; others.some((other) => other.name === candidate); number += 1)
    candidate = `${name.slice(0, longestName - 3)} ${number}`;
  return candidate;
};

const scenarioOf = (
  number: string,
  own: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, string>,
): { readonly scenario: ComparedScenario; readonly notices: readonly ComparedNotice[] } => {
  const without = new Set(own.get(withoutKey)?.split(',') ?? []);
  const pairs = new Map([...first].filter(([key]) => !without.has(key)));
  for (const [key, value] of own) pairs.set(key, value);
  const name = readText(pairs.get(nameKey) ?? '').slice(0, longestName) || `Scenario ${number}`;
  pairs.delete(nameKey);
  pairs.delete(withoutKey);
  const { state, notices } = readFragment([...pairs].map((pair) => pair.join('=')).join('&'));
  const { answers, assumptions } = state;
  return {
    scenario: { name, answers, assumptions },
    // What the first one has wrong is told once.
    notices: notices
      .filter((notice) => !('key' in notice) || own.has(notice.key))
      .map((notice) => ({ scenario: name, notice })),
  };
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
  const numbers = [...byNumber.keys()].toSorted();
  const first = new Map(byNumber.get('1') ?? []);
  first.delete(nameKey);
  const read = numbers.slice(0, mostScenarios).map((number) => {
    const own = byNumber.get(number) ?? new Map<string, string>();
    return scenarioOf(number, own, number === '1' ? new Map() : first);
  });
  const scenarios: ComparedScenario[] = [];
  for (const { scenario } of read) scenarios.push({ ...scenario, name: freeName(scenario.name, scenarios) });
  const notices: ComparedNotice[] = read.flatMap((each) => [...each.notices]);
  if (numbers.length > mostScenarios) notices.push({ tooMany: numbers.length - mostScenarios });
  const mode = common.get('m');
  const place = common.get('b');
  const base = place !== undefined && /^[1-4]$/.test(place) ? Number(place) - 1 : null;
  for (const [key, value] of common) {
    const known = (key === 'm' && value === 'people') || (key === 'b' && base !== null && base < scenarios.length);
    if (known) continue;
    const kind = key === 'm' || key === 'b' ? 'invalid-value' : 'unknown-key';
    notices.push({
      scenario: null,
      notice: kind === 'unknown-key' ? { kind, key, value } : { kind, key: `0.${key}`, value, became: 'left-out' },
    });
  }
  return {
    set: {
      scenarios,
      people: mode === 'people',
      base: base !== null && base < scenarios.length ? base : 'most',
    },
    notices,
  };
};

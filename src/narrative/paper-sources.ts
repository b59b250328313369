/** Sources as they stand at the end of a printed page: each once, with its day and what rests on it. */
import type { Catalog } from '../catalog';
import type { Recommendation } from '../engine/recommendation';
import { billSources } from './freshness';
import { sourceAndAge } from './line-sources';
import { namesOf } from './names';

export const paperSourcesTitle = 'Sources';
export const paperSourcesIntro = 'Each once, with its day and what rests on it here.';

export interface PaperSource {
  /** Title and day. */
  readonly source: string;
  /** Figures, or the places in a guide, that rest on it; empty = sentences above. */
  readonly rests: readonly string[];
}

/** Each source once, in the order of its first mention. */
export const grouped = (pairs: readonly (readonly [string, string | null])[]): readonly PaperSource[] => {
  const found = new Map<string, Set<string>>();
  for (const [source, rest] of pairs) {
    const rests = found.get(source) ?? new Set();
    if (rest !== null) rests.add(rest);
    found.set(source, rests);
  }
  return [...found].map(([source, rests]) => ({ source, rests: [...rests] }));
};

/** Source and figure of everything the bills of some results rest on. */
export const billPairs = (
  recommendations: readonly Pick<Recommendation, 'costs' | 'assumptions'>[],
  catalog: Catalog,
): readonly (readonly [string, string | null])[] =>
  recommendations.flatMap(({ costs, assumptions }) =>
    billSources(Object.values(costs), { catalog, names: namesOf(catalog), assumptions }).map((each) => {
      const source = sourceAndAge(each);
      return source === null ? ([each.text, null] as const) : ([source, each.text] as const);
    }),
  );

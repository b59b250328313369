import { type HistoryState, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { type DecisionState, type Notice, readFragment, toFragment } from '../permalink';
import type { DecisionSearch } from '../permalink/address';
import { asTried } from '../permalink/tried';
import { keepDecision, today } from './-workspace';

type Change = Partial<DecisionState> | ((state: DecisionState) => DecisionState);

export interface Decision {
  readonly state: DecisionState;
  /** What could not be read from the link as it was written. */
  readonly notices: readonly Notice[];
  /**
   * Write the changed state into the address: `replace` while something is dragged or typed, else a step for Back. The
   * device keeps what the reader changed; a link that was only opened is not the reader's own yet, and what is only tried
   * is not kept before it is used (`use`).
   */
  readonly update: (
    change: Change,
    how?: { readonly replace?: boolean; readonly to?: '/check/' | '/result/'; readonly use?: boolean },
  ) => void;
  /** For a router link: `<Link to="/costs/" search={search()}>`, with this state or another one. */
  readonly search: (state?: DecisionState) => DecisionSearch;
  /** The same as text, to copy or print: `/path/costs/#v=1&…`. */
  readonly href: (path: string, state?: DecisionState) => string;
}

const searchOf = (state: DecisionState): DecisionSearch => {
  const decision = toFragment(state);
  return decision ? { decision } : {};
};

/** The decision without the place on the page. */
const contentOf = (state: DecisionState): string => toFragment({ ...state, view: {} });

/** Under it every change is only tried. What it gives is kept with the step of the browser's history. */
export const Trying = createContext<((replace: boolean) => (held: HistoryState) => HistoryState) | null>(null);

/** The decision in the address: the only place where it is read and the only way to change it. */
export const useDecision = (): Decision => {
  const router = useRouter();
  const navigate = useNavigate();
  const { decision = '' }: DecisionSearch = useSearch({ strict: false });
  const trying = useContext(Trying);
  const { state, notices } = useMemo(() => readFragment(decision), [decision]);

  const update = useCallback<Decision['update']>(
    (change, how) => {
      const replace = how?.replace ?? false;
      void navigate({
        to: how?.to ?? './',
        // From the address of that moment, so that two quick changes do not undo each other.
        search: (current) => {
          const before = readFragment(current.decision ?? '').state;
          const after = typeof change === 'function' ? change(before) : { ...before, ...change };
          if (!how?.use && (trying || before.view.was)) return searchOf(asTried(before, after));
          if (how?.use || contentOf(after) !== contentOf(before))
            keepDecision(contentOf(after) && toFragment(after), today());
          return searchOf(after);
        },
        replace,
        resetScroll: how?.to !== undefined,
        ...(trying && { state: trying(replace) }),
      });
    },
    [navigate, trying],
  );
  const search = useCallback<Decision['search']>((other) => searchOf(other ?? state), [state]);
  const href = useCallback<Decision['href']>(
    (path, other) => {
      const location = router.buildLocation({ to: path, search: search(other) });
      return router.history.createHref(location.publicHref);
    },
    [router, search],
  );
  return { state, notices, update, search, href };
};

/**
 * Undo and redo are the steps of the browser's own history: Back does the same, and a reload forgets none of them. What came
 * tried already, from a result or a link, is a step of its own before them.
 */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { DecisionState } from '../../permalink';
import { savedDecision } from '../../permalink/tried';
import type { Decision } from '../-decision';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many steps were tried since What-if was opened. */
    tried?: number;
  }
}

/** A new step of the history is one more; one that replaces the last stays at its number. */
export const triedStep =
  (replace: boolean) =>
  <Held extends { readonly tried?: number }>(held: Held): Held => ({
    ...held,
    tried: (held.tried ?? 0) + (replace ? 0 : 1),
  });

/** A key pressed in a text keeps the undo of that text. */
const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type === 'text' : target instanceof HTMLTextAreaElement;

export interface Steps {
  /** null = there is nothing to undo, or to redo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

type Content = Pick<DecisionState, 'answers' | 'assumptions'>;

export const useSteps = ({ state, update }: Decision): Steps => {
  const { history } = useRouter();
  const done = useLocation({ select: ({ state }) => state.tried ?? 0 });
  /** The furthest step that the history still holds. */
  const [furthest, setFurthest] = useState(done);
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        if (action.type !== 'PUSH') return;
        setFurthest(location.state.tried ?? 0);
        setTaken(null);
      }),
    [history],
  );
  /** What came tried already, while it is undone. */
  const [taken, setTaken] = useState<Content | null>(null);
  const opening = done === 0;
  const tried = state.view.was !== undefined;
  const undo = useCallback(() => {
    if (!opening) return history.back();
    const { answers, assumptions } = savedDecision(state);
    setTaken({ answers: state.answers, assumptions: state.assumptions });
    update({ answers, assumptions }, { replace: true });
  }, [history, opening, state, update]);
  const redo = useCallback(() => {
    if (!opening || tried || taken === null) return history.forward();
    update(taken, { replace: true });
  }, [history, opening, tried, taken, update]);
  const canUndo = !opening || tried;
  const canRedo = done < furthest || (opening && !tried && taken !== null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typesText(event.target)) return;
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      if (again ? canRedo : canUndo) (again ? redo : undo)();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [canUndo, canRedo, undo, redo]);
  return { undo: canUndo ? undo : null, redo: canRedo ? redo : null };
};

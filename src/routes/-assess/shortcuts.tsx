import { useEffect, useRef } from 'react';
import { useWorkspace } from '../../workspace';

/** Where a key belongs to what has focus. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), select, textarea, a, button, summary, dialog') !== null;

interface Keys {
  /** 1 to 9, and 0 for "not sure"; only when switched on. */
  readonly onDigit: (digit: number) => void;
  readonly onEnter: () => void;
}

/** Digits choose an answer anywhere on the page when the reader switched that on; Enter continues wherever nothing else takes it. */
export const useQuestionKeys = ({ onDigit, onEnter }: Keys): void => {
  const enabled = useWorkspace((workspace) => workspace.preferences.shortcuts);
  const latest = useRef({ onDigit, onEnter });
  useEffect(() => {
    latest.current = { onDigit, onEnter };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (takesKeys(event.target)) return;
      // From a radio the browser sends the form itself.
      if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) {
        event.preventDefault();
        latest.current.onEnter();
      }
      if (enabled && /^\d$/.test(event.key)) {
        event.preventDefault();
        latest.current.onDigit(Number(event.key));
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
};

/** Off until somebody wants it: single keys get in the way of speech input. */
export const ShortcutSwitch = () => {
  const enabled = useWorkspace((workspace) => workspace.preferences.shortcuts);
  const prefer = useWorkspace((workspace) => workspace.prefer);
  return (
    <label className="inline-flex min-h-6 items-center gap-2 text-note text-muted pointer-coarse:hidden">
      <input
        type="checkbox"
        role="switch"
        aria-checked={enabled}
        checked={enabled}
        onChange={(event) => prefer({ shortcuts: event.target.checked })}
        className="size-4 accent-ink"
      />
      Number keys choose an answer anywhere on the page
    </label>
  );
};

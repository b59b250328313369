import type { ReactNode } from 'react';

/** A short fact in a pill: what was ruled out, when it pays back. */
export const Chip = ({ children }: { readonly children: ReactNode }) => (
  <span className="inline-flex min-h-7 items-center gap-2 rounded-pill border outline-border bg-surface px-2.5 py-0.5 text-note text-muted">
    {children}
  </span>
);

interface ChipToggleProps {
  readonly pressed: boolean;
  readonly onChange: (pressed: boolean) => void;
  readonly children: ReactNode;
}

/** A filter: on or off. */
export const ChipToggle = ({ pressed, onChange, children }: ChipToggleProps) => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={() => onChange(!pressed)}
    className="inline-flex min-h-7 items-center rounded-pill border outline-border bg-surface px-2.5 text-note text-muted hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
  >
    {children}
  </button>
);

import type { ReactNode } from 'react';

interface FieldFrameProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem: string | null;
  readonly children: ReactNode;
}

export const describedBy = (id: string, hint: unknown, problem: unknown, echo?: unknown): string | undefined =>
  [problem && `${id}-problem`, hint && `${id}-hint`, echo && `${id}-echo`].filter(Boolean).join(' ') || undefined;

/** Label, one short hint, what is wrong, and the control. */
export const FieldFrame = ({ id, label, hint, problem, children }: FieldFrameProps) => (
  <div>
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    {hint && (
      <p id={`${id}-hint`} className="text-note text-muted">
        {hint}
      </p>
    )}
    {problem && (
      <p id={`${id}-problem`} className="mt-1 font-medium text-danger">
        <span className="sr-only">Error: </span>
        {problem}
      </p>
    )}
    <div className="mt-1.5">{children}</div>
  </div>
);

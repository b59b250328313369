import type { ReactNode } from 'react';
import { Badge } from './badge';
import type { Point } from './finer-words';

interface FinerRowProps {
  readonly name: string;
  readonly point: Point;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A row like those of the answers, opened in place: name, what is set or assumed, and the fields under it. */
export const FinerRow = ({ name, point, open, onOpen, children }: FinerRowProps) => (
  <details
    open={open}
    onToggle={(event) => onOpen(event.currentTarget.open)}
    className="group border-t border-hairline"
  >
    <summary className="flex items-start gap-4 py-2.5 [&::-webkit-details-marker]:hidden">
      <span className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <span>{name}</span>
        <span className={point.typed ? 'font-medium' : 'text-muted'}>
          {point.text} <Badge typed={point.typed} />
        </span>
      </span>
      <span className="screen-only inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2">
        <span className="group-open:hidden">Change</span>
        <span className="hidden group-open:inline">Close</span>
      </span>
    </summary>
    <div className="screen-only grid gap-6 pt-2 pb-7">{children}</div>
  </details>
);

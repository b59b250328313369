import type { ReactNode } from 'react';

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** `corner` puts the summary at the top right of the positioned figure or card it ends. */
  readonly place?: 'here' | 'corner';
  /** Where paper is short (`short-on-paper`), a closed disclosure is left out unless this is set. */
  readonly onPaper?: boolean;
}

/** A native disclosure; opened on paper, except where paper is short. */
export const Details = ({ summary, children, open, place = 'here', onPaper = false }: DetailsProps) => (
  <details open={open} className={`group ${onPaper ? 'on-paper' : ''}`}>
    <summary
      className={`inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden ${
        place === 'corner' ? 'sm:absolute sm:top-0 sm:right-0' : ''
      }`}
    >
      {summary}
    </summary>
    <div className="mt-3">{children}</div>
  </details>
);

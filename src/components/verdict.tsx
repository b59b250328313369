import type { ReactNode } from 'react';
import type { Verdict as VerdictParts } from '../narrative/verdict';
import { PageHeading } from './heading';

interface VerdictProps {
  readonly eyebrow: string;
  readonly verdict: VerdictParts;
  /** What exactly to run or call, as a sentence. */
  readonly children?: ReactNode;
}

/** The answer as a sentence, in the serif face, with its decisive part in the accent colour. It is the page's heading. */
export const Verdict = ({ eyebrow, verdict: { before, accent, after }, children }: VerdictProps) => (
  <div>
    <p className="eyebrow">{eyebrow}</p>
    <PageHeading className="mt-2 text-verdict">
      {before}
      <span className="text-accent">{accent}</span>
      {after}
    </PageHeading>
    {children && <div className="mt-4 max-w-[66ch] text-body text-muted">{children}</div>}
  </div>
);

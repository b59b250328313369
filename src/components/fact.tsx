import type { ReactNode } from 'react';
import { Details } from './details';
import { Followed } from './followed';

/** Source and day of what stands before it. Every fact on a screen has one, or is inside a `Fact`. */
export const SourceLine = ({ children }: { readonly children: ReactNode }) => (
  <p data-source="" className="text-note text-muted">
    <Followed>{children}</Followed>
  </p>
);

interface FactProps {
  /** The figure or statement itself. */
  readonly children: ReactNode;
  /** Its sources in words, each with its day. */
  readonly sources: readonly string[];
}

/** A fact that opens its source. */
export const Fact = ({ children, sources }: FactProps) => (
  <div data-fact="">
    {children}
    <Details summary={sources.length === 1 ? 'Source' : `${sources.length} sources`}>
      {sources.map((source) => (
        <SourceLine key={source}>{source}</SourceLine>
      ))}
    </Details>
  </div>
);

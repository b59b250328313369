import { LinkButton } from '../../components/button';
import { type Left, progressText } from '../../narrative/asking';
import type { DecisionSearch } from '../../permalink/address';
import type { Path } from '../../permalink/state';

interface ProgressProps {
  readonly number: number;
  readonly left: Left;
  readonly path: Path;
  /** This question on the other path. */
  readonly other: DecisionSearch;
}

/** How far along, and the way to the other path. */
export const Progress = ({ number, left, path, other }: ProgressProps) => (
  <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-note text-muted">
    <span>{progressText(number, left)}</span>
    <LinkButton
      to="/assess/"
      search={other}
      look="text"
      className="inline-flex items-center"
      replace
      resetScroll={false}
    >
      {path === 'short' ? 'Show all fourteen in order' : 'Ask only what matters next'}
    </LinkButton>
  </p>
);

import type { Label, Recommendation } from '../../engine/recommendation';
import type { Names } from '../../narrative';
import type { Decision } from '../-decision';

/** What most parts of the page read. */
export interface PanelProps {
  readonly recommendation: Recommendation;
  readonly decision: Decision;
  readonly names: Names;
  /** null until the sampler has answered, where the point result does not settle it. */
  readonly label: Label | null;
}

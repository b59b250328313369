import { LinkButton } from '../../components/button';
import { LiveRegion } from '../../components/live-region';
import { stopText } from '../../narrative/asking';
import type { DecisionSearch } from '../../permalink/address';

export interface Stop {
  /** Proved, not only likely. */
  readonly settled: boolean;
  readonly withoutVolume: boolean;
}

interface StopHereProps {
  readonly stop: Stop | null;
  readonly search: DecisionSearch;
}

/** Once nothing left is likely to change the answer: that, and the result before the next question. Said aloud as well. */
export const StopHere = ({ stop, search }: StopHereProps) => (
  <>
    {stop !== null && (
      <div className="mt-6 border-l-4 border-accent py-0.5 pl-4">
        <p>
          <strong className="font-semibold">{stopText.lead}</strong> {stopText.rest}
          {stop.settled && ` ${stopText.settled}`}
          {stop.withoutVolume && ` ${stopText.withoutVolume}`}
        </p>
        <LinkButton to="/result/" search={search} look="primary" className="mt-3">
          See the result
        </LinkButton>
      </div>
    )}
    <LiveRegion says={stop === null ? '' : `${stopText.lead} ${stopText.rest}`} />
  </>
);

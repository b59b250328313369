import { LinkButton } from '../../components/button';
import { LiveRegion } from '../../components/live-region';
import { type Stop, stopLead, stopSentences } from '../../narrative/asking';
import type { DecisionSearch } from '../../permalink/address';

interface StopHereProps {
  readonly stop: Stop | null;
  readonly search: DecisionSearch;
}

/** Once no choice left is likely to put another option first: that, and the result before the next question. Said aloud as well. */
export const StopHere = ({ stop, search }: StopHereProps) => (
  <>
    {stop !== null && (
      <div className="mt-6 border-l-4 border-accent py-0.5 pl-4">
        <p>
          <strong className="font-semibold">{stopLead}</strong> {stopSentences(stop)}
        </p>
        <LinkButton to="/result/" search={search} look="primary" className="mt-3">
          See the result
        </LinkButton>
      </div>
    )}
    <LiveRegion says={stop === null ? '' : `${stopLead} ${stopSentences(stop)}`} />
  </>
);

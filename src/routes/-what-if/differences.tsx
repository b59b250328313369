import { Button } from '../../components/button';
import { countChanged, savedAndNow, whatIfWords } from '../../narrative/what-if';
import type { DecisionState } from '../../permalink';
import { withKeysOf } from '../../permalink/put-back';
import type { Decision } from '../-decision';
import type { ChangedAnswer } from './changed';

interface DifferencesProps {
  readonly changed: readonly ChangedAnswer[];
  readonly saved: DecisionState;
  readonly update: Decision['update'];
}

/** Every answer that differs from the saved ones, each with the way back. */
export const ChangedAnswers = ({ changed, saved, update }: DifferencesProps) => (
  <section aria-labelledby="what-changed" className="mt-7">
    <h3 id="what-changed" tabIndex={-1} className="font-sans text-dense font-semibold tracking-normal outline-none">
      {whatIfWords.difference}
    </h3>
    <p className="mt-0.5 text-note text-muted">{countChanged(changed.length)}</p>
    {changed.length > 0 && (
      <ul className="mt-1.5 divide-y divide-hairline border-y border-hairline">
        {changed.map(({ id, lines, keys }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-2.5">
            <span className="min-w-0">
              {lines.map(({ label, saved: before, now }) => (
                <span key={label} className="block">
                  <span className="font-medium">{label}</span>
                  <span className="block text-note break-words text-muted">
                    <span>
                      <span className="sr-only">{savedAndNow.saved}</span>
                      {before ?? whatIfWords.notAnswered}
                    </span>
                    <span aria-hidden="true"> → </span>
                    <span className="sr-only">{savedAndNow.now}</span>
                    <span className="text-ink">{now ?? whatIfWords.notAnswered}</span>
                  </span>
                </span>
              ))}
            </span>
            <Button
              look="small"
              className="screen-only shrink-0"
              aria-label={`${whatIfWords.putBack}: ${lines[0].label}`}
              onClick={() => {
                document.getElementById('what-changed')?.focus({ preventScroll: true });
                update((state) => withKeysOf(state, saved, keys));
              }}
            >
              {whatIfWords.putBack}
            </Button>
          </li>
        ))}
      </ul>
    )}
  </section>
);

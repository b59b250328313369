import { catalog, economicsRange } from '../../catalog';
import { Details } from '../../components/details';
import { namesOf } from '../../narrative/names';
import { count, decimal, percent } from '../../narrative/numbers';
import { economicsSource } from '../../narrative/taken-for-granted';
import { FinerRows } from './finer-rows';
import type { PanelProps } from './workload-panel';

const names = namesOf(catalog);
const keys = ['output-factor', 'steps', 'step-tokens', 'images'] as const;
const image = economicsRange(catalog, 'tokens_per_image');

/** What makes a request longer than its question and its answer: reasoning, further calls, images. */
export const RequestDetails = ({
  state,
  assessment,
  change,
  onProblem,
}: Pick<PanelProps, 'state' | 'assessment' | 'change' | 'onProblem'>) => {
  const { finer } = state.assumptions;
  const { isl, osl, calls, tokensPerRequest } = assessment.costing.situation.workload;
  const inTokens = state.answers.workload.tokensPerDay !== undefined;
  const set = keys.some((key) => finer[key] !== undefined);
  return (
    <div className="border-b border-hairline py-3">
      <Details summary="Reasoning, further calls, images" open={set}>
        <FinerRows
          state={state}
          keys={keys}
          change={change}
          onProblem={onProblem}
          notes={{
            'output-factor': 'thinking is billed as output and not sent again',
            steps: 'each further call sends again what was read and written before it',
            images: (
              <>
                {count(image.low)} to {count(image.high)} tokens each, {count(image.mid)} for a square of 1,024 pixels (
                <span data-source>{economicsSource('tokens_per_image', catalog, names)}</span>). Other models count
                otherwise.
              </>
            ),
          }}
        />
        {set && (
          <p className="mt-3 text-note text-muted">
            A request is {decimal(calls.perRequest)} {calls.perRequest === 1 ? 'call' : 'calls'} of {count(isl)} tokens
            in and {count(osl)} out, {count(tokensPerRequest)} tokens together
            {calls.resentShare > 0 && `; ${percent(calls.resentShare)} of the input was sent before`}.{' '}
            {inTokens
              ? 'Your tokens a day are taken to count all of this: the mix changes, not the volume. With requests a day the volume grows.'
              : null}
          </p>
        )}
      </Details>
    </div>
  );
};

import { useMemo } from 'react';
import type { OptionId } from '../../framework';
import { moreSets, nothingMakesItWin, wouldWinTitle } from '../../narrative/flips';
import { setsOfOption } from '../../narrative/result/reading';
import { shownFlips } from '../../narrative/result/shown-flips';
import { centralText, dominatedText, placesText, scoreRangeText } from '../../narrative/weights';
import type { Deeper } from '../../workers/question';
import type { Decision } from '../-decision';
import { FlipRows } from './flip-rows';

/** What the samples and the searches say of one option: its places, who should pick it, and what would make it win. */
export const OptionSense = ({
  option,
  winner,
  deeper,
  decision,
}: {
  readonly option: OptionId;
  /** The present one. */
  readonly winner: OptionId | null;
  readonly deeper: Deeper;
  readonly decision: Decision;
}) => {
  const { robustness, pareto, nearestFlips } = deeper;
  const places = robustness.rankShare[option];
  const dominated = pareto.find((one) => one.option === option);
  const range = robustness.scoreRange[option];
  const central = centralText(option, robustness);
  const towards = nearestFlips.towards[option];
  const shown = useMemo(
    () => shownFlips(towards?.slice(0, setsOfOption) ?? [], { state: decision.state }, winner),
    [towards, decision.state, winner],
  );
  return (
    <div className="mt-3 grid gap-2 text-note">
      {(places || central || dominated) && (
        <p>
          {places && placesText(places)} {range && scoreRangeText(range)} {central}{' '}
          {dominated && dominatedText(dominated)}
        </p>
      )}
      {towards && (
        <div>
          <h3 className="font-sans text-note font-semibold tracking-normal">{wouldWinTitle}</h3>
          {towards.length === 0 ? (
            <p className="text-muted">{nothingMakesItWin(nearestFlips.upTo)}</p>
          ) : (
            <>
              <FlipRows className="mt-1" flips={shown} decision={decision} />
              {towards.length > setsOfOption && (
                <p className="mt-1 text-muted">{moreSets(towards.length - setsOfOption, nearestFlips.upTo)}</p>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
};

/** A reason, not a veto: renting would do everything the owned option does here, for less at any plausible price. */
import { levels, type OptionId, singleOptionIds, singleOptions } from '../../framework';
import type { Range } from '../../units';
import type { Recommendation } from '../recommendation';
import type { Frame } from './score';

interface Priced {
  readonly option: OptionId;
  readonly tier: number;
  readonly monthlyUsd: Range | null;
}

const shortfall = (need: number, offered: number): number => Math.max(0, need - offered);

/**
 * Pairs of a self-hosted option and an API option in no worse a tier that falls short on no criterion by more, and whose
 * high cost lies below the other's low. A need that is not known counts at every level it may take.
 * ranking: feasible options in order; the first API option found is named.
 */
export const neverCheaperOf = (frame: Frame, ranking: readonly Priced[]): Recommendation['neverCheaper'] => {
  const singles = ranking.flatMap(({ option, tier, monthlyUsd }) => {
    const id = singleOptionIds.find((one) => one === option);
    return id === undefined || monthlyUsd === null ? [] : [{ id, tier, usd: monthlyUsd }];
  });
  return singles
    .filter(({ id }) => singleOptions[id].operatesGpus)
    .flatMap((owned) => {
      const rented = singles.find(
        (api) =>
          !singleOptions[api.id].operatesGpus &&
          api.tier <= owned.tier &&
          api.usd.high < owned.usd.low &&
          frame.knowledge.ladders.every((ladder) =>
            frame.classes.every(({ needs }) =>
              levels.every(
                (level, i) =>
                  (needs[ladder].chances[i] ?? 0) === 0 ||
                  shortfall(level, frame.performance(api.id, ladder)) <=
                    shortfall(level, frame.performance(owned.id, ladder)),
              ),
            ),
          ),
      );
      return rented === undefined ? [] : [{ option: owned.id, than: rented.id }];
    });
};

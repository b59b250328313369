import type { Recommendation } from '../../engine';
import { type OptionId, optionLabels } from '../../framework';
import { unassessed } from '../../narrative';
import { ownOptions, rentOptions } from '../../permalink/state';
import { isRuledOut, type Pair } from './pair';

interface PairPickerProps {
  readonly recommendation: Recommendation;
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
}

const look = 'min-h-9 min-w-0 max-w-full rounded-control border border-control bg-surface px-2 font-medium text-ink';

/** Which way to own against which way to rent. */
export const PairPicker = ({ recommendation, pair, onPair }: PairPickerProps) => {
  const choices = (options: readonly OptionId[], present: OptionId) =>
    options
      .filter((option) => option === present || recommendation.costs[option] !== undefined)
      .map((option) => (
        <option key={option} value={option}>
          {optionLabels[option]}
          {isRuledOut(recommendation, option) ? ' (ruled out)' : ''}
        </option>
      ));
  const without = recommendation.unassessed.filter(({ reason }) => reason !== 'volume-not-given');
  const excluded = [pair.own, pair.rent].filter((option) => isRuledOut(recommendation, option));
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 text-muted">
        <label htmlFor="own">Compare</label>
        <select
          id="own"
          value={pair.own}
          onChange={(event) => onPair({ ...pair, own: event.target.value as Pair['own'] })}
          className={look}
        >
          {choices(ownOptions, pair.own)}
        </select>
        <label htmlFor="rent">against</label>
        <select
          id="rent"
          value={pair.rent}
          onChange={(event) => onPair({ ...pair, rent: event.target.value as Pair['rent'] })}
          className={look}
        >
          {choices(rentOptions, pair.rent)}
        </select>
      </div>
      {without.map(({ option, reason }) => (
        <p key={option} className="mt-1.5 text-note text-muted">
          {unassessed(option, reason)}
        </p>
      ))}
      {excluded.length > 0 && (
        <p className="mt-1.5 text-note text-muted">
          Your answers rule out {excluded.map((option) => optionLabels[option]).join(' and ')}; the cost is shown all
          the same.
        </p>
      )}
    </div>
  );
};

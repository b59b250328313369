import { Button } from '../../components/button';
import { type AxisId, axisIds, axisLabels } from '../../framework';
import type { AxisWeights } from '../../framework/axis-weights';
import { weightsInstead } from '../../narrative/weights';
import type { Ranks } from './axis-ranks';

const places = [
  { rank: 1, text: 'first' },
  { rank: 2, text: 'second' },
  { rank: 3, text: 'third' },
  { rank: 4, text: 'fourth' },
] as const;

interface AxisOrderProps {
  readonly ranks: Ranks | undefined;
  /** Set directly, instead of an order. */
  readonly weights: AxisWeights | undefined;
  /** `null` = without a place. */
  readonly onPlace: (axis: AxisId, rank: 1 | 2 | 3 | 4 | null) => void;
  readonly onClear: () => void;
}

/** Which axis would you fix first? Optional; ties allowed; without an order all four weigh the same. */
export const AxisOrder = ({ ranks, weights, onPlace, onClear }: AxisOrderProps) => (
  <fieldset className="mt-9 min-w-0">
    <legend className="font-serif text-h3 font-medium tracking-[-0.012em]">What would you put right first?</legend>
    <p className="text-muted">
      Imagine every axis at its worst: the one you would improve first weighs most. Optional; two may share a place. An
      axis without a place comes after those that have one.
    </p>
    {weights && <p className="mt-2">{weightsInstead(axisIds.map((axis) => ({ axis, percent: weights[axis] })))}</p>}
    <div className="mt-3 flex flex-wrap gap-x-5 gap-y-3">
      {axisIds.map((axis) => (
        <label key={axis} className="grid gap-1">
          <span className="font-medium">{axisLabels[axis]}</span>
          <select
            className="field"
            value={ranks?.[axis] ?? ''}
            onChange={(event) =>
              onPlace(axis, places.find(({ rank }) => String(rank) === event.target.value)?.rank ?? null)
            }
          >
            <option value="">{ranks === undefined ? 'equal' : 'no place'}</option>
            {places.map(({ rank, text }) => (
              <option key={rank} value={rank}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
    {(ranks !== undefined || weights !== undefined) && (
      <Button look="text" className="mt-2" onClick={onClear}>
        Let all four weigh the same
      </Button>
    )}
  </fieldset>
);

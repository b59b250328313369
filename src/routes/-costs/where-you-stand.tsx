import { useSyncExternalStore } from 'react';
import type { LiveVolume } from '../../charts/cost-chart';
import { costAt } from '../../charts/cost-curve';
import type { Picture } from '../../engine/cost-picture';
import { breakEvenDetail, differenceSentence } from '../../narrative';
import { type DragStore, useDrag } from './dragging';
import { differenceAt } from './effect';
import type { Effects } from './effects';

/** The volume of a slider in tokens a day; null while it rests. */
export const liveVolume = (drag: DragStore, perRequest: number): LiveVolume => ({
  subscribe: drag.subscribe,
  now: () => {
    const move = drag.now();
    return move?.id === 'cost-volume' ? move.value * perRequest : null;
  },
});

interface WhereYouStandProps {
  readonly picture: Picture;
  /** What stands there while nothing moves. */
  readonly settled: string;
  readonly effects: Effects;
  readonly live: LiveVolume;
}

/** The reader's place and what it costs, at every move of a slider, off the curves and small charts that are drawn already. */
export const WhereYouStand = ({ picture, settled, effects, live }: WhereYouStandProps) => {
  const { pair, curves, breakEven, you } = picture;
  const drag = useDrag();
  const volume = useSyncExternalStore(live.subscribe, live.now, () => null);
  const usd = (option: string, at: number) => {
    const curve = curves.find((each) => each.option === option);
    return curve ? costAt(curve, at) : null;
  };
  const difference = (): number | null => {
    if (volume === null) {
      const effect = drag === null ? undefined : effects.get(drag.id);
      return drag === null || effect === undefined ? null : differenceAt(effect, drag.value);
    }
    const [own, rent] = [usd(pair.own, volume), usd(pair.rent, volume)];
    return own === null || rent === null ? null : own - rent;
  };
  const moved = difference();
  const text =
    moved === null || breakEven === null
      ? settled
      : breakEvenDetail(breakEven, volume ?? you?.mid ?? null, differenceSentence(pair.own, pair.rent, moved));
  return <p className="contained mt-2 text-body text-muted">{text}</p>;
};

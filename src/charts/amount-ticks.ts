/** Axes of amounts end and stop on round figures of the currency that is read, while their scales hold dollars. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { amountsIn } from '../narrative/numbers';

export const amountTicks = (scale: ScaleLinear<number, number>): readonly number[] => {
  const { perDollar } = amountsIn();
  const ends = scale.domain().map((usd) => usd * perDollar);
  return scaleLinear(ends, [0, 1])
    .ticks(4)
    .map((amount) => amount / perDollar);
};

/** From zero to a round figure that is not below `most`, USD. */
export const niceAmounts = (most: number): readonly number[] => {
  const { perDollar } = amountsIn();
  return scaleLinear([0, most * perDollar], [0, 1])
    .nice(4)
    .domain()
    .map((amount) => amount / perDollar);
};

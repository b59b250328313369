/** Values of a slider and their places, 0 to 1000 along its track. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly kind: 'linear' | 'log';
  /** Linear: the step. Log: steps are two significant figures. */
  readonly step?: number;
}

export const places = 1000;

/** Place of a value; the ends for values beyond them. */
export const placeOf = ({ min, max, kind }: SliderScale, value: number): number => {
  const held = Math.min(Math.max(value, min), max);
  const share = kind === 'log' ? Math.log(held / min) / Math.log(max / min) : (held - min) / (max - min);
  return Math.round(share * places);
};

/** Two significant figures; half of that between 1 and 2, where two would be coarser than a step of the arrow keys. */
const figures = (value: number): number => {
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = decade * (value < 2 * decade ? 0.05 : 0.1);
  return Math.round(value / step) * step;
};

const rounded = ({ min, max, kind, step = 1 }: SliderScale, value: number): number => {
  const near = kind === 'log' ? figures(value) : min + Math.round((value - min) / step) * step;
  return Number(Math.min(Math.max(near, min), max).toPrecision(12));
};

/** Value at a place, rounded as a reader would set it. */
export const valueAt = (scale: SliderScale, place: number): number => {
  const share = place / places;
  const { min, max, kind } = scale;
  return rounded(scale, kind === 'log' ? min * (max / min) ** share : min + (max - min) * share);
};

/** The next value up or down by button: one step, or about a quarter more or less on a logarithmic scale. */
export const nextValue = (scale: SliderScale, value: number, direction: 1 | -1): number =>
  rounded(scale, scale.kind === 'log' ? value * 1.25 ** direction : value + direction * (scale.step ?? 1));

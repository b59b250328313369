/** From points to marks: every place in the cost chart, computed without a screen. */
import { scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { BreakEven, CostCurve, Crossing } from '../engine/recommendation';
import type { OptionId } from '../framework/options';
import { amountsIn, money, tokens } from '../narrative/numbers';
import type { Range } from '../units';
import { costAt, rangeAt } from './cost-curve';
import { type Box, overlap, type Point, spread } from './geometry';
import { type NoteMark, placeNote } from './note-placement';
import { shortLabel } from './palette';
import { textWidth } from './text-width';

export interface CostChartInput {
  readonly curves: readonly CostCurve[];
  readonly breakEven?: BreakEven | null;
  /** The reader's volume in tokens a day, with its range. */
  readonly you?: Range | null;
  /** Published volumes to compare with, drawn as dotted verticals. */
  readonly guides?: readonly { readonly tokensPerDay: number; readonly label: string }[];
  /** Options whose 10–90% band is drawn; by default the two of the break-even. */
  readonly banded?: readonly OptionId[];
  /** First words of the note at the break-even. */
  readonly breakEvenWords?: string;
  /** Least decades of the volume axis; it grows to hold the reader's volume and the break-even. */
  readonly volumes?: readonly [number, number];
}

export interface CurveMark {
  readonly option: OptionId;
  readonly path: string;
  readonly band: string | null;
  readonly end: Point;
  readonly label: Point & { readonly text: string };
  /** One of the two options the break-even compares. */
  readonly main: boolean;
}

export interface GuideMark {
  readonly x: number;
  readonly label: (Point & { readonly text: string; readonly anchor: 'start' | 'end' }) | null;
}

export interface CostChartMarks {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly plot: Box;
  readonly volumes: readonly [number, number];
  readonly xOf: (volume: number) => number;
  readonly volumeAt: (x: number) => number;
  readonly yOf: (usd: number) => number;
  readonly volumeTicks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  /** Under the ticks, where the last tick has no room to say what is counted. */
  readonly axisTitle: (Point & { readonly text: string }) | null;
  readonly moneyTicks: readonly { readonly y: number; readonly text: string }[];
  readonly curves: readonly CurveMark[];
  readonly you: {
    readonly x: number;
    readonly text: string;
    readonly pill: Box;
    readonly band: readonly [number, number] | null;
  } | null;
  readonly breakEven: (Point & { readonly note: NoteMark }) | null;
  /** Crossings after or before the headline one. */
  readonly crossings: readonly Point[];
  /** Without a label where none fits. */
  readonly guides: readonly GuideMark[];
}

const fontSize = 12;
const labelGap = 16;
/** Below this width a phone is assumed: nearly square, and fewer words. */
const narrow = 480;
const decadeBelow = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);
const decadeAbove = (value: number): number => 10 ** Math.ceil(Math.log10(value) - 1e-9);

/** Height of a chart for its width: a landscape card, or nearly square on a phone. */
export const chartHeight = (width: number): number =>
  Math.round(width < narrow ? Math.max(260, width * 0.86) : Math.min(400, Math.max(300, width * 0.54)));

const volumeDomain = ({ curves, breakEven, you, volumes = [1e6, 1e9] }: CostChartInput): [number, number] => {
  const marked = [you?.mid, breakEven?.headline?.at].filter((value) => value !== undefined && value > 0) as number[];
  const given = curves.flatMap(({ points }) => points.map(({ tokensPerDay }) => tokensPerDay));
  const from = Math.min(volumes[0], ...marked.map((value) => decadeBelow(value / 1.5)));
  const to = Math.max(volumes[1], ...marked.map((value) => decadeAbove(value * 1.5)));
  return given.length === 0 ? [from, to] : [Math.max(from, Math.min(...given)), Math.min(to, Math.max(...given))];
};

interface VisiblePoint {
  readonly volume: number;
  readonly usd: Range;
}

/** Points of a curve inside the axis, with its ends cut exactly at the edges. */
const visiblePoints = (curve: CostCurve, [from, to]: readonly [number, number]): VisiblePoint[] => {
  const inside = curve.points.map(({ tokensPerDay }) => tokensPerDay).filter((volume) => volume > from && volume < to);
  return [from, ...inside, to].flatMap((volume) => {
    const usd = rangeAt(curve, volume);
    return usd === null ? [] : [{ volume, usd }];
  });
};

/** A little air, and a whole decade where one is near, so that the axis ends on a round number. */
const moneyDomain = (values: readonly number[]): [number, number] => {
  if (values.length === 0) return [100, 1e6];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [below, above] = [decadeBelow(low), decadeAbove(high)];
  return [low / below < 2.5 ? below : low / 1.4, above / high < 4 ? above : high * 1.4];
};

const moneyTicks = (from: number, to: number): number[] => {
  const decades: number[] = [];
  for (let tick = decadeAbove(from); tick <= to * 1.001; tick *= 10) decades.push(tick);
  if (decades.length >= 2) return decades;
  return [1, 2, 5]
    .flatMap((step) => [decadeBelow(from) * step, decadeBelow(from) * step * 10])
    .filter((tick) => tick >= from && tick <= to)
    .sort((a, b) => a - b);
};

const volumeTicks = (from: number, to: number): number[] => {
  const ticks: number[] = [];
  for (let tick = decadeAbove(from); tick <= to * 1.001; tick *= 10) ticks.push(tick);
  return ticks;
};

const crossingRange = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string | null => {
  if (low !== null && high !== null) return `${tokens(low)} to ${tokens(high)}`;
  if (low !== null) return `from ${tokens(low)}, no upper end`;
  return high === null ? null : `up to ${tokens(high)}`;
};

/** The two lines of the note; a phone has room for the figures only. */
const noteLines = ({ at, range }: Crossing, words = 'break-even', width: number): [string, string | null] => {
  const text = crossingRange(range);
  return width < narrow ? [tokens(at), text] : [`${words} ${tokens(at)}`, text && `range ${text}`];
};

/** Marks of the cost chart in a frame of the given size in px. All text is 12 px. */
export const layoutCostChart = (input: CostChartInput, width: number, height = chartHeight(width)): CostChartMarks => {
  const { curves, breakEven = null, you = null, guides = [] } = input;
  const volumes = volumeDomain(input);
  const series = curves
    .map((curve) => ({ curve, points: visiblePoints(curve, volumes) }))
    .filter(({ points }) => points.length > 1);
  const pair: readonly OptionId[] = breakEven ? [breakEven.own, breakEven.rent] : [];
  const banded = new Set(input.banded ?? pair);
  const costs = series.flatMap(({ curve, points }) =>
    points.flatMap(({ usd }) => (banded.has(curve.option) ? [usd.low, usd.mid, usd.high] : [usd.mid])),
  );
  const [least, most] = moneyDomain(costs);
  // Round figures of the currency that is read, not of the one that is kept.
  const { perDollar } = amountsIn();
  const money10 = moneyTicks(least * perDollar, most * perDollar).map((amount) => {
    const usd = amount / perDollar;
    return { usd, text: money(usd) };
  });

  const labelWidth = Math.max(0, ...series.map(({ curve }) => textWidth(shortLabel(curve.option), fontSize)));
  const plot: Box = {
    left: Math.ceil(Math.max(0, ...money10.map(({ text }) => textWidth(text, fontSize)))) + 8,
    right: Math.floor(width - labelWidth - 14),
    top: you ? 40 : 12,
    bottom: height - 24,
  };
  const ticks = volumeTicks(...volumes);
  const roomy = (plot.right - plot.left) / Math.max(1, ticks.length - 1) > textWidth('1B tokens a day', fontSize) + 24;
  const foot = roomy ? plot.bottom : plot.bottom - 20;
  const x = scaleLog(volumes, [plot.left, plot.right]);
  const y = scaleLog([least, most], [foot, plot.top]);
  const box = { ...plot, bottom: foot };

  const ends = series.map(({ points }) => y(points.at(-1)?.usd.mid ?? least));
  const labelYs = spread(ends, labelGap, plot.top + 4, foot - 2);
  const curveMarks = series.map(({ curve, points }, index): CurveMark => {
    const at = labelYs[index] ?? foot;
    return {
      option: curve.option,
      path:
        line<VisiblePoint>(
          (point) => x(point.volume),
          (point) => y(point.usd.mid),
        )(points) ?? '',
      band: banded.has(curve.option)
        ? area<VisiblePoint>(
            (point) => x(point.volume),
            (point) => y(point.usd.low),
            (point) => y(point.usd.high),
          )(points)
        : null,
      end: { x: plot.right, y: ends[index] ?? foot },
      label: { x: plot.right + 11, y: at, text: shortLabel(curve.option) },
      main: pair.includes(curve.option),
    };
  });

  const youMark = you && you.mid > 0 ? layoutYou(you, x, box) : null;
  const guideMarks = layoutGuides(guides, x, volumes, box, youMark?.x ?? null);
  const rent = breakEven && series.find(({ curve }) => curve.option === breakEven.rent)?.curve;
  const pointAt = (volume: number): Point | null => {
    const usd = rent ? costAt(rent, volume) : null;
    return usd === null || volume < volumes[0] || volume > volumes[1] ? null : { x: x(volume), y: y(usd) };
  };
  const headline = breakEven?.headline ?? null;
  const circle = headline && pointAt(headline.at);

  return {
    width,
    height,
    fontSize,
    plot: box,
    volumes,
    xOf: (volume) => x(volume),
    volumeAt: (px) => x.invert(px),
    yOf: (usd) => y(usd),
    volumeTicks: ticks.map((volume, index) => ({
      x: x(volume),
      text: roomy && index === ticks.length - 1 ? `${tokens(volume)} tokens a day` : tokens(volume),
      anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
    })),
    axisTitle: roomy ? null : { x: (plot.left + plot.right) / 2, y: height - 5, text: 'tokens a day' },
    moneyTicks: money10.map(({ usd, text }) => ({ y: y(usd), text })),
    curves: curveMarks,
    you: youMark,
    breakEven:
      headline && circle
        ? {
            ...circle,
            note: placeNote({
              at: circle,
              lines: noteLines(headline, input.breakEvenWords, width),
              fontSize,
              plot: box,
              avoid: guideMarks.flatMap(({ box: taken }) => taken ?? []),
              verticals: [...(youMark ? [youMark.x] : []), ...guideMarks.map((guide) => guide.x)],
              lineAt: series.map(
                ({ curve }) =>
                  (px: number) =>
                    y(costAt(curve, x.invert(px)) ?? least),
              ),
            }),
          }
        : null,
    crossings: (breakEven?.crossings ?? [])
      .filter(({ at }) => at !== headline?.at)
      .flatMap(({ at }) => pointAt(at) ?? []),
    guides: guideMarks,
  };
};

/** The mark of another place of the reader in a chart that is drawn already, at an end of the axis for one beyond it. */
export const youAt = ({ xOf, plot, volumes }: CostChartMarks, volume: number): CostChartMarks['you'] => {
  const held = Math.min(Math.max(volume, volumes[0]), volumes[1]);
  return layoutYou({ low: volume, mid: volume, high: volume }, () => xOf(held), plot);
};

type LogScale = (volume: number) => number;

const layoutYou = (you: Range, x: LogScale, plot: Box): CostChartMarks['you'] => {
  const text = `you · ${tokens(you.mid)}`;
  const half = textWidth(text, fontSize) / 2 + 14;
  const at = x(you.mid);
  const left = Math.min(Math.max(at - half, plot.left - 20), plot.right + 20 - 2 * half);
  const held = (value: number) => Math.min(Math.max(x(value), plot.left), plot.right);
  const top = plot.top - 36;
  return {
    x: at,
    text,
    pill: { left, right: left + 2 * half, top, bottom: top + 22 },
    band: you.low > 0 && you.low < you.high ? [held(you.low), held(you.high)] : null,
  };
};

/** Labels at the foot, each right of its line; one that would run into another or off the plot moves to the other side or up. */
const layoutGuides = (
  guides: NonNullable<CostChartInput['guides']>,
  x: LogScale,
  [from, to]: readonly [number, number],
  plot: Box,
  youX: number | null,
) => {
  const taken: Box[] = youX === null ? [] : [{ left: youX - 3, right: youX + 3, top: plot.top, bottom: plot.bottom }];
  return guides
    .filter(({ tokensPerDay }) => tokensPerDay >= from && tokensPerDay <= to)
    .map(({ tokensPerDay, label }) => {
      const at = x(tokensPerDay);
      const width = textWidth(label, fontSize);
      const places = [0, 1].flatMap((row) =>
        (['start', 'end'] as const).map((anchor) => {
          const left = anchor === 'start' ? at + 5 : at - 5 - width;
          const bottom = plot.bottom - 2 - row * labelGap;
          return { anchor, box: { left, right: left + width, top: bottom - labelGap + 2, bottom } };
        }),
      );
      const fits = ({ box }: (typeof places)[number]) =>
        box.left >= plot.left && box.right <= plot.right && !taken.some((other) => overlap(other, box));
      const place = places.find(fits);
      if (!place) return { x: at, box: null, label: null };
      taken.push(place.box);
      const x0 = place.anchor === 'start' ? place.box.left : place.box.right;
      return { x: at, box: place.box, label: { x: x0, y: place.box.bottom - 4, text: label, anchor: place.anchor } };
    });
};

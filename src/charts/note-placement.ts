import { type Box, overlap, type Point, within } from './geometry';
import { textWidth } from './text-width';

export interface NoteMark extends Point {
  readonly value: string;
  readonly range: string | null;
  /** From the circle to the note, where they are apart. */
  readonly leader: readonly [Point, Point] | null;
}

interface Request {
  /** Centre of the open circle the note speaks about. */
  readonly at: Point;
  readonly lines: readonly [string, string | null];
  readonly fontSize: number;
  readonly plot: Box;
  readonly avoid: readonly Box[];
  /** Vertical lines, by x. */
  readonly verticals: readonly number[];
  /** Curves as y over x. */
  readonly lineAt: readonly ((x: number) => number)[];
}

const leading = 16;

/** How much ink lies under a box: curve samples and vertical lines that cross it. */
const clutter = (box: Box, { lineAt, verticals, avoid }: Request): number => {
  let crossed = 0;
  for (let x = box.left; x <= box.right; x += 6) {
    for (const yAt of lineAt) {
      const y = yAt(x);
      if (y > box.top - 2 && y < box.bottom + 2) crossed += 1;
    }
  }
  crossed += 4 * verticals.filter((x) => x > box.left - 3 && x < box.right + 3).length;
  return crossed + 12 * avoid.filter((other) => overlap(other, box)).length;
};

/** The emptiest place near the circle: below, above or beside it; the nearest of equally empty ones. */
export const placeNote = (request: Request): NoteMark => {
  const { at, lines, fontSize, plot } = request;
  const width = Math.max(...lines.map((text) => textWidth(text ?? '', fontSize)));
  const height = lines[1] === null ? leading : 2 * leading;
  const boxAt = (dx: number, dy: number): Box => {
    const middle = Math.min(Math.max(at.x + dx, plot.left + width / 2 + 2), plot.right - width / 2 - 2);
    return { left: middle - width / 2, right: middle + width / 2, top: at.y + dy, bottom: at.y + dy + height };
  };
  const shifts = [0, -0.55, 0.55, -1, 1].map((share) => share * (width / 2 + 16));
  const depths = [16, 30, 46, 64, 84, 106, 130].flatMap((gap) => [gap, -gap - height]);
  const candidates = depths
    .flatMap((dy) => shifts.map((dx) => boxAt(dx, dy)))
    .filter((box) => within(plot, box))
    .map((box) => {
      const far = Math.abs((box.top + box.bottom) / 2 - at.y) / 40 + Math.abs((box.left + box.right) / 2 - at.x) / 60;
      return { box, cost: clutter(box, request) + far };
    })
    .sort((a, b) => a.cost - b.cost);
  const box = candidates[0]?.box ?? boxAt(0, 16);
  const middle = (box.left + box.right) / 2;
  const below = box.top > at.y;
  const reach = below ? box.top - at.y : at.y - box.bottom;
  const toX = Math.min(Math.max(at.x, box.left + 6), box.right - 6);
  return {
    x: middle,
    y: box.top + fontSize,
    value: lines[0],
    range: lines[1],
    leader:
      reach > 12
        ? [
            { x: at.x, y: at.y + (below ? 7 : -7) },
            { x: toX, y: below ? box.top - 1 : box.bottom + 1 },
          ]
        : null,
  };
};

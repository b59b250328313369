/** A drawing as an SVG file that needs nothing around it: colours, fonts and its source are written into it. */

/** An element with its attributes and children, or the text between tags. */
export type SvgNode =
  | string
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string | number | null>>;
      readonly children: readonly SvgNode[];
    };

export interface DrawnFigure {
  /** Size of the drawing in px. */
  readonly width: number;
  readonly height: number;
  /** What the figure says, in a sentence. */
  readonly title: string;
  /** The same for people who do not see it, or what is measured. */
  readonly description: string;
  /** Under the drawing, one paragraph each: source and edition, day, address. */
  readonly notes: readonly string[];
  readonly colours: { readonly paper: string; readonly ink: string; readonly muted: string };
  readonly nodes: readonly SvgNode[];
  /** Width of a text in px at a size and weight. */
  readonly widthOf: (text: string, size: number, bold: boolean) => number;
  /** Style sheet with the font itself, where a viewer cannot be trusted to have one like it. */
  readonly fontStyle?: string;
}

export const fontFamily = "'Geist Variable', Geist, 'Helvetica Neue', Arial, sans-serif";

/** Characters that XML 1.0 has no place for: a file with one of them does not open. */
const unprintable = (code: number): boolean =>
  (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) || (code >= 0xd800 && code <= 0xdfff) || code > 0xfffd;

const escaped = (text: string): string =>
  [...text]
    .filter((sign) => !unprintable(sign.length > 1 ? 0x20 : sign.charCodeAt(0)))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Thousandths of a px are finer than any screen. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : escaped(value);

export const svgText = (node: SvgNode): string => {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === null ? [] : ` ${name}="${written(value)}"`,
  );
  const open = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(svgText).join('')}</${node.name}>`;
};

/** Lines no wider than `most`; a word that is wider alone, as an address is, is cut. */
export const wrapped = (text: string, most: number, widthOf: (text: string) => number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (line !== '' && widthOf(line + sign) > most) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return line === '' ? lines : [...lines, line];
};

const edge = 24;
const title = { size: 16, line: 22 };
const note = { size: 12, line: 16 };

/** Title above, drawing, notes below, on the ground it was drawn on. */
export const figureSvg = (
  figure: DrawnFigure,
): { readonly text: string; readonly width: number; readonly height: number } => {
  const { colours, widthOf, nodes } = figure;
  const inner = Math.max(figure.width, 320);
  const titles = wrapped(figure.title, inner, (text) => widthOf(text, title.size, true));
  const notes = figure.notes.flatMap((each) => wrapped(each, inner, (text) => widthOf(text, note.size, false)));
  const drawingTop = edge + titles.length * title.line + 12;
  const notesTop = drawingTop + figure.height + 16;
  const [width, height] = [inner + 2 * edge, Math.ceil(notesTop + notes.length * note.line + edge - 4)];
  const lines = (texts: readonly string[], top: number, { size, line }: typeof title, bold: boolean, fill: string) =>
    texts.map((text, index) => ({
      name: 'text',
      attributes: {
        x: edge,
        y: top + index * line + size,
        'font-size': size,
        'font-weight': bold ? 600 : null,
        fill,
      },
      children: [text],
    }));
  const root: SvgNode = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': fontFamily,
      'font-size': 12,
    },
    children: [
      { name: 'title', attributes: { id: 'title' }, children: [figure.title] },
      { name: 'desc', attributes: { id: 'desc' }, children: [figure.description] },
      ...(figure.fontStyle ? [{ name: 'style', attributes: {}, children: [figure.fontStyle] }] : []),
      { name: 'rect', attributes: { width, height, fill: colours.paper }, children: [] },
      ...lines(titles, edge, title, true, colours.ink),
      { name: 'g', attributes: { transform: `translate(${edge} ${drawingTop})` }, children: nodes },
      ...lines(notes, notesTop, note, false, colours.muted),
    ],
  };
  return { text: svgText(root), width, height };
};

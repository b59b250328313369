/** A drawing as the reader sees it, read off the page into nodes of a file: places, texts, and colours as they are shown. */
import { fontFamily, type SvgNode } from '../../export/svg';

type Attributes = Record<string, string | number | null>;

/** Colours of any notation as `#rrggbb`, with what they let through. */
const colourReader = () => {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, { readonly hex: string; readonly alpha: number }>();
  return (colour: string) => {
    const before = known.get(colour);
    if (before || context === null) return before ?? { hex: colour, alpha: 1 };
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const read = { hex, alpha: Math.round((alpha / 255) * 1000) / 1000 };
    known.set(colour, read);
    return read;
  };
};
type ReadColour = ReturnType<typeof colourReader>;

const shapes = new Set(['path', 'line', 'rect', 'circle', 'text', 'tspan', 'polygon', 'polyline', 'ellipse']);
/** Of the page, not of the picture. */
const pageOnly = /^(class|style|role|tabindex|data-.*|aria-.*|pointer-events|color)$/;
/** What a style sheet may say, and what goes without saying. */
const styled: readonly (readonly [name: string, usual: string])[] = [
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
];
const lettered: readonly (readonly [name: string, usual: string])[] = [
  ['text-anchor', 'start'],
  ['font-weight', '400'],
];

const plain = (value: string): string => value.replaceAll('px', '');

const paint = (
  style: CSSStyleDeclaration,
  kind: 'fill' | 'stroke',
  own: string | null,
  colour: ReadColour,
): Attributes => {
  const value = style.getPropertyValue(kind);
  if (value === 'none') return kind === 'fill' ? { fill: 'none' } : {};
  const opacity = Number(style.getPropertyValue(`${kind}-opacity`));
  if (value.startsWith('url(')) return { [kind]: own, [`${kind}-opacity`]: opacity < 1 ? opacity : null };
  const { hex, alpha } = colour(value);
  return { [kind]: hex, [`${kind}-opacity`]: opacity * alpha < 1 ? opacity * alpha : null };
};

const familyOf = (style: CSSStyleDeclaration): string | null =>
  style.fontFamily.includes('Newsreader') ? "'Newsreader Variable', Newsreader, Georgia, serif" : null;

const svgNode = (element: Element, colour: ReadColour): SvgNode | null => {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return null;
  const attributes: Attributes = {};
  for (const { name, value } of element.attributes) if (!pageOnly.test(name)) attributes[name] = value;
  if (Number(style.opacity) < 1) attributes['opacity'] = Number(style.opacity);
  if (shapes.has(element.localName)) {
    if (element.localName !== 'line')
      Object.assign(attributes, paint(style, 'fill', element.getAttribute('fill'), colour));
    Object.assign(attributes, paint(style, 'stroke', element.getAttribute('stroke'), colour));
    const text = element.localName === 'text' || element.localName === 'tspan';
    for (const [name, usual] of [...styled, ...(text ? lettered : [])]) {
      const value = plain(style.getPropertyValue(name));
      attributes[name] = value === '' || value === usual ? null : value;
    }
    if (attributes['stroke'] === undefined) for (const [name] of styled) delete attributes[name];
    if (text) {
      attributes['font-size'] = plain(style.fontSize);
      attributes['font-family'] = familyOf(style);
    }
  }
  return { name: element.localName, attributes, children: svgChildren(element, colour) };
};

const svgChildren = (element: Element, colour: ReadColour): readonly SvgNode[] =>
  [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return child.data === '' ? [] : [child.data];
    return child instanceof Element ? (svgNode(child, colour) ?? []) : [];
  });

const notDrawn = 'input, select, textarea, button, details, script, style, .screen-only, .print-only';

interface Reading {
  readonly left: number;
  readonly top: number;
  readonly colour: ReadColour;
  readonly measure: CanvasRenderingContext2D | null;
}

/** Words of a text as they lie on the page, one node a line. */
const textNodes = (text: Text, { left, top, colour, measure }: Reading): readonly SvgNode[] => {
  const parent = text.parentElement;
  if (parent === null || measure === null || text.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  const range = document.createRange();
  const lines: { x: number; right: number; bottom: number; words: string[] }[] = [];
  for (const match of text.data.matchAll(/\S+/g)) {
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.bottom - box.bottom) < 2) {
      line.words.push(match[0]);
      line.right = box.right;
    } else lines.push({ x: box.left, right: box.right, bottom: box.bottom, words: [match[0]] });
  }
  measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const descent = measure.measureText('x').fontBoundingBoxDescent;
  const toRight = style.textAlign === 'right' || style.textAlign === 'end';
  const { hex, alpha } = colour(style.color);
  return lines.map(({ x, right, bottom, words }) => ({
    name: 'text',
    attributes: {
      x: (toRight ? right : x) - left,
      y: bottom - descent - top,
      fill: hex,
      'fill-opacity': alpha < 1 ? alpha : null,
      'font-size': plain(style.fontSize),
      'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
      'font-family': familyOf(style),
      'text-anchor': toRight ? 'end' : null,
    },
    children: [words.join(' ')],
  }));
};

/** Ground and rules of an element: what a table or a chip is seen by. */
const boxNodes = (box: DOMRect, style: CSSStyleDeclaration, { left, top, colour }: Reading): readonly SvgNode[] => {
  const [x, y] = [box.left - left, box.top - top];
  const ground = colour(style.backgroundColor);
  const nodes: SvgNode[] = [];
  if (ground.alpha > 0)
    nodes.push({
      name: 'rect',
      attributes: {
        x,
        y,
        width: box.width,
        height: box.height,
        rx: Math.min(Number.parseFloat(style.borderRadius) || 0, box.height / 2) || null,
        fill: ground.hex,
        'fill-opacity': ground.alpha < 1 ? ground.alpha : null,
      },
      children: [],
    });
  for (const side of ['top', 'bottom'] as const) {
    const wide = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    if (!(wide > 0) || style.getPropertyValue(`border-${side}-style`) === 'none') continue;
    const at = side === 'top' ? y + wide / 2 : y + box.height - wide / 2;
    nodes.push({
      name: 'line',
      attributes: {
        x1: x,
        x2: x + box.width,
        y1: at,
        y2: at,
        stroke: colour(style.getPropertyValue(`border-${side}-color`)).hex,
        'stroke-width': wide,
      },
      children: [],
    });
  }
  return nodes;
};

const elementNodes = (element: Element, reading: Reading): readonly SvgNode[] => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const unseen = style.display === 'none' || style.visibility === 'hidden' || element.matches(notDrawn);
  // What only a screen reader gets is one px large.
  const said = style.position === 'absolute' && box.width <= 1 && box.height <= 1;
  if (unseen || said) return [];
  if (element instanceof SVGSVGElement) {
    const node = svgNode(element, reading.colour);
    if (node === null || typeof node === 'string') return [];
    const { x: _x, y: _y, xmlns: _xmlns, 'font-family': _family, ...attributes } = node.attributes;
    const at = { x: box.left - reading.left, y: box.top - reading.top, width: box.width, height: box.height };
    return [
      { ...node, attributes: { ...attributes, ...at, overflow: style.overflow === 'visible' ? 'visible' : null } },
    ];
  }
  return [
    ...boxNodes(box, style, reading),
    ...[...element.childNodes].flatMap((child) =>
      child instanceof Text ? textNodes(child, reading) : child instanceof Element ? elementNodes(child, reading) : [],
    ),
  ];
};

/** The first ground below an element that lets nothing through. */
const groundBelow = (element: Element, colour: ReadColour): string => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { hex, alpha } = colour(getComputedStyle(at).backgroundColor);
    if (alpha > 0.99) return hex;
  }
  return '#ffffff';
};

/** Everything drawn inside an element, with the colours to set a title and notes in. */
export const drawnIn = (element: HTMLElement) => {
  const colour = colourReader();
  const measure = document.createElement('canvas').getContext('2d');
  const { left, top, width, height } = element.getBoundingClientRect();
  const probe = getComputedStyle(document.documentElement);
  const shown = (token: string) => {
    const mark = document.createElement('span');
    mark.className = token;
    element.append(mark);
    const { hex } = colour(getComputedStyle(mark).color);
    mark.remove();
    return hex;
  };
  return {
    width,
    height,
    nodes: [...element.children].flatMap((child) => elementNodes(child, { left, top, colour, measure })),
    colours: { paper: groundBelow(element, colour), ink: colour(probe.color).hex, muted: shown('text-muted') },
    widthOf: (text: string, size: number, bold: boolean) => {
      if (measure === null) return text.length * size * 0.6;
      measure.font = `${bold ? 600 : 400} ${size}px ${fontFamily}`;
      return measure.measureText(text).width;
    },
  };
};

/** Contrast and perceptual distance of colours, also as people with a colour vision deficiency see them. */

export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** `#rrggbb` as linear light, each channel 0 to 1. */
export const linearRgb = (hex: string): Rgb => [
  toLinear(channel(hex, 1)),
  toLinear(channel(hex, 3)),
  toLinear(channel(hex, 5)),
];

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG contrast ratio of two colours in linear light, 1 to 21. */
export const contrast = (a: Rgb, b: Rgb): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const times = (matrix: Matrix, v: Rgb): Rgb => {
  const row = (r: Rgb) => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

const toLms: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const fromLab: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromLms: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** OKLab of a colour in linear light (Ottosson 2020). */
export const oklab = (rgb: Rgb): Rgb => {
  const [l, m, s] = times(toLms, rgb);
  return times(toLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
};

/** Linear light of an OKLab colour. */
export const fromOklab = (lab: Rgb): Rgb => {
  const [l, m, s] = times(fromLab, lab);
  return times(fromLms, [l ** 3, m ** 3, s ** 3]);
};

/** Perceptual distance × 100: about 2 is just noticeable side by side, 12 is told apart at a glance. */
export const distance = (a: Rgb, b: Rgb): number => {
  const [p, q] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

/** Full-severity simulation matrices of Machado, Oliveira and Fernandes (2009), on linear light. */
const simulation: Readonly<Record<'deuteranopia' | 'protanopia' | 'tritanopia', Matrix>> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const visions = ['normal', 'deuteranopia', 'protanopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

const clamped = (value: number): number => Math.min(1, Math.max(0, value));

/** A colour as that kind of vision sees it. */
export const seenBy = (vision: Vision, rgb: Rgb): Rgb => {
  if (vision === 'normal') return rgb;
  const [r, g, b] = times(simulation[vision], rgb);
  return [clamped(r), clamped(g), clamped(b)];
};

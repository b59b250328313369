/**
 * Option colours, one set per theme, with a dash and a marker so that colour is never the only sign. Found by search for
 * the largest distance between any two under normal and colour-deficient vision: do not change one by eye.
 * `styles/tokens.css` repeats the values for the page; a test compares the two.
 */
import { type OptionId, optionLabels, singleOptions } from '../framework/options';

export type ThemeName = 'light' | 'dark';

export const optionColours: Readonly<Record<ThemeName, Readonly<Record<OptionId, string>>>> = {
  light: {
    'closed-api': '#b02500',
    'closed-enterprise': '#ba7b1d',
    'hosted-open': '#0033ad',
    'self-hosted-cloud': '#2b978f',
    'self-hosted-onprem': '#8e57dd',
    hybrid: '#76185e',
  },
  dark: {
    'closed-api': '#efa177',
    'closed-enterprise': '#f8e534',
    'hosted-open': '#6fb2e9',
    'self-hosted-cloud': '#70fbf1',
    'self-hosted-onprem': '#9766fd',
    hybrid: '#e6477d',
  },
};

/** For a drawing outside the page, where no style sheet applies: always on white. */
export const printColours = { ink: '#16191d', muted: '#535a63', hairline: '#d9d5cb', surface: '#ffffff' } as const;

export const optionDashes: Readonly<Record<OptionId, string | undefined>> = {
  'closed-api': undefined,
  'closed-enterprise': '6 3',
  'hosted-open': undefined,
  'self-hosted-cloud': '2 2',
  'self-hosted-onprem': '8 3 2 3',
  hybrid: '1 3',
};

export type MarkerShape = 'circle' | 'diamond' | 'triangle' | 'square' | 'triangle-down' | 'cross';

export const optionMarkers: Readonly<Record<OptionId, MarkerShape>> = {
  'closed-api': 'circle',
  'closed-enterprise': 'diamond',
  'hosted-open': 'triangle',
  'self-hosted-cloud': 'square',
  'self-hosted-onprem': 'triangle-down',
  hybrid: 'cross',
};

/** Marker outlines around (0, 0), all about as heavy as a circle of radius 4. */
export const markerPaths: Readonly<Record<MarkerShape, string>> = {
  circle: 'M4 0A4 4 0 1 1-4 0A4 4 0 1 1 4 0Z',
  diamond: 'M0-5L5 0L0 5L-5 0Z',
  triangle: 'M0-4.8L4.8 3.6H-4.8Z',
  square: 'M-3.6-3.6H3.6V3.6H-3.6Z',
  'triangle-down': 'M0 4.8L4.8-3.6H-4.8Z',
  cross: 'M-1.5-4.6H1.5V-1.5H4.6V1.5H1.5V4.6H-1.5V1.5H-4.6V-1.5H-1.5Z',
};

/** The few words a line's end or a narrow column has room for. */
export const shortLabel = (option: OptionId): string =>
  option === 'hybrid' ? optionLabels.hybrid : singleOptions[option].short;

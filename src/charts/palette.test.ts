import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionIds } from '../framework/options';
import { contrast, distance, fromOklab, linearRgb, oklab, type Rgb, seenBy, visions } from './colour-vision';
import { optionColours, optionDashes, optionMarkers, type ThemeName } from './palette';

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const themes: readonly ThemeName[] = ['light', 'dark'];

/** A token of the style sheet, as the theme shows it. */
const token = (name: string, theme: ThemeName): string => {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  return theme === 'light' ? light : dark;
};
const grounds = (theme: ThemeName) => ['paper', 'surface'].map((name) => linearRgb(token(name, theme)));

const closest = (theme: ThemeName, vision: (typeof visions)[number]): number => {
  const seen = optionIds.map((option) => seenBy(vision, linearRgb(optionColours[theme][option])));
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b))));
};

describe('the measures themselves', () => {
  it('give the known values', () => {
    expect(contrast(linearRgb('#000000'), linearRgb('#ffffff'))).toBeCloseTo(21, 6);
    expect(contrast(linearRgb('#777777'), linearRgb('#ffffff'))).toBeCloseTo(4.478, 3);
    const white = oklab(linearRgb('#ffffff'));
    expect(white[0]).toBeCloseTo(1, 4);
    expect(Math.hypot(white[1], white[2])).toBeLessThan(1e-4);
    expect(distance(linearRgb('#000000'), linearRgb('#ffffff'))).toBeCloseTo(100, 2);
    const back = fromOklab(oklab(linearRgb('#2b978f')));
    expect(contrast(back, linearRgb('#2b978f'))).toBeCloseTo(1, 5);
  });

  it('find a pair that a deuteranope confuses', () => {
    const [red, green] = [linearRgb('#a05000'), linearRgb('#607000')];
    expect(distance(red, green)).toBeGreaterThan(12);
    expect(distance(seenBy('deuteranopia', red), seenBy('deuteranopia', green))).toBeLessThan(12);
  });
});

describe.each(themes)('option colours, %s', (theme) => {
  it.each(optionIds)('%s stands out from paper and surface', (option) => {
    for (const ground of grounds(theme)) {
      expect(contrast(linearRgb(optionColours[theme][option]), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(optionIds)('%s is readable as a label', (option) => {
    const [colour, ink] = [oklab(linearRgb(optionColours[theme][option])), oklab(linearRgb(token('ink', theme)))];
    // The mixture of `.option-text`: 60% of the colour, the rest ink.
    const mixed = colour.map((part, i) => 0.6 * part + 0.4 * (ink[i] ?? 0)) as unknown as Rgb;
    for (const ground of grounds(theme)) expect(contrast(fromOklab(mixed), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visions)('are told apart by %s vision', (vision) => {
    expect(closest(theme, vision)).toBeGreaterThanOrEqual(12);
  });

  it.each(optionIds)('%s is the same in the style sheet', (option) => {
    expect(token(`option-${option}`, theme)).toBe(optionColours[theme][option]);
  });
});

describe.each(themes)('text colours, %s', (theme) => {
  it.each(['ink', 'muted', 'accent', 'link', 'danger', 'warn', 'ok'])('%s has a contrast of 4.5', (name) => {
    for (const ground of grounds(theme)) {
      expect(contrast(linearRgb(token(name, theme)), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['control', 'focus'])('%s has a contrast of 3', (name) => {
    for (const ground of grounds(theme)) {
      expect(contrast(linearRgb(token(name, theme)), ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('gives every option a marker of its own', () => {
  expect(new Set(Object.values(optionMarkers)).size).toBe(optionIds.length);
  expect(Object.keys(optionDashes)).toEqual([...optionIds]);
});

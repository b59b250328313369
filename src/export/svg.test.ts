import { describe, expect, it } from 'vitest';
import { type DrawnFigure, figureSvg, svgText, wrapped } from './svg';

const widthOf = (text: string, size: number): number => text.length * size * 0.5;

const figure: DrawnFigure = {
  width: 400,
  height: 200,
  title: 'A < B & "C"',
  description: 'Costs of two options.',
  notes: ['Prices of 20 Nov 2026, edition 2026-11.', 'https://example.org/costs/#v=1&tp=64M'],
  colours: { paper: '#101316', ink: '#ecedee', muted: '#a6adb6' },
  nodes: [{ name: 'path', attributes: { d: 'M0 0L1.23456 2', stroke: '#b02500' }, children: [] }],
  widthOf,
};

describe('svgText', () => {
  it.each([
    ['text', 'a < b & c', 'a &lt; b &amp; c'],
    ['what XML has no place for', 'a\u0000b\u001bc\ufffe', 'abc'],
    ['a sign beyond the first plane', '𝟙', '𝟙'],
    ['an empty element', { name: 'path', attributes: { d: 'M0 0' }, children: [] }, '<path d="M0 0"/>'],
    ['a number to a thousandth', { name: 'line', attributes: { x1: 1 / 3 }, children: [] }, '<line x1="0.333"/>'],
    ['an attribute without a value', { name: 'g', attributes: { fill: null }, children: ['x'] }, '<g>x</g>'],
    ['quotes in an attribute', { name: 'g', attributes: { id: 'a"b' }, children: [] }, '<g id="a&quot;b"/>'],
  ] as const)('%s', (_, node, text) => {
    expect(svgText(node)).toBe(text);
  });
});

describe('wrapped', () => {
  const tenEach = (text: string) => text.length * 10;
  it.each([
    ['one two three', 80, ['one two', 'three']],
    ['abcdefghij', 40, ['abcd', 'efgh', 'ij']],
    ['one abcdefgh', 60, ['one', 'abcdef', 'gh']],
    ['', 40, []],
  ])('%s within %d px', (text, most, lines) => {
    expect(wrapped(text, most, tenEach)).toEqual(lines);
  });
});

describe('figureSvg', () => {
  const { text, width, height } = figureSvg(figure);

  it('names and describes itself', () => {
    expect(text).toContain('<title id="title">A &lt; B &amp; &quot;C&quot;</title>');
    expect(text).toContain('<desc id="desc">Costs of two options.</desc>');
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 448 \d+"/);
  });

  it('stands on the ground it was drawn on, with every note in reach', () => {
    expect(text).toContain(`<rect width="${width}" height="${height}" fill="#101316"/>`);
    expect(text).toContain('>Prices of 20 Nov 2026, edition 2026-11.</text>');
    expect(text).toContain('>https://example.org/costs/#v=1&amp;tp=64M</text>');
    const last = [...text.matchAll(/<text x="\d+" y="([\d.]+)"/g)].at(-1)?.[1];
    expect(Number(last)).toBeLessThan(height);
  });

  it('names the font with others to take its place', () => {
    expect(text).toMatch(/font-family="'Geist Variable'.*sans-serif"/);
  });

  it('has room for a long title above the drawing', () => {
    const long = figureSvg({ ...figure, title: 'A sentence of many words. '.repeat(8) });
    expect(long.height).toBeGreaterThan(height);
  });
});

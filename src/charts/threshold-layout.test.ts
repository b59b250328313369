import { describe, expect, it } from 'vitest';
import { layoutThresholds, type PublishedRule } from './threshold-layout';

const rules: readonly PublishedRule[] = [
  { id: 'a', label: '10–30M', from: 10e6, to: 30e6 },
  { id: 'b', label: '50M', from: 50e6, to: 50e6 },
  { id: 'c', label: '5–10k requests', from: 4e6, to: 8e6 },
  { id: 'd', label: '50–100M', from: 50e6, to: 100e6 },
  { id: 'e', label: '100–200k requests', from: 150e6, to: 900e6 },
];

describe('published rules on one axis', () => {
  it.each([340, 700, 1136])('never write one over another at %d px', (width) => {
    const { rules: bars } = layoutThresholds(rules, null, width);
    const boxes = bars.map(({ x, width: w, y, label }) => {
      const labelWidth = label.text.length * 6.5;
      return {
        y,
        left: label.anchor === 'start' ? x : label.x - labelWidth,
        right: label.anchor === 'start' ? label.x + labelWidth : x + w,
      };
    });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a.y !== b.y || a.right <= b.left || b.right <= a.left).toBe(true);
      }
      expect(a.right).toBeLessThanOrEqual(width + 1);
    }
  });

  it('place a bar by its volumes and give a single figure a visible one', () => {
    const { rules: bars, ticks } = layoutThresholds(rules, null, 900);
    expect(bars[0]?.x).toBeCloseTo(300, 6);
    expect(bars[0]?.width).toBeCloseTo(300 * Math.log10(3), 6);
    expect(bars[1]?.width).toBe(14);
    expect(ticks.map(({ text }) => text)).toEqual(['1M', '10M', '100M', '1B tokens a day']);
  });

  it('turn the label of a break-even near the right end to the left', () => {
    const near = layoutThresholds(rules, { at: 990e6, label: 'yours, from your answers' }, 900);
    expect(near.yours?.label.anchor).toBe('end');
    expect(layoutThresholds(rules, { at: 21e6, label: 'yours' }, 900).yours?.label.anchor).toBe('start');
  });
});

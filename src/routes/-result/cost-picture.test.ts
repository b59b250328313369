import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { pictureOf } from '../../engine/cost-picture';
import { currentKnowledge } from '../../framework/editions';
import { money } from '../../narrative';
import { curveRows } from '../../narrative/curve-table';
import { drawnOptions, pairOf } from '../../narrative/result/reading';
import { readFragment } from '../../permalink';

/** Volumes just beside a step of the hardware, where a line between two drawn points is far off. */
const links = [
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=410M&isl=1200&osl=300&sh=worldwide&cp=2&tn=3&op=1',
  'v=1&dc=1&as=1&st=no&pl=anywhere&th=1&lt=3&el=2&tp=60M&isl=1200&osl=300&sh=worldwide&cp=2&tn=3&op=1',
  // One option is left, so nothing is compared.
  'v=1&dc=4&dcr=rule&lt=2&cp=3&tn=3&op=1&tp=10M&isl=4k&osl=500',
];

describe('headline, chart and table', () => {
  it.each(links)('print one cost for the volume of the reader: %s', (link) => {
    const { answers, assumptions } = readFragment(link).state;
    const assessment = assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge });
    const { recommendation } = assessment;
    const picture = pictureOf(assessment, pairOf(recommendation), true);
    const drawn = drawnOptions(recommendation);
    const curves = picture.curves.filter(({ option }) => drawn.includes(option));
    const rows = curveRows(picture, curves, money);
    const own = rows.find(({ cells }) => String(cells.volume?.shown).endsWith('you'));
    expect(curves.length).toBeGreaterThan(1);
    for (const { option, points } of curves) {
      const mid = recommendation.costs[option]?.total.mid ?? Number.NaN;
      expect(points.find(({ tokensPerDay }) => tokensPerDay === picture.you?.mid)?.usd.mid).toBeCloseTo(mid, 6);
      expect(own?.cells[`${option} mid`]?.shown).toBe(money(mid));
    }
  });
});

import { describe, expect, test } from 'vitest';
import { pictureOf, roundVolumes } from '../../engine/cost-picture';
import { curveColumns, curveRows } from '../../narrative/curve-table';
import { perMillionTokens } from './picture';
import { assessed, decision } from './situation.fixture';

const assessment = assessed(decision());
const picture = pictureOf(assessment, { own: 'self-hosted-cloud', rent: 'closed-api' }, true);

describe("the chart's numbers as rows", () => {
  const rows = curveRows(picture, picture.curves);
  const columns = curveColumns(picture, picture.curves);

  test('the pair has its range, the others their middle', () => {
    const ids = columns.map(({ id }) => id);
    expect(ids).toContain('self-hosted-cloud low');
    expect(ids).toContain('closed-api high');
    expect(ids).not.toContain('hosted-open low');
    for (const { cells } of rows) expect(Object.keys(cells)).toEqual(ids);
  });

  test('round volumes, the own one and every crossing, ascending', () => {
    const volumes = rows.map(({ cells }) => cells.volume?.value as number);
    expect(volumes).toEqual(volumes.toSorted((a, b) => a - b));
    for (const volume of [...roundVolumes, 64e6]) expect(volumes).toContain(volume);
    for (const { at } of picture.breakEven?.crossings ?? []) expect(volumes).toContain(at);
    expect(rows.find(({ cells }) => cells.volume?.value === 64e6)?.cells.volume?.shown).toBe('64M, you');
  });

  test("the reader's own row is the bill itself", () => {
    const own = rows.find(({ cells }) => cells.volume?.value === 64e6)?.cells;
    const { costs } = assessment.recommendation;
    expect(own?.['self-hosted-cloud mid']?.value).toBeCloseTo(costs['self-hosted-cloud']?.total.mid ?? 0, 6);
    expect(own?.['closed-api high']?.value).toBeCloseTo(costs['closed-api']?.total.high ?? 0, 6);
  });

  test('at a crossing the two cost the same, or one of them jumps there', () => {
    for (const { at, kind } of picture.breakEven?.crossings ?? []) {
      const cells = rows.find(({ id }) => id === String(at))?.cells;
      const [own, rent] = [cells?.['self-hosted-cloud mid']?.value, cells?.['closed-api mid']?.value] as number[];
      if (kind === 'smooth') expect((own ?? 0) / (rent ?? 1)).toBeCloseTo(1, 2);
      else expect(own).not.toBe(rent);
    }
  });
});

test('per million tokens: the bill over the tokens of a month', () => {
  const closed = perMillionTokens(picture.curves).find(({ option }) => option === 'closed-api');
  const at = closed?.points.find(({ tokensPerDay }) => tokensPerDay === 64e6);
  const month = (64 * 730) / 24;
  expect(at?.usd.mid).toBeCloseTo((assessment.recommendation.costs['closed-api']?.total.mid ?? 0) / month, 9);
});

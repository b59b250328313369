import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { like } from './advice/situations.fixture';
import { billPairs, grouped } from './paper-sources';
import { paperSources } from './result/paper-sources';

it('each source once, with everything that rests on it, in the order of its first mention', () => {
  expect(
    grouped([
      ['List, 10 Nov 2026', 'one price'],
      ['Law, 2016', null],
      ['List, 10 Nov 2026', 'another'],
      ['List, 10 Nov 2026', 'one price'],
    ]),
  ).toEqual([
    { source: 'List, 10 Nov 2026', rests: ['one price', 'another'] },
    { source: 'Law, 2016', rests: [] },
  ]);
});

describe('the end of a printed result', () => {
  const assessment = assessPoint({
    answers: like('hospital', { place: 'eu' }),
    assumptions: defaultAssumptions,
    catalog,
    knowledge: currentKnowledge,
  });
  const sources = paperSources(assessment, catalog);
  it('has every figure of every bill', () => {
    const rests = sources.flatMap((each) => [each.source, ...each.rests]);
    const pairs = billPairs([assessment.recommendation], catalog);
    expect(pairs.length).toBeGreaterThan(10);
    for (const [source, figure] of pairs) expect(rests).toContain(figure ?? source);
  });
  it('names a guide once, with its places', () => {
    const guides = sources.filter(({ source }) => source.startsWith('Guide S1,'));
    expect(guides).toHaveLength(1);
    expect(guides[0]?.rests.length).toBeGreaterThan(3);
  });
  it('has the law behind the warnings', () => {
    expect(sources.some(({ source }) => source.startsWith('Sozialgesetzbuch V, § 393'))).toBe(true);
  });
});

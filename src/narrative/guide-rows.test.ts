import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { guideRows, matchingRows, readingOf } from '../evidence';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { conditionsText, matchesHeadline } from './guide-rows';

const resultOf = (answers: Answers) =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).recommendation;

const said = (id: string, answers: Answers, priced = true): string => {
  const row = guideRows.find((each) => each.id === id);
  if (row === undefined) throw new Error(id);
  const costs = priced ? resultOf(answers).costs : {};
  const readings = row.conditions.map((condition) => readingOf(condition, { answers, costs }));
  return conditionsText({ row, readings }).join('; ');
};
const sending = (workload: Answers['workload']): Answers => ({ required: { operations: 0.25 }, workload });
const lengths = { inputTokens: 1_500, outputTokens: 500 };

describe('how a reader stands to a row of a guide', () => {
  it.each([
    ['S2-13-3', sending({ requestsPerDay: 20_000 }), 'Requests a day: 10,000 or more: fits, at 20,000'],
    [
      'S2-13-3',
      sending({ tokensPerDay: 6e6 }),
      'Requests a day: 10,000 or more: near, counted as tokens a day (8M or more), at 6M, because the length of a request is not given',
    ],
    ['S2-13-2', sending({ tokensPerDay: 3e6, ...lengths }), 'Requests a day: 1,000 or less: near, at 1,500'],
    ['S2-13-2', sending({}), 'Requests a day: 1,000 or less: not answered'],
    ['S1-11-2a', sending({ tokensPerDay: 3e6 }), 'Tokens a day: 50M or less: fits'],
  ] as const)('%s, %j', (id, answers, text) => {
    expect(said(id, answers)).toBe(text);
  });

  it('a bill is said in dollars, and where it has no price that tokens a day stand for it', () => {
    const answers = sending({ tokensPerDay: 500e6, ...lengths });
    expect(said('S4-17-7', answers)).toMatch(
      /^Tokens at a closed API, a month: \$50,000 or more: does not fit, at \$\d(\.\d)?k; /,
    );
    expect(said('S4-17-7', answers, false)).toContain(
      'fits, counted as tokens a day (250M or more), at 500M, because no closed API has a price here; ',
    );
  });

  it('a bill of $3,000 is no match for a row about $50,000, and the headline does not count it', () => {
    const recommendation = resultOf(sending({ tokensPerDay: 500e6, ...lengths }));
    const found = matchingRows(recommendation.answers, recommendation, currentKnowledge);
    expect(found.map(({ row }) => row.id)).toContain('S1-11-4b');
    expect(found.map(({ row }) => row.id)).not.toContain('S4-17-7');
    const fitting = found.filter(({ near }) => near === 0).length;
    expect(matchesHeadline(found)).toContain(`${fitting} published rows match`);
  });
});

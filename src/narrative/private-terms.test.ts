import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { recommend } from '../engine';
import { type Answers, type Assumptions, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { leadTimeNote, unknownTerms } from './private-terms';

const answers: Answers = { required: {}, signedTerms: 'yes', workload: { tokensPerDay: 40e6 } };
const decided = (more: Partial<Answers>, assumed: Partial<Assumptions> = {}) =>
  recommend({
    answers: { ...answers, ...more },
    assumptions: { ...defaultAssumptions, ...assumed },
    catalog,
    knowledge: currentKnowledge,
  });

describe('what nobody publishes about private terms', () => {
  const result = decided({});
  it.each<[Partial<Assumptions>, string | null]>([
    [
      {},
      'Private terms: no seller publishes a minimum commitment or a lead time. Unknown, and counted as nothing until you type it.',
    ],
    [
      { typed: { 'minimum-commitment': { usd: 0 } } },
      'Private terms: no seller publishes a lead time. Unknown, and counted as nothing until you type it.',
    ],
    [{ typed: { 'minimum-commitment': { usd: 5000 } }, finer: { 'terms-lead': 6 } }, null],
  ])('with %j', (typed, text) => {
    expect(unknownTerms(result, { ...defaultAssumptions, ...typed })).toBe(text);
  });

  it('says nothing where private terms are ruled out', () => {
    expect(unknownTerms(decided({ internals: 'yes' }), defaultAssumptions)).toBeNull();
  });

  it('says what counts instead', () => {
    expect(leadTimeNote(null, 1)).toContain('the review alone counts, one week at least');
    expect(leadTimeNote(6, 1)).toBe('Typed by you; your deadline is held against it.');
  });
});

it('a typed lead time is held against the deadline, an unknown one is not', () => {
  const vetoes = (assumed: Partial<Assumptions>) =>
    decided({ deadlineWeeks: 4 }, assumed)
      .vetoed.filter(({ option }) => option === 'closed-enterprise')
      .map(({ id }) => id);
  expect(vetoes({})).toEqual([]);
  expect(vetoes({ finer: { 'terms-lead': 4 } })).toEqual([]);
  expect(vetoes({ finer: { 'terms-lead': 6 } })).toEqual(['deadline']);
});

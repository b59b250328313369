import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { type Answers, defaultAssumptions, levels, noAnswers } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presets } from '../framework/presets';
import { encoded } from './guide-row';
import { matchingRows, readingOf } from './matching';
import { statedVolume } from './measures';
import { guideRows } from './rows';

const matches = (answers: Answers) =>
  matchingRows(
    answers,
    assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).recommendation,
    currentKnowledge,
  );

describe('how an answer stands to a condition', () => {
  const tuned = (level: 0 | 0.25 | 0.5 | 0.75 | 1 | 'not-sure'): Answers => ({
    required: { tuning: level },
    workload: {},
  });
  const daily = (tokensPerDay: number): Answers => ({ required: {}, workload: { tokensPerDay } });
  it.each([
    [{ on: 'tuning', least: 0.75 }, tuned(0.75), 'fits'],
    [{ on: 'tuning', least: 0.75 }, tuned(0.5), 'near'],
    [{ on: 'tuning', least: 0.75 }, tuned(0.25), 'off'],
    [{ on: 'tuning', most: 0.25 }, tuned(0.5), 'near'],
    [{ on: 'tuning', most: 0.25 }, tuned('not-sure'), 'open'],
    [{ on: 'tuning', least: 0.75 }, noAnswers, 'open'],
    [{ on: 'volume', least: 50e6 }, daily(50e6), 'fits'],
    [{ on: 'volume', least: 50e6 }, daily(25e6), 'near'],
    [{ on: 'volume', least: 50e6 }, daily(24e6), 'off'],
    [{ on: 'volume', most: 10e6 }, daily(21e6), 'off'],
    [{ on: 'volume', most: 10e6 }, noAnswers, 'open'],
    [{ on: 'tasks', any: ['multilingual'] }, { ...noAnswers, taskFamilies: ['rag-qa', 'multilingual'] }, 'fits'],
    [{ on: 'tasks', any: ['multilingual'] }, { ...noAnswers, taskFamilies: ['rag-qa'] }, 'off'],
    [{ on: 'stage', is: 'before-launch' }, { required: {}, workload: { stage: 'mature' } }, 'off'],
    [{ on: 'signedTerms', is: 'yes' }, { ...noAnswers, signedTerms: 'not-sure' }, 'open'],
    [{ on: 'mixture' }, { required: {}, workload: { routineShare: 1 } }, 'off'],
    [{ on: 'mixture' }, { required: {}, workload: { mixed: true } }, 'fits'],
  ] as const)('%j', (condition, answers, standing) => {
    expect(readingOf(condition, { answers, costs: {} }).standing).toBe(standing);
  });

  const sent = (workload: Answers['workload']): Answers => ({ required: {}, workload });
  const many = { on: 'requests', least: 10_000, tokensEach: 800 } as const;
  it.each([
    ['requests given', sent({ requestsPerDay: 20_000 }), { standing: 'fits', at: 20_000, by: 'itself' }],
    [
      'few and long',
      sent({ requestsPerDay: 400, inputTokens: 100_000, outputTokens: 1_000 }),
      { standing: 'off', at: 400, by: 'itself' },
    ],
    [
      'tokens and lengths',
      sent({ tokensPerDay: 8e6, inputTokens: 1_100, outputTokens: 500 }),
      { standing: 'near', at: 5_000, by: 'itself' },
    ],
    ['tokens alone', sent({ tokensPerDay: 8e6 }), { standing: 'fits', at: 8e6, by: 'tokens' }],
    ['nothing', sent({}), { standing: 'open', at: null, by: 'itself' }],
  ] as const)('requests are held against requests: %s', (_, answers, reading) => {
    expect(readingOf(many, { answers, costs: {} })).toEqual(reading);
  });

  it('a bill is what the tokens cost at a closed API; tokens a day stand in where it has no price', () => {
    const answers = sent({ tokensPerDay: 500e6, inputTokens: 2_000, outputTokens: 500 });
    const { recommendation } = assessPoint({
      answers,
      assumptions: defaultAssumptions,
      catalog,
      knowledge: currentKnowledge,
    });
    const usd = (recommendation.costs['closed-api']?.lines ?? [])
      .filter(({ id }) => id.endsWith('-tokens'))
      .reduce((sum, line) => sum + (line.usd?.mid ?? 0), 0);
    expect([usd > 1_000, usd < 25_000]).toEqual([true, true]);
    const high = { on: 'bill', least: 50_000, tokensADay: 250e6 } as const;
    expect(readingOf(high, recommendation)).toEqual({ standing: 'off', at: usd, by: 'itself' });
    expect(readingOf({ ...high, least: usd * 1.9 }, recommendation).standing).toBe('near');
    expect(readingOf({ on: 'bill', most: 10_000, tokensADay: 50e6 }, recommendation).standing).toBe('fits');
    expect(readingOf(high, { answers, costs: {} })).toEqual({ standing: 'fits', at: 500e6, by: 'tokens' });
    expect(readingOf(high, { answers: noAnswers, costs: {} }).standing).toBe('open');
  });

  it('requests count with their length, a range with its geometric mean', () => {
    expect(statedVolume({ workload: { requestsPerDay: 1_000 } })).toBeNull();
    const workload = { requestsPerDay: { low: 100, high: 400 }, inputTokens: 500, outputTokens: 300 };
    expect(statedVolume({ workload })).toBe(160_000);
  });
});

describe('matching rows', () => {
  it('nothing answered, nothing matches', () => {
    expect(matches(noAnswers)).toEqual([]);
  });

  /** Its 500 million tokens a day cost a closed API less than half of $50,000 at the prices in force. */
  const noLonger = ['S4-17-7'];
  it('every row that a question can ask for matches itself, but for a bill that its own volume no longer makes', () => {
    for (const id of noLonger) {
      const row = guideRows.find((each) => each.id === id);
      expect(matches(row === undefined ? noAnswers : encoded(row)).map((match) => match.row.id)).not.toContain(id);
    }
    for (const row of guideRows.filter(({ id, conditions }) => conditions.length > 0 && !noLonger.includes(id))) {
      const own = matches(encoded(row)).find((match) => match.row.id === row.id);
      expect(own?.fits, row.id).toBe(row.conditions.length);
    }
  });

  it.each(presets.map(({ id, answers }) => [id, answers] as const))(
    'preset %s matches some rows, in order',
    (_, answers) => {
      const found = matches(answers);
      expect(found.length).toBeGreaterThan(1);
      const places = found.map(({ near, fits, open }) => (near > 0 ? 100 : 0) - 10 * fits + open);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );

  it('law: one more answer never brings in a row over what it was not named after', () => {
    const { recommendation } = assessPoint({
      answers: noAnswers,
      assumptions: defaultAssumptions,
      catalog,
      knowledge: currentKnowledge,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...levels),
        fc.constantFrom(...levels),
        fc.integer({ min: 1e5, max: 1e9 }),
        (tuning, control, tokensPerDay) => {
          const some: Answers = { required: { tuning }, workload: {} };
          const more: Answers = { required: { tuning, 'data-control': control }, workload: { tokensPerDay } };
          const ids = (answers: Answers) =>
            matchingRows(answers, recommendation, currentKnowledge).map(({ row }) => row.id);
          const named = guideRows.filter(({ conditions: [first] }) => first?.on === 'tuning').map(({ id }) => id);
          const before = new Set(ids(some));
          for (const id of ids(more)) if (named.includes(id)) expect(before.has(id)).toBe(true);
        },
      ),
      { seed: 20_261_121, numRuns: 100 },
    );
  });
});

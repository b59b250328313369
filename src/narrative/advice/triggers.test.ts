import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { allBreakEvens, assessPoint } from '../../engine';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { type PresetId, presetOf, presets } from '../../framework/presets';
import { groundsOf } from './grounds';
import { triggersOf } from './triggers';

const asked = (answers: Answers) =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const triggered = (answers: Answers) => {
  const assessment = asked(answers);
  const { recommendation } = assessment;
  return triggersOf(
    groundsOf(recommendation, catalog),
    recommendation.withoutCosts ? [] : allBreakEvens(assessment, recommendation.winner),
  );
};
const of = (preset: PresetId) => presetOf(preset).answers;

describe('when to look again', () => {
  it.each(presets.map(({ id, answers }) => [id, answers] as const))(
    '%s: sentences without gaps, each with a source',
    (_, answers) => {
      const found = triggered(answers);
      expect(found.length).toBeGreaterThan(1);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const { id, text, sources, topics } of found) {
        expect(text, id).toMatch(/^[A-Z$].*\.$/);
        expect(text, id).not.toMatch(/undefined|NaN|null|Infinity| {2}|\.\./);
        expect([sources.length > 0, topics.length > 0], id).toEqual([true, true]);
      }
    },
  );

  it('beyond the volume named another option is cheaper than the winner', () => {
    const found = presets.flatMap(({ answers }) => {
      const trigger = triggered(answers).find(({ id }) => id === 'volume-grows');
      return typeof trigger?.value === 'number' ? [{ answers, at: trigger.value }] : [];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { answers, at } of found) {
      const { winner } = asked(answers).recommendation;
      const { requestsPerDay: _, ...workload } = answers.workload;
      const there = asked({ ...answers, workload: { ...workload, tokensPerDay: at * 1.01 } }).recommendation.costs;
      const own = winner === null ? undefined : there[winner]?.total.mid;
      const others = Object.values(there).filter(({ option }) => option !== winner);
      expect(others.some(({ total }) => total.mid < (own ?? 0))).toBe(true);
    }
  });

  it('at the price named the other option costs as much', () => {
    const answers = of('hospital');
    const { winner, costs, ranking } = asked(answers).recommendation;
    const rise = triggered(answers).find(({ id }) => id === 'price-rises')?.value;
    const cost = winner === null ? undefined : costs[winner];
    if (typeof rise !== 'number' || cost === undefined) throw new Error('no rise was found');
    const bought = cost.lines
      .filter(({ id }) => ['input-tokens', 'output-tokens', 'regional-terms'].includes(id))
      .reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0);
    const others = ranking.flatMap(({ option, monthlyUsd }) => (option === winner ? [] : (monthlyUsd?.mid ?? [])));
    expect(others.some((usd) => Math.abs(usd - (cost.total.mid + rise * bought)) < 0.01)).toBe(true);
  });

  it('a ceiling has an alarm and the volume at which the bill passes it', () => {
    const with20k = triggered({ ...of('hospital'), ceilingUsd: 20_000 });
    expect(with20k.find(({ id }) => id === 'ceiling')).toMatchObject({ value: 16_000, passed: false });
    expect(with20k.find(({ id }) => id === 'ceiling')?.text).toMatch(
      /passes the ceiling at about \d+M tokens a day\.$/,
    );
    expect(triggered(of('hospital')).some(({ id }) => id === 'ceiling')).toBe(false);
  });

  it('published sums are passed or ahead', () => {
    const sums = triggered(of('hospital')).filter(({ id }) => id.startsWith('spend-'));
    expect(sums.map(({ value, passed }) => [value, passed])).toEqual([
      [1_000, true],
      [3_000, true],
      [10_000, false],
      [50_000, false],
    ]);
  });
});

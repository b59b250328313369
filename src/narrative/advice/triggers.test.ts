import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { aheadOf } from '../../engine/ahead';
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
  return triggersOf(groundsOf(recommendation, catalog), aheadOf(assessment));
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

  it('a ceiling has an alarm, where the bill stands, and the volumes at which it gets there', () => {
    const with20k = triggered({ ...of('hospital'), ceilingUsd: 20_000 });
    const alarm = with20k.find(({ id }) => id === 'ceiling');
    expect(alarm).toMatchObject({ value: 16_000, passed: false, about: 'budget' });
    expect(alarm?.text).toMatch(/The bill stands at about \$\S+ \(\$\S+ to \$\S+\), \d+% of it\.$/);
    expect(alarm?.range?.low).toBeLessThan(alarm?.range?.high ?? 0);
    const there = with20k.find(({ id }) => id === 'ceiling-volume');
    expect(there?.text).toMatch(
      /^The alarm rings at about \d+M tokens a day, and the bill reaches the ceiling at about \d+M\. .* no month is named\.$/,
    );
    expect(triggered(of('hospital')).some(({ id }) => id.startsWith('ceiling'))).toBe(false);
  });

  it('a bill above its alarm or its ceiling says so', () => {
    const bill = asked(of('hospital')).recommendation.costs['closed-enterprise']?.total;
    const text = (ceilingUsd: number) =>
      triggered({ ...of('hospital'), ceilingUsd }).find(({ id }) => id === 'ceiling')?.text;
    expect(text((bill?.mid ?? 0) * 1.1)).toMatch(/The alarm would ring today\.$/);
    expect(text((bill?.mid ?? 0) * 0.95)).toMatch(/That is above the ceiling\.$/);
  });

  it('a typed growth names the month', () => {
    const growing = (growthPerYear: number) => {
      const { workload, ...rest } = of('hospital');
      return triggered({ ...rest, ceilingUsd: 20_000, workload: { ...workload, growthPerYear } });
    };
    const [one, two] = [2, 4].map((factor) => growing(factor).find(({ id }) => id === 'ceiling-volume'));
    expect(one?.by).toMatch(/^20\d\d-\d\d$/);
    expect(one?.by?.localeCompare(two?.by ?? '')).toBe(1);
    expect(growing(0.5).find(({ id }) => id === 'ceiling-volume')?.text).toMatch(/it moves away\.$/);
    expect(growing(1.01).find(({ id }) => id === 'ceiling-volume')?.text).toMatch(/more than five years off\.$/);
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

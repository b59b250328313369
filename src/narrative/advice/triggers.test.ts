import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import type { OptionCost } from '../../engine/recommendation';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { ageLimits } from '../../framework/freshness';
import { type PresetId, presetOf, presets } from '../../framework/presets';
import { addDays } from '../../units';
import { anOption } from '../terms';
import { groundsOf } from './grounds';
import { like, situations } from './situations.fixture';
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
      expect(found.length).toBeGreaterThan(0);
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

  it.each(situations.map(({ name, answers }) => [name, answers] as const))(
    '%s: a rise is held against what does not rise with it',
    (_, answers) => {
      const { winner, costs } = asked(answers).recommendation;
      const found = triggered(answers).find(({ id }) => id === 'price-rises');
      const cost = winner === null ? undefined : costs[winner];
      if (found === undefined || cost === undefined) return;
      expect(found.value).toBeLessThanOrEqual(1);
      const modelsOf = ({ configuration: one }: OptionCost) =>
        (one.kind === 'plan' ? one.legs.map((leg) => leg.configuration) : [one]).flatMap((leg) =>
          leg.kind === 'metered' ? leg.model : [],
        );
      const rents = ({ lines }: OptionCost) => lines.some(({ id, usd }) => id === 'gpu-hours' && (usd?.mid ?? 0) > 0);
      const named = Object.values(costs).filter(({ option }) => found.text.includes(`, ${anOption(option)} would`));
      expect(named).toHaveLength(1);
      for (const other of named) {
        expect(modelsOf(other).filter((model) => modelsOf(cost).includes(model))).toEqual([]);
        expect(rents(other) && rents(cost)).toBe(false);
      }
    },
  );

  it('private terms of the model chosen are no way out of its price', () => {
    const answers = like('mvp', { workload: { tokensPerDay: 20e6 } });
    const { winner, costs } = asked(answers).recommendation;
    expect([winner, costs['closed-enterprise'] === undefined]).toEqual(['closed-api', false]);
    expect(triggered(answers).find(({ id }) => id === 'price-rises')?.text ?? '').not.toContain('private terms');
  });

  it('busy GPUs are judged by their busiest hour; cards that stand idle come first', () => {
    const busy = (preset: PresetId) => triggered(of(preset)).find(({ id }) => id === 'fleet-busy');
    const { costs } = asked(of('air-gapped')).recommendation;
    const fleet = costs['self-hosted-onprem']?.configuration;
    if (fleet?.kind !== 'fleet' || fleet.servers === null) throw new Error('no server is bought');
    const bought = busy('air-gapped');
    expect(bought?.now).toBeGreaterThan(fleet.utilisation);
    expect(bought?.text).toContain(`the ${fleet.servers * 8 - fleet.gpus} idle cards`);
    const rented = triggered(like('fine-tuned')).find(({ id }) => id === 'fleet-busy');
    expect(rented?.text).toMatch(/, rent more\. /);
    expect(rented?.text).not.toContain('idle');
  });

  it('the oldest price of the bill says when to read again; a bill without one says nothing', () => {
    const aged = (answers: Answers) => triggered(answers).find(({ id }) => id === 'prices-age');
    const { freshness } = asked(of('hospital')).recommendation;
    const dates = (freshness?.figures ?? []).flatMap(({ ref, asOf }) => (ref.kind === 'price' ? (asOf ?? []) : []));
    expect(aged(of('hospital'))?.value).toBe(addDays(dates.toSorted()[0] ?? '', ageLimits.price.days));
    expect(aged(like('fine-tuned'))?.text).toMatch(/GPU rent in the bill, of .* is 60 days old/);
    expect(aged(of('air-gapped'))).toBeUndefined();
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
    const inside = { ...like('fine-tuned', { required: { 'data-control': 0.75 } }), dataControlIs: 'rule' } as const;
    const beyond = triggered({ ...inside, ceilingUsd: 100 }).find(({ id }) => id === 'ceiling');
    expect(beyond?.passed).toBe(true);
    expect(beyond?.text).toMatch(
      /^No alarm fits under your ceiling of \$100: the bill stands at about \$\S+ \(\$\S+ to \$\S+\)\. Agree on one of \$[\d,]+00 or more, and set the alarm at 80% of it\.$/,
    );
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
    expect(growing(1).find(({ id }) => id === 'ceiling-volume')?.text).toMatch(
      /At the growth you typed, × 1 a year, the volume stays, so no month is named\.$/,
    );
    expect(growing(1.01).find(({ id }) => id === 'ceiling-volume')?.text).toContain(
      'At the growth you typed, × 1.01 a year,',
    );
    expect(growing(1.01).find(({ id }) => id === 'ceiling-volume')?.text).toMatch(/more than five years off\.$/);
  });

  it('a published sum is the guide’s, and what the bills give stands beside it with ranges', () => {
    const found = triggered(of('hospital'));
    const grows = found.find(({ id }) => id === 'volume-grows')?.text ?? '';
    const [, volume] =
      /By the bills of this result cloud GPUs cost less (?:too )?above about (\S+) tokens a day\./.exec(grows) ?? [];
    const sums = found.filter(({ id }) => id.startsWith('spend-'));
    expect([volume === undefined, sums.length]).toEqual([false, 4]);
    for (const { text } of sums) {
      expect(text).toContain(`by the bills of this result cloud GPUs cost less above about ${volume} tokens a day.`);
      expect(text).toMatch(/^Guide S\d on .* Your tokens cost \$[\d.]+k? \(\$[\d.]+k? to \$[\d.]+k?\) a month/);
    }
    const [ten] = sums.filter(({ id }) => id === 'spend-10k');
    expect(ten?.sources.map((source) => source.slice(0, 8))).toEqual(['Guide S4', 'Guide S1']);
    const owned = triggered(like('fine-tuned')).filter(({ id }) => id.startsWith('spend-'));
    expect(owned.length).toBeGreaterThan(0);
    for (const { text } of owned)
      expect(text).toMatch(/by the bills of this result .* (below|already)|not worked out from your bills/);
  });

  const cheapFleet: Answers = {
    required: {
      'data-control': 0.25,
      assurance: 0.25,
      throughput: 1,
      latency: 0.25,
      elasticity: 0.25,
      capability: 0.5,
      features: 0.25,
      tuning: 0.5,
      independence: 0.5,
      operations: 0.25,
      'time-to-value': 0.25,
    },
    costWeight: 'tight',
    workload: { tokensPerDay: 5e9, inputTokens: 1_000, outputTokens: 200, shape: 'batch', batchableShare: 0.8 },
  };

  it('whoever owns is told the bill of a closed API, which the published sums mean', () => {
    const { costs, winner } = asked(cheapFleet).recommendation;
    expect(winner).toMatch(/^self-hosted/);
    const usd = (costs['closed-api']?.lines ?? [])
      .filter(({ id }) => id.endsWith('-tokens'))
      .reduce((sum, line) => sum + (line.usd?.mid ?? 0), 0);
    const found = triggered(cheapFleet).filter(({ id }) => id.startsWith('spend-'));
    expect(found.map(({ id, now }) => [id, now])).toEqual([
      ['spend-10k', usd],
      ['spend-50k', usd],
    ]);
    for (const { text } of found) {
      expect(text).toContain('Tokens at a closed API would cost $');
      expect(text).toMatch(/by the bills of this result a hosted open API costs less already\.$/);
    }
  });

  it('what is cheaper already comes before the volume at which more is', () => {
    const { costs, ranking, winner } = asked(cheapFleet).recommendation;
    const own = winner === null ? 0 : (costs[winner]?.total.mid ?? 0);
    const cheaper = ranking
      .flatMap(({ option }) => costs[option] ?? [])
      .filter(({ total }) => total.mid < own)
      .toSorted((a, b) => a.total.mid - b.total.mid);
    expect(cheaper.length).toBeGreaterThan(1);
    const found = triggered(cheapFleet).filter(({ id }) => id.startsWith('volume-'));
    const [text = ''] = found.map((one) => one.text);
    expect(text).toMatch(
      /^Cheaper already than \$15k \(.*\): a hosted open API at \$9\.1k \(.*\. By the bills of this result .* costs? less too (below|above) about .*\. You are at 5B\./,
    );
    const places = cheaper.map(({ option }) => text.indexOf(anOption(option)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { text: later } of found.slice(1)) expect(later).toMatch(/^By the bills /);
    const plain = triggered(of('mvp')).filter(({ id }) => id.startsWith('volume-'));
    for (const one of plain) expect(one.text).not.toContain('already');
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

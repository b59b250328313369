import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { criterionIds, optionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presetOf } from '../framework/presets';
import { readFragment } from '../permalink';
import { runRecommend } from './recommend';

const given = (text: string) => runRecommend(['-'], { readFile: () => '', stdin: text });
const recommended = (input: unknown) => {
  const { stdout, stderr, code } = given(JSON.stringify(input));
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};
const reason = (input: unknown) => {
  const { stdout, stderr, code } = given(JSON.stringify(input));
  expect([stdout, code]).toEqual(['', 2]);
  return stderr;
};

/** A hospital, 40M tokens a day. */
const preset = presetOf('hospital').answers;
const hospital = { ...preset, workload: { ...preset.workload, tokensPerDay: '40M' } };

describe('recommend', () => {
  const result = recommended(hospital);

  it('says when, from which data, and what', () => {
    expect(result).toMatchObject({
      edition: catalog.edition,
      knowledgeEdition: currentKnowledge.edition,
      on: catalog.day,
      winner: result.ranking[0].option,
    });
    expect(['only-option', 'clear', 'leaning', 'close-call', 'conditional', 'no-option']).toContain(result.label);
  });

  it('accounts for every option once: ranked, excluded or not assessed', () => {
    const named = [...result.ranking, ...result.vetoed, ...result.unassessed].map(({ option }) => option);
    expect([...new Set(named)].toSorted()).toEqual([...optionIds].toSorted());
  });

  it('ranks with score, losses, cost, lines that add up, and what is bought or run', () => {
    expect(result.ranking.length).toBeGreaterThan(1);
    for (const { score, tier, losses, monthlyUsd, lines, configuration } of result.ranking) {
      expect(Object.keys(losses)).toEqual([...criterionIds]);
      const lost = Object.values<number>(losses).reduce((sum, points) => sum + points, 0);
      expect(score + lost).toBeCloseTo(100, 6);
      expect(tier).toBeGreaterThanOrEqual(0);
      const total = lines.reduce((sum: number, line: { usd: { mid: number } | null }) => sum + (line.usd?.mid ?? 0), 0);
      expect(total).toBeCloseTo(monthlyUsd.mid, 4);
      expect(monthlyUsd.low).toBeLessThanOrEqual(monthlyUsd.mid);
      expect(monthlyUsd.high).toBeGreaterThanOrEqual(monthlyUsd.mid);
      expect(configuration.kind).toMatch(/^(metered|fleet|plan)$/);
    }
  });

  it('excludes with a reason in words, its source, and the price all the same', () => {
    const closed = result.vetoed.find(({ option }: { option: string }) => option === 'closed-api');
    expect(closed).toMatchObject({
      id: 'signed-terms',
      reason: 'You need signed terms, and a standard account comes without them.',
      source: 'S0',
    });
    expect(closed.monthlyUsd.mid).toBeCloseTo(5115.604, 2);
    expect(closed.lines.length).toBeGreaterThan(0);
    const hybrid = result.vetoed.find(({ option }: { option: string }) => option === 'hybrid');
    expect(hybrid).toMatchObject({ id: 'one-kind-of-request', source: null });
  });

  it('prints robustness, flips and break-evens', () => {
    const shares = Object.values<number>(result.robustness.winnerShare);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(result.flips.length).toBeGreaterThan(0);
    const pair = result.breakEvens.find(
      (each: { own: string; rent: string }) => each.own === 'self-hosted-cloud' && each.rent === 'closed-api',
    );
    expect(pair.headline.at).toBeGreaterThan(1e6);
  });

  it('prints what to ask next, the most valuable first, and whether to stop', () => {
    expect(result.nextQuestions.map(({ question }: { question: string }) => question).toSorted()).toEqual([
      'features',
      'place',
    ]);
    for (const { points, chanceOfChange } of result.nextQuestions) {
      expect(points).toBeGreaterThanOrEqual(0);
      expect(chanceOfChange).toBeLessThanOrEqual(1);
    }
    expect([typeof result.canStop, typeof result.settled]).toEqual(['boolean', 'boolean']);
    expect(
      recommended({
        ...hospital,
        required: { ...hospital.required, features: 0 },
        place: 'anywhere',
        costWeight: 'normal',
      }),
    ).toMatchObject({
      nextQuestions: [],
      canStop: true,
      settled: true,
    });
  });

  it('prints, for each number, where the first and the second change places, or by how much one stays ahead', () => {
    const { own, rent, solved, withoutEffect } = result.numericFlips;
    expect([own, rent]).toEqual([result.winner, result.runnerUp]);
    expect(solved.length).toBeGreaterThan(10);
    for (const { input, flips, stays, nearest } of solved) {
      expect(withoutEffect).not.toContain(input);
      expect(flips.length === 0).toBe(nearest === null);
      expect(flips.length === 0).toBe(stays !== null);
      if (stays !== null) expect(stays.leastUsd).toBeGreaterThan(0);
    }
  });

  it('gives the same decision as a link', () => {
    expect(readFragment(result.link)).toEqual({
      state: { answers: result.answers, assumptions: result.assumptions, edition: catalog.edition, view: {} },
      notices: [],
    });
  });

  it('answers nothing answered: a ranking without costs or break-evens', () => {
    const empty = recommended({});
    expect(empty).toMatchObject({ withoutCosts: true, breakEvens: [], numericFlips: null });
    expect(empty.ranking.length).toBeGreaterThan(0);
    expect(empty.ranking[0].lines).toEqual([]);
  });

  it('says in words why an option could not be assessed', () => {
    const short = recommended({ ...hospital, workload: { ...hospital.workload, ttftMs: 0.001 } });
    expect(short.unassessed.length).toBeGreaterThan(0);
    for (const { reason: id, text } of short.unassessed) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says how sure the costs are, and which figures matter most', () => {
    const { uncertainty, tornado } = result;
    expect(uncertainty.samples).toBe(10_000);
    const shares = uncertainty.options.map(({ cheapest }: { cheapest: number | null }) => cheapest);
    expect(shares.filter((share: number | null) => share === null)).toHaveLength(
      uncertainty.options.length - result.ranking.length,
    );
    expect(shares.reduce((sum: number, share: number | null) => sum + (share ?? 0), 0)).toBeCloseTo(1, 4);
    expect(tornado.leading).toBe(result.winner);
    expect(tornado.bars.length).toBeGreaterThan(3);
    const { uncertainty: none, tornado: nothing } = recommended({});
    expect([none, nothing]).toEqual([null, null]);
  });

  it('repeats itself exactly', () => {
    expect(recommended(hospital)).toEqual(result);
  });

  it('takes assumptions along', () => {
    const tuned = recommended({
      ...hospital,
      assumptions: { labour: false, economics: { engineer_loaded_hourly_us: '2.5' } },
    });
    expect(tuned.assumptions).toMatchObject({ labour: false, economics: { engineer_loaded_hourly_us: 2.5 } });
    const lines = tuned.ranking.flatMap((ranked: { lines: { labour: boolean; usd: unknown }[] }) => ranked.lines);
    expect(lines.some((line: { labour: boolean; usd: unknown }) => line.labour && line.usd !== null)).toBe(false);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(given('\uFEFF{}').code).toBe(0);
  });
});

describe('bad input', () => {
  it.each<[unknown, string]>([
    [[], 'The input must be an object. Got [].\n'],
    [{ workload: { tokensPerDay: 'five' } }, 'workload.tokensPerDay must be a number, like 5M. Got "five".\n'],
    [{ plaice: 'eu' }, 'plaice is not a known key; did you mean place?\n'],
    [
      { place: 'mars', noPurchase: 1 },
      'place must be one of anywhere, eu, us, other, not-sure. Got "mars". noPurchase must be true or false. Got 1.\n',
    ],
    [
      { sameWeights: 'gpt-oss-12b' },
      'sameWeights "gpt-oss-12b" is not in the catalogue; did you mean gpt-oss-120b or gpt-oss-20b?\n',
    ],
    [
      { assumptions: { gpu: 'H100-SXM' } },
      'assumptions.gpu "H100-SXM" is not in the catalogue; did you mean H100 SXM?\n',
    ],
  ])('%j', (input, sentence) => {
    expect(reason(input)).toBe(sentence);
  });

  it.each(['', '{', '{"a":1,}', 'answers'])('that is not JSON: %j', (text) => {
    const { stdout, stderr, code } = given(text);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Standard input is not JSON: [^\n]+\.\n$/);
  });

  it('is one line, whatever was typed', () => {
    expect(reason({ 'a\nb': 1, place: 'x\ny' })).toMatch(/^[^\n]+\n$/);
  });
});

import { describe, expect, it } from 'vitest';
import { capability, createCapability, parseCapabilityData } from './capability';
import { headlineScore } from './capability-check';
import type { CapabilityData } from './capability-schema';
import publishers from './data/benchmark-sources.json';
import benchmarks from './data/benchmarks.json';
import models from './data/capability.json';
import guideScores from './data/guide-scores.json';
import gaps from './data/open-closed-gaps.json';
import tiers from './data/tiers.json';
import { catalog } from './edition';

const { capabilityOf, openClosedLag, scoreOf, taskFamilyEvidence } = capability;

/** A copy of the committed tables that a test may break. */
const copy = (): CapabilityData =>
  parseCapabilityData(JSON.parse(JSON.stringify({ publishers, benchmarks, models, tiers, gaps, guideScores })));
const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};
const score = (data: CapabilityData) => first(first(data.models).scores);

describe('a model', () => {
  it('shows its tier, the rule of the tier, and each figure with publisher, source and day', () => {
    const glm = capabilityOf('glm-5.3');
    expect([glm?.model.key, glm?.tier?.tier, glm?.tier?.indexFrom, glm?.tierBasis]).toEqual([
      'glm-5.3',
      'A',
      40,
      'measured',
    ]);
    const figure = glm?.scores[0];
    expect([figure?.value, figure?.scale.unit, figure?.asOf]).toEqual([45, 'index points', '2026-10-05']);
    expect(catalog.sourceById.has(figure?.source ?? '')).toBe(true);
  });

  it.each([[null], ['nobody'], ['toString']])('%s has none', (id) => {
    expect(capabilityOf(id)).toBeNull();
    expect(scoreOf(id, 'aider-polyglot')).toBeNull();
  });

  it('leaves a cell without a sourced figure empty', () => {
    expect(scoreOf('glm-5.3', 'aider-polyglot')).toBeNull();
    expect(capabilityOf('qwen3-14b')).toMatchObject({ tierBasis: 'estimated', scores: [] });
  });

  it('keeps a bound a bound', () => {
    expect(scoreOf('gemma-3-27b', 'nolima-length')).toMatchObject({ value: 1, bound: 'below' });
    expect(scoreOf('qwen3-235b', 'ruler-length')).toMatchObject({ value: 128, bound: 'above' });
  });
});

describe('terms of reuse', () => {
  it.each([
    ['glm-5.3', 'aa-index-4.3.2', false],
    ['llama-3.1-8b', 'nolima-length', false],
    ['kimi-k3', 'hle', false],
    ['claude-opus-4.6', 'arena-text', false],
    ['phi-4', 'vectara-hallucination', true],
    ['gpt-5', 'gpqa-diamond', true],
    ['gpt-5', 'aider-polyglot', true],
  ])('%s on %s may leave in a table: %s', (id, benchmark, mayShip) => {
    expect(scoreOf(id, benchmark)?.mayShip).toBe(mayShip);
  });

  it('figures of a citing-only publisher are about models listed here, one each per scale, and name it', () => {
    const cited = catalog.models
      .flatMap((model) => capabilityOf(model.capabilityId)?.scores ?? [])
      .filter((s) => !s.mayShip);
    expect(cited.length).toBeGreaterThan(50);
    const cells = cited.map((s) => `${s.model.key} ${s.benchmark}`);
    expect(new Set(cells).size).toBe(cells.length);
    for (const s of cited) {
      expect(catalog.sourceById.get(s.source)?.title.toLowerCase(), s.model.key).toContain(
        s.publisher.citedAs.toLowerCase(),
      );
    }
  });
});

describe('tiers', () => {
  it('every tier of a model with capability figures follows its rule', () => {
    for (const model of catalog.models) {
      const known = capabilityOf(model.capabilityId);
      if (!known || !model.tier) continue;
      expect(known.tier?.tier, model.key).toBe(model.tier);
      const headline = headlineScore(known.scores);
      const gpqa = scoreOf(model.capabilityId, 'gpqa-diamond')?.value;
      if (headline === null && gpqa !== undefined) {
        expect(['D', 'E', 'C'], model.key).toContain(model.tier);
        if (model.tier === 'E') expect(gpqa, model.key).toBeLessThan(40);
        if (model.tier === 'D') expect(gpqa, model.key).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it('the same index covers every value once', () => {
    const cuts = capability.tiers.map((row) => [row.indexFrom, row.indexBelow]);
    expect(cuts).toEqual([
      [52, null],
      [40, 52],
      [30, 40],
      [15, 30],
      [null, 15],
      [null, null],
    ]);
  });
});

describe('open and closed', () => {
  it('the headline lag comes from the best of both sides, with the days of its figures', () => {
    expect(openClosedLag()).toMatchObject({
      bestOpen: { model: 'mimo-v2.6-pro', value: 46.3 },
      bestClosed: { model: 'claude-opus-5.5', value: 57.6 },
      points: 11.3,
      firstClosedThere: { model: 'claude-opus-5' },
      months: { low: 1.6, high: 2.6 },
      publisher: { reuse: 'cite' },
    });
  });

  it('agrees with the published difference in points', () => {
    expect(capability.publishedGaps.find((gap) => gap.points !== null)?.points).toBe(openClosedLag()?.points);
    expect(capability.publishedGaps.flatMap((gap) => gap.months ?? [])).toEqual([3, 4]);
  });

  it('figures of an assumed index version and of unknown weights stay out', () => {
    expect(scoreOf('muse-wonder', 'aa-index-4.3.2')?.versionAssumed).toBe(true);
    expect(openClosedLag('aa-index-4.3.2')?.bestClosed.model).not.toBe('muse-wonder');
  });

  it('a scale that moves compares one day only', () => {
    expect(scoreOf('kimi-k3', 'arena-code')?.value).toBe(1682);
    expect(openClosedLag('arena-code')).toMatchObject({
      bestOpen: { model: 'glm-5.1' },
      read: { first: '2026-04-19', last: '2026-04-19' },
    });
  });

  it.each(['hle', 'ruler-length', 'no-such-benchmark'])('%s tells nothing: one side has no figure', (benchmark) => {
    expect(openClosedLag(benchmark)).toBeNull();
  });
});

describe('task families', () => {
  it.each([
    ['rag-qa', ['vectara-hallucination'], 'phi-4'],
    ['coding-assistance', ['aider-polyglot', 'arena-code'], 'gpt-5'],
    ['long-context', ['ruler-length', 'ruler-128k', 'nolima-length'], 'qwen3-235b'],
    ['multilingual', [], undefined],
  ] as const)('%s rests on %j', (id, scales, best) => {
    const evidence = taskFamilyEvidence(id);
    expect(evidence?.family.minimumTier).toMatch(/[SABCD]/);
    expect(evidence?.figures.map((figure) => figure.scale.id)).toEqual(scales);
    expect(evidence?.figures[0]?.scores[0]?.model.key).toBe(best);
  });

  it('an unknown family has none', () => {
    expect(taskFamilyEvidence('poetry')).toBeNull();
  });
});

it('the guides’ table is kept as published and never as a fact', () => {
  expect(capability.guideScores).toHaveLength(8);
  for (const row of capability.guideScores) expect(row.usableAsFact).toBe(false);
});

describe('createCapability', () => {
  const broken: [string, (data: CapabilityData) => unknown, RegExp][] = [
    [
      'a figure without a known source',
      (d) => Object.assign(score(d), { source: 'hearsay' }),
      /"claude-opus-5.5", .*unknown source "hearsay"/,
    ],
    [
      'a figure of an unknown benchmark',
      (d) => Object.assign(score(d), { benchmark: 'nothing' }),
      /nothing: unknown benchmark/,
    ],
    [
      'a figure after the edition',
      (d) => Object.assign(score(d), { asOf: '2027-01-01' }),
      /dated 2027-01-01, after the edition/,
    ],
    ['a figure twice', (d) => first(d.models).scores.push(score(d)), /a figure of "aa-index-4.3.2" occurs twice/],
    [
      'a figure whose source names another publisher',
      (d) => Object.assign(score(d), { source: 'aider-polyglot' }),
      /does not name Artificial Analysis/,
    ],
    [
      'a model of a citing-only publisher that is not listed here',
      (d) => Object.assign(first(d.models), { id: 'other' }),
      /may be cited only, about models listed/,
    ],
    [
      'a tier its headline figure does not bear',
      (d) => Object.assign(score(d), { value: 30 }),
      /30 on the headline index is not tier S/,
    ],
    [
      'a tier without how it was found',
      (d) => Object.assign(first(d.models), { tierBasis: null }),
      /how it was found go together/,
    ],
    [
      'a measured tier without a figure',
      (d) => Object.assign(first(d.models), { scores: [] }),
      /measured, without a figure/,
    ],
    [
      'a percentage above 100',
      (d) =>
        Object.assign(first(d.models.flatMap((m) => m.scores).filter((s) => s.benchmark === 'gpqa-diamond')), {
          value: 250,
        }),
      /not a percentage/,
    ],
    [
      'a benchmark of an unknown publisher',
      (d) => Object.assign(first(d.benchmarks), { publisher: 'nobody' }),
      /unknown publisher "nobody"/,
    ],
    [
      'a benchmark for an unknown task',
      (d) => first(d.benchmarks).taskFamilies.push('poetry'),
      /unknown task family "poetry"/,
    ],
    [
      'a gap from nowhere',
      (d) => Object.assign(first(d.gaps), { source: 'hearsay' }),
      /gap "epoch-eci-2025" .*"hearsay"/,
    ],
    ['a tier rule twice', (d) => d.tiers.push(first(d.tiers)), /tier "S" occurs twice/],
  ];
  it.each(broken)('refuses %s', (_, spoil, message) => {
    const data = copy();
    spoil(data);
    expect(() => createCapability(data, catalog)).toThrow(message);
  });

  it('refuses a guide row that claims to be a fact', () => {
    const data = { ...copy(), guideScores: [{ ...first(copy().guideScores), usableAsFact: true }] };
    expect(() => parseCapabilityData(data)).toThrow(/guideScores\.0\.usableAsFact/);
  });
});

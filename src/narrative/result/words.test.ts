/** What holds for every sentence of a result, whatever was answered. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog';
import { measurements } from '../../catalog/measurements';
import {
  assessPoint,
  dominatedOf,
  type FullAssessment,
  labelOf,
  nearestFlipsOf,
  robustnessOf,
  singleFlips,
  weightIntervalsOf,
} from '../../engine';
import { askingOf } from '../../engine/asking';
import { type Answers, costWeights, defaultAssumptions, type LadderId, ladderIds, levels } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presets } from '../../framework/presets';
import { namesOf } from '../names';
import { type PagePartId, resultPage } from './page';

const needs = fc.constantFrom(...levels, 'not-sure' as const);
const drawn: fc.Arbitrary<Answers> = fc.record({
  required: fc.record(
    Object.fromEntries(ladderIds.map((ladder) => [ladder, needs])) as Record<LadderId, typeof needs>,
    { requiredKeys: ['capability'] },
  ),
  costWeight: fc.constantFrom(...costWeights),
  signedTerms: fc.constantFrom('yes' as const, 'no' as const, 'not-sure' as const),
  workload: fc.record(
    { tokensPerDay: fc.constantFrom(2e5, 7.3e6, 64e6, 450e6, 8e9), routineShare: fc.constantFrom(0.3, 0.8) },
    { requiredKeys: [] },
  ),
});

/** The page without its slowest parts: what drawn costs and single numbers say is tested where it is written. */
const saidOf = (answers: Answers) => {
  const input = { answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge };
  const assessment = assessPoint(input);
  const robustness = robustnessOf(assessment);
  const nearestFlips = nearestFlipsOf(input);
  const flips = singleFlips(nearestFlips);
  const full: FullAssessment = {
    recommendation: assessment.recommendation,
    label: labelOf(assessment.decision, robustness, flips, currentKnowledge),
    robustness,
    flips,
    nearestFlips,
    weightIntervals: weightIntervalsOf(assessment),
    pareto: dominatedOf(assessment),
    breakEvens: [],
    ceilingVolumes: null,
    numericFlips: null,
    resultFlips: null,
    uncertainty: null,
    tornado: null,
    asking: askingOf(answers, defaultAssumptions, catalog, currentKnowledge),
  };
  return resultPage({ full, assessment, catalog, names: namesOf(catalog), measurements }, true);
};

/** A seller's price or a row of the catalogue by its key, "openai:gpt-6-sol": never in a sentence. */
const keyOfRow = /\b[a-z][a-z0-9-]*:[a-z0-9][\w./-]+/;
const colonKeys = [...catalog.priceByKey.keys()];

test('whatever is named, no sentence has an id of the catalogue in it', () => {
  const answered: readonly Answers[] = [
    ...presets.map(({ answers }) => answers),
    {
      required: { capability: 0.5 },
      closedModel: 'openai:gpt-6-sol',
      models: { 'hosted-open': 'groq:openai/gpt-oss-20b' },
      workload: { tokensPerDay: 20e6 },
    },
  ];
  for (const answers of answered) {
    for (const text of saidOf(answers).flatMap(({ says }) => says)) {
      expect(text.replace(/https?:\S+/g, ''), text).not.toMatch(keyOfRow);
      expect(
        colonKeys.filter((key) => text.includes(key)),
        text,
      ).toEqual([]);
    }
  }
});

/** Parts whose monthly sums are rounded for reading; a bill prints its arithmetic, and a source its figure. */
const rounded: readonly PagePartId[] = ['verdict', 'equal-options', 'options'];
const isMonthly = (text: string): boolean => /month/.test(text) && !/ per hour/.test(text);
const significant = (figure: string): number => figure.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length;

test('no share is called a probability or finer than 5%, no sum of the verdict finer than two figures, and nothing shouts', () => {
  let [shares, sums] = [0, 0];
  fc.assert(
    fc.property(drawn, (answers) => {
      for (const { part, says } of saidOf(answers)) {
        for (const text of says) {
          expect(text).not.toMatch(/!|\bbest\b(?!-effort)/i);
          expect(text.replace('it is not a probability of being right', '')).not.toMatch(/\b(probab|odds|certain to)/i);
          if (/weightings/.test(text)) {
            for (const [, word, percent] of text.matchAll(/(\w+) (\d+(?:\.\d+)?)%/g)) {
              shares += 1;
              expect(['about', 'under', 'over'], text).toContain(word);
              expect(Number(percent) % 5, text).toBe(0);
            }
          }
          if (!rounded.includes(part) || !isMonthly(text)) continue;
          for (const [, figure = ''] of text.matchAll(/\$(\d[\d.,]*\d|\d)(?=[kMB]?\b)/g)) {
            sums += 1;
            expect(significant(figure), text).toBeLessThanOrEqual(2);
          }
        }
      }
    }),
    { seed: 20_261_121, numRuns: 5, endOnFailure: true },
  );
  expect(shares).toBeGreaterThan(4);
  expect(sums).toBeGreaterThan(10);
});

test('tuning that the vendor closed to new customers is no need that is met', () => {
  const answers: Answers = {
    required: { tuning: 0.25, operations: 1, capability: 1 },
    closedModel: 'gpt-6-sol',
    workload: { tokensPerDay: 5e6 },
  };
  const page = saidOf(answers);
  const partOf = (part: PagePartId) => page.find((one) => one.part === part)?.says ?? [];
  expect(page.flatMap(({ says }) => says)).not.toContain('Every need you stated is met.');
  expect(partOf('not-given').join(' ')).toMatch(
    /OpenAI closed it to them on 7 May 2026, .* 6 Jan 2027\. OpenAI platform docs/,
  );
  expect(partOf('options')).toContain('Tuning depth: closed to new customers');
  expect(partOf('not-given').filter((text) => text === 'Every other need you stated is met.').length).toBeLessThan(2);
  const without = saidOf({ ...answers, required: { ...answers.required, tuning: 0 } });
  expect(without.flatMap(({ says }) => says).join(' ')).not.toContain('closed it to them');
});

const partOf = (answers: Answers, wanted: PagePartId): readonly string[] =>
  saidOf(answers).find(({ part }) => part === wanted)?.says ?? [];
const ownRule = { dataControlIs: 'rule', workload: { tokensPerDay: 40e6 } } as const;

test('what an option hangs on stands in its row, and is not called a need that is met', () => {
  const answers: Answers = {
    ...ownRule,
    required: { 'data-control': 0.75 },
    ceilingUsd: 100,
    noPurchase: true,
    deadlineWeeks: 1,
  };
  const dearer = /^Only if more than \$100 a month can be spent\. It costs about \$[\d.]+k \(.*\)\.$/;
  const options = partOf(answers, 'options');
  expect(options.filter((text) => dearer.test(text))).toHaveLength(2);
  expect(options).toContain('Only if the servers are leased, or money for them is found.');
  expect(partOf(answers, 'verdict').some((text) => dearer.test(text))).toBe(true);
  const short = partOf(answers, 'not-given');
  expect(short).not.toContain('Every need you stated is met.');
  expect(short).toContain('Otherwise every need you stated is met.');
  expect(short.some((text) => dearer.test(text))).toBe(true);
});

test('one option that is left has no share of the weightings, also on a condition', () => {
  const answers: Answers = {
    ...ownRule,
    required: { 'data-control': 1, operations: 0.5 },
    internals: 'yes',
    internalsAre: 'rule',
    noPurchase: true,
  };
  const page = saidOf(answers);
  expect(page.find(({ part }) => part === 'verdict')?.says).toContain(
    'Only if the servers are leased, or money for them is found.',
  );
  const shares = page.flatMap(({ says }) => says).filter((text) => /weightings we tried|plausible cases/.test(text));
  expect(shares).toEqual([]);
});

test('a change that asks for what its own winner does not give says so', () => {
  const answers: Answers = {
    required: {
      'data-control': 0.25,
      assurance: 0.25,
      throughput: 0.25,
      latency: 0.5,
      elasticity: 0.75,
      capability: 0.75,
      tuning: 0.25,
      independence: 0.5,
      operations: 0.75,
      'time-to-value': 0.75,
    },
    signedTerms: 'no',
    place: 'anywhere',
    costWeight: 'tight',
    ceilingUsd: 5_000,
    workload: { tokensPerDay: { low: 10e6, high: 40e6 }, inputTokens: 2000, outputTokens: 400, growthPerYear: 3 },
  };
  const says = partOf(answers, 'what-would-change-it');
  const after = (change: string) => says[says.findIndex((text) => text.startsWith(change)) + 1];
  expect(after('If the data must stay on infrastructure you control →')).toBe(
    'None of the options left then gives that: data control.',
  );
  expect(after('If a provider under contract may see the data →')).toMatch(/^If /);
});

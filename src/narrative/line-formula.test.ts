import { afterEach, describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint, type CostLine } from '../engine';
import { hospital as hospitalAnswers } from '../engine/cost/fixtures/hospital';
import { type Answers, type Assumptions, defaultAssumptions, unsourcedLines } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { formulaStep, formulaText, formulaValue, lineFormula, toTheCent } from './line-formula';
import { dollars, writeAmountsIn } from './numbers';

afterEach(() => writeAmountsIn(dollars));

/** What a reader with a calculator makes of a printed formula: signs and separators off, then by the usual order. */
const calculated = (text: string): number => {
  const tokens =
    text
      .replaceAll(',', '')
      .replace(/[^\d.()×÷+−^]/g, ' ')
      .match(/[\d.]+|[()×÷+−^]/g) ?? [];
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++];
    if (token !== '(') return Number(token);
    const inside = sum();
    at++;
    return inside;
  };
  const raised = (): number => {
    const base = atom();
    if (tokens[at] !== '^') return base;
    at++;
    return base ** raised();
  };
  const product = (): number => {
    let value = raised();
    while (tokens[at] === '×' || tokens[at] === '÷') value = tokens[at++] === '×' ? value * raised() : value / raised();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };
  return sum();
};

const typedHours = Object.fromEntries(unsourcedLines.map((id) => [id, { hours: 7 }])) as Assumptions['typed'];
const typedUsd = Object.fromEntries(unsourcedLines.map((id) => [id, { usd: 1_234.56 }])) as Assumptions['typed'];

const situations: readonly (readonly [string, Partial<Answers>, Partial<Assumptions>])[] = [
  ['the hospital', {}, {}],
  ['in the EU, hard and routine work mixed', { place: 'eu', workload: { mixed: true, routineShare: 0.7 } }, {}],
  [
    'half in batches, cached, on a tuned server',
    { workload: { batchableShare: 0.5, cachedShare: 0.45 } },
    { stack: 'tuned' },
  ],
  ['every unpublished cost in hours', { today: 'closed-api' }, { typed: typedHours }],
  ['every unpublished cost in money', { today: 'closed-api' }, { typed: typedUsd }],
  ['office hours', {}, { scaling: 'office-hours' }],
  ['hourly', {}, { scaling: 'hourly' }],
  ['a batch window', { required: { latency: 0 } }, { scaling: 'batch-window' }],
  ['leased servers', { workload: { tokensPerDay: 2e9 } }, { finer: { lease: 9_000 } }],
  ['servers on borrowed money', { workload: { tokensPerDay: 2e9 } }, { finer: { interest: 0.08 } }],
  [
    'four calls, images, a surcharge and prices of their own',
    {},
    {
      finer: {
        steps: 4,
        images: 2,
        'step-tokens': 300,
        'output-factor': 2,
        'regional-surcharge': 0.1,
        'closed-api-input': 1.25,
      },
    },
  ],
  ['tuning in every bill', {}, { tuningCounts: true, finer: { 'tune-hosted': 3 } }],
];

const linesOf = (answers: Partial<Answers>, assumptions: Partial<Assumptions>): readonly CostLine[] => {
  const { costs } = assessPoint({
    answers: {
      ...hospitalAnswers,
      ...answers,
      required: { ...hospitalAnswers.required, ...answers.required },
      workload: { ...hospitalAnswers.workload, ...answers.workload },
    },
    assumptions: { ...defaultAssumptions, ...assumptions },
    catalog,
    knowledge: currentKnowledge,
  }).recommendation;
  return Object.values(costs).flatMap((cost) => (cost === null ? [] : cost.lines));
};

describe('every line of every total opens its formula', () => {
  const seen = new Set<string>();

  it.each(situations)('%s: the printed formula gives each line to the cent', (_, answers, assumptions) => {
    const lines = linesOf(answers, assumptions);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      const formula = lineFormula(line);
      if (line.usd === null || formula === null) {
        expect([line.usd, formula], line.id).toEqual([null, null]);
        continue;
      }
      seen.add(line.id);
      expect(formulaValue(formula), line.id).toBeCloseTo(line.usd.mid, 2);
      expect(calculated(formulaText(formula)), `${line.id}: ${formulaText(formula)}`).toBeCloseTo(line.usd.mid, 2);
    }
  });

  it('the situations above have every kind of line', () => {
    for (const id of [
      'input-tokens',
      'output-tokens',
      'regional-terms',
      'minimum-commitment',
      'gpu-hours',
      'cloud-overhead',
      'hardware',
      'lease',
      'interest',
      'power',
      'space',
      'maintenance',
      'operations-labour',
      'supervision-labour',
      'setup-labour',
      'review-labour',
      'router-labour',
      'tuning',
      'tuning-labour',
      'migration',
      'exit',
      'on-call',
      'model-refresh',
    ])
      expect([...seen], id).toContain(id);
  });

  it('is written in the currency of the page, and comes to the same there', () => {
    writeAmountsIn({ code: 'EUR', sign: '€', perDollar: 0.85, day: null });
    const line = linesOf({}, {}).find(({ id }) => id === 'supervision-labour');
    if (line?.usd == null) throw new Error('no such line');
    expect(formulaStep(line)).toBe('8 × €77.35 = €618.80');
    expect(toTheCent(line.usd.mid)).toBe('€618.80');
  });
});

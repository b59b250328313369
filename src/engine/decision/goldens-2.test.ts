/** The worked examples under edition 2, with built-in features unanswered and asked for. */
import { describe, expect, test } from 'vitest';
import type { Level, OptionId } from '../../framework';
import { edition2 } from '../../framework/editions';
import { evaluate } from './evaluate';
import { asRequired, type Example, examples, fixedCosts, inputsOf } from './fixtures/examples';
import { oneChangeFlips } from './flips';
import type { DecisionInputs } from './inputs';
import { labelOf } from './label';
import { robustness } from './robustness';

const scoresOf = (inputs: DecisionInputs) =>
  evaluate(inputs).ranking.map(({ option, score }) => [option, Number(score.toFixed(2))]);
const labelled = (inputs: DecisionInputs) => {
  const decision = evaluate(inputs);
  const flips = oneChangeFlips(inputs.answers, (answers) => evaluate({ ...inputs, answers }), inputs.knowledge);
  return labelOf(decision, robustness(inputs, decision), flips, inputs.knowledge);
};
const asking = (example: Example, features: Level | undefined): Example =>
  features === undefined
    ? example
    : { ...example, answers: { ...example.answers, required: { ...example.answers.required, features } } };

/** The worked example of a hospital with 40M tokens a day. */
const hospital: Example = {
  answers: {
    required: asRequired([0.5, 1, 0.25, 0.5, 0.25, 0.5, 0.25, 0.25, 0.5, 0.5]),
    signedTerms: 'yes',
    costWeight: 'normal',
    workload: { tokensPerDay: 40e6 },
  },
  costs: fixedCosts([5116, 5706, 1027, 7638, 15873]),
};
const all = { ...examples, hospital };

type Row = readonly [
  name: keyof typeof all,
  features: Level | undefined,
  scores: readonly (readonly [OptionId, number])[],
  label: string,
];
const rows: readonly Row[] = [
  [
    'A',
    undefined,
    [
      ['closed-api', 99.48],
      ['hosted-open', 99.07],
      ['closed-enterprise', 98.62],
      ['self-hosted-cloud', 89.23],
      ['self-hosted-onprem', 82.42],
    ],
    'close-call',
  ],
  [
    'A',
    0.5,
    [
      ['closed-api', 99.48],
      ['hosted-open', 99.39],
      ['closed-enterprise', 98.64],
      ['self-hosted-cloud', 88.84],
      ['self-hosted-onprem', 82.04],
    ],
    'close-call',
  ],
  [
    'A',
    0.75,
    [
      ['closed-api', 99.48],
      ['closed-enterprise', 98.59],
      ['hosted-open', 97.94],
      ['self-hosted-cloud', 87.34],
      ['self-hosted-onprem', 80.53],
    ],
    'leaning',
  ],
  [
    'B',
    undefined,
    [
      ['closed-enterprise', 95.45],
      ['self-hosted-cloud', 90.13],
      ['hosted-open', 89.6],
      ['self-hosted-onprem', 85.92],
    ],
    'leaning',
  ],
  [
    'B',
    0.75,
    [
      ['closed-enterprise', 95.42],
      ['hosted-open', 88.47],
      ['self-hosted-cloud', 88.24],
      ['self-hosted-onprem', 84.02],
    ],
    'clear',
  ],
  [
    'B′',
    undefined,
    [
      ['self-hosted-cloud', 89.96],
      ['self-hosted-onprem', 85.92],
      ['closed-enterprise', 91.12],
      ['hosted-open', 85.09],
    ],
    'clear',
  ],
  [
    'B′',
    0.75,
    [
      ['self-hosted-cloud', 88.07],
      ['self-hosted-onprem', 84.02],
      ['closed-enterprise', 91.09],
      ['hosted-open', 83.96],
    ],
    'clear',
  ],
  [
    'C',
    undefined,
    [
      ['self-hosted-cloud', 92.34],
      ['hosted-open', 90.37],
      ['self-hosted-onprem', 88.02],
      ['closed-api', 82.58],
      ['closed-enterprise', 82.14],
    ],
    'leaning',
  ],
  [
    'C',
    0.75,
    [
      ['self-hosted-cloud', 90.45],
      ['hosted-open', 89.25],
      ['self-hosted-onprem', 86.13],
      ['closed-api', 82.58],
      ['closed-enterprise', 82.11],
    ],
    'leaning',
  ],
  ['D', undefined, [['self-hosted-onprem', 85.44]], 'only-option'],
  ['D', 0.75, [['self-hosted-onprem', 83.55]], 'only-option'],
  [
    'hospital',
    undefined,
    [
      ['closed-enterprise', 95.98],
      ['hosted-open', 89.97],
      ['self-hosted-cloud', 89.81],
      ['self-hosted-onprem', 86.17],
    ],
    'leaning',
  ],
  [
    'hospital',
    0.75,
    [
      ['closed-enterprise', 95.95],
      ['hosted-open', 88.84],
      ['self-hosted-cloud', 87.92],
      ['self-hosted-onprem', 84.27],
    ],
    'clear',
  ],
];

describe('edition 2', () => {
  test.each(rows)('%s with features %s', (name, features, scores, label) => {
    const inputs = inputsOf(asking(all[name], features), edition2);
    expect(scoresOf(inputs)).toEqual(scores);
    expect(labelled(inputs)).toBe(label);
  });

  test('weighs twelve criteria, four of them tied in customization', () => {
    const { weights } = evaluate(inputsOf(examples.A, edition2));
    expect(Object.keys(weights)).toHaveLength(12);
    for (const id of ['capability', 'features', 'tuning', 'independence'] as const) expect(weights[id]).toBe(6.25);
  });

  test('shares of first places in the samples', () => {
    const share = (example: Example) => {
      const inputs = inputsOf(example, edition2);
      return Object.values(robustness(inputs, evaluate(inputs)).winnerShare).map((part) => Math.round(100 * part));
    };
    expect(share(examples.A)).toEqual([37, 5, 58, 0, 0, 0]);
    expect(share(asking(examples.A, 0.75))).toEqual([64, 7, 29, 0, 0, 0]);
    expect(share(hospital)).toEqual([0, 68, 25, 6, 1, 0]);
  });

  test('a first product is about equal between two rented options until it says what must come ready made', () => {
    const lead = (features: Level | undefined) => {
      const scores = new Map(
        evaluate(inputsOf(asking(examples.A, features), edition2)).ranking.map(({ option, score }) => [option, score]),
      );
      return (scores.get('closed-api') ?? 0) - (scores.get('hosted-open') ?? 0);
    };
    for (const features of [undefined, 0, 0.25, 0.5] as const) {
      expect(Math.abs(lead(features))).toBeLessThan(edition2.constants.aboutEqual);
    }
    expect(lead(0.75)).toBeGreaterThan(edition2.constants.aboutEqual);
    expect(lead(1)).toBeGreaterThan(lead(0.75));
  });
});

/** What the search says is in effect now has to be what is in effect. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, type Assumptions, defaultAssumptions, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { numericInputs } from '../../framework/numeric-inputs';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { type Compared, costingAt, inUseOf, monthOf } from './moved';
import { situationOf } from './situation';
import { presentOf } from './solve-for';

const { signedTerms: _signed, ...free } = hospital;
const { 'hosted-open': _host, ...ownModels } = hospital.models ?? {};
const batches = { ...hospital.workload, batchableShare: 0.4 };

const situations: readonly (readonly [string, Answers, Partial<Assumptions>])[] = [
  ['as it stands', hospital, {}],
  ['in the European Union, with batches', { ...free, place: 'eu', workload: batches }, {}],
  [
    'a host of Together’s in the United States',
    { ...free, place: 'us', models: { ...hospital.models, 'hosted-open': 'together:openai/gpt-oss-120b' } },
    {},
  ],
  ['any host of the cheapest model', { ...free, models: ownModels, workload: batches }, {}],
  [
    'a fifth off list, and one price agreed',
    { ...free, workload: batches },
    {
      economics: { closed_price_level: 0.8, hosted_price_level: 0.7 },
      finer: { 'closed-api-input': 1.5, 'hosted-open-output': 0.5 },
    },
  ],
  [
    'tuned, with what is free and what is committed',
    free,
    { tunedClosed: true, typed: { 'free-allowance': { usd: 200 }, 'minimum-commitment': { usd: 9000 } } },
  ],
  ['reserved, by the hour', free, { rentTerm: 'reserved-base', scaling: 'hourly' }],
  ['leased in the European Union', { ...free, place: 'eu' }, { finer: { lease: 9000, interest: 0.06 } }],
];
const pairs = [
  ['self-hosted-cloud', 'closed-api'],
  ['self-hosted-onprem', 'hosted-open'],
  ['self-hosted-cloud', 'closed-enterprise'],
] as const satisfies readonly (readonly [OptionId, OptionId])[];

describe('the present value of an input, written into the decision, changes nothing', () => {
  it.each(situations)('%s', (_, answers, more) => {
    const compared: Compared = {
      costing: costingOf(situationOf(catalog, answers, { ...defaultAssumptions, ...more }, currentKnowledge)),
      plan: null,
    };
    for (const pair of pairs) {
      const inUse = inUseOf(compared, pair);
      for (const input of numericInputs) {
        const present = presentOf(compared, input, pair);
        if (present === null || input.measure !== 'month') continue;
        const written = costingAt(compared, input, present, inUse);
        if (written === null) continue;
        for (const option of pair) {
          if (input.options !== null && !input.options.includes(option)) continue;
          const [before, after] = [compared.costing, written].map((each) => monthOf(each, option, null)?.usd ?? null);
          const apart = Math.abs((after ?? Number.NaN) - (before ?? Number.NaN));
          expect(apart, `${option}: ${input.id} at ${present}, ${before} and ${after}`).toBeLessThan(0.01);
        }
      }
    }
  });
});

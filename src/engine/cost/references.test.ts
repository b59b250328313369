import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { againstReferences, referencesFor, runningModel } from './references';
import { situationOf, tierRank } from './situation';

const costingFor = (answers: Answers = hospital) =>
  costingOf(situationOf(catalog, answers, defaultAssumptions, currentKnowledge));
const model = (key: string | null) => catalog.modelByKey.get(key ?? '');

describe('what owning is held against', () => {
  it('is the model called, one of the same maker that costs less, and the weights that owning runs', () => {
    const costing = costingFor();
    const running = runningModel(costing, 'self-hosted-cloud', null);
    const [called, cheaper, same] = referencesFor(costing, running);
    expect(called).toMatchObject({ id: 'closed-model', missing: null });
    expect(cheaper).toMatchObject({ id: 'cheaper-closed', found: 'same-seller' });
    expect(model(cheaper?.model ?? null)?.vendor).toBe(model(called?.model ?? null)?.vendor);
    expect(cheaper?.monthlyUsd ?? 0).toBeLessThan(called?.monthlyUsd ?? 0);
    expect(same?.model).toBe(running);
  });

  it('steps down to the strongest of what the maker sells for less', () => {
    const [called, cheaper] = referencesFor(costingFor({ ...hospital, closedModel: 'gpt-6-sol' }), null);
    const others = catalog.models.filter(
      ({ weights, vendor, tier, key }) =>
        weights === 'closed' && tier !== null && vendor === model('gpt-6-sol')?.vendor && key !== called?.model,
    );
    const strongest = Math.min(
      ...others
        .filter(({ key }) => {
          const [its] = referencesFor(costingFor({ ...hospital, closedModel: key }), null);
          return its?.monthlyUsd != null && its.monthlyUsd < (called?.monthlyUsd ?? 0);
        })
        .map(({ tier }) => tierRank(tier)),
    );
    expect(tierRank(model(cheaper?.model ?? null)?.tier ?? null)).toBe(strongest);
  });

  it('says so where nothing is owned and where the model called is not sold', () => {
    const [called, cheaper, same] = referencesFor(costingFor({ ...hospital, closedModel: 'no-such' }), null);
    expect([called?.missing, cheaper?.missing, same?.missing]).toEqual([
      'named-model-not-available',
      'named-model-not-available',
      'nothing-owned',
    ]);
  });

  it('holds each way of owning against all three, with the crossing of its own bill', () => {
    const rows = againstReferences(costingFor(), null, ['self-hosted-cloud', 'self-hosted-onprem']);
    expect(rows).toHaveLength(6);
    const [first] = rows;
    expect(first?.breakEven?.headline?.at).toBeCloseTo(80.3e6, -5);
    // The cheaper the reference, the more has to go through before owning pays.
    const [called, cheaper] = rows.map((row) => row.breakEven?.headline?.at ?? Number.POSITIVE_INFINITY);
    expect(cheaper ?? 0).toBeGreaterThan(called ?? 0);
  });
});

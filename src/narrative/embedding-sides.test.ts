import { afterEach, describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { embeddingsPlan, isPlan } from '../engine/embeddings';
import { defaultAssumptions } from '../framework';
import { offerFormula, offerTerms, rentSteps } from './embedding-sides';
import { smallUsd } from './embeddings';
import { dollars, writeAmountsIn } from './numbers';

afterEach(() => writeAmountsIn(dollars));

const plan = embeddingsPlan(
  { documents: 2e6 },
  { catalog, answers: { required: {}, place: 'eu' }, assumptions: defaultAssumptions },
);

describe('embeddings in words', () => {
  it('converts before it rounds', () => {
    expect(smallUsd(7.184)).toBe('$7.18');
    writeAmountsIn({ ...dollars, code: 'EUR', sign: '€', perDollar: 0.850268 });
    expect(smallUsd(7.184)).toBe('€6.11');
  });

  it('has sums that equal their lines', () => {
    if (!isPlan(plan.rent)) throw new Error(plan.rent);
    const amounts = rentSteps(plan, plan.rent).map(({ value }) => Number(value.replace(/[$,]/g, '')));
    const total = amounts.pop() ?? 0;
    expect(amounts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 1);
  });

  it('prints each seller’s bill as its formula gives it, surcharge included', () => {
    for (const each of plan.offers) {
      const text = offerFormula(plan, each);
      expect(text).toContain(`= ${smallUsd(each.bill.monthly)} a month`);
      if (each.monthly >= 0.01) expect(text).toContain(`= ${smallUsd(each.monthly)}.`);
      if (each.offer.factor !== 1) expect(text).toContain(` × ${each.offer.factor}`);
    }
  });

  it('says which rules were not checked', () => {
    const [each] = plan.offers;
    if (each === undefined) throw new Error('no offer');
    expect(offerTerms(each, {})).toBe('');
    expect(offerTerms(each, { place: 'eu', signedTerms: 'yes' })).toMatch(/the EU.*not checked here\. Signed terms/);
  });
});

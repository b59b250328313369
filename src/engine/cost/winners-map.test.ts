import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { defaultAssumptions, singleOptionIds } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { type NumericInput, numericInput, numericInputs } from '../../framework/numeric-inputs';
import { breakEven } from './break-even';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { costingAt, inUseOf, monthOf } from './moved';
import { situationOf } from './situation';
import { canBeSecond, winnersMap } from './winners-map';

const compared = {
  costing: costingOf(situationOf(catalog, hospital, defaultAssumptions, currentKnowledge)),
  plan: null,
};
const input = (id: string) => numericInput(id) as NumericInput;

describe('the map of winners', () => {
  it('says in every cell tried who is cheapest when all is worked out anew', () => {
    for (const id of ['engineer_loaded_hourly_us', 'output-tokens', 'gpu-usd-per-hour']) {
      const map = winnersMap(compared, input(id), singleOptionIds, 7);
      expect(map.rows, id).toHaveLength(7);
      for (const { value, stretches } of map.rows) {
        const costing = costingAt(compared, input(id), value, inUseOf(compared, singleOptionIds));
        const volume = map.volumes[3] as number;
        if (costing === null) throw new Error(id);
        costing.situation.values['tokens-per-day'] = volume;
        const totals = singleOptionIds.flatMap((option) => {
          const usd = monthOf(costing, option, null)?.usd;
          return usd === undefined ? [] : [{ option, usd }];
        });
        const least = totals.reduce((a, b) => (b.usd < a.usd ? b : a));
        expect(stretches.find(({ from, to }) => volume >= from && volume <= to)?.cheapest, `${id} ${value}`).toBe(
          least.option,
        );
      }
    }
  });

  it('agrees with the break-even of the two: the winner changes across it', () => {
    const map = winnersMap(compared, input('engineer_loaded_hourly_us'), ['self-hosted-cloud', 'closed-api'], 60);
    const crossing = breakEven(compared.costing, 'self-hosted-cloud', 'closed-api', null)?.headline?.at ?? 0;
    const row = map.rows.reduce((a, b) => (Math.abs(b.value - 91) < Math.abs(a.value - 91) ? b : a));
    const edge = row.stretches.find(({ cheapest }) => cheapest === 'self-hosted-cloud')?.from ?? 0;
    // A column is a fifth of a decade wide.
    expect(Math.abs(Math.log10(edge / crossing))).toBeLessThan(0.2);
  });

  it('covers every volume once, in order', () => {
    const map = winnersMap(compared, input('peak-to-mean'), singleOptionIds, 12);
    for (const { stretches } of map.rows) {
      expect(stretches[0]?.from).toBe(1e5);
      expect(stretches.at(-1)?.to).toBe(1e10);
      for (const [index, stretch] of stretches.entries()) {
        const next = stretches[index + 1];
        if (next) expect(map.volumes.indexOf(next.from)).toBe(map.volumes.indexOf(stretch.to) + 1);
      }
    }
    expect(map.you).toEqual({ volume: 40e6, value: 4 });
  });

  it('has any input of a month as its second, but not the volume', () => {
    expect(numericInputs.filter((each) => !canBeSecond(each)).map(({ id }) => id)).toEqual([
      'tokens-per-day',
      'growth-per-year',
      'discount_rate',
    ]);
  });

  it('keeps options that cannot be had out of it', () => {
    const named = { ...hospital, models: { 'closed-api': 'no-such-model' } };
    const without = {
      costing: costingOf(situationOf(catalog, named, defaultAssumptions, currentKnowledge)),
      plan: null,
    };
    const map = winnersMap(without, input('peak-to-mean'), ['closed-api', 'self-hosted-cloud'], 5);
    expect(map.rows.every(({ stretches }) => stretches.every(({ cheapest }) => cheapest === 'self-hosted-cloud'))).toBe(
      true,
    );
  });
});

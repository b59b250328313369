import { describe, expect, test } from 'vitest';
import { assessed, decision } from './situation.fixture';
import { countsRequests, withUnit } from './volume-unit';

const volumeOf = (state: ReturnType<typeof decision>) => assessed(state).costing.situation.workload.tokensPerDay;

describe('tokens or requests a day', () => {
  test.each([
    [64e6, 32_000],
    [
      { low: 2e6, high: 8e6 },
      { low: 1_000, high: 4_000 },
    ],
  ])('%j tokens become %j requests, and back', (tokensPerDay, requestsPerDay) => {
    const tokens = decision({ tokensPerDay });
    const requests = withUnit(tokens, true, 2_000);
    expect(requests.answers.workload.requestsPerDay).toEqual(requestsPerDay);
    expect(requests.answers.workload.tokensPerDay).toBeUndefined();
    expect(countsRequests(requests.answers)).toBe(true);
    expect(volumeOf(requests)).toEqual(volumeOf(tokens));
    expect(withUnit(requests, false, 2_000)).toEqual(tokens);
  });

  test('the unit in use stays as it was typed', () => {
    const tokens = decision({ tokensPerDay: 12_345_678 });
    expect(withUnit(tokens, false, 2_000)).toBe(tokens);
  });
});

import { describe, expect, it } from 'vitest';
import { parseCompanyFacts } from './answers-schema';

describe('where a company is based', () => {
  it.each([
    ['eu', 'eu'],
    ['EU', 'eu'],
    ['DE', 'eu'],
    ['gr', 'eu'],
    ['US', 'us'],
    ['USA', 'us'],
    ['GB', 'other'],
    ['other', 'other'],
  ])('%s is %s', (written, domicile) => {
    expect(parseCompanyFacts({ domicile: written })).toEqual({ ok: true, facts: { domicile } });
  });
  it.each(['Germany', '', 'E U'])('"%s" is refused with what to write', (written) => {
    const read = parseCompanyFacts({ domicile: written });
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      `domicile must be eu, us, other or a country's two-letter code. Got "${written}".`,
    ]);
  });
});

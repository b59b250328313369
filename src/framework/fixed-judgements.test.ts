import { expect, it } from 'vitest';
import { adviceBounds } from './advice-bounds';
import { fixedJudgements } from './fixed-judgements';
import { workloadDefaults } from './workload-defaults';

it('lists every default about workloads and every bound of the advice once, with its reason', () => {
  expect(fixedJudgements.map(({ id }) => id).sort()).toEqual(
    [...Object.keys(workloadDefaults), ...Object.keys(adviceBounds)].sort(),
  );
  for (const { why } of fixedJudgements) expect(why).toMatch(/^[A-Z].*\.$/);
});

import { expect, it } from 'vitest';
import { fixedJudgements } from './fixed-judgements';
import { workloadDefaults } from './workload-defaults';

it('lists every default about workloads once, with its reason', () => {
  expect(fixedJudgements.map(({ id }) => id).sort()).toEqual(Object.keys(workloadDefaults).sort());
  for (const { why } of fixedJudgements) expect(why).toMatch(/^[A-Z].*\.$/);
});

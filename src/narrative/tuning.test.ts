import { afterEach, describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { tuningPlan, tuningRun } from '../engine/tuning';
import { dollars, writeAmountsIn } from './numbers';
import { tuningHeadline, tuningLabourStep, tuningSteps } from './tuning';

afterEach(() => writeAmountsIn(dollars));

const plan = tuningPlan({}, 'adapter');
const [architecture] = catalog.architectures;
if (architecture === undefined) throw new Error('an empty catalogue');
const gpus = catalog.gpus.flatMap((each) => {
  const run = tuningRun(architecture, each, plan);
  return run === null ? [] : [{ gpu: each, run, usdPerHour: [1, 2.5, 4] as const, readings: 3 }];
});
const [rented] = gpus;
if (rented === undefined) throw new Error('nothing holds it');

describe('tuning in words', () => {
  it('shows the rent that its formula gives, in the currency of the page', () => {
    writeAmountsIn({ ...dollars, code: 'EUR', sign: '€', perDollar: 0.850268 });
    const rent = tuningSteps(plan, rented, architecture).find(({ name }) => name === 'Rent a year');
    const result = rent?.how.split('= ')[1];
    expect(rent?.value.startsWith(`${result}, `)).toBe(true);
    const labour = tuningLabourStep(plan.runsPerYear, 16, 91);
    expect(`${labour.how} ${rent?.how}`).not.toContain('$');
    expect(labour.how).toContain(`${plan.runsPerYear} × 16 × €`);
  });

  it('names the engineering beside the rent', () => {
    expect(tuningHeadline('A model', plan, rented, 7428)).toMatch(
      /GPU hours a year for about \$.*, and about \$7\.4k of/,
    );
  });
});

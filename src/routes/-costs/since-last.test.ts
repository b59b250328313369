import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog';
import { toFragment } from '../../permalink';
import { owningInputs } from './cost-inputs';
import { changedInputs } from './since-last';
import { assessed, decision } from './situation.fixture';

const start = decision();
const inputs = owningInputs(assessed(start), 'self-hosted-cloud', catalog);
const priced = inputs.find(({ id }) => id === 'cost-gpu-hour')?.set(start, 3) ?? start;
const reserved = (state: typeof start): typeof start => ({
  ...state,
  assumptions: { ...state.assumptions, rentTerm: 'reserved' },
});
const labels = (before: typeof start, now: typeof start) =>
  changedInputs(toFragment(before), toFragment(now), inputs).map(({ label }) => label);

describe('what changed between two decisions', () => {
  test('an answer changed together with an input is named beside it', () => {
    const alone = labels(reserved(start), start);
    expect(alone).toHaveLength(1);
    expect(labels(reserved(start), priced)).toEqual([...labels(start, priced), ...alone]);
  });

  test.each(inputs.filter(({ span }) => span !== null).map((input) => [input.id, input] as const))(
    '%s alone is one change',
    (_, input) => {
      const now = input.set(start, input.span?.[1]);
      expect(changedInputs(toFragment(start), toFragment(now), inputs).map(({ label }) => label)).toEqual([
        input.label,
      ]);
    },
  );
});

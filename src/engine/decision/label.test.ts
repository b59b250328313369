import { describe, expect, test } from 'vitest';
import { type OptionId, optionIds } from '../../framework';
import { edition1 } from '../../framework/editions';
import type { AnswerChange, Flip, Ranked, Robustness, VetoId } from '../recommendation';
import { labelOf } from './label';

const sampled = (share: number): Pick<Robustness, 'winnerShare'> => ({
  winnerShare: Object.fromEntries(optionIds.map((option) => [option, option === 'closed-api' ? share : 0])) as Record<
    OptionId,
    number
  >,
});
const option = (conditions: readonly VetoId[] = []) => ({ option: 'closed-api', conditions }) as unknown as Ranked;
const result = (delta: number | null, options = 2, conditions: readonly VetoId[] = []) => ({
  winner: options === 0 ? null : ('closed-api' as const),
  ranking: Array.from({ length: options }, () => option(conditions)),
  delta,
});
const flip = (change: AnswerChange, distance = 1): Flip => ({ changes: [change], winner: 'hosted-open', distance });
const ladder = (
  criterion: 'latency' | 'throughput' | 'operations' | 'data-control',
  from: 0 | 0.25 | 0.5 | 0.75 | 1 | null,
  to: 0 | 0.25 | 0.5 | 0.75 | 1,
): AnswerChange => ({
  kind: 'ladder',
  criterion,
  from,
  to,
});

test.each<[string, ReturnType<typeof result>, number, string]>([
  ['nothing left', result(null, 0), 0, 'no-option'],
  ['a condition, however firm', result(5, 2, ['nobody-operates']), 1, 'conditional'],
  ['a condition on the only option', result(null, 1, ['no-purchase']), 1, 'conditional'],
  ['one option', result(null, 1), 1, 'only-option'],
  ['share and lead at the bounds of clear', result(1), 0.75, 'clear'],
  ['a share just below', result(1), 0.7499, 'leaning'],
  ['a lead just below', result(0.9999), 0.75, 'leaning'],
  ['alone in its tier', result(null), 0.8, 'clear'],
  ['share and lead at the bounds of leaning', result(0.5), 0.5, 'leaning'],
  ['a share below leaning', result(3), 0.4999, 'close-call'],
  ['a lead below leaning', result(0.4999), 0.9, 'close-call'],
])('%s', (_, decision, share, label) => {
  expect(labelOf(decision, sampled(share), [], edition1)).toBe(label);
});

describe('a flip by one step keeps a result from being clear', () => {
  test.each<[string, Flip, string]>([
    ['of a ladder that trades points', flip(ladder('latency', 0.5, 0.75)), 'leaning'],
    ['of the weight of money', flip({ kind: 'cost-weight', from: null, to: 'tight' }), 'leaning'],
    ['of an override ladder below the override', flip(ladder('throughput', 0.25, 0.5)), 'leaning'],
    ['not into an override', flip(ladder('throughput', 0.5, 0.75)), 'clear'],
    ['not out of one', flip(ladder('data-control', 0.75, 0.5)), 'clear'],
    ['not into the veto of operations', flip(ladder('operations', 0.75, 1)), 'clear'],
    ['but of operations below it', flip(ladder('operations', 0.25, 0.5)), 'leaning'],
    ['not of signed terms', flip({ kind: 'signed-terms', from: 'no', to: 'yes' }), 'clear'],
    ['not by two steps', flip(ladder('latency', 0.25, 0.75), 2), 'clear'],
    ['not by a first answer, which the samples already vary', flip(ladder('latency', null, 0.5)), 'clear'],
  ])('%s', (_, one, label) => {
    expect(labelOf(result(3), sampled(0.9), [one], edition1)).toBe(label);
  });
});

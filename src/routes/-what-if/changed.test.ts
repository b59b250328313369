import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionState, readFragment, toFragment } from '../../permalink';
import { decisionState } from '../../permalink/decision-state.arbitrary';
import { withKeysOf } from '../../permalink/put-back';
import { changedKeys } from '../../permalink/tried';
import { changedAnswers } from './changed';
import { triedStep } from './trial';

const read = (fragment: string) => readFragment(fragment).state;
const changed = (saved: string, now: string) =>
  changedAnswers(read(saved), read(now), []).map(({ lines, keys }) => ({
    keys,
    lines: lines.map(({ label, saved: before, now: after }) => `${label}: ${before} → ${after}`),
  }));

describe('answers that differ from the saved ones', () => {
  it.each([
    ['nothing', 'v=1&lt=2', 'v=1&lt=2', []],
    [
      'a question with the follow-up that went with it is one answer',
      'v=1&dc=3&dcr=rule',
      'v=1&dc=1',
      [
        {
          keys: ['dc', 'dcr'],
          lines: [
            'Who may see the data: Only infrastructure we control → A provider that does not train on it',
            'Is that a rule or a preference?: A rule → null',
          ],
        },
      ],
    ],
    [
      'tokens or requests a day are one answer',
      'v=1&tp=5M',
      'v=1&rq=20k',
      [
        {
          keys: ['tp', 'rq'],
          lines: [
            'Tokens a day: 5 million tokens a day ≈ 152 million a month → null',
            'Or requests a day: null → 20,000 requests a day',
          ],
        },
      ],
    ],
    [
      'the order of the questions, then the rest of the link in its words',
      'v=1&op=1&aw=40-20-20-20',
      'v=1&op=u&pl=eu&labour=no',
      [
        { keys: ['pl'], lines: ['Where data may be processed: null → Only in the European Union'] },
        { keys: ['op'], lines: ['Team for GPU servers: An ML or GPU team → Not sure: all five levels are weighed'] },
        {
          keys: ['aw'],
          lines: ['Weights of the axes: privacy 40%, scale 20%, customization 20%, budget and team 20% → null'],
        },
        { keys: ['labour'], lines: ['Labour counted: null → no'] },
      ],
    ],
    [
      'a figure by the name it has where it changes the result',
      'v=1',
      'v=1&e.closed-price-level=7',
      [{ keys: ['e.closed-price-level'], lines: ['Closed prices against list: null → 7×'] }],
    ],
  ])('%s', (_, saved, now, expected) => {
    expect(changed(saved, now)).toEqual(expected);
  });

  it('are all there, once each, and putting them back one by one gives the saved decision', () => {
    fc.assert(
      fc.property(decisionState, decisionState, (one, other) => {
        const [saved, now] = [
          { ...one, view: {}, edition: null },
          { ...other, view: {}, edition: null },
        ];
        const found = changedAnswers(saved, now, []);
        expect(found.flatMap(({ keys }) => keys).toSorted()).toEqual([...changedKeys(saved, now)].toSorted());
        const back = found.reduce<DecisionState>((state, { keys }) => withKeysOf(state, saved, keys), now);
        expect(toFragment(back)).toBe(toFragment(saved));
      }),
      { numRuns: 20 },
    );
  });
});

it('a step of the history counts up, one that replaces the last does not', () => {
  expect(triedStep(false)({})).toEqual({ tried: 1 });
  expect(triedStep(false)({ tried: 2 })).toEqual({ tried: 3 });
  expect(triedStep(true)({ tried: 2 })).toEqual({ tried: 2 });
});

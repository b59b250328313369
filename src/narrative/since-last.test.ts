import { describe, expect, it } from 'vitest';
import type { BreakEven } from '../engine/recommendation';
import { changedText, editSentence, midAndRange } from './since-last';

const at = (volume: number) => ({ headline: { at: volume } }) as BreakEven;
const total = (mid: number) => ({ low: mid / 2, mid, high: mid * 2 });

describe('what an edit did', () => {
  it.each([
    ['32k', '48k', 'Requests a day 32k → 48k'],
    [null, '48k', 'Requests a day assumed → 48k'],
    ['32k', null, 'Requests a day 32k → assumed'],
  ])('%s to %s', (before, now, text) => {
    expect(changedText({ label: 'Requests a day', before, now })).toBe(text);
  });

  it('is one sentence about the two options compared and their break-even', () => {
    const sentence = editSentence({
      changed: [{ label: 'Requests a day', before: '32k', now: '48k' }],
      moved: [
        { option: 'closed-api', before: total(7_700), now: total(11_500) },
        { option: 'self-hosted-cloud', before: total(7_600), now: total(7_600) },
        { option: 'hosted-open', before: null, now: total(1) },
      ],
      pair: ['self-hosted-cloud', 'closed-api'],
      breakEven: [at(63e6), null],
    });
    expect(sentence).toBe(
      'Requests a day 32k → 48k: Cloud GPUs $7.6k as before, Closed API $7.7k → $12k and break-even 63M → none.',
    );
  });

  it('of several together credits none of them alone', () => {
    const changed = [
      { label: 'Price of a GPU hour', before: null, now: '€3.00' },
      { label: 'How they are paid for', before: 'reserved', now: null },
    ];
    expect(editSentence({ changed, moved: [], pair: [], breakEven: [null, null] })).toBe(
      '2 changes together, Price of a GPU hour assumed → €3.00 and How they are paid for reserved → assumed: break-even none as before.',
    );
  });

  it('prints a middle with its range', () => {
    expect(midAndRange(total(1_000))).toBe('$1k ($500 to $2k)');
    expect(midAndRange(null)).toBe('no bill');
  });
});

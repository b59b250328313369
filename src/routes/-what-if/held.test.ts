import { describe, expect, it } from 'vitest';
import { type Drawn, holding } from './held';

describe('what the samples said before', () => {
  const drawn: Drawn<string> = { winner: 'self-hosted-cloud', outcome: 'leaning' };
  it.each([
    ['stays under the same option', 'self-hosted-cloud', null, 'leaning', true],
    ['never stands under another one', 'closed-api', null, null, false],
    ['nor where no option is left', null, null, null, false],
    ['gives way to what is drawn', 'self-hosted-cloud', 'clear', 'clear', false],
    ['gives way under another option too', 'closed-api', 'close', 'close', false],
  ] as const)('%s', (_, winner, outcome, shown, late) => {
    expect(holding<string>(drawn, winner, outcome)).toMatchObject({ outcome: shown, late });
  });

  it('is there again once the option is in front again, and settles after one step', () => {
    const away = holding<string>(drawn, 'closed-api', null);
    expect(holding<string>(away.last, 'self-hosted-cloud', null).outcome).toBe('leaning');
    const next = holding<string>(drawn, 'closed-api', 'close');
    expect(holding<string>(next.last, 'closed-api', 'close').last).toBe(next.last);
  });
});

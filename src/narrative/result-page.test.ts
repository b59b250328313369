import { describe, expect, it } from 'vitest';
import type { OptionCost, Robustness } from '../engine/recommendation';
import type { OptionId } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { cloudCost, hospital, names, range, veto } from './hospital.fixture';
import {
  cardText,
  closeCallVerdict,
  demotedTitle,
  firstAmong,
  firstIn,
  leadsByOverride,
  pastedText,
  revisit,
  ruledOut,
  sharesText,
  unmetWords,
  whyOverTitle,
} from './result-page';
import { plain } from './segments';

const shares = (of: Partial<Record<OptionId, number>>): Pick<Robustness, 'winnerShare' | 'samples'> => ({
  samples: 4096,
  winnerShare: {
    'closed-api': 0,
    'closed-enterprise': 0,
    'hosted-open': 0,
    'self-hosted-cloud': 0,
    'self-hosted-onprem': 0,
    hybrid: 0,
    ...of,
  },
});

describe('how sure', () => {
  const sampled = shares({ 'closed-enterprise': 0.61, 'self-hosted-cloud': 0.36, hybrid: 0.03 });
  it('prints shares to five percent', () => {
    const shares = {
      ...sampled.winnerShare,
      'hosted-open': 0.45,
      'closed-api': 0.15,
      hybrid: 0.2,
      'self-hosted-cloud': 0.1,
    };
    expect(
      plain(
        firstAmong({ winnerShare: { ...shares, 'closed-enterprise': 0, 'self-hosted-onprem': 0 } }, [
          'hosted-open',
          'closed-api',
        ]),
      ),
    ).toBe(
      'First among the weightings we tried: hosted open API about 45% and closed API about 15%; and, ranked behind these, hybrid about 20%',
    );
    expect(plain(firstIn(sampled, 'closed-enterprise'))).toBe('First in about 60% of the weightings we tried');
  });
  it('lists who ever came first, the largest share first', () => {
    expect(sharesText(sampled)).toEqual([
      'Closed API, private terms about 60%',
      'Cloud GPUs about 35%',
      'Hybrid about 5%',
    ]);
  });
  it('names each option of a close call', () => {
    expect(plain(firstAmong(sampled, ['closed-enterprise', 'self-hosted-cloud']))).toBe(
      'First among the weightings we tried: closed API under private terms about 60% and cloud GPUs about 35%',
    );
  });
});

describe('the chip', () => {
  it.each([
    ['nothing', [], null],
    ['a split that has nothing to split is no ruling out', [veto('hybrid', 'one-kind-of-request')], null],
    ['one', [veto('closed-api', 'signed-terms')], 'One option ruled out: signed terms needed'],
    [
      'an option with two reasons counts once',
      [veto('closed-api', 'signed-terms'), veto('closed-api', 'internals'), veto('hosted-open', 'internals')],
      '2 options ruled out: signed terms needed, internals needed',
    ],
  ])('%s', (_, vetoed, text) => {
    expect(ruledOut(vetoed)).toBe(text);
  });
});

describe('headings', () => {
  it('names all options of a close call', () => {
    expect(closeCallVerdict(hospital)).toEqual({
      before: 'It is close: ',
      accent: 'closed API under private terms or cloud GPUs',
      after: '.',
    });
  });
  it.each([
    [['Tuning depth'], 'Demoted by your tuning depth answer'],
    [['Data control', 'Tuning depth'], 'Demoted by your data control and tuning depth answers'],
  ])('%s', (criteria, title) => {
    expect(demotedTitle(criteria)).toBe(title);
  });
  it('uses articles', () => {
    expect(whyOverTitle('closed-api', 'self-hosted-cloud')).toBe('Why a closed API over cloud GPUs');
  });
  it('says when a lead is not one of points', () => {
    expect(leadsByOverride(-1)).toMatch(/fewer points/);
    expect(leadsByOverride(1)).not.toMatch(/fewer points/);
  });
});

it('an unmet need in a table', () => {
  expect(
    unmetWords({ criterion: 'tuning', required: 0.75, offered: 0.25, points: 4 }, hospital, currentKnowledge),
  ).toEqual({
    need: 'Full fine-tuning and custom decoding',
    gives: "A vendor's limited fine-tuning",
    short: 'two levels short',
  });
});

it('when to look again', () => {
  const crossing = { at: 21e6, kind: 'smooth', range: { low: null, high: null } } as const;
  expect(revisit(crossing, 'drops below', 'closed-api')).toBe(
    'Revisit if volume drops below 21 million tokens a day: a closed API costs less there.',
  );
  expect(revisit(crossing, 'rises above', 'self-hosted-cloud')).toMatch(/: cloud GPUs cost less there\.$/);
});

describe('what is pasted', () => {
  it('has label, verdict, cost and share', () => {
    expect(pastedText(hospital, 'leaning', shares({ 'closed-enterprise': 0.61 }))).toMatch(
      /^Leaning: Rent it, under private terms\. · ≈ \$5\.7k a month · first in about 60% of weightings$/,
    );
  });
  it('says so where nothing is left', () => {
    const none = { ...hospital, winner: null, ranking: [] };
    expect(pastedText(none, 'no-option', shares({}))).toBe('No option left: the rules exclude all options.');
  });
});

it('a card in one paragraph, with and without something to compare', () => {
  const reference: OptionCost = { ...cloudCost, option: 'closed-api', total: range(4255, 5116, 5786) };
  const text = plain(cardText(cloudCost, reference, shares({ 'self-hosted-cloud': 0.61 }), names));
  expect(text).toMatch(
    /^.+ on 2 A100 80 GB PCIe\. \$7\.6k a month \(\$4\.7k to \$13k\) against \$5\.1k with a closed API\. First in about 60% of the weightings we tried\.$/,
  );
  expect(plain(cardText(cloudCost, null, null, names))).not.toMatch(/against|First in/);
});

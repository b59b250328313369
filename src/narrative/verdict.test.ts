import { describe, expect, it } from 'vitest';
import type { Configuration, HybridConfiguration, Label, Recommendation } from '../engine/recommendation';
import { type OptionId, optionIds, type SingleOptionId, singleOptionIds, singleOptions } from '../framework';
import { fleet, hospital, hosted, metered, names, range, ranked, servers } from './hospital.fixture';
import { plain } from './segments';
import {
  announcement,
  confidence,
  costSentence,
  forced,
  isByOverride,
  labelName,
  noAnswers,
  noOption,
  standing,
  subline,
  verdict,
  verdictBar,
  verdictLine,
  verdictText,
} from './verdict';

const plan = (
  ...legs: readonly (readonly [SingleOptionId, number, typeof metered | typeof fleet])[]
): HybridConfiguration => ({
  kind: 'plan',
  classes: [],
  legs: legs.map(([option, share, configuration]) => ({ option, share, configuration })),
});
const usd = (mid: number) => range(mid * 0.5, mid, mid * 1.5);
const equal: Recommendation = {
  ...hospital,
  winner: 'hosted-open',
  ranking: [
    ranked('hosted-open', 99.37, usd(30), {}, hosted),
    ranked('closed-api', 99.19, usd(150), {}),
    ranked('closed-enterprise', 98.2, usd(170), {}),
  ],
  delta: 0.18,
};
const none: Recommendation = {
  ...hospital,
  winner: null,
  ranking: [],
  delta: null,
  relaxations: [
    { option: 'closed-enterprise', vetoes: ['place'] },
    { option: 'self-hosted-cloud', vetoes: ['own-hardware', 'nobody-operates'] },
  ],
};

describe('the verdict sentence', () => {
  it.each(singleOptionIds)('%s says what the option is called to say', (option) => {
    expect(verdictText(option)).toBe(singleOptions[option].verdict);
  });

  it('sets the mode of running in the accent', () => {
    expect(verdict('self-hosted-cloud')).toEqual({ before: 'Own it, on ', accent: 'rented GPUs', after: '.' });
  });

  it.each([
    [null, 'Own most, rent the rest.'],
    [plan(['self-hosted-cloud', 0.75, fleet], ['closed-api', 0.25, metered]), 'Own most, rent the rest.'],
    [plan(['self-hosted-cloud', 0.3, fleet], ['closed-api', 0.7, metered]), 'Rent most, own the rest.'],
    [plan(['hosted-open', 0.75, hosted], ['closed-api', 0.25, metered]), 'Rent two models, one open and one closed.'],
  ])('a hybrid says what its plan does', (configuration, text) => {
    expect(verdictText('hybrid', configuration)).toBe(text);
  });
});

describe('what exactly to run', () => {
  it.each<readonly [OptionId, Configuration, string]>([
    ['closed-api', metered, 'Call GPT-6 Sol from OpenAI, on standard terms.'],
    ['closed-enterprise', metered, 'Call GPT-6 Sol from OpenAI, under terms that you sign.'],
    ['hosted-open', hosted, 'Call gpt-oss-120b (Apache-2.0) at Groq, or at 2 other hosts.'],
    ['hosted-open', { ...hosted, hosts: hosted.hosts.slice(0, 1) }, 'Call gpt-oss-120b (Apache-2.0) at Groq.'],
    ['self-hosted-cloud', fleet, 'Serve Phi-4 (MIT) on 2 A100 80 GB PCIe in your own cloud account.'],
    [
      'self-hosted-cloud',
      {
        ...fleet,
        tensorParallel: 2,
        gpus: 4,
        accelerator: 'H100 SXM',
        licence: { licence: 'llama-3.3', standing: 'allowed-if', depends: ['monthly_active_users'] },
      },
      'Serve Phi-4 (Llama 3.3 Community License; depends on monthly users) on 2 × 2 H100 in your own cloud account.',
    ],
    [
      'self-hosted-cloud',
      { ...fleet, tensorParallel: 4, replicas: 1, gpus: 4, accelerator: 'H100 SXM' },
      'Serve Phi-4 (MIT) on 4 H100 in your own cloud account.',
    ],
    [
      'self-hosted-cloud',
      { ...fleet, hostMemory: { gb: 203, offered: 'unknown' } },
      'Serve Phi-4 (MIT) on 2 A100 80 GB PCIe in your own cloud account (needs 203 GB of host memory per replica, to be checked).',
    ],
    [
      'self-hosted-onprem',
      { ...servers, hostMemory: { gb: 51, offered: 'yes' } },
      'Serve Phi-4 (MIT) on one server of eight H100 that you own (needs 51 GB of host memory per replica).',
    ],
    ['self-hosted-onprem', servers, 'Serve Phi-4 (MIT) on one server of eight H100 that you own.'],
    [
      'self-hosted-onprem',
      { ...servers, servers: 3 },
      'Serve Phi-4 (MIT) on 3 servers of eight H100 each, which you own.',
    ],
    [
      'hybrid',
      plan(['closed-api', 0.25, metered], ['self-hosted-cloud', 0.75, fleet]),
      'Send 75% of the traffic to Phi-4 (MIT) on 2 A100 80 GB PCIe in your own cloud account; send 25% of the traffic to GPT-6 Sol from OpenAI, on standard terms.',
    ],
  ])('%s', (option, configuration, text) => {
    expect(plain(subline(option, configuration, names))).toBe(text);
  });

  it('sets the model in bold', () => {
    expect(subline('self-hosted-cloud', fleet, names).filter((piece) => piece.strong)).toEqual([
      { text: 'Phi-4', strong: true },
    ]);
  });
});

describe('how sure', () => {
  it.each<readonly [Label, boolean, string]>([
    ['clear', false, 'Clear'],
    ['clear', true, 'Clear, by override'],
    ['leaning', false, 'Leaning'],
    ['close-call', false, 'Close call'],
    ['only-option', true, 'Only option'],
    ['conditional', false, 'Conditional'],
    ['no-option', false, 'No option left'],
  ])('%s, override %s → %s', (label, override, text) => {
    expect(labelName(label, override)).toBe(text);
  });

  it('is by override when the winner is alone in its tier but not in the list', () => {
    expect(isByOverride(hospital)).toBe(false);
    expect(isByOverride({ ...hospital, delta: null })).toBe(true);
    expect(isByOverride({ delta: null, ranking: hospital.ranking.slice(0, 1) })).toBe(false);
  });

  it.each([
    [0.62, 'It came first in about 60% of the weightings we tried.'],
    [0.99, 'It came first in over 95% of the weightings we tried.'],
    [0.01, 'It came first in under 5% of the weightings we tried.'],
  ])('share %d', (share, text) => {
    const winnerShare = Object.fromEntries(optionIds.map((id) => [id, id === 'hybrid' ? share : 0])) as Record<
      OptionId,
      number
    >;
    expect(confidence({ winnerShare }, 'hybrid')).toBe(text);
  });

  it('says what it costs, or that no volume was given', () => {
    expect(costSentence(hospital)).toBe('It costs about $5.7k a month ($4.7k to $6.6k).');
    expect(standing(hospital)).toBe('Nothing you asked for is missing. It costs about $5.7k a month ($4.7k to $6.6k).');
    const without = { ...hospital, ranking: [ranked('closed-enterprise', 95, null, {})] };
    expect(costSentence(without)).toBe('No volume was given, so the options were compared without costs.');
  });

  it.each([
    [1, 'One need is not fully met.'],
    [3, '3 needs are not fully met.'],
  ])('counts %d open needs', (open, text) => {
    const unmet = Array.from(
      { length: open },
      () => ({ criterion: 'tuning', required: 0.5, offered: 0.25, points: 2 }) as const,
    );
    expect(standing({ ...hospital, unmet })).toContain(text);
  });
});

describe('special results', () => {
  it('only one option', () => {
    const only: Recommendation = { ...hospital, winner: 'self-hosted-onprem', ranking: hospital.ranking.slice(2) };
    expect(forced(only)).toBe('Your rules leave only on-premise hardware. It meets everything you asked for.');
    const short = { ...only, unmet: [{ criterion: 'capability', required: 1, offered: 0.5, points: 4 }] as const };
    expect(forced(short)).toBe(
      'Your rules leave only on-premise hardware. It does not give you everything; see below.',
    );
    expect(forced(none)).toBe('');
  });

  it('nothing left lists the smallest ways back', () => {
    expect(noOption(none)).toEqual({
      title: 'No option is left.',
      text: 'Your rules exclude all 6 options. The smallest changes that bring one back:',
      ways: [
        'Closed API, private terms, if the data may be processed anywhere.',
        'Cloud GPUs, if infrastructure you control is enough and somebody can run GPUs.',
      ],
    });
    expect(noOption({ ...none, relaxations: [] }).text).toBe('Your rules exclude all 6 options.');
  });

  it('nothing answered gives no advice', () => {
    expect(noAnswers.text).toContain('defaults, not advice');
  });
});

describe('one-liners', () => {
  it.each<readonly [Recommendation, Label, string, string]>([
    [
      hospital,
      'leaning',
      'Now leaning closed API under private terms; about $5.7k a month.',
      'Leaning: closed API under private terms · ≈$5.7k/mo',
    ],
    [
      hospital,
      'clear',
      'Now clearly closed API under private terms; about $5.7k a month.',
      'Clear: closed API under private terms · ≈$5.7k/mo',
    ],
    [
      hospital,
      'conditional',
      'Now closed API under private terms, on a condition; about $5.7k a month.',
      'Conditional: closed API under private terms · ≈$5.7k/mo',
    ],
    [
      equal,
      'close-call',
      'Now a close call: hosted open API or closed API; about $30 a month.',
      'Close call: hosted open API · ≈$30/mo',
    ],
    [
      hospital,
      'only-option',
      'Now only closed API under private terms left; about $5.7k a month.',
      'Only option: closed API under private terms · ≈$5.7k/mo',
    ],
    [none, 'no-option', 'Now no option is left.', 'No option left'],
  ])('%#', (recommendation, label, live, bar) => {
    expect(announcement(recommendation, label)).toBe(live);
    expect(verdictBar(recommendation, label)).toBe(bar);
  });

  it('leaves the cost out where there is none', () => {
    const free = { ...hospital, ranking: [ranked('closed-enterprise', 95, null, {})] };
    expect(announcement(free, 'leaning')).toBe('Now leaning closed API under private terms.');
    expect(verdictBar(free, 'leaning')).toBe('Leaning: closed API under private terms');
  });

  it('the whole verdict as text', () => {
    expect(verdictLine(hospital, 'leaning', names)).toBe(
      'Leaning: Rent it, under private terms. Call GPT-6 Sol from OpenAI, under terms that you sign. Nothing you asked for is missing. It costs about $5.7k a month ($4.7k to $6.6k).',
    );
    expect(verdictLine(none, 'no-option', names)).toBe('No option is left.');
  });
});

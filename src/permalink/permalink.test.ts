import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../framework/assumptions';
import { decisionState } from './decision-state.arbitrary';
import { fullState, typicalState } from './full-state.fixture';
import { linkKeys } from './keys';
import { noticeText } from './notice-text';
import { readFragment } from './read';
import { noDecision } from './state';
import { toFragment } from './write';

const answersIn = (text: string) => readFragment(text).state.answers;
const sentences = (text: string) => readFragment(text).notices.map(noticeText);

describe('laws', () => {
  it('state → fragment → state is the identity', () => {
    fc.assert(
      fc.property(decisionState, (state) => {
        expect(readFragment(toFragment(state))).toEqual({ state, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('fragment → state → fragment is the identity for links we wrote', () => {
    fc.assert(
      fc.property(decisionState, (state) => {
        const fragment = toFragment(state);
        expect(toFragment(readFragment(fragment).state)).toBe(fragment);
      }),
      { numRuns: 500 },
    );
  });

  it('uses only characters that survive in chat, wikis and mail', () => {
    fc.assert(
      fc.property(decisionState, (state) => {
        expect(toFragment(state)).toMatch(/^[A-Za-z0-9.,=&-]*$/);
      }),
    );
  });

  const keys = linkKeys.map(({ key }) => key);
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'#?/&=.,-%v1dcu5Mx') }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...keys, 'v', 'e.x', '__proto__', 'constructor'), fc.string()),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    fc.tuple(decisionState, fc.nat(), fc.string({ maxLength: 3 })).map(([state, place, noise]) => {
      const fragment = toFragment(state);
      const at = place % (fragment.length + 1);
      return fragment.slice(0, at) + noise + fragment.slice(at + 1);
    }),
  );

  it('any text opens, and gives a state that is written without loss', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { state, notices } = readFragment(text);
        expect(readFragment(toFragment(state))).toEqual({ state, notices: [] });
        for (const notice of notices) expect(noticeText(notice)).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('what is not understood is always mentioned: no piece disappears silently', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.string({ minLength: 1, unit: fc.constantFrom(...'!~*|_()') }),
        (key, value) => {
          const { state, notices } = readFragment(`${key}=${value}`);
          const kept = toFragment(state) !== '' && notices.length === 0;
          expect(kept || notices.length === 1).toBe(true);
        },
      ),
    );
  });
});

describe('toFragment', () => {
  it('has nothing to say about nothing', () => {
    expect(toFragment(noDecision)).toBe('');
  });

  it('reads like the questions', () => {
    expect(toFragment(typicalState)).toBe(
      'v=1&d=2026-11&dc=3&as=4&st=yes&pl=eu&th=1&lt=2&el=0&tp=40M&isl=1500&osl=500&sh=working-hours&ca=0.3&sg=launched' +
        '&cp=u&ft=3&tf=rag-qa,summarisation&tn=1&in=1&kw=normal&op=2&tv=2&cm=gpt-5.4-mini',
    );
  });

  it('keeps a typical link near 250 characters and a full one, with a week of its own, under 1,800', () => {
    expect(toFragment(typicalState).length).toBeLessThan(250);
    expect(toFragment(fullState).length).toBeLessThan(1800);
  });

  it('leaves defaults out and keeps everything else', () => {
    expect(toFragment({ ...noDecision, assumptions: { ...defaultAssumptions, labour: true, stack: 'default' } })).toBe(
      '',
    );
    expect(toFragment({ ...noDecision, assumptions: { ...defaultAssumptions, labour: false } })).toBe('v=1&labour=no');
    expect(toFragment({ ...noDecision, answers: { ...noDecision.answers, noPurchase: false } })).toBe('v=1&nop=no');
  });

  it('carries every field there is', () => {
    expect(readFragment(toFragment(fullState))).toEqual({ state: fullState, notices: [] });
    const written = new Set(
      toFragment(fullState)
        .split('&')
        .map((pair) => pair.split('=')[0]),
    );
    const unwritten = linkKeys.map(({ key }) => key).filter((key) => !written.has(key) && !/^[ft]\./.test(key));
    expect(unwritten).toEqual([]);
  });
});

describe('readFragment', () => {
  it.each([
    'v=1&dc=2&tp=50M',
    '#v=1&dc=2&tp=50M',
    '?v=1&dc=2&tp=50M',
    '/result?v=1&dc=2&tp=50M',
    '/result/?v=1&dc=2&tp=50M',
    '#/result?v=1&dc=2&tp=50M',
    '#/result/?v=1&dc=2&tp=50M',
    'https://host.example/path/result/#v=1&dc=2&tp=50M',
    'https://host.example/path/result/?v=1&dc=2&tp=50M',
    'https://host.example/path/result/?v=1&dc=2#tp=50M',
    'file:///tmp/rent-or-own.html#/result?v=1&dc=2&tp=50M',
    ' v=1&amp;dc=2&amp;tp=50M\n',
    'v%3D1%26dc%3D2%26tp%3D50M',
    'v=1&&dc=2&tp=50M&',
    'dc=2&tp=50M',
  ])('opens %j', (text) => {
    const { state, notices } = readFragment(text);
    expect(notices).toEqual([]);
    expect(state).toEqual({
      ...noDecision,
      answers: { required: { 'data-control': 0.5 }, workload: { tokensPerDay: 50e6 } },
    });
  });

  it.each(['', '#', '?', '/', '/result/', '#/result', 'https://host.example/path/'])('finds nothing in %j', (text) => {
    expect(readFragment(text)).toEqual({ state: noDecision, notices: [] });
  });

  it('takes one bare word as an anchor', () => {
    expect(readFragment('#main').state.view).toEqual({ at: 'main' });
    expect(readFragment('/method/#how-it-decides').state.view).toEqual({ at: 'how-it-decides' });
  });

  it('tells not answered from "not sure"', () => {
    expect(answersIn('lt=u').required).toEqual({ latency: 'not-sure' });
    expect(answersIn('').required).toEqual({});
  });

  it('keeps the percent sign of a typed share', () => {
    expect(answersIn('ss=30%&ca=10%25-40%25')).toMatchObject({
      sensitiveShare: 0.3,
      workload: { cachedShare: { low: 0.1, high: 0.4 } },
    });
  });

  it.each([
    [
      'lt=9',
      { required: { latency: 'not-sure' } },
      'Latency ("lt"): "9" is not one of the answers. It was read as "not sure".',
    ],
    [
      'lt=',
      { required: { latency: 'not-sure' } },
      'Latency ("lt"): "" is not one of the answers. It was read as "not sure".',
    ],
    [
      'pl=mars',
      { place: 'not-sure' },
      'Place of the data ("pl"): "mars" is not one of the answers. It was read as "not sure".',
    ],
    [
      'st=1',
      { signedTerms: 'not-sure' },
      'Signed terms ("st"): "1" is not one of the answers. It was read as "not sure".',
    ],
    [
      'kw=x',
      { costWeight: 'not-sure' },
      'How much money matters ("kw"): "x" is not one of the answers. It was read as "not sure".',
    ],
    ['tp=five', {}, 'Tokens per day ("tp"): "five" could not be read. It was left out.'],
    ['tp=1,5M', {}, 'Tokens per day ("tp"): "1,5M" could not be read. It was left out.'],
    ['ss=40', {}, 'Sensitive share ("ss"): "40" could not be read. It was left out.'],
    ['ceil=5k-10k', {}, 'Monthly ceiling ("ceil"): "5k-10k" could not be read. It was left out.'],
    ['nop=maybe', {}, 'No purchase ("nop"): "maybe" could not be read. It was left out.'],
    ['dcr=law', {}, 'Data control as a rule or preference ("dcr"): "law" could not be read. It was left out.'],
    ['ar=12', {}, 'Order of the axes ("ar"): "12" could not be read. It was left out.'],
    ['k.r.co=9', {}, 'Rank of cost within its axis ("k.r.co"): "9" could not be read. It was left out.'],
    [
      'k.ho.ft=5',
      {},
      'Hosted open API: built-in features and safety ("k.ho.ft"): "5" could not be read. It was left out.',
    ],
    ['own=closed-api', {}, 'Way to own, compared ("own"): "closed-api" could not be read. It was left out.'],
    ['vs=hybrid', {}, 'Way to rent, compared ("vs"): "hybrid" could not be read. It was left out.'],
    ['tab=yearly', {}, 'View of the costs ("tab"): "yearly" could not be read. It was left out.'],
    ['ms=newest', {}, 'Order of the models ("ms"): "newest" could not be read. It was left out.'],
    ['on=2026-02-30', {}, 'Prices as of ("on"): "2026-02-30" could not be read. It was left out.'],
    ['t.evaluation=8', {}, 'Assumption "evaluation": "8" could not be read. It was left out.'],
    ['e.ops-hours-api=cheap', {}, 'Assumption "ops-hours-api": "cheap" could not be read. It was left out.'],
    ['e.batch-discount=50', {}, 'Assumption "batch-discount": "50" could not be read. It was left out.'],
    ['tf=poetry', {}, 'Task families ("tf"): "poetry" could not be read. It was left out.'],
    [
      'tf=rag-qa,poetry',
      { taskFamilies: ['rag-qa'] },
      'Task families ("tf"): "poetry" could not be read. The rest was kept.',
    ],
    ['utm=mail', {}, 'The link has a key we do not know, "utm". It was ignored.'],
    ['__proto__=1', {}, 'The link has a key we do not know, "__proto__". It was ignored.'],
    ['e.=1', {}, 'The link has a key we do not know, "e.". It was ignored.'],
    [
      'lt=1&lt=3',
      { required: { latency: 0.75 } },
      'Latency ("lt") is in the link more than once. The last value, "3", was used.',
    ],
    ['v=0&lt=1', { required: { latency: 0.25 } }, 'Link version ("v"): "0" could not be read. It was left out.'],
    [
      'v=7&lt=1',
      { required: { latency: 0.25 } },
      'The link was written by a newer version (7). What this one knows was read.',
    ],
    [`${'k'.repeat(60)}=1`, {}, `The link has a key we do not know, "${'k'.repeat(40)}…". It was ignored.`],
  ])('of %s says so', (text, answers, sentence) => {
    expect(answersIn(text)).toEqual({ ...noDecision.answers, ...answers });
    expect(sentences(text)).toEqual([sentence]);
  });

  it('has a label for every key', () => {
    for (const { key } of linkKeys) {
      expect(noticeText({ kind: 'repeated-key', key, used: '1' }).startsWith(`"${key}"`)).toBe(false);
    }
  });

  it('has no key twice', () => {
    expect(new Set(linkKeys.map(({ key }) => key)).size).toBe(linkKeys.length);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '../catalog';
import { defaultAssumptions, noAnswers } from '../framework';
import { presets } from '../framework/presets';
import { type ComparedScenario, type ComparedSet, nothingCompared, readCompared, withCompared } from './compared';
import { decisionState } from './decision-state.arbitrary';
import { comparedNoticeText, noticeText } from './notice-text';
import { pastedDecision, pastedDecisions } from './pasted';
import { readFragment } from './read';
import { noDecision } from './state';
import { longestLink, toFragment } from './write';

const linkOf = (set: ComparedSet) => toFragment({ ...noDecision, view: withCompared({}, set) });
const opened = (link: string) => {
  const { state, notices } = readFragment(link);
  return { ...readCompared(state.view.compared ?? []), unread: notices };
};
const scenario = (name: string, id: string): ComparedScenario => ({
  name,
  answers: presets.find((each) => each.id === id)?.answers ?? noAnswers,
  assumptions: defaultAssumptions,
});

const anySet: fc.Arbitrary<ComparedSet> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }), decisionState), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name.trim().toLowerCase(),
    }),
    fc.boolean(),
    fc.nat({ max: 4 }),
  )
  .map(([named, people, base]) => ({
    scenarios: named.map(([name, { answers, assumptions }]) => ({ name, answers, assumptions })),
    people,
    base: base < named.length ? base : 'most',
  }));

describe('scenarios in a link', () => {
  test('set → link → set is the identity, in characters that survive', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const link = linkOf(set);
        expect(link).toMatch(/^[A-Za-z0-9.,=&-]*$/);
        expect(opened(link)).toEqual({ set, notices: [], unread: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('what equals the first is not written again', () => {
    const link = linkOf({ ...nothingCompared, scenarios: [scenario('A', 'mvp'), scenario('B', 'mvp')] });
    expect(link).toMatch(/&2\.n=B$/);
    expect(linkOf(nothingCompared)).toBe('');
  });

  test('two of the same name are told apart', () => {
    expect(opened('1.n=A&2.n=A&3.n=A').set.scenarios.map(({ name }) => name)).toEqual(['A', 'A 2', 'A 3']);
  });

  test('a long name is cut between characters, never through one', () => {
    const { set } = opened(`1.n=${'a'.repeat(39)}.x1f600.&2.n=B`);
    expect(set.scenarios[0]?.name).toBe('a'.repeat(39));
  });

  test('four presets fit beside a fifth as the decision at hand', () => {
    const scenarios = [scenario('One', 'mvp'), scenario('Two', 'hospital'), scenario('Three', 'batch')];
    const set = { ...nothingCompared, scenarios: [...scenarios, scenario('Four', 'platform')] };
    const at = scenario('', 'coding');
    expect(toFragment({ ...noDecision, ...at, view: withCompared({}, set) }).length).toBeLessThan(longestLink);
  });

  it.each([
    ['1.n=A&1.lt=9&1.tp=5M', 'A: Latency ("lt"): "9" is not one of the answers. It was read as "not sure".'],
    ['1.n=A&2.n=B&2.zz=1', 'B: The link has a key we do not know, "zz". It was ignored.'],
    ['1.n=A&0.m=rivals', 'Way to compare ("0.m"): "rivals" could not be read. It was left out.'],
    ['1.n=A&0.b=3', 'Whose answers it starts from ("0.b"): "3" could not be read. It was left out.'],
    ['1.n=A&0.q=3', 'The link has a key we do not know, "q". It was ignored.'],
    ['1.n=A&2.n=B&3.n=C&4.n=D&5.n=E&6.n=F', 'The link has more than four scenarios; the last 2 were left out.'],
    [
      '1.n=A&1.lt=9&2.n=B&2.lt=2&3.n=C',
      'A and C: Latency ("lt"): "9" is not one of the answers. It was read as "not sure".',
    ],
    [
      '1.n=A&1.tp=5M&2.n=B&2.x=tp,zz',
      'B: What it leaves out of scenario 1 ("x"): "zz" could not be read. The rest was kept.',
    ],
    [
      '1.n=A&1.tp=5M&2.n=B&2.x=tp&2.tp=6M',
      'B: What it leaves out of scenario 1 ("x"): "tp" could not be read. The rest was kept.',
    ],
    ['1.n=A&1.x=tp', 'A: What it leaves out of scenario 1 ("x"): "tp" could not be read. The rest was kept.'],
    [`1.n=A&2.n=${'B'.repeat(41)}`, `${'B'.repeat(40)}: Name ("n") has more than 40 characters. It was cut.`],
    ['1.n=A&2.n=B&2.tab=money', 'B: View of the costs ("tab") is no part of a decision. It was ignored.'],
    ['1.n=A&1.d=2025-01&2.n=B', 'A: Data edition ("d") is no part of a decision. It was ignored.'],
    ['1.n=A&2.n=B&2.tab=cash', 'B: View of the costs ("tab"): "cash" could not be read. It was left out.'],
    ['0.m=people&0.b=2&1.n=A&3.n=C', 'Whose answers it starts from ("0.b"): "2" could not be read. It was left out.'],
  ])('%s: the rest is kept and the bad part named', (link, sentence) => {
    const { set, notices, unread } = opened(`v=1&${link}`);
    expect(notices.map(comparedNoticeText)).toEqual([sentence]);
    expect(unread).toEqual([]);
    expect(set.scenarios[0]?.name).toBe('A');
  });

  test('a repeated key and an unreadable value of a scenario are named by what they stand for', () => {
    const { notices } = readFragment('1.n=A&1.lt=2&1.lt=3&2.tp=5M!&2.k.zz=1');
    expect(notices.map(noticeText)).toEqual([
      'Latency ("1.lt") is in the link more than once. The last value, "3", was used.',
      'Tokens per day ("2.tp"): "5M!" could not be read. It was left out.',
    ]);
  });

  test('whose answers it starts from is the number of a scenario, whichever are there', () => {
    expect(opened('0.b=3&1.n=A&3.n=C').set.base).toBe(1);
  });

  test('a missing first is named, and the others stay as they stand', () => {
    const { set, notices } = opened('2.tp=5M&3.n=C&3.x=lt');
    expect(notices.map(comparedNoticeText)).toEqual([
      'The link has no scenario 1, and the others are written as what differs from it: Scenario 2 and C have only what stands there. Copy the whole link again.',
    ]);
    expect(set.scenarios.slice(0, 1)).toEqual([
      {
        name: 'Scenario 2',
        answers: { required: {}, workload: { tokensPerDay: 5e6 } },
        assumptions: defaultAssumptions,
      },
    ]);
  });
});

describe('what is pasted', () => {
  const decision = { answers: { required: { latency: 0.5 }, workload: {} }, assumptions: defaultAssumptions };

  it.each([
    'https://host.example/path/result/#v=1&d=2026-11&lt=2&q=place',
    '#v=1&lt=2',
    'lt=2',
    ' lt=2&amp;lt=2 ',
    '{ "required": { "latency": 0.5 } }',
    '\uFEFF{"required":{"latency":0.5}}',
  ])('%s', (text) => {
    expect(pastedDecision(text, catalog)).toEqual({ ok: true, decision });
  });

  it.each([
    ['  ', 'Nothing is pasted yet: paste a link, its part after the # sign, or answers as JSON.'],
    [
      'https://host.example/result/',
      'There are no answers in this text: copy the whole address, with the part after the # sign.',
    ],
    ['hello', 'There are no answers in this text: copy the whole address, with the part after the # sign.'],
    ['#v=1&lt=9', 'Latency ("lt") cannot be "9"; write 0, 1, 2, 3 or 4, or u for not sure.'],
    [
      'tp=many&pl=mars',
      'Tokens per day ("tp") cannot be "many"; write a number such as 5M. Place of the data ("pl") cannot be "mars"; write anywhere, eu, us, other, or u for not sure.',
    ],
    ['lt=2&latency=3', 'There is no key "latency"; take it out, or copy the link again.'],
    ['lt=2&tf=rag-qa,poetry', 'Task families ("tf"): "poetry" could not be read; correct it or take it out.'],
    ['cd=mars', 'Domicile ("cd") cannot be "mars"; correct it or take it out.'],
    ['lt=2&gpu=H1000--SXM', 'assumptions.gpu "H1000 SXM" is not in the catalogue; did you mean H100 SXM?'],
    [
      '#1.n=A&1.lt=2&2.n=B',
      'This link holds a comparison, not one decision: open it, and copy the link of a scenario there.',
    ],
    ['{ "required": ', /^These answers are not JSON: .*\.$/],
    ['{ "required": { "latancy": 0.5 } }', 'required.latancy is not a known key; did you mean latency?'],
  ])('refuses %j with the field and the fix', (text, problem) => {
    const read = pastedDecision(text, catalog);
    expect(read).toMatchObject({
      ok: false,
      problem: problem instanceof RegExp ? expect.stringMatching(problem) : problem,
    });
  });
});

describe('several pasted at once', () => {
  const of = (latency: number) => ({
    answers: { required: { latency }, workload: {} },
    assumptions: defaultAssumptions,
  });

  it.each([
    'https://host.example/result/#v=1&lt=2\nhttps://host.example/result/#v=1&lt=4\r\n\n#lt=0',
    'https://host.example/#lt=2 https://host.example/#lt=4 #lt=0',
    'Anna: https://host.example/#lt=2\nlt=4\n{"required":{"latency":0}}',
    '{"required":{"latency":0.5}}\nlt=4\nhttps://host.example/#v=1\n&lt=0',
  ])('%j: each is its own', (text) => {
    expect(pastedDecisions(text, catalog)).toEqual({ ok: true, decisions: [of(0.5), of(1), of(0)] });
  });

  it('answers as JSON over many lines are one', () => {
    expect(pastedDecisions('{\n "required":\n {\n "latency": 0.5 }\n}', catalog)).toEqual({
      ok: true,
      decisions: [of(0.5)],
    });
  });

  it.each([
    [
      'lt=2\n#v=1&lt=9\nhello',
      'Line 2: Latency ("lt") cannot be "9"; write 0, 1, 2, 3 or 4, or u for not sure. Line 3: There are no answers in this text: copy the whole address, with the part after the # sign. Nothing was added.',
    ],
    [
      'https://host.example/result/ https://host.example/#lt=2',
      'Line 1: There are no answers in this text: copy the whole address, with the part after the # sign. Nothing was added.',
    ],
    ['#lt=9', 'Latency ("lt") cannot be "9"; write 0, 1, 2, 3 or 4, or u for not sure.'],
  ])('%j: what is wrong is named by its line', (text, problem) => {
    expect(pastedDecisions(text, catalog)).toEqual({ ok: false, problem });
  });

  it('where one is asked for, several are refused', () => {
    expect(pastedDecision('lt=2\nlt=4', catalog)).toEqual({
      ok: false,
      problem: 'There are 2 decisions in this text, and one is taken here: give each on its own.',
    });
  });
});

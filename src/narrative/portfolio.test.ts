import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { evaluatePortfolio, exampleClasses } from '../engine/portfolio';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { classLadders, type WorkloadClass } from '../framework/portfolio';
import { presets } from '../framework/presets';
import { dividesRequests } from './link-words';
import {
  againstOne,
  classLevels,
  controlText,
  exampleNames,
  inheritedText,
  pathText,
  portfolioDetail,
  portfolioHeadline,
  routerText,
  sharesOff,
  statedText,
  worstCaseText,
} from './portfolio';

const decided = (classes: readonly WorkloadClass[], answers: Answers) =>
  evaluatePortfolio(classes, { answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const team: Answers = { required: { operations: 0.25 }, workload: { tokensPerDay: 40e6 } };
const records: WorkloadClass = {
  name: 'Records',
  share: 0.6,
  required: { 'data-control': 0.75, capability: 0.5 },
  dataControlIs: 'rule',
};
const chat: WorkloadClass = { name: 'Chat', share: 0.4, required: { 'data-control': 0, capability: 1 } };

describe('several workloads in words', () => {
  const split = decided([records, chat], team);

  it('who goes where, why, and beside what', () => {
    expect(portfolioHeadline(split)).toBe('Hybrid: Records to cloud GPUs; Chat to a hosted open API.');
    expect(portfolioDetail(split)).toBe('Each class goes to the option that comes first for it by itself.');
    expect(againstOne(split)).toMatch(
      /^What they cost is about equal: the split is \$[\d.]+k a month below cloud GPUs for everything in the middle, .* On everything you weigh, cost included, they are about equal; the lighter commitment is cloud GPUs\.$/,
    );
    expect(routerText(split)).toMatch(/^Of that bill \$\d+ \(\$\d+ to \$[\d.]+k\) is keeping the router/);
  });

  it('how far a prompt can get', () => {
    expect(worstCaseText(split)).toBe(
      'As planned, a prompt of Records gets no further than your own tenancy at a cloud. At worst, taken by the router for another class, it reaches a third party that may keep logs for about 30 days: send what is unclear the sensitive way.',
    );
    expect(split.classes.map(pathText)).toEqual([
      'Records (sensitive): router, then cloud GPUs, your own tenancy at a cloud; if down, it waits.',
      'Chat: router, then hosted open API, a third party that may keep logs for about 30 days; if down, cloud GPUs.',
    ]);
  });

  it('one kind of request has nothing to route', () => {
    const same = decided(
      [
        { ...records, required: {} },
        { ...chat, required: {} },
      ].map(({ dataControlIs: _, ...one }) => one),
      team,
    );
    expect(portfolioHeadline(same)).toMatch(/^One kind of request: everything to /);
    expect(portfolioDetail(same)).toBe('These classes need the same, so there is nothing to route.');
    expect(worstCaseText(same)).toMatch(/^No class is sensitive/);
    expect(routerText(same)).toBeNull();
  });

  it('a class without an option is named', () => {
    const none = decided([{ ...records, required: { 'data-control': 1 } }, chat], {
      ...team,
      noPurchase: true,
      place: 'other',
      internals: 'yes',
      sameWeights: 'nobody/knows',
    });
    expect(portfolioHeadline(none)).toBe('No option is left for Records and Chat.');
    expect(againstOne(none)).toBe('');
    expect(worstCaseText(none)).toBe('No path yet: a class has no option.');
  });

  it.each([
    [0.9, 'The shares come to 90%: 10% is missing. Until they come to 100% they are counted in proportion.'],
    [1.25, 'The shares come to 125%: 25% too much. Until they come to 100% they are counted in proportion.'],
  ])('shares of %f', (sum, text) => {
    expect(sharesOff(sum)).toBe(text);
  });

  it('levels, rules and what is taken from the answers', () => {
    for (const ladder of classLadders) expect(new Set(classLevels[ladder]).size).toBe(5);
    expect(controlText(0.75, 'rule')).toBe('only what we control, a rule');
    expect(controlText(0.75, 'preference')).toBe('only what we control, preferred');
    expect(inheritedText('latency', team)).toBe('as answered: not said');
    expect(inheritedText('data-control', { ...team, required: { 'data-control': 1 } })).toBe(
      'as answered: only our own hardware, a rule',
    );
    expect(statedText(chat)).toBe('who may see it: anyone, even to train on · hardest task: the hardest reasoning');
    expect(statedText({ ...chat, required: {} })).toBe('as answered');
  });

  it.each(presets.map(({ id, answers }) => [id, answers] as const))(
    'preset %s: its examples have a sentence',
    (_, answers) => {
      const { classes } = exampleClasses(answers, currentKnowledge, exampleNames);
      const found = decided(classes, answers);
      for (const text of [portfolioHeadline(found), portfolioDetail(found), worstCaseText(found)]) {
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN/);
      }
    },
  );
});

it.each<[string, Parameters<typeof dividesRequests>[0], boolean]>([
  ['a hybrid', { winner: 'hybrid', answers: team }, true],
  ['a routine share', { winner: 'closed-api', answers: { ...team, workload: { routineShare: 0.5 } } }, true],
  ['a restricted share', { winner: 'closed-api', answers: { ...team, sensitiveShare: 0.5 } }, true],
  ['all of it restricted', { winner: 'closed-api', answers: { ...team, sensitiveShare: 1 } }, false],
  ['one kind of request', { winner: 'closed-api', answers: team }, false],
])('%s divides the requests: %#', (_, result, expected) => {
  expect(dividesRequests(result)).toBe(expected);
});

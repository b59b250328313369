import { describe, expect, it } from 'vitest';
import { evaluatePortfolio, exampleClasses } from '../../engine/portfolio';
import {
  batch,
  batchClasses,
  chat,
  hospital,
  hospitalClasses,
  input,
  records,
  team,
} from '../../engine/portfolio/classes.fixture';
import type { Answers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { classLadders, type WorkloadClass } from '../../framework/portfolio';
import { presets } from '../../framework/presets';
import {
  againstOne,
  classLevels,
  controlText,
  exampleNames,
  freedText,
  inheritedText,
  pathText,
  portfolioDetail,
  portfolioHeadline,
  routerText,
  sharesOff,
  splitHeadings,
  statedText,
  takeOver,
  worstCaseText,
} from '.';

const decided = (classes: readonly WorkloadClass[], answers: Answers) => evaluatePortfolio(classes, input(answers));
const letters = decided(hospitalClasses, hospital);

describe('several workloads in words', () => {
  const split = decided([records, chat], team);

  it('who goes where, why, and beside what, where the split pays', () => {
    const paying = decided(
      [
        { ...records, share: 0.1 },
        { ...chat, share: 0.9 },
      ],
      { ...team, workload: { tokensPerDay: 400e6 } },
    );
    expect(portfolioHeadline(paying)).toBe('Hybrid: Records to cloud GPUs; Chat to a hosted open API.');
    expect(portfolioDetail(paying)).toBe('Each class goes to the option that comes first for it by itself.');
    expect(againstOne(paying)).toMatch(
      /^The split is cheaper than cloud GPUs for everything over the whole range: by \$[\d.]+k a month \(\$[\d.]+k to \$[\d.]+k\)\. /,
    );
    expect(routerText(paying)).toMatch(/^Of the bill of the split, \$\d+ \(\$\d+ to \$[\d.]+k\) is keeping the router/);
    expect(splitHeadings(paying)).toEqual({ path: 'How far a prompt can get', runs: 'What runs' });
  });

  it('where one option does as well, it leads', () => {
    expect(portfolioHeadline(split)).toBe('Everything to cloud GPUs; a split would cost about the same.');
    expect(portfolioDetail(split)).toMatch(
      /^By themselves the classes would go apart: Records to cloud GPUs; Chat to a hosted open API\. One option for all does as well/,
    );
    expect(againstOne(split)).toMatch(
      /^What they cost is about equal: the split is \$[\d.]+k a month below cloud GPUs for everything in the middle, and the range of the difference goes from \$[\d.]+k below to \$\d+ above\. .* about equal, and one option needs no router\.$/,
    );
    expect(splitHeadings(split).path).toBe('How far a prompt can get, if you split');
  });

  it('above the ceiling, the one option that stays within it leads, and says why', () => {
    const tight = decided(batchClasses, { ...batch, ceilingUsd: 1000 });
    expect(portfolioHeadline(tight)).toBe('Everything to a hosted open API; a closed API is above your ceiling.');
    expect(portfolioDetail(tight)).toBe(
      'Each class by itself would go to a closed API. Even the low end of that bill is above your ceiling, and one option for all can stay within it.',
    );
    expect(againstOne(tight)).toMatch(/ Even the low end of the plan is above your ceiling\.$/);
    expect(splitHeadings(tight).path).toBe('How far a prompt can get, with a closed API');
    const none = decided(batchClasses, { ...batch, ceilingUsd: 100 });
    expect(portfolioHeadline(none)).toBe('Everything to a closed API.');
    expect(againstOne(none)).toMatch(
      /^No one option serves every class within your rules and your ceiling; the plan costs about .*\. Even the low end of it is above your ceiling\.$/,
    );
    const apart = decided(hospitalClasses, { ...hospital, ceilingUsd: 1000 });
    expect(portfolioHeadline(apart)).toMatch(/; the split is above your ceiling\.$/);
    expect(portfolioDetail(apart)).toMatch(/one option for all can stay within it; what is below tells the split\.$/);
  });

  it('splitting does not pay where it is dearer', () => {
    expect(portfolioHeadline(letters)).toMatch(/^Everything to .*; splitting does not pay\.$/);
  });

  it('a dearer split is never called about equal for what both bills share', () => {
    expect(againstOne(letters)).toMatch(
      /^The split is dearer than a closed API under private terms for everything over the whole range: by \$\d+ a month \(\$\d+ to \$[\d.]+k\)\. /,
    );
  });

  it('a class under stricter terms than another has a worst case, below ¾ too', () => {
    expect(worstCaseText(letters)).toMatch(
      /^As planned, a prompt of Letters gets no further than .* At worst, taken by the router for another class, it reaches a third party that may keep logs for about 30 days: /,
    );
    expect(letters.classes.map(pathText).map((text) => text.includes('(sensitive)'))).toEqual([false, true]);
  });

  it('what a class does not take over from the answers', () => {
    expect(letters.classes.map((one) => freedText(one, hospital))).toEqual([
      'A provider may keep logs of it, so it is free of your rules on signed terms and the place of the data.',
      null,
    ]);
    expect(freedText({ bound: false }, team)).toBeNull();
  });

  it('taken over, a split of one kind of weights is not called a closed and an open model', () => {
    const share = { as: 'restricted', share: 0.3, answers: hospital } as const;
    expect(takeOver.text(share, letters)).toMatch(/only a closed and an open model together, which yours is not\.$/);
    expect(takeOver.text(share, { plan: null })).toMatch(/against a hybrid of a closed and an open one\.$/);
  });

  it('how far a prompt can get', () => {
    expect(worstCaseText(split)).toBe(
      'As planned, a prompt of Records gets no further than your own tenancy at a cloud. At worst, taken by the router for another class, it reaches a third party that may keep logs for about 30 days: send what is unclear the sensitive way.',
    );
    expect(split.classes.map(pathText)).toEqual([
      'Records (sensitive): router, then cloud GPUs, your own tenancy at a cloud; if down, it waits.',
      'Chat: router, then hosted open API, a third party that may keep logs for about 30 days; if down, cloud GPUs as far as spare capacity goes.',
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

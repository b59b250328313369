import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionState } from './decision-state.arbitrary';
import { fullState, typicalState } from './full-state.fixture';
import { wasNotices } from './inner-notices';
import { noticeText } from './notice-text';
import { withKeysOf } from './put-back';
import { readFragment } from './read';
import { type DecisionState, noDecision } from './state';
import { asTried, changedKeys, savedDecision } from './tried';
import { toFragment } from './write';

const content = (state: DecisionState) => toFragment({ ...state, view: {}, edition: null });
const plain = (state: DecisionState): DecisionState => ({ ...state, view: {} });

describe('what was before the tried answers', () => {
  it('travels with the link and gives the decision back', () => {
    fc.assert(
      fc.property(decisionState, decisionState, (saved, other) => {
        const tried = readFragment(toFragment(asTried(plain(saved), plain(other)))).state;
        expect(content(tried)).toBe(content(other));
        expect(content(savedDecision(tried))).toBe(content(saved));
        expect(wasNotices(tried)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('stays what it was while one thing after another is tried, and goes when all is put back', () => {
    fc.assert(
      fc.property(decisionState, decisionState, decisionState, (saved, one, two) => {
        const tried = asTried(asTried(plain(saved), plain(one)), plain(two));
        expect(content(savedDecision(tried))).toBe(content(saved));
        const back = asTried(tried, withKeysOf(tried, saved, changedKeys(saved, tried)));
        expect(content(back)).toBe(content(saved));
        expect(back.view.was).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('holds only what differs, in the keys of the link', () => {
    const other: DecisionState = {
      ...typicalState,
      answers: {
        ...typicalState.answers,
        required: { ...typicalState.answers.required, latency: 0 },
        taskFamilies: [],
        noPurchase: true,
      },
    };
    const tried = asTried(typicalState, other);
    expect(tried.view.was).toEqual(['lt:2', 'tf:rag-qa,summarisation', 'nop']);
    expect(toFragment(tried)).toContain('&was=lt..2,tf..rag-qa.x2c.summarisation,nop');
    expect(asTried(tried, typicalState).view).toEqual({});
    expect(asTried(noDecision, typicalState).view.was).toEqual(['v']);
  });

  it('keeps the view and takes single keys back', () => {
    const tried = asTried(
      { ...typicalState, view: { tab: 'money' } },
      { ...typicalState, answers: { ...noDecision.answers, place: 'us' }, view: { tab: 'money' } },
    );
    const back = withKeysOf(tried, typicalState, ['pl', 'tp']);
    expect(back.answers).toEqual({ required: {}, workload: { tokensPerDay: 40e6 }, place: 'eu' });
    expect(back.view).toEqual({ tab: 'money' });
  });

  it('never throws, whatever stands in the link, and says what it could not read', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (was) => {
        const tried = readFragment(toFragment({ ...typicalState, view: { was } })).state;
        expect(() => toFragment(savedDecision(tried))).not.toThrow();
        expect(() => wasNotices(tried).map(noticeText)).not.toThrow();
      }),
    );
    const tried = { ...typicalState, view: { was: ['lt:9', 'utm:mail'] } };
    expect(savedDecision(tried).answers.required.latency).toBe('not-sure');
  });

  it.each([
    ['lt:9', 'Latency ("lt"): "9" is not one of the answers. It was read as "not sure".'],
    ['utm:mail', 'The link has a key we do not know, "utm". It was ignored.'],
    ['utm', 'The link has a key we do not know, "utm". It was ignored.'],
    ['tab:money', 'View of the costs ("tab") is no part of a decision. It was ignored.'],
    ['v,tab:money', 'View of the costs ("tab") is no part of a decision. It was ignored.'],
    ['d:2025-01', 'Data edition ("d") is no part of a decision. It was ignored.'],
    ['tab:cash', 'View of the costs ("tab"): "cash" could not be read. It was left out.'],
    ['lt:1,lt:2', 'Latency ("lt") is in the link more than once. The last value, "2", was used.'],
  ])('names what it cannot take: was=%s', (was, sentence) => {
    const notices = wasNotices({ ...typicalState, view: { was: was.split(',') } });
    expect(notices.map(noticeText)).toEqual([`Answers before the tried ones ("was"): ${sentence}`]);
  });

  it.each([
    ['most of it', typicalState, fullState],
    ['everything taken back', fullState, noDecision],
    ['everything added', noDecision, fullState],
    ['ten answers of a full link', fullState, { ...fullState, answers: { ...fullState.answers, required: {} } }],
  ])('keeps a link under 1,800 characters: %s', (_, saved, now) => {
    expect(toFragment(asTried(plain(saved), plain(now))).length).toBeLessThan(1800);
  });
});

import { describe, expect, it } from 'vitest';
import { type QuestionId, questionIds } from '../../framework/questions';
import { readFragment, toFragment } from '../../permalink';
import { noDecision } from '../../permalink/state';
import { askFor, nextOf, placeOf, previousOf } from './address';

describe('which question a link asks for', () => {
  it.each([
    [undefined, 'place', false],
    ['', 'place', false],
    ['latency', 'latency', false],
    ['7', 'latency', false],
    ['data-control-check', 'data-control', true],
    ['1-check', 'place', true],
    ['14', 'time-to-value', false],
    ['15', 'place', false],
    ['0', 'place', false],
    ['colour', 'place', false],
    ['colour-check', 'place', true],
  ])('%s is question %s, checking: %s', (asked, question, checking) => {
    expect(placeOf(asked)).toEqual({ question, checking });
  });

  it('survives the link, for every question and both ways of asking', () => {
    for (const question of questionIds) {
      for (const checking of [false, true]) {
        const link = toFragment({ ...noDecision, view: { question: askFor(question, checking) } });
        const { state, notices } = readFragment(link);
        expect(placeOf(state.view.question)).toEqual({ question, checking });
        expect(notices).toEqual([]);
      }
    }
  });

  it('walks all fourteen forward and back', () => {
    const walked: QuestionId[] = [questionIds[0]];
    for (let at: QuestionId | null = nextOf(questionIds[0]); at !== null; at = nextOf(at)) walked.push(at);
    expect(walked).toEqual([...questionIds]);
    expect(previousOf(questionIds[0])).toBeNull();
    for (const id of questionIds.slice(1)) expect(nextOf(previousOf(id) ?? id)).toBe(id);
  });
});

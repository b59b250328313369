import { describe, expect, test } from 'vitest';
import type { Answers } from '../../framework';
import { edition1 } from '../../framework/editions';
import { trafficClasses } from './classes';
import type { TrafficClassInput } from './inputs';

const required: Answers['required'] = { 'data-control': 0.75, assurance: 1, capability: 0.75, tuning: 0.5 };
const of = (more: Partial<Answers>): readonly TrafficClassInput[] =>
  trafficClasses({ required, workload: {}, ...more }, edition1);
const brief = (classes: readonly TrafficClassInput[]) =>
  classes.map(({ id, share, bound }) => `${id} ${Number(share.toFixed(4))}${bound ? ' bound' : ''}`);

describe('classes come only from what was stated', () => {
  test.each<[string, Partial<Answers>, readonly string[]]>([
    ['nothing stated', {}, ['all 1 bound']],
    ['mixed difficulty alone', { workload: { mixed: true } }, ['all 1 bound']],
    ['a routine share', { workload: { routineShare: 0.6 } }, ['routine 0.6 bound', 'hard 0.4 bound']],
    ['everything routine', { workload: { routineShare: 1 } }, ['all 1 bound']],
    ['nothing routine', { workload: { routineShare: 0 } }, ['all 1 bound']],
    ['a restricted share', { sensitiveShare: 0.2 }, ['restricted 0.2 bound', 'rest 0.8']],
    ['everything restricted', { sensitiveShare: 1 }, ['all 1 bound']],
    ['nothing restricted', { sensitiveShare: 0 }, ['all 1']],
    [
      'both shares',
      { sensitiveShare: 0.2, workload: { routineShare: 0.5 } },
      ['restricted-routine 0.1 bound', 'restricted-hard 0.1 bound', 'rest-routine 0.4', 'rest-hard 0.4'],
    ],
    [
      'a restricted share with mixed difficulty',
      { sensitiveShare: 0.2, workload: { mixed: true } },
      ['restricted-routine 0.15 bound', 'restricted-hard 0.05 bound', 'rest-routine 0.6', 'rest-hard 0.2'],
    ],
    [
      'a stated routine share goes before the assumed one',
      { sensitiveShare: 0.5, workload: { mixed: true, routineShare: 0.5 } },
      ['restricted-routine 0.25 bound', 'restricted-hard 0.25 bound', 'rest-routine 0.25', 'rest-hard 0.25'],
    ],
    [
      'nothing restricted, with a routine share',
      { sensitiveShare: 0, workload: { routineShare: 0.5 } },
      ['routine 0.5', 'hard 0.5'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(brief(of(answers))).toEqual(expected);
  });
});

describe('what a class needs', () => {
  test('routine work needs routine capability, the rest the frontier and no tuning', () => {
    const [routine, hard] = of({ workload: { routineShare: 0.6 } });
    expect(routine?.required).toEqual({ ...required, capability: 0.5 });
    expect(hard?.required).toEqual({ ...required, capability: 1, tuning: 0 });
  });

  test('who needs the weights needs them for hard requests too', () => {
    expect(of({ required: { ...required, tuning: 1 }, workload: { routineShare: 0.6 } })[1]?.required.tuning).toBe(1);
    const { tuning: _tuning, ...untuned } = required;
    const hard = of({ required: untuned, internals: 'yes', workload: { routineShare: 0.6 } })[1];
    expect(hard?.required).not.toHaveProperty('tuning');
  });

  test('what is not restricted needs no data control and a quarter of assurance, never more than was asked', () => {
    const [restricted, rest] = of({ sensitiveShare: 0.3 });
    expect(restricted?.required).toEqual(required);
    expect(rest?.required).toEqual({ ...required, 'data-control': 0, assurance: 0.25 });
    expect(of({ required: { assurance: 0 }, sensitiveShare: 0.3 })[1]?.required).toEqual({
      'data-control': 0,
      assurance: 0,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { readEntry } from '../../components/amount-entry';
import { assessPoint } from '../../engine';
import { type Assumptions, defaultAssumptions, type ScalingMode } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { readFragment, toFragment } from '../../permalink';
import { runningInputs } from './running-inputs';

const decision = readFragment('v=1&tp=64M&isl=1500&osl=500').state;
const inputs = (assumptions: Partial<Assumptions>) =>
  runningInputs(
    assessPoint({
      answers: decision.answers,
      assumptions: { ...defaultAssumptions, ...assumptions },
      catalog,
      knowledge: currentKnowledge,
    }),
  );

describe('what a way to run asks for', () => {
  it.each<[ScalingMode, string[]]>([
    ['always-on', []],
    ['office-hours', ['Hours a week the GPUs are on', 'Minutes until a started replica serves']],
    ['hourly', ['Replicas that never stop', 'Minutes until a started replica serves']],
    ['batch-window', ['Hours a day for batch work', 'Minutes until a started replica serves']],
  ])('%s', (scaling, labels) => {
    expect(inputs({ scaling }).map(({ label }) => label)).toEqual(labels);
  });

  it('what is typed goes into the link, and what is taken back leaves it', () => {
    for (const scaling of ['office-hours', 'hourly', 'batch-window'] as const) {
      for (const input of inputs({ scaling })) {
        const typed = input.set(decision, 12);
        expect(input.get(readFragment(toFragment(typed)).state)).toBe(12);
        expect(toFragment(input.set(typed, undefined))).toBe(toFragment(decision));
      }
    }
  });

  it.each<[ScalingMode, number, string, string]>([
    ['office-hours', 0, '200', 'Hours a week the GPUs are on must be at most 168.'],
    ['office-hours', 1, '90', 'Minutes until a started replica serves must be at most 60.'],
    ['batch-window', 0, '0', 'Hours a day for batch work must be at least 1.'],
    ['hourly', 0, 'one', 'Replicas that never stop must be a number, like 1.'],
  ])('%s: field %d refuses %s', (scaling, index, text, problem) => {
    const input = inputs({ scaling })[index];
    expect(input && readEntry(text, input.rules)).toEqual({ kind: 'problem', text: problem });
  });
});

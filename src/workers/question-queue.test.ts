import { describe, expect, it, vi } from 'vitest';
import { defaultAssumptions, noAnswers } from '../framework';
import { replyTo } from './deeper';
import type { DeeperOutcome, DeeperQuestion, DeeperReply } from './question';
import { questionQueue } from './question-queue';

const asked = { answers: noAnswers, assumptions: defaultAssumptions, seed: null };
const answer = (id: number): DeeperReply => ({ id, robustness: { samples: 1 }, flips: [] }) as unknown as DeeperReply;

const started = () => {
  const sent: number[] = [];
  const told: [string, DeeperOutcome][] = [];
  const queue = questionQueue(({ id }) => sent.push(id));
  const ask = (name: string) => queue.ask(asked, (outcome) => told.push([name, outcome]));
  return { queue, sent, told, ask, heard: () => told.map(([name]) => name) };
};

describe('questions to the worker', () => {
  it('one at a time; those nobody waits for any more are never asked', () => {
    const { queue, sent, ask, heard } = started();
    const drop = ask('a');
    drop();
    ask('b')();
    ask('c')();
    ask('d');
    expect(sent).toEqual([1]);
    queue.reply(answer(1));
    expect(sent).toEqual([1, 4]);
    queue.reply(answer(4));
    expect(heard()).toEqual(['d']);
  });

  it('two that are both wanted are both answered, the newer first', () => {
    const { queue, sent, ask, heard } = started();
    ask('a');
    ask('b');
    ask('c');
    for (const id of [1, 3, 2]) queue.reply(answer(id));
    expect(sent).toEqual([1, 3, 2]);
    expect(heard()).toEqual(['a', 'c', 'b']);
  });

  it('an error is told as a failure, and the next question is asked', () => {
    const { queue, sent, told, ask } = started();
    ask('a');
    ask('b');
    queue.reply({ id: 1, error: 'no such thing' });
    expect(told).toEqual([['a', 'failed']]);
    expect(sent).toEqual([1, 2]);
  });

  it('when the worker is gone its question is sent once more, and a late reply changes nothing', () => {
    const { queue, sent, ask, heard } = started();
    ask('a');
    queue.again();
    expect(sent).toEqual([1, 1]);
    queue.reply(answer(1));
    queue.reply(answer(1));
    expect(heard()).toEqual(['a']);
  });
});

it('a calculation that throws still gives a reply', () => {
  const question: DeeperQuestion = { id: 7, ...asked };
  const work = vi.fn(() => {
    throw new RangeError('too deep');
  });
  expect(replyTo(question, work)).toEqual({ id: 7, error: 'too deep' });
});

import { describe, expect, it } from 'vitest';
import { defaultAssumptions, noAnswers } from '../framework';
import { type TurningAsked, type TurningReply, turningHeard } from './turning';
import { turningQueue } from './turning-queue';

const decided = { answers: noAnswers, assumptions: defaultAssumptions };
const people: TurningAsked = { kind: 'people', decisions: [decided, decided], base: 'most' };
const result: TurningAsked = { kind: 'result', ...decided, options: [] };
const references: TurningAsked = { kind: 'references', ...decided, options: [] };
const found = (id: number): TurningReply => ({ id, found: { kind: 'result', flips: null } });

const started = () => {
  const sent: string[] = [];
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  const queue = turningQueue({
    ask: (id, { kind }) => sent.push(`${id} ${kind}`),
    drop: (id) => sent.push(`${id} dropped`),
    later: (step) => waiting.push(step),
  });
  const ask = (asked: TurningAsked) => queue.ask(asked, (reply) => told.push(reply === 'failed' ? reply : asked.kind));
  const settle = () => {
    for (const step of waiting.splice(0)) step();
  };
  return { queue, sent, told, ask, settle };
};

describe('questions of what would turn a comparison', () => {
  it('one at a time, in the order they are read; those nobody waits for are never asked', () => {
    const { queue, sent, told, ask, settle } = started();
    ask(references);
    ask(result)();
    ask(people);
    settle();
    expect(sent).toEqual(['3 people']);
    queue.reply(found(3));
    queue.reply(found(1));
    expect(sent).toEqual(['3 people', '1 references']);
    expect(told).toEqual(['people', 'references']);
  });

  it('one that is dropped while it is worked on is called off once, and its reply is told to nobody', () => {
    const { queue, sent, told, ask, settle } = started();
    const drop = ask(people);
    settle();
    drop();
    drop();
    ask(people);
    settle();
    expect(sent).toEqual(['1 people', '1 dropped']);
    queue.reply({ id: 1, error: 'not wanted any more' });
    expect(sent).toEqual(['1 people', '1 dropped', '2 people']);
    queue.reply(found(2));
    expect(told).toEqual(['people']);
  });

  it('one that has its reply is not called off', () => {
    const { queue, sent, ask, settle } = started();
    const drop = ask(people);
    settle();
    queue.reply(found(1));
    drop();
    expect(sent).toEqual(['1 people']);
  });
});

it('the worker ends a long question that was dropped, replies, and takes the next', () => {
  const replies: TurningReply[] = [];
  const waiting: (() => void)[] = [];
  const heard = turningHeard(
    (step) => waiting.push(step),
    (reply) => replies.push(reply),
  );
  heard({ id: 1, asked: people });
  waiting.shift()?.();
  expect(replies).toEqual([]);
  heard({ dropped: 1 });
  waiting.shift()?.();
  expect(replies).toEqual([{ id: 1, error: 'not wanted any more' }]);
  expect(waiting).toEqual([]);
  heard({ id: 2, asked: people });
  while (waiting.length > 0) waiting.shift()?.();
  expect(replies[1]).toMatchObject({ id: 2, found: { kind: 'people' } });
});

import { expect, test } from 'vitest';
import { defaultAssumptions } from '../framework';
import { presets } from '../framework/presets';
import { replyInSteps, replyTo } from './deeper';
import type { DeeperReply } from './question';

const question = {
  id: 7,
  answers: presets[0]?.answers ?? { required: {}, workload: {} },
  assumptions: defaultAssumptions,
  seed: null,
};

test('worked out in steps the reply is the same as at once, and somebody else gets a turn in between', () => {
  const steps: (() => void)[] = [];
  const replies: DeeperReply[] = [];
  replyInSteps(
    question,
    (step) => steps.push(step),
    () => true,
    (reply) => replies.push(reply),
  );
  let turns = 0;
  for (let step = steps.shift(); step; step = steps.shift()) {
    step();
    turns += 1;
  }
  expect(turns).toBeGreaterThan(8);
  expect(replies).toEqual([replyTo(question)]);
});

test('what nobody waits for any more is not worked out', () => {
  const replies: DeeperReply[] = [];
  replyInSteps(
    question,
    (step) => step(),
    () => false,
    (reply) => replies.push(reply),
  );
  expect(replies).toEqual([{ id: 7, error: 'not wanted any more' }]);
});

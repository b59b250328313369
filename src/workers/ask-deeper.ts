/** Asks the worker; where workers are refused (a sandboxed frame, an old host), the page computes in a later slice itself. */

import { replyInSteps } from './deeper';
import address from './deeper.worker?worker&url';
import { whenIdle } from './in-steps';
import type { DeeperQuestion, DeeperReply } from './question';
import { questionQueue } from './question-queue';
import { trusted } from './trusted';

let worker: Worker | null | undefined;

const onPage = (question: DeeperQuestion) => {
  replyInSteps(question, whenIdle, () => queue.wanted(question.id), queue.reply);
};

/** A worker that cannot go on hands its question to the page. */
const giveUp = () => {
  worker?.terminate();
  worker = null;
  queue.again();
};

const start = (): Worker | null => {
  try {
    const started = new Worker(trusted(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<DeeperReply>) => queue.reply(data);
    started.onmessageerror = giveUp;
    started.onerror = giveUp;
    return started;
  } catch {
    return null;
  }
};

const queue = questionQueue((question) => {
  if (worker === undefined) worker = start();
  if (worker === null) onPage(question);
  else worker.postMessage(question);
});

/** Ask; returns how to lose interest. Nothing is told after that. */
export const askDeeper = queue.ask;

/** Asks what would turn a comparison; where workers are refused, the page computes in a later slice itself. */
import { whenIdle } from './in-steps';
import { trusted } from './trusted';
import { type TurningMessage, type TurningReply, turningInSteps } from './turning';
import address from './turning.worker?worker&url';
import { turningQueue } from './turning-queue';

let worker: Worker | null | undefined;

const post = (to: Worker, message: TurningMessage) => to.postMessage(message);

const queue = turningQueue({
  ask: (id, asked) => {
    if (worker === undefined) worker = start();
    if (worker) post(worker, { id, asked });
    else turningInSteps(id, asked, whenIdle, () => queue.wanted(id), queue.reply);
  },
  drop: (id) => {
    if (worker) post(worker, { dropped: id });
  },
  later: (step) => setTimeout(step),
});

/** A worker that cannot go on hands its question to the page. */
const giveUp = () => {
  worker?.terminate();
  worker = null;
  queue.again();
};

function start(): Worker | null {
  try {
    const started = new Worker(trusted(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<TurningReply>) => queue.reply(data);
    started.onmessageerror = giveUp;
    started.onerror = giveUp;
    return started;
  } catch {
    return null;
  }
}

export const askTurning = queue.ask;

/** Asks what would turn a comparison; where workers are refused, the page computes in a later slice itself. */
import { whenIdle } from './in-steps';
import { trusted } from './trusted';
import { type TurningAsked, type TurningFound, type TurningReply, turningInSteps } from './turning';
import address from './turning.worker?worker&url';

interface Open {
  readonly asked: TurningAsked;
  readonly told: (found: TurningFound | 'failed') => void;
}

const open = new Map<number, Open>();
let last = 0;
let inFlight: number | null = null;
let worker: Worker | null | undefined;

const hear = (reply: TurningReply) => {
  if (reply.id !== inFlight) return;
  inFlight = null;
  const asked = open.get(reply.id);
  open.delete(reply.id);
  asked?.told('found' in reply ? reply.found : 'failed');
  next();
};

/** A worker that cannot go on hands its question to the page. */
const giveUp = () => {
  worker?.terminate();
  worker = null;
  inFlight = null;
  next();
};

const start = (): Worker | null => {
  try {
    const started = new Worker(trusted(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<TurningReply>) => hear(data);
    started.onmessageerror = giveUp;
    started.onerror = giveUp;
    return started;
  } catch {
    return null;
  }
};

/** What the reader sees first is worked out first. */
const order: readonly TurningAsked['kind'][] = ['people', 'result', 'solve', 'map', 'references'];

/** One question at a time, and only what somebody still waits for. */
function next() {
  const [entry] = [...open].sort(([, a], [, b]) => order.indexOf(a.asked.kind) - order.indexOf(b.asked.kind));
  if (inFlight !== null || entry === undefined) return;
  const [id, { asked }] = entry;
  inFlight = id;
  if (worker === undefined) worker = start();
  if (worker) worker.postMessage({ id, asked });
  else turningInSteps(id, asked, whenIdle, () => open.has(id), hear);
}

/** Ask; returns how to lose interest. Nothing is told after that. */
export const askTurning = (asked: TurningAsked, told: Open['told']): (() => void) => {
  last += 1;
  const id = last;
  open.set(id, { asked, told });
  // After everything that asks in the same moment has asked.
  setTimeout(next);
  return () => open.delete(id);
};

/** One question of what would turn a comparison is worked on at a time, and only what somebody still waits for. */
import type { TurningAsked, TurningFound, TurningReply } from './turning';

interface Open {
  readonly asked: TurningAsked;
  readonly told: (found: TurningFound | 'failed') => void;
}

/** What the reader sees first is worked out first. */
const order: readonly TurningAsked['kind'][] = ['people', 'result', 'solve', 'map', 'references'];

interface Sends {
  /** Gives a question to whoever works it out; the reply comes back through `reply`. */
  readonly ask: (id: number, asked: TurningAsked) => void;
  /** Nobody waits for it any more: whoever works on it may end, and replies all the same. */
  readonly drop: (id: number) => void;
  /** After everything that asks in the same moment has asked. */
  readonly later: (step: () => void) => void;
}

export const turningQueue = ({ ask, drop, later }: Sends) => {
  const open = new Map<number, Open>();
  let last = 0;
  let inFlight: number | null = null;

  const next = () => {
    const [entry] = [...open].sort(([, a], [, b]) => order.indexOf(a.asked.kind) - order.indexOf(b.asked.kind));
    if (inFlight !== null || entry === undefined) return;
    const [id, { asked }] = entry;
    inFlight = id;
    ask(id, asked);
  };

  return {
    /** Ask; returns how to lose interest. Nothing is told after that. */
    ask: (asked: TurningAsked, told: Open['told']): (() => void) => {
      last += 1;
      const id = last;
      open.set(id, { asked, told });
      later(next);
      return () => {
        if (open.delete(id) && inFlight === id) drop(id);
      };
    },
    wanted: (id: number): boolean => open.has(id),
    reply: (reply: TurningReply): void => {
      if (reply.id !== inFlight) return;
      inFlight = null;
      const asked = open.get(reply.id);
      open.delete(reply.id);
      asked?.told('found' in reply ? reply.found : 'failed');
      next();
    },
    /** Whoever worked on it is gone: the question is asked once more, if it is still wanted. */
    again: (): void => {
      inFlight = null;
      next();
    },
  };
};

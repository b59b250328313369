/** One question is being worked on; of the others only those that somebody still waits for are ever asked. */
import type { DeeperOutcome, DeeperQuestion, DeeperReply } from './question';

interface Open {
  readonly question: DeeperQuestion;
  readonly told: (outcome: DeeperOutcome) => void;
}

/** `send` gives a question to whoever works it out; the reply comes back through `reply`. */
export const questionQueue = (send: (question: DeeperQuestion) => void) => {
  const open = new Map<number, Open>();
  let last = 0;
  let inFlight: number | null = null;

  const next = () => {
    const newest = [...open.values()].at(-1);
    if (inFlight !== null || newest === undefined) return;
    inFlight = newest.question.id;
    send(newest.question);
  };

  return {
    /** Ask; returns how to lose interest. */
    ask: (asked: Omit<DeeperQuestion, 'id'>, told: Open['told']): (() => void) => {
      const { answers, assumptions, seed, asking } = asked;
      const question = { id: ++last, answers, assumptions, seed, asking };
      open.set(question.id, { question, told });
      next();
      return () => open.delete(question.id);
    },
    wanted: (id: number): boolean => open.has(id),
    reply: (reply: DeeperReply): void => {
      if (reply.id !== inFlight) return;
      inFlight = null;
      const asked = open.get(reply.id);
      open.delete(reply.id);
      asked?.told('error' in reply ? 'failed' : reply);
      next();
    },
    /** Whoever worked on it is gone: the question is sent once more, if it is still wanted. */
    again: (): void => {
      inFlight = null;
      next();
    },
  };
};

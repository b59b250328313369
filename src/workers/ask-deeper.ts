/** Asks the worker; where workers are refused (a sandboxed frame, an old host), the page computes in a later slice itself. */

import { deeperFor } from './deeper';
import address from './deeper.worker?worker&url';
import type { Deeper, DeeperQuestion, DeeperReply } from './question';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The policy lets through workers of the app's own origin and nothing else. */
const trusted = (url: string): string => {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  const policy = trustedTypes.createPolicy('app-worker', {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin) throw new TypeError('not a script of this app');
      return asked;
    },
  });
  return policy.createScriptURL(url);
};

let worker: Worker | null | undefined;
const waiting = new Map<number, (answer: Deeper) => void>();
const questions = new Map<number, DeeperQuestion>();
let last = 0;

const onPage = (question: DeeperQuestion) => {
  setTimeout(() => {
    const answered = waiting.get(question.id);
    if (answered === undefined) return;
    forget(question.id);
    answered(deeperFor(question));
  });
};

const forget = (id: number) => {
  waiting.delete(id);
  questions.delete(id);
};

/** A worker that dies hands its open questions to the page. */
const giveUp = () => {
  worker = null;
  for (const question of questions.values()) onPage(question);
};

const start = (): Worker | null => {
  try {
    const started = new Worker(trusted(address), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<DeeperReply>) => {
      const answered = waiting.get(data.id);
      forget(data.id);
      answered?.(data);
    };
    started.onerror = giveUp;
    return started;
  } catch {
    return null;
  }
};

/** Ask; returns how to lose interest. The answer never comes after that. */
export const askDeeper = (asked: Omit<DeeperQuestion, 'id'>, answered: (answer: Deeper) => void): (() => void) => {
  const question: DeeperQuestion = { id: ++last, ...asked };
  waiting.set(question.id, answered);
  questions.set(question.id, question);
  if (worker === undefined) worker = start();
  if (worker === null) onPage(question);
  else worker.postMessage(question);
  return () => forget(question.id);
};

/**
 * How many questions the short path asks, and how often it ends where the full questionnaire does: seeded readers whose
 * answers are drawn from the chances the path itself assumes. Prints JSON. Run by `bench/run.mjs asking`.
 */
import { catalog } from '../src/catalog';
import { pricedOnce } from '../src/engine/asking';
import { canStop, nextQuestions, possibleAnswers } from '../src/engine/decision';
import { sfc32 } from '../src/engine/decision/random';
import { type Answers, defaultAssumptions, noAnswers } from '../src/framework';
import { type AskedId, askedIds, openIn } from '../src/framework/asking';
import { currentKnowledge } from '../src/framework/editions';

const readers = Number(process.argv[2] ?? 300);
const seed = 0x20261121;

/** One of the possible answers to a question, as likely as assumed. */
const drawn = (answers: Answers, id: AskedId, random: () => number): Answers => {
  const possible = possibleAnswers(answers, id, currentKnowledge);
  let left = random();
  for (const { chance, answers: then } of possible) {
    left -= chance;
    if (left < 0) return then;
  }
  return possible.at(-1)?.answers ?? answers;
};

/** The answer a reader with these answers gives to one question. */
const given = (known: Answers, whole: Answers, id: AskedId): Answers => {
  const { place = 'anywhere', signedTerms = 'no', costWeight = 'normal' } = whole;
  if (id === 'place') return { ...known, place };
  if (id === 'signed-terms') return { ...known, signedTerms };
  if (id === 'money') return { ...known, costWeight };
  if (id === 'workload') return { ...known, workload: whole.workload };
  return { ...known, required: { ...known.required, [id]: whole.required[id] } };
};

interface Ending {
  readonly asked: number;
  readonly same: boolean;
  /** Points by which the option shown trails the one of the full questionnaire; null = ruled out there, or in a worse tier. */
  readonly behind: number | null;
}

/** One reader answers the most valuable question until the rule says stop. `before`: what is known from the start. */
const walk = (reader: number, before: readonly AskedId[], fixed: Partial<Answers>): Ending => {
  const random = sfc32(seed, reader);
  const whole = { ...askedIds.reduce((so, id) => drawn(so, id, random), noAnswers), ...fixed };
  const decidedFor = pricedOnce(defaultAssumptions, catalog, currentKnowledge);
  const decisionFor = (answers: Answers) => decidedFor(answers).decision;
  let known = before.reduce((so, id) => given(so, whole, id), noAnswers);
  let asked = 0;
  for (;;) {
    const open = nextQuestions(known, decisionFor, currentKnowledge);
    const [first] = open;
    if (first === undefined || canStop(open)) break;
    known = given(known, whole, first.question);
    asked += 1;
  }
  if (openIn(known, currentKnowledge).length + asked + before.length !== askedIds.length)
    throw new Error('every question is open, asked or known');
  const [shown, full] = [decisionFor(known).winner, decisionFor(whole)];
  const [first] = full.ranking;
  const kept = full.ranking.find(({ option }) => option === shown);
  const comparable = first !== undefined && kept !== undefined && kept.tier === first.tier;
  return { asked, same: shown === full.winner, behind: comparable ? first.score - kept.score : null };
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;

const measured = (before: readonly AskedId[], fixed: Partial<Answers> = {}) => {
  const endings = Array.from({ length: readers }, (_, reader) => walk(reader, before, fixed));
  const asked = endings.map((ending) => ending.asked);
  const share = (holds: (ending: Ending) => boolean) => endings.filter(holds).length / readers;
  return {
    of: askedIds.length - before.length,
    readers,
    median: quantile(asked, 0.5),
    low: quantile(asked, 0.1),
    high: quantile(asked, 0.9),
    same: share(({ same }) => same),
    within1: share(({ same, behind }) => !same && behind !== null && behind <= 1),
  };
};

console.log(
  JSON.stringify({
    elevenOpen: measured(['workload', 'place', 'money'], { place: 'anywhere', costWeight: 'normal' }),
    volumeKnown: measured(['workload']),
    nothingKnown: measured([]),
  }),
);

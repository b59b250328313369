/** `mentions`: the topics a result speaks to, each with the sentences that carry it. */
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { aheadOf } from '../engine/ahead';
import { knowledgeFor } from '../framework/editions';
import { topicIds } from '../framework/questions';
import { mentionsIn, statementsOf } from '../narrative/mentions';
import { topicMeanings } from '../narrative/topics';
import { type Decided, decidedFrom } from './answers-input';
import type { CommandInput, CommandResult } from './capacity';

export const mentionsUsage = 'mentions <answers.json|->';

const printed = ({ answers, assumptions }: Decided) => {
  const knowledge = knowledgeFor(assumptions);
  const assessment = assessPoint({ answers, assumptions, catalog, knowledge });
  const { recommendation } = assessment;
  const statements = statementsOf(recommendation, knowledge, catalog, aheadOf(assessment));
  const mentions = mentionsIn(statements);
  return {
    edition: catalog.edition,
    winner: recommendation.winner,
    mentions: mentions.map((topic) => ({
      topic,
      meaning: topicMeanings[topic],
      sentences: statements.filter(({ topics }) => topics.includes(topic)).map(({ part, text }) => ({ part, text })),
    })),
    notMentioned: topicIds.filter((topic) => !mentions.includes(topic)),
  };
};

/** Reads one file of answers, as `recommend` does. */
export const runMentions = (args: readonly string[], io: CommandInput): CommandResult => {
  const decided = decidedFrom(args, io, 'mentions', mentionsUsage);
  if ('problem' in decided) return { stdout: '', code: 2, stderr: `${decided.problem}\n` };
  return { stdout: `${JSON.stringify(printed(decided), null, 2)}\n`, code: 0 };
};

/** One file of answers on the command line: read, checked, every name in it known. */
import { catalog } from '../catalog';
import type { Answers, Assumptions } from '../framework';
import { parseAnswers } from '../framework/answers-schema';
import { unknownIds } from '../permalink/unknown-ids';
import type { CommandInput } from './capacity';
import { inOneLine, jsonFrom } from './json-input';

export interface Decided {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** The answers named by the arguments of a command (`-` = standard input), or one sentence on what is wrong with them. */
export const decidedFrom = (
  args: readonly string[],
  io: CommandInput,
  command: string,
  usage: string,
): Decided | { readonly problem: string } => {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0)
    return { problem: `${command} takes one file of answers, or - for standard input.` };
  if (path.startsWith('-') && path !== '-') return { problem: `${path} is not a flag of ${command}; write ${usage}.` };
  const input = jsonFrom(path, io, `${command} -`, 'answers');
  if ('problem' in input) return { problem: input.problem };
  const reading = parseAnswers(input.value);
  if (!reading.ok) return { problem: inOneLine(reading.problems) };
  const { answers, assumptions } = reading;
  const unknown = unknownIds(answers, assumptions, catalog);
  return unknown.length > 0 ? { problem: inOneLine(unknown) } : { answers, assumptions };
};

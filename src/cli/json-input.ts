/** JSON from a file or from standard input, or one sentence on why not. */
import type { InputProblem } from '../framework/answers-schema';
import type { CommandInput } from './capacity';

type Json = { readonly value: unknown } | { readonly problem: string };

const parsed = (text: string): Json => {
  try {
    // Some editors begin a file with a byte order mark.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error) };
  }
};

/** `asked` begins the sentence when standard input is missing, `what` ends it: "recommend - reads …: pipe the answers into it." */
export const jsonFrom = (path: string, io: CommandInput, asked: string, what: string): Json => {
  let text: string;
  if (path === '-') {
    if (io.stdin === undefined)
      return { problem: `${asked} reads standard input, and there is none: pipe the ${what} into it.` };
    text = io.stdin;
  } else {
    try {
      text = io.readFile(path);
    } catch {
      return { problem: `${path} cannot be opened: check the path.` };
    }
  }
  const json = parsed(text);
  return 'problem' in json
    ? { problem: `${path === '-' ? 'Standard input' : path} is not JSON: ${json.problem}.` }
    : json;
};

/** On one line, however many there are: nothing found wrong is kept back. */
export const inOneLine = (problems: readonly InputProblem[]): string =>
  problems.map(({ message }) => message.replace(/\s+/g, ' ')).join(' ');

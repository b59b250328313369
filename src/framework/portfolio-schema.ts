/** Several workloads as JSON: what the command line reads. */
import * as z from 'zod/mini';
import type { Answers } from './answers';
import { AnswersInput, type InputProblem, parseAnswers, problemsOf } from './answers-schema';
import type { Assumptions } from './assumptions';
import { levels } from './criteria';
import { listOf, number, object, optionalEach, rule } from './json-fields';
import { classBounds, classLadders, portfolioProblems, type WorkloadClass } from './portfolio';

const stated = z.literal([...levels], {
  error: `must be one of ${levels.join(', ')}; leave it out to take the answer.`,
});

const ClassInput = object({
  name: z.string({ error: 'must be text: what these requests are.' }),
  share: z.optional(number(classBounds.share)),
  tokensPerDay: z.optional(number(classBounds.tokensPerDay)),
  required: z.optional(optionalEach(classLadders, stated)),
  dataControlIs: z.optional(rule),
});

const PortfolioInput = object({
  answers: z.optional(z.unknown()),
  classes: listOf(ClassInput),
});

/** The same with the answers spelt out, for the schema. */
const Described = object({ answers: z.optional(AnswersInput), classes: listOf(ClassInput) });

export type PortfolioReading =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly assumptions: Assumptions;
      readonly classes: readonly WorkloadClass[];
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

const underAnswers = ({ path, message }: InputProblem): InputProblem => ({
  path: path === '' ? 'answers' : `answers.${path}`,
  message: path === '' ? message.replace(/^The input/, 'answers') : `answers.${message}`,
});

/**
 * Reads classes and the answers they share from parsed JSON.
 * Edge values: never throws; without `answers` nothing is answered; every problem found is returned, each with its path.
 */
export const parsePortfolio = (input: unknown): PortfolioReading => {
  const parsed = PortfolioInput.safeParse(input);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(input, issue)) };
  const classes = parsed.data.classes.map(
    ({ required, ...one }): WorkloadClass => ({ ...one, required: required ?? {} }),
  );
  const shared = parseAnswers(parsed.data.answers === undefined ? {} : parsed.data.answers);
  const problems = [
    ...(shared.ok ? [] : shared.problems.map(underAnswers)),
    ...portfolioProblems(classes).map(({ at, field, text }) => {
      const path = ['classes', at, at === null ? null : field].filter((part) => part !== null).join('.');
      return { path, message: `${path} ${text}` };
    }),
  ];
  if (!shared.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, answers: shared.answers, assumptions: shared.assumptions, classes };
};

/** JSON Schema 2020-12 of what `parsePortfolio` reads. */
export const portfolioJsonSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(Described, { io: 'input' });

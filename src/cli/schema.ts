/** `schema`: the JSON Schema of what a command reads. */
import { profileJsonSchema } from '../engine/usage/profile-schema';
import { answersJsonSchema, factsJsonSchema } from '../framework/answers-schema';
import { embeddingsJsonSchema } from '../framework/embeddings-schema';
import { portfolioJsonSchema } from '../framework/portfolio-schema';
import type { CommandResult } from './capacity';

export const schemaUsage = 'schema answers|facts|profile|embeddings|portfolio';

const schemas: Readonly<Record<string, () => unknown>> = {
  answers: answersJsonSchema,
  facts: factsJsonSchema,
  profile: profileJsonSchema,
  embeddings: embeddingsJsonSchema,
  portfolio: portfolioJsonSchema,
};

const named = Object.keys(schemas)
  .join(', ')
  .replace(/, (?=\w+$)/, ' or ');

/** Exit code 2 with one sentence for anything but the name of one schema. */
export const runSchema = (args: readonly string[]): CommandResult => {
  const [name = '', ...rest] = args;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema === undefined || rest.length > 0) {
    const got = args.length === 0 ? '' : `, not "${args.join(' ')}"`;
    return { stdout: '', code: 2, stderr: `schema takes one name, ${named}${got}.\n` };
  }
  return { stdout: `${JSON.stringify(schema(), null, 2)}\n`, code: 0 };
};

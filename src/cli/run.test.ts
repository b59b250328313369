import { describe, expect, it } from 'vitest';
import { run } from './run';

const io = {
  readFile: (): string => {
    throw new Error('no such file');
  },
};

describe('run', () => {
  it.each([[['--help']], [['-h']], [['help']], [['recommend', '--help']], [['capacity', '-h']]])(
    'helps with %j',
    (args) => {
      const { stdout, code, stderr } = run(args, io);
      expect([code, stderr]).toEqual([0, undefined]);
      for (const command of [
        'schema answers|facts',
        'licence --model M',
        'price --provider P --model M',
        'usage log.csv|-',
        'recommend <answers.json|->',
        'capacity --model',
      ])
        expect(stdout).toContain(command);
    },
  );

  it.each([
    [
      [],
      'Name a command: schema, recommend, compare, mentions, portfolio, capacity, licence, price, embeddings, guides, claims, usage, or --help.\n',
    ],
    [
      ['frob', 'x'],
      'There is no command "frob". The commands are schema, recommend, compare, mentions, portfolio, capacity, licence, price, embeddings, guides, claims, usage.\n',
    ],
    [
      ['constructor'],
      'There is no command "constructor". The commands are schema, recommend, compare, mentions, portfolio, capacity, licence, price, embeddings, guides, claims, usage.\n',
    ],
    [['schema'], 'schema takes one name, answers, facts, profile, embeddings or portfolio.\n'],
    [['schema', 'prices'], 'schema takes one name, answers, facts, profile, embeddings or portfolio, not "prices".\n'],
    [
      ['schema', 'answers', 'now'],
      'schema takes one name, answers, facts, profile, embeddings or portfolio, not "answers now".\n',
    ],
    [
      ['schema', 'toString'],
      'schema takes one name, answers, facts, profile, embeddings or portfolio, not "toString".\n',
    ],
    [['recommend'], 'recommend takes one file of answers, or - for standard input.\n'],
    [['recommend', 'a.json', 'b.json'], 'recommend takes one file of answers, or - for standard input.\n'],
    [['recommend', '--fast'], '--fast is not a flag of recommend; write recommend <answers.json|->.\n'],
    [['recommend', 'nowhere.json'], 'nowhere.json cannot be opened: check the path.\n'],
    [['recommend', '-'], 'recommend - reads standard input, and there is none: pipe the answers into it.\n'],
  ])('refuses %j with a sentence', (args, stderr) => {
    expect(run(args, io)).toEqual({ stdout: '', code: 2, stderr });
  });

  it('hands the rest of the line to the command', () => {
    expect(run(['capacity', '--gpu', ''], io)).toMatchObject({ code: 2, stderr: '--gpu needs a value after it.\n' });
    expect(run(['schema', 'answers'], io).code).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { run } from './run';

const licence = (args: readonly string[], stdin?: string) =>
  run(['licence', ...args], {
    readFile: () => {
      throw new Error('no such file');
    },
    ...(stdin === undefined ? {} : { stdin }),
  });
const decided = (model: string, facts: unknown) => {
  const { stdout, stderr, code } = licence(['--model', model, '--facts', '-'], JSON.stringify(facts));
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('licence', () => {
  it('prints decision, conditions, reasons and sources with the licence and its version', () => {
    const result = decided('llama-3.3-70b', { monthlyUsers: '800M', itar: false });
    expect(result).toMatchObject({
      edition: catalog.edition,
      decision: 'allowed_with_conditions',
      model: 'llama-3.3-70b',
      licence: { id: 'llama-3.3', version: 'Llama 3.3', released: '2024-12-06', asOf: '2025-07-15' },
      facts: { monthlyUsers: 8e8, itar: false },
    });
    const texts: string[] = result.conditions.map(({ text }: { text: string }) => text);
    expect(texts).toContainEqual(expect.stringMatching(/at most 700 million monthly users in Nov 2024.*do not count/));
    expect(texts.some((text) => text.includes('ITAR'))).toBe(false);
    expect(result.sources[0]).toMatchObject({ source: 'llama-3-3-licence', asOf: '2025-07-15' });
  });

  it.each([
    ['llama-3.3-70b', { monthlyUsersInReleaseMonth: 8e8 }, 'blocked_without_agreement'],
    ['llama-4', { domicile: 'eu' }, 'blocked'],
    ['meta-llama/Llama-3.3-70B-Instruct', { military: true }, 'blocked_by_aup'],
    ['gpt-oss-120b', {}, 'allowed'],
    ['gpt-6-sol', {}, 'blocked'],
    ['mistral-medium-3', {}, 'blocked'],
    ['falcon-180b', { monthlyUsers: 1 }, 'unknown'],
  ])('%s with %j: %s', (model, facts, decision) => {
    const result = decided(model, facts);
    expect(result.decision).toBe(decision);
    expect(result.reasons.length).toBeGreaterThan(0);
    if (decision !== 'unknown') expect(result.sources.length).toBeGreaterThan(0);
  });

  it('takes an id of a licence that several models share', () => {
    expect(decided('gemma-2-3', {}).model).toEqual(expect.arrayContaining(['gemma-3-27b', 'gemma-2-9b']));
  });

  it('says of an inherited clause where it comes from', () => {
    expect(decided('deepseek-r1-distill-llama', { military: true }).reasons[0]).toMatchObject({
      licence: 'llama-3.1',
      text: expect.stringMatching(/^Inherited from Llama 3\.1 \(the 8B model\): /),
    });
  });

  it('takes no facts as nothing known', () => {
    const { stdout, code } = licence(['--model', 'gpt-oss-20b']);
    expect([code, JSON.parse(stdout).facts]).toEqual([0, {}]);
  });

  it.each([
    [[], undefined, '--model is missing: name an exact id of a model.\n'],
    [['--model'], undefined, '--model needs a value after it.\n'],
    [['--fact', 'x'], undefined, '--fact is not a flag of licence; write licence --model M [--facts facts.json|-].\n'],
    [['gpt-oss'], undefined, '"gpt-oss" belongs to no flag; write licence --model M [--facts facts.json|-].\n'],
    [['--model', 'gpt-os-120b'], undefined, '--model "gpt-os-120b" is not in the catalogue; did you mean gpt-oss-120b'],
    [['--model', 'gpt-oss-20b', '--facts', 'x.json'], undefined, 'x.json cannot be opened: check the path.\n'],
    [
      ['--model', 'gpt-oss-20b', '--facts', '-'],
      undefined,
      'licence --facts - reads standard input, and there is none',
    ],
    [['--model', 'gpt-oss-20b', '--facts', '-'], '{', 'Standard input is not JSON: '],
    [['--model', 'gpt-oss-20b', '--facts', '-'], '[]', 'The input must be an object. Got [].\n'],
    [
      ['--model', 'gpt-oss-20b', '--facts', '-'],
      '{"monthlyUsers": "lots"}',
      'monthlyUsers must be a number, like 2M. Got "lots".',
    ],
    [['--model', 'gpt-oss-20b', '--facts', '-'], '{"military": "yes"}', 'military must be true or false. Got "yes".\n'],
    [
      ['--model', 'gpt-oss-20b', '--facts', '-'],
      '{"monthlyUser": 5}',
      'monthlyUser is not a known key; did you mean monthlyUsers?\n',
    ],
  ])('refuses %j with a sentence', (args, stdin, sentence) => {
    const { stdout, stderr, code } = licence(args, stdin);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(sentence);
    expect(stderr?.trimEnd()).not.toContain('\n');
  });

  it('has a schema of its facts', () => {
    const { stdout } = run(['schema', 'facts'], { readFile: () => '' });
    expect(Object.keys(JSON.parse(stdout).properties)).toEqual(
      expect.arrayContaining(['monthlyUsersInReleaseMonth', 'sellsAccess', 'domicile']),
    );
  });
});
